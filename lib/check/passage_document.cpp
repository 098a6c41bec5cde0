#include "check/passage_document.hpp"

#include "text/unicode.hpp"

#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace thamdinh::checking {

namespace {

constexpr std::uint16_t plain = 0;
constexpr std::uint16_t bold = 1;

std::string trimmed(const std::string& text) {
  constexpr const char* spaces = " \t\r";
  const auto begin = text.find_first_not_of(spaces);
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

/// "| a | b |" → a, b.
std::vector<std::string> cells_of(const std::string& row) {
  std::vector<std::string> cells;
  std::istringstream stream(row.substr(1));
  for (std::string cell; std::getline(stream, cell, '|');) cells.push_back(trimmed(cell));
  if (row.ends_with('|') && !cells.empty() && cells.back().empty()) cells.pop_back();
  return cells;
}

class PassageWriter {
 public:
  PassageWriter() {
    document_.formats.resize(2);
    document_.formats[bold].bold = true;
  }

  void add(const std::string& line) {
    const bool row = line.starts_with('|');
    if (row) {
      add_row(cells_of(line));
    } else if (line.starts_with("# ")) {
      add_paragraph(trimmed(line.substr(2)), bold);
    } else {
      add_paragraph(line, plain);
    }
    in_table_ = row;
  }

  document::Document take() { return std::move(document_); }

 private:
  document::Paragraph& add_paragraph(const std::string& utf8, std::uint16_t format) {
    document::Paragraph& paragraph = document_.body.emplace_back();
    paragraph.index = static_cast<std::uint32_t>(document_.body.size() - 1);
    paragraph.text = text::to_utf32(utf8);
    const auto length = static_cast<std::uint32_t>(paragraph.text.size());
    if (length > 0) paragraph.runs.push_back({0, length, format, 0, 0, paragraph.index});
    return paragraph;
  }

  void add_row(const std::vector<std::string>& cells) {
    if (!in_table_) {
      document::Table& begun = document_.tables.emplace_back();
      begun.bordered = cells.size() > 2;
    }
    document::Table& table = document_.tables.back();
    for (std::uint32_t column = 0; column < cells.size(); ++column) {
      document::Paragraph& paragraph = add_paragraph(cells[column], plain);
      paragraph.cell = {static_cast<std::uint32_t>(document_.tables.size() - 1), table.rows, column};
      table.cells.push_back({table.rows, column, 1, 1, false, paragraph.index, 1});
    }
    table.columns = std::max(table.columns, static_cast<std::uint32_t>(cells.size()));
    ++table.rows;
  }

  document::Document document_;
  bool in_table_ = false;
};

}  // namespace

document::Document passage_document(std::string_view passage, std::string_view heading) {
  std::vector<std::string> lines;
  std::istringstream stream{std::string(passage)};
  for (std::string line; std::getline(stream, line);) {
    line = trimmed(line);
    if (!line.empty()) lines.push_back(std::move(line));
  }
  PassageWriter writer;
  const bool own_heading = !lines.empty() && lines.front().starts_with("# ");
  if (!heading.empty() && !own_heading) writer.add("# " + std::string(heading));
  for (const std::string& line : lines) writer.add(line);
  return writer.take();
}

}  // namespace thamdinh::checking
