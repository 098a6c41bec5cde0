#pragma once

#include "support/span.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace thamdinh::structure {

/// A date as a letterhead writes it: "Hưng Yên, ngày 15 tháng 7 năm 2024", "…, ngày 15/7/2024", "…, ngày
/// tháng 7 năm 2024".
struct WrittenDate {
  CodePointSpan place;                  ///< of the text: what stands before the comma; empty if nothing
  CodePointSpan date;                   ///< of the text: from "ngày" (or the first number) to the year
  std::optional<int> day, month, year;  ///< nothing where left blank
  [[nodiscard]] bool blank() const { return !day || !month || !year; }
  /// ISO 8601 of what is written, be it impossible; empty when something is blank.
  [[nodiscard]] std::string iso() const;
  /// Whether the calendar has such a day; false when something is blank.
  [[nodiscard]] bool real() const;
};

/// The place-and-date line of a letterhead in a short text (normalised, and its folded twin); nothing when it
/// holds none.
[[nodiscard]] std::optional<WrittenDate> read_place_and_date(std::u32string_view text,
                                                             std::u32string_view folded);

}  // namespace thamdinh::structure
