#pragma once

#include <thamdinh/tables.hpp>

#include <string>
#include <vector>

namespace thamdinh::batch {

/// The head of a CSV file: byte order mark (so that Excel reads UTF-8) and column names.
[[nodiscard]] std::string csv_head(const std::vector<Column>& columns);

/// Rows by RFC 4180, formulas made harmless. Numbers have a point, whatever the language, and no more digits
/// than they need.
[[nodiscard]] std::string csv_rows(const std::vector<Row>& rows);

}  // namespace thamdinh::batch
