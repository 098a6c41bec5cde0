#include "citation/glued_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "citation/lexicon.hpp"
#include "text/unicode.hpp"

namespace thamdinh::citation {

namespace {

using text::is_digit;
using text::is_letter;
using text::is_upper;

/// The longest syllable of Vietnamese is "nghiêng".
constexpr std::size_t longest_syllable = 7;

/// Words after which a number stands.
constexpr std::array<std::u32string_view, 16> before_numbers{
    U"số",   U"sô",    U"ngày", U"tháng", U"năm",  U"quyết", U"thị",  U"luận",
    U"định", U"hoạch", U"văn",  U"trình", U"khóa", U"lệnh",  U"luật", U"tư"};
/// Last syllables of the kinds of documents, to which "số" may be glued.
constexpr std::array<std::u32string_view, 15> before_so{U"quyết", U"thị",   U"luận", U"định", U"hoạch",
                                                        U"văn",   U"trình", U"cáo",  U"báo",  U"dẫn",
                                                        U"án",    U"lệnh",  U"tư",   U"luật", U"chế"};
/// Words that follow a number-symbol.
constexpr std::array<std::u32string_view, 5> after_symbols{U"ngày", U"của", U"về", U"năm", U"và"};

template <std::size_t n>
bool contains(const std::array<std::u32string_view, n>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool ends_with(std::u32string_view text, std::u32string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Where the word is to be cut, 0 if nowhere. A cut word is looked at again, so one place at a time suffices.
std::size_t cut_in(std::u32string_view raw, std::u32string_view folded) {
  // Figures at the end: "số49", "NQ49", but "CB1", "TW1", "QH15" are one.
  std::size_t letters = raw.size();
  while (letters > 0 && is_digit(raw[letters - 1])) --letters;
  if (letters > 0 && letters < raw.size()) {
    const auto head = folded.substr(0, letters);
    const bool code = Lexicon::instance().type_code(head) != nullptr && is_upper(raw[0]);
    if (code || contains(before_numbers, head) || ends_with(head, U"ngày") || ends_with(head, U"số"))
      return letters;
  }
  if (raw.substr(0, 4) == U"NQTW") return 2;
  if (raw.size() > 4) {
    // Capitals and then a word: "TUngày".
    for (const auto word : after_symbols) {
      const std::size_t head = raw.size() > word.size() ? raw.size() - word.size() : 0;
      if (head >= 2 && ends_with(folded, word) &&
          std::all_of(raw.begin(), raw.begin() + static_cast<std::ptrdiff_t>(head), is_upper)) {
        return head;
      }
    }
    if (ends_with(folded, U"số") && contains(before_so, folded.substr(0, folded.size() - 2)))
      return raw.size() - 2;
    // A small letter and then a capital: two words.
    for (std::size_t at = 1; at + 1 < raw.size(); ++at) {
      if (is_upper(raw[at]) && !is_upper(raw[at + 1]) && is_letter(raw[at - 1]) && !is_upper(raw[at - 1]))
        return at;
    }
  }
  return 0;
}

bool may_be_glued(std::u32string_view raw) {
  if (raw.size() < 3) return false;
  if (raw.size() > longest_syllable || is_digit(raw.back()) || raw.substr(0, 4) == U"NQTW") return true;
  if (raw.size() < 5) return false;
  for (std::size_t at = 1; at < raw.size(); ++at) {
    if (is_upper(raw[at]) != is_upper(raw[at - 1]) && at > 1) return true;
  }
  return raw.back() == U'ố' || raw.back() == U'Ố';
}

}  // namespace

bool has_glued_words(std::u32string_view text, std::span<const text::Syllable> syllables) {
  return std::any_of(syllables.begin(), syllables.end(), [text](const text::Syllable& syllable) {
    return syllable.kind == text::SyllableKind::word &&
           may_be_glued(text.substr(syllable.span.start, syllable.span.size()));
  });
}

std::vector<text::Syllable> cut_glued_words(std::u32string_view text, std::u32string_view folded,
                                            std::vector<text::Syllable> syllables) {
  const auto part = [](std::u32string_view of, CodePointSpan span) {
    return of.substr(span.start, span.size());
  };
  const auto suspect = [&](const text::Syllable& syllable) {
    return syllable.kind == text::SyllableKind::word && may_be_glued(part(text, syllable.span));
  };
  if (std::none_of(syllables.begin(), syllables.end(), suspect)) return syllables;
  std::vector<text::Syllable> out;
  out.reserve(syllables.size() + 8);
  for (text::Syllable syllable : syllables) {
    while (suspect(syllable)) {
      const std::size_t cut = cut_in(part(text, syllable.span), part(folded, syllable.span));
      if (cut == 0) break;
      const auto middle = static_cast<std::uint32_t>(syllable.span.start + cut);
      out.push_back({{syllable.span.start, middle}, text::SyllableKind::word});
      syllable.span.start = middle;
      if (is_digit(text[middle])) syllable.kind = text::SyllableKind::number;
    }
    out.push_back(syllable);
  }
  return out;
}

}  // namespace thamdinh::citation
