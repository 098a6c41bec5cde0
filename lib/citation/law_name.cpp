#include "citation/law_name.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/unicode.hpp"

namespace thamdinh::citation {

namespace {

/// Syllables that "luật" ends another word after: pháp luật, kỷ luật.
constexpr std::array<std::u32string_view, 5> before_law{U"pháp", U"kỷ", U"quân", U"đoàn", U"bộ"};
/// Words of the sentence, none of a law's name.
constexpr std::array<std::u32string_view, 26> going_on{
    U"và",   U"hoặc", U"của",  U"tại", U"theo", U"với",  U"về",    U"kèm", U"ở",
    U"được", U"là",   U"có",   U"này", U"đã",   U"phải", U"trong", U"khi", U"để",
    U"do",   U"thì",  U"cũng", U"sẽ",  U"năm",  U"số",   U"quy",   U"hiện"};

template <std::size_t n>
bool contains(const std::array<std::u32string_view, n>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_all_upper(std::u32string_view raw) {
  return raw.size() > 1 && std::all_of(raw.begin(), raw.end(), text::is_upper);
}

}  // namespace

bool is_plural(const Passage& passage, TokenIndex type) {
  return type > 0 && (passage.is(type - 1, U"các") || passage.is(type - 1, U"những"));
}

TokenIndex known_law_end(const Passage& passage, const RegistryIndex& registry, TokenIndex token,
                         std::u32string_view kind) {
  const Lexicon& lexicon = Lexicon::instance();
  const auto longest = static_cast<TokenIndex>(std::max(registry.longest_name(), lexicon.longest_law()));
  std::u32string name;
  TokenIndex end = 0;
  for (TokenIndex at = token; at < token + longest && at < passage.size(); ++at) {
    if (passage.is_mark(at, U',')) continue;
    if (!passage.is_word(at)) break;
    if (!name.empty()) name += U' ';
    name += passage.word(at);
    if (lexicon.is_law(name) || registry.by_name(std::u32string(kind) + U" " + name) != nullptr) end = at + 1;
  }
  return end;
}

TokenIndex law_name_end(const Passage& passage, const RegistryIndex& registry, const TypeWord& type) {
  if (type.first > 0 && contains(before_law, passage.word(type.first - 1))) return 0;
  const bool colon = is_plural(passage, type.first) && passage.is_mark(type.end, U':');
  const TokenIndex known =
      known_law_end(passage, registry, type.end + (colon ? 1 : 0), passage.joined(type.first, type.end));
  if (known != 0) {
    // In small letters "luật lao động" is the field as often as the code; only the registry's laws are meant
    // for sure.
    const bool small =
        !type.capitalised && registry.by_name(passage.joined_words(type.first, known)) == nullptr;
    return small ? 0 : known;
  }
  // The Constitution has no name beside its kind; its year makes it a given one.
  if (type.type->code == "Hiến pháp") return read_date(passage, type.end) ? type.end : 0;
  // A law of no table: an abbreviation, or a capitalised syllable and the one that makes a word with it.
  const TokenIndex first = type.end;
  if (!type.capitalised || !passage.is_capitalised(first)) return 0;
  const bool abbreviated = is_all_upper(passage.raw(first));
  if (!abbreviated && passage.longest(LexemeKind::issuer, first)) return 0;
  const TokenIndex second = first + 1;
  const bool pair = !abbreviated && passage.is_word(second) && !passage.is_capitalised(second) &&
                    !contains(going_on, passage.word(second));
  return pair ? second + 1 : second;
}

TokenIndex law_number_after(const Passage& passage, TokenIndex name_end, bool& bracketed) {
  TokenIndex at = name_end;
  bracketed = passage.is_mark(at, U'(');
  const bool dash = passage.is_mark(at, U'-');
  if (bracketed || dash || passage.is_mark(at, U',')) ++at;
  if (bracketed || dash) {
    const auto inner = passage.longest(LexemeKind::type, at);
    if (dash && !inner) return 0;
    if (inner) at = inner.end;
  }
  const TokenIndex number = skip_number_words(passage, at);
  return passage.is_number(number) && (number > at || bracketed) ? number : 0;
}

std::optional<DateMention> bare_year(const Passage& passage, TokenIndex name_end) {
  const bool bracketed = passage.is_mark(name_end, U'(');
  const TokenIndex at = bracketed ? name_end + 1 : name_end;
  const auto raw = passage.raw(at);
  const bool year =
      passage.is_number(at) && raw.size() == 4 && (raw.substr(0, 2) == U"19" || raw.substr(0, 2) == U"20");
  if (!year || passage.is_mark(at + 1, U'-') || passage.is_mark(at + 1, U'/')) return std::nullopt;
  if (bracketed && !passage.is_mark(at + 1, U')')) return std::nullopt;
  DateMention date;
  for (const char32_t c : raw) {
    if (!text::is_digit(c)) return std::nullopt;
    date.year = date.year * 10 + static_cast<std::uint32_t>(c - U'0');
  }
  date.end = bracketed ? at + 2 : at + 1;
  date.span = {passage.span(name_end).start, passage.span(date.end - 1).end};
  return date;
}

}  // namespace thamdinh::citation
