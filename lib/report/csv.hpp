#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::report {

/// What a CSV file begins with, so that Excel reads it as UTF-8.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// One row by RFC 4180, CRLF at its end. A cell that a spreadsheet would take for a formula (=, +, -, @, tab
/// or CR in front) gets an apostrophe before it: a document must not run anything on a reviewer's machine.
[[nodiscard]] std::string csv_row(const std::vector<std::string>& cells);

}  // namespace thamdinh::report
