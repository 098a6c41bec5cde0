#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::batch {

struct CsvRecord {
  std::size_t line = 0;  ///< where it begins in the file, from 1
  std::vector<std::string> cells;
};

/// A spreadsheet's text as UTF-8: its byte order mark gone, UTF-16 decoded by it; ill-formed sequences become
/// U+FFFD.
[[nodiscard]] std::string csv_text(std::string_view bytes);

/// A cell without the spaces around it.
[[nodiscard]] std::string trimmed(std::string_view cell);

/// Records by RFC 4180, with the separator that the first line uses most: comma, semicolon (Excel where the
/// comma is the decimal sign) or tab. Blank lines are left out; a quotation mark that is never closed ends
/// with the text.
[[nodiscard]] std::vector<CsvRecord> read_csv(std::string_view utf8);

}  // namespace thamdinh::batch
