#include "batch/table_files.hpp"

#include "batch/table_text.hpp"

#include <algorithm>
#include <string_view>

namespace thamdinh::batch {

namespace {

using report::Tint;

constexpr std::array<std::string_view, 6> kSmall{"units",        "decisions", "versions",
                                                 "text_changes", "copies",    "copied_passages"};

constexpr std::array<std::string_view, 7> kForPrograms{"part",         "paragraph", "start",  "end",
                                                       "to_paragraph", "to_end",    "message"};

bool wants_attention(const Cell& status) {
  const auto* text = std::get_if<std::string>(&status);
  return text != nullptr && (*text == "missing" || *text == "partial" || *text == "not_evaluated");
}

/// The words that a table uses for what is well and what is not.
Tint tint_of(std::string_view text) {
  constexpr std::array<std::string_view, 4> good{"met", "submitted", "mended", "holds"};
  constexpr std::array<std::string_view, 4> half{"partial", "late", "still_lacking", "likeness"};
  constexpr std::array<std::string_view, 6> bad{"missing",    "not_submitted", "newly_lacking",
                                                "unreadable", "unmatched",     "evidence_changed"};
  constexpr std::array<std::string_view, 3> none{"not_applicable", "not_evaluated", "not_yet_due"};
  const auto in = [&](const auto& list) { return std::find(list.begin(), list.end(), text) != list.end(); };
  return in(good)   ? Tint::good
         : in(half) ? Tint::half
         : in(bad)  ? Tint::bad
         : in(none) ? Tint::none
                    : Tint::plain;
}

report::WorkbookCell workbook_cell(const Cell& cell) {
  report::WorkbookCell result;
  if (const auto* text = std::get_if<std::string>(&cell)) {
    result.value = *text;
    result.tint = tint_of(*text);
  } else if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
    result.value = *whole;
  } else if (const auto* number = std::get_if<double>(&cell)) {
    result.value = *number;
  }
  return result;
}

unsigned width_of(const Column& column) {
  if (column.type != CellType::text) return 9;
  constexpr std::array<std::string_view, 12> wide{"path",     "unit",    "title",  "text",
                                                  "evidence", "message", "advice", "source",
                                                  "earlier",  "later",   "note",   "source_text"};
  return std::find(wide.begin(), wide.end(), column.name) != wide.end() ? 36 : 14;
}

void add_rows(report::Workbook& workbook, std::size_t sheet, const std::vector<Row>& rows) {
  std::vector<report::WorkbookCell> cells;
  for (const Row& row : rows) {
    cells.clear();
    for (const Cell& cell : row) cells.push_back(workbook_cell(cell));
    workbook.add_row(sheet, cells);
  }
}

}  // namespace

SheetLayout::SheetLayout(const Profile& profile) {
  for (std::size_t table = 0; table < kTables.size(); ++table) {
    Sheet& sheet = sheets_[table];
    sheet.all = table_columns(kTables[table], profile);
    for (std::size_t i = 0; i < sheet.all.size(); ++i) {
      const std::string& name = sheet.all[i].name;
      if (kTables[table] == Table::requirements && name == "status") sheet.status = i;
      if (std::find(kForPrograms.begin(), kForPrograms.end(), name) == kForPrograms.end())
        sheet.shown.push_back(i);
    }
  }
}

std::vector<Column> SheetLayout::columns(std::size_t table) const {
  std::vector<Column> result;
  for (const std::size_t i : sheets_[table].shown) result.push_back(sheets_[table].all[i]);
  return result;
}

std::vector<Row> SheetLayout::rows(std::size_t table, const std::vector<Row>& all) const {
  const Sheet& sheet = sheets_[table];
  std::vector<Row> result;
  for (const Row& row : all) {
    if (sheet.status && !wants_attention(row[*sheet.status])) continue;
    result.emplace_back();
    for (const std::size_t i : sheet.shown) result.back().push_back(row[i]);
  }
  return result;
}

TableRows rows_of(const Outcome& outcome, const Profile& profile, const SheetLayout& layout,
                  Language language) {
  TableRows result;
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    const std::vector<Row> rows = table_rows(kTables[i], outcome, profile, language);
    result.csv[i] = csv_rows(rows);
    result.shown[i] = layout.rows(i, rows);
  }
  return result;
}

TableFiles::TableFiles(const std::filesystem::path& folder, const Profile& profile, const SheetLayout& layout)
    : folder_(folder), workbook_file_(folder / kWorkbook), workbook_(workbook_file_.partial(), folder) {
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    const std::string name(to_string(kTables[i]));
    files_[i] = std::make_unique<OutputFile>(folder / (name + ".csv"));
    files_[i]->write(csv_head(table_columns(kTables[i], profile)));
    sheets_[i] = add_sheet(name, layout.columns(i));
  }
}

std::size_t TableFiles::add_sheet(const std::string& name, const std::vector<Column>& columns) {
  std::vector<report::WorkbookColumn> widths;
  for (const Column& column : columns) widths.push_back({column.name, width_of(column)});
  return workbook_.add_sheet(name, widths, 1);
}

void TableFiles::add(const TableRows& rows) {
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    files_[i]->write(rows.csv[i]);
    add_rows(workbook_, sheets_[i], rows.shown[i]);
  }
}

void TableFiles::begin(std::string name, std::vector<Column> columns) {
  begun_.push_back({std::move(name), std::move(columns), nullptr, 0});
}

void TableFiles::add(const std::vector<Row>& rows) {
  if (rows.empty()) return;
  Begun& table = begun_.back();
  if (!table.file) {
    table.file = std::make_unique<OutputFile>(folder_ / (table.name + ".csv"));
    table.file->write(csv_head(table.columns));
    table.sheet = add_sheet(table.name, table.columns);
  }
  table.file->write(csv_rows(rows));
  add_rows(workbook_, table.sheet, rows);
}

void TableFiles::commit() {
  workbook_.close();
  workbook_file_.commit();
  for (const auto& file : files_) file->commit();
  std::error_code ignored;
  for (const Begun& table : begun_) {
    if (table.file)
      table.file->commit();
    else
      std::filesystem::remove(folder_ / (table.name + ".csv"), ignored);
  }
}

std::vector<std::string> TableFiles::names() {
  std::vector<std::string> names{kWorkbook};
  for (const Table table : kTables) names.push_back(std::string(to_string(table)) + ".csv");
  for (const std::string_view name : kSmall) names.push_back(std::string(name) + ".csv");
  return names;
}

}  // namespace thamdinh::batch
