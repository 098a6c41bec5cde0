#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace thamdinh::document {

/// ST_NumberFormat (29500-1, 17.18.59), those that a Latin or Vietnamese document can meet; any other is
/// shown as decimal.
enum class NumberFormat : std::uint8_t {
  decimal,
  decimal_zero,
  decimal_zero_3,
  decimal_zero_4,
  decimal_zero_5,
  upper_roman,
  lower_roman,
  upper_letter,
  lower_letter,
  ordinal,
  cardinal_text,
  ordinal_text,
  vietnamese_counting,
  in_dashes,
  enclosed_circle,
  enclosed_parenthesis,
  enclosed_full_stop,
  full_width,
  hexadecimal,
  chicago,
  bullet,
  none,
};

/// By w:numFmt's w:val; `custom` is its w:format, which is looked at for "custom" only.
[[nodiscard]] NumberFormat number_format_of(std::string_view value, std::string_view custom = {});

/// The number as Word shows it. Letters are those of the Latin alphabet also in a Vietnamese document (Word
/// never counts đ), and repeat after z: aa, bb. What a format cannot show (zero as a roman number) is shown
/// as decimal.
[[nodiscard]] std::u32string format_number(std::int32_t value, NumberFormat format);

}  // namespace thamdinh::document
