#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "citation/passage.hpp"

namespace thamdinh::citation {

/// A date as written, whole or not.
struct DateMention {
  std::uint32_t day = 0;  ///< 0 where not said
  std::uint32_t month = 0;
  std::uint32_t year = 0;
  CodePointSpan span;
  TokenIndex end = 0;

  /// Day, month and year are all written, be they impossible.
  [[nodiscard]] bool is_whole() const { return day != 0 && month != 0 && year != 0; }
  /// ISO 8601, reduced to month or year where only that is said; nothing without a year or for a day that no
  /// calendar has.
  [[nodiscard]] std::optional<std::string> iso() const;
};

/// The date of a document that begins at the token, with the words and marks that belong to it: "ngày
/// 28/5/2024", ", ký ngày 28-5-2024",
/// "(28.5.2024)", "ban hành tháng 5/2025", "năm 2014", "ngày … tháng 5 năm 2024".
[[nodiscard]] std::optional<DateMention> read_date(const Passage& passage, TokenIndex token);

}  // namespace thamdinh::citation
