#include "citation/table.hpp"

namespace thamdinh::citation {

namespace {

template <typename Take>
void split(std::string_view text, char separator, Take take) {
  for (;;) {
    const auto end = text.find(separator);
    take(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::vector<std::vector<std::string_view>> table_rows(std::string_view tsv) {
  std::vector<std::vector<std::string_view>> rows;
  split(tsv, '\n', [&rows](std::string_view line) {
    if (line.empty() || line.front() == '#') return;
    auto& row = rows.emplace_back();
    split(line, '\t', [&row](std::string_view item) { row.push_back(item); });
  });
  return rows;
}

std::string_view cell(const std::vector<std::string_view>& row, std::size_t column) {
  return column < row.size() ? row[column] : std::string_view{};
}

std::vector<std::string> list_items(std::string_view list, char separator) {
  std::vector<std::string> items;
  if (list.empty()) return items;
  split(list, separator, [&items](std::string_view item) { items.emplace_back(item); });
  return items;
}

}  // namespace thamdinh::citation
