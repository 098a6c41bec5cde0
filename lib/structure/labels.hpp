#pragma once

#include "document/document.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace thamdinh::structure {

/// The ways of numbering; two labels of one family on the same level count on from each other.
enum class LabelFamily : std::uint8_t {
  part,           ///< Phần I, Phần thứ nhất
  chapter,        ///< Chương I
  section,        ///< Mục 1
  article,        ///< Điều 1
  capital,        ///< A.
  roman,          ///< I-
  decimal,        ///< 1.  1.1.  2.1.3
  decimal_paren,  ///< 1)  (1)
  letter,         ///< a)  đ)
  small_roman,    ///< i)  (ii)
  other,          ///< a computed label of another make ("Bài 1")
  bullet,         ///< -  +  •
};

struct Label {
  LabelFamily family = LabelFamily::bullet;
  std::uint8_t depth = 1;                  ///< numbers in it: 3 for "2.1.3."
  std::array<std::uint16_t, 5> numbers{};  ///< outermost first; a letter by its place in the Vietnamese order
  std::uint16_t other_reading = 0;  ///< "C." as roman 100, "i)" as small roman 1, "I." as the capital I: its
                                    ///< value in the other family; 0 if none
  char32_t separator = 0;           ///< '.', '-', '/', ')', ':'; 0 if none
  bool opened = false;              ///< with "(" in front
  std::uint32_t start = 0;          ///< code points of the text before it
  std::uint32_t end = 0;            ///< code points of the text with the spaces after
  std::u32string shown;             ///< as written, look-alike letters mended

  [[nodiscard]] std::uint16_t value() const { return numbers[depth - 1U]; }
};

/// The label typed at the beginning of a paragraph's normalised text (leading spaces allowed); nothing if
/// there is none. Dates, figures and ranges ("28/5/2024", "1.500", "5 - 7 ngày") are no labels.
[[nodiscard]] std::optional<Label> read_label(std::u32string_view text);

/// The label that Word computes; nothing for an empty one.
[[nodiscard]] std::optional<Label> read_label(const document::NumberLabel& label);

/// The family that reads the letter the other way, where `other_reading` is set.
[[nodiscard]] LabelFamily other_family(LabelFamily family);

}  // namespace thamdinh::structure
