#pragma once

#include <string>
#include <string_view>

namespace thamdinh::text {

/// UTF-8 to code points; each ill-formed sequence, lone surrogate or overlong form becomes U+FFFD (Unicode 3.9, "maximal subpart").
[[nodiscard]] std::u32string to_utf32(std::string_view utf8);

/// Code points to UTF-8; a value that is no scalar value becomes U+FFFD.
[[nodiscard]] std::string to_utf8(std::u32string_view text);

/// Normalisation Form C (UAX #15), as UTF-8: the form in which every `text` of a report is given.
[[nodiscard]] std::string to_nfc_utf8(std::u32string_view text);

/// Simple lower case of one code point (Unicode CaseFolding, status C and S).
[[nodiscard]] char32_t lower(char32_t code_point) noexcept;
[[nodiscard]] char32_t upper(char32_t code_point) noexcept;
[[nodiscard]] bool is_letter(char32_t code_point) noexcept;
[[nodiscard]] bool is_upper(char32_t code_point) noexcept;
[[nodiscard]] bool is_digit(char32_t code_point) noexcept;  ///< ASCII digits only
[[nodiscard]] bool is_space(char32_t code_point) noexcept;  ///< White_Space, and the zero-width ones

}  // namespace thamdinh::text
