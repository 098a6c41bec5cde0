#include "citation/type_word.hpp"

#include <algorithm>
#include <array>

#include "text/normalised.hpp"

namespace thamdinh::citation {

namespace {

constexpr std::array<std::u32string_view, 6> number_words{U"số", U"sô", U"só", U"sồ", U"sổ", U"so"};

/// What leads to a number besides "số": "ký hiệu", "mang số", "có số hiệu".
bool leads(std::u32string_view word) {
  return word == U"hiệu" || word == U"ký" || word == U"mang" || word == U"có";
}

constexpr TokenIndex longest_lead = 6;

}  // namespace

bool is_number_word(std::u32string_view folded) {
  return std::find(number_words.begin(), number_words.end(), folded) != number_words.end();
}

TokenIndex skip_number_words(const Passage& passage, TokenIndex token) {
  TokenIndex end = token;
  bool number = false;
  while (end < token + longest_lead && (is_number_word(passage.word(end)) || leads(passage.word(end)))) {
    number = number || is_number_word(passage.word(end)) || passage.is(end, U"hiệu");
    ++end;
    if (passage.is_mark(end, U':') || (passage.is_mark(end, U'.') && passage.is_number(end + 1))) ++end;
  }
  return number ? end : token;
}

TokenIndex first_number_word(const Passage& passage, TokenIndex number) {
  TokenIndex first = number;
  const TokenIndex least = std::max(passage.first_token(), number > longest_lead ? number - longest_lead : 0);
  while (first > least) {
    const bool colon = passage.is_mark(first - 1, U':') && first >= least + 2;
    const TokenIndex at = colon ? first - 2 : first - 1;
    if (!is_number_word(passage.word(at)) && !passage.is(at, U"hiệu") &&
        !(passage.is(at, U"ký") && passage.is(at + 1, U"hiệu")))
      break;
    first = at;
  }
  return first;
}

std::optional<TypeWord> read_type_word(const Passage& passage, TokenIndex token) {
  auto found = passage.longest(LexemeKind::type, token);
  const bool word = bool{found};
  if (!word) found = passage.longest(LexemeKind::abbreviation, token);
  if (!found) return std::nullopt;
  const bool capitalised = passage.is_all_capitals() || passage.is_capitalised(token);
  return TypeWord{&Lexicon::instance().type(found.index), token, found.end, !word, capitalised};
}

std::optional<TypeWord> read_slipped_type_word(const Passage& passage, TokenIndex end) {
  if (end < passage.first_token() + 2) return std::nullopt;
  const auto* type = Lexicon::instance().type_without_marks(text::strip_marks(passage.joined(end - 2, end)));
  if (type == nullptr) return std::nullopt;
  return TypeWord{type, end - 2, end, false, passage.is_capitalised(end - 2)};
}

}  // namespace thamdinh::citation
