#include "text/letters.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <cstddef>

namespace thamdinh::text {

namespace {

/// The first code point of the full canonical decomposition: the letter without its marks.
char32_t base_of(char32_t code_point) {
  if (code_point == U'đ') return U'd';
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* nfd = unorm2_getNFDInstance(&error);
  if (U_FAILURE(error)) return code_point;
  std::array<UChar, 16> buffer{};
  const std::int32_t length = unorm2_getDecomposition(nfd, static_cast<UChar32>(code_point), buffer.data(),
                                                      static_cast<std::int32_t>(buffer.size()), &error);
  return U_SUCCESS(error) && length > 0 ? static_cast<char32_t>(buffer[0]) : code_point;
}

constexpr std::array<std::array<char32_t, 6>, 7> toned_vowels{{
    {0, 0, 0, 0, 0, 0},
    {U'a', U'à', U'á', U'ả', U'ã', U'ạ'},
    {U'e', U'è', U'é', U'ẻ', U'ẽ', U'ẹ'},
    {U'o', U'ò', U'ó', U'ỏ', U'õ', U'ọ'},
    {U'u', U'ù', U'ú', U'ủ', U'ũ', U'ụ'},
    {U'y', U'ỳ', U'ý', U'ỷ', U'ỹ', U'ỵ'},
    {U'i', U'ì', U'í', U'ỉ', U'ĩ', U'ị'},
}};

}  // namespace

LatinLetters::LatinLetters() : toned_(toned_vowels) {
  for (std::size_t slot = 0; slot < letters_.size(); ++slot) {
    const auto code_point =
        static_cast<char32_t>(slot < low_size ? slot : slot - low_size + additional_first);
    const auto icu = static_cast<UChar32>(code_point);
    Letter& letter = letters_[slot];
    letter.lower = static_cast<char32_t>(u_foldCase(icu, U_FOLD_CASE_DEFAULT));
    letter.upper = static_cast<char32_t>(u_toupper(icu));
    letter.base = base_of(letter.lower);
    letter.letter = u_isalpha(icu) != 0;
    letter.upper_case = u_isupper(icu) != 0;
    for (std::size_t vowel = 1; vowel < toned_vowels.size(); ++vowel) {
      for (std::size_t tone = 0; tone < toned_vowels[vowel].size(); ++tone) {
        if (toned_vowels[vowel][tone] != letter.lower) continue;
        letter.vowel = static_cast<Vowel>(vowel);
        letter.tone = static_cast<std::uint8_t>(tone);
      }
    }
  }
}

const LatinLetters& LatinLetters::instance() {
  static const LatinLetters letters;
  return letters;
}

}  // namespace thamdinh::text
