#include "batch/table_text.hpp"

#include "report/csv.hpp"

#include <array>
#include <charconv>

namespace thamdinh::batch {

namespace {

struct CellText {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return {buffer.data(), end.ptr};
  }
};

}  // namespace

std::string csv_head(const std::vector<Column>& columns) {
  std::vector<std::string> names;
  for (const Column& column : columns) names.push_back(column.name);
  return std::string(report::kByteOrderMark) + report::csv_row(names);
}

std::string csv_rows(const std::vector<Row>& rows) {
  std::string text;
  std::vector<std::string> cells;
  for (const Row& row : rows) {
    cells.clear();
    for (const Cell& cell : row) cells.push_back(std::visit(CellText{}, cell));
    text += report::csv_row(cells);
  }
  return text;
}

}  // namespace thamdinh::batch
