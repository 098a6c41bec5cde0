#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::citation {

/// The rows of an embedded table: one a line, cells parted by tabs, lines that begin with '#' and empty ones
/// left out. The cells point into `tsv`.
[[nodiscard]] std::vector<std::vector<std::string_view>> table_rows(std::string_view tsv);

/// The cell, or nothing where the row is shorter.
[[nodiscard]] std::string_view cell(const std::vector<std::string_view>& row, std::size_t column);

/// The items of a list, parted by `separator`; none for an empty list.
[[nodiscard]] std::vector<std::string> list_items(std::string_view list, char separator = ';');

}  // namespace thamdinh::citation
