#pragma once

namespace thamdinh::text {

/// What a character becomes in normalised text before composition: dashes, spaces, full-width forms, quotes,
/// and the letters that stand for Đ and Ư in the output of OCR and old fonts. 0 where it is dropped (soft
/// hyphen, zero width).
[[nodiscard]] char32_t plain_form(char32_t code_point) noexcept;

/// The Latin letter that a Greek or Cyrillic one looks exactly like; 0 where there is none.
[[nodiscard]] char32_t latin_homoglyph(char32_t code_point) noexcept;

/// Greek and Cyrillic letters, of which some pass for Latin.
[[nodiscard]] constexpr bool is_greek_or_cyrillic(char32_t c) noexcept {
  return c >= 0x370 && c <= 0x52F;
}

}  // namespace thamdinh::text
