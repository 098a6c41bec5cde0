#pragma once

#include <string>
#include <string_view>

#include "text/letters.hpp"

namespace thamdinh::text {

/// UTF-8 to code points; each ill-formed sequence, lone surrogate or overlong form becomes U+FFFD
/// (Unicode 3.9, "maximal subpart").
[[nodiscard]] std::u32string to_utf32(std::string_view utf8);

/// Code points to UTF-8; a value that is no scalar value becomes U+FFFD.
[[nodiscard]] std::string to_utf8(std::u32string_view text);

/// Normalisation Form C (UAX #15), as UTF-8: the form in which every `text` of a report is given.
[[nodiscard]] std::string to_nfc_utf8(std::u32string_view text);

/// What is asked of characters outside LatinLetters; of use to the functions below only.
namespace beyond_latin {
[[nodiscard]] char32_t lower(char32_t code_point) noexcept;
[[nodiscard]] char32_t upper(char32_t code_point) noexcept;
[[nodiscard]] bool is_letter(char32_t code_point) noexcept;
[[nodiscard]] bool is_upper(char32_t code_point) noexcept;
[[nodiscard]] bool is_space(char32_t code_point) noexcept;
}  // namespace beyond_latin

/// Simple lower case of one code point (Unicode CaseFolding, status C and S).
[[nodiscard]] inline char32_t lower(char32_t code_point) noexcept {
  const Letter* letter = latin_letters.find(code_point);
  return letter != nullptr ? letter->lower : beyond_latin::lower(code_point);
}

[[nodiscard]] inline char32_t upper(char32_t code_point) noexcept {
  const Letter* letter = latin_letters.find(code_point);
  return letter != nullptr ? letter->upper : beyond_latin::upper(code_point);
}

[[nodiscard]] inline bool is_letter(char32_t code_point) noexcept {
  const Letter* letter = latin_letters.find(code_point);
  return letter != nullptr ? letter->letter : beyond_latin::is_letter(code_point);
}

[[nodiscard]] inline bool is_upper(char32_t code_point) noexcept {
  const Letter* letter = latin_letters.find(code_point);
  return letter != nullptr ? letter->upper_case : beyond_latin::is_upper(code_point);
}

/// ASCII digits only.
[[nodiscard]] inline bool is_digit(char32_t code_point) noexcept {
  return code_point >= U'0' && code_point <= U'9';
}

/// White_Space, and the zero-width ones.
[[nodiscard]] inline bool is_space(char32_t code_point) noexcept {
  if (code_point < 0x80) return code_point == U' ' || (code_point >= 0x09 && code_point <= 0x0D);
  return beyond_latin::is_space(code_point);
}

}  // namespace thamdinh::text
