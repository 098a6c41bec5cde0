#pragma once

#include <string_view>

namespace thamdinh::document {

/// The Unicode character that a symbol font shows for one of its own codes: 0x20 to 0xFF, or the same in the
/// private use area (U+F020 to U+F0FF), where Word keeps them. The code itself where the font or the code is
/// not known.
[[nodiscard]] char32_t symbol_character(std::string_view font, char32_t code);

/// For a character that stands in a text: only private use codes are looked up, since letters typed in a
/// symbol font are shown as letters by whoever lacks the font.
[[nodiscard]] inline bool is_symbol_code(char32_t code) {
  return code >= 0xF020 && code <= 0xF0FF;
}

}  // namespace thamdinh::document
