#include <thamdinh/tables.hpp>

#include "batch/table_rows.hpp"
#include "profile/model.hpp"

#include <array>
#include <stdexcept>

namespace thamdinh {

namespace {

constexpr std::array<std::string_view, 5> kNames{"plans", "requirements", "citations", "headings",
                                                 "findings"};

Column text_column(std::string name) {
  return {std::move(name), CellType::text};
}

std::vector<Column> text_columns(std::initializer_list<const char*> names) {
  std::vector<Column> columns;
  for (const char* name : names) columns.push_back(text_column(name));
  return columns;
}

void add_place(std::vector<Column>& columns) {
  columns.push_back(text_column("part"));
  for (const char* name : {"paragraph", "start", "end", "to_paragraph", "to_end"})
    columns.push_back({name, CellType::integer});
}

std::vector<Column> plans_columns(const profile::Model& model) {
  std::vector<Column> columns = text_columns({"path", "unit", "parent", "kind", "kind_source", "status"});
  columns.push_back({"score", CellType::number});
  for (Column& column : text_columns({"number", "date", "type", "title"}))
    columns.push_back(std::move(column));
  for (const char* name : {"met", "partial", "missing", "not_evaluated"})
    columns.push_back({name, CellType::integer});
  for (const profile::Group& group : model.groups) columns.push_back({group.id, CellType::number});
  for (const profile::Requirement& requirement : model.requirements)
    columns.push_back(text_column(requirement.id));
  return columns;
}

std::vector<Column> requirements_columns() {
  std::vector<Column> columns = text_columns({"path", "unit", "id", "group", "clause", "title", "status"});
  for (const char* name : {"points", "max", "confidence"}) columns.push_back({name, CellType::number});
  for (Column& column : text_columns({"evidence", "found", "lacking", "nearest", "message", "advice"}))
    columns.push_back(std::move(column));
  add_place(columns);
  return columns;
}

std::vector<Column> citations_columns() {
  std::vector<Column> columns = text_columns({"path", "text", "id", "type", "date", "issuer", "subject",
                                              "name", "registry", "form", "status", "expected"});
  add_place(columns);
  return columns;
}

std::vector<Column> headings_columns() {
  std::vector<Column> columns{text_column("path"), {"level", CellType::integer}};
  for (Column& column : text_columns({"label", "text", "kind", "roles", "source"}))
    columns.push_back(std::move(column));
  add_place(columns);
  return columns;
}

std::vector<Column> findings_columns() {
  std::vector<Column> columns = text_columns({"path", "unit", "code", "name", "severity", "message"});
  add_place(columns);
  return columns;
}

}  // namespace

std::string_view to_string(Table value) {
  return kNames.at(static_cast<std::size_t>(value));
}

std::vector<Column> table_columns(Table table, const Profile& profile) {
  switch (table) {
    case Table::plans:
      return plans_columns(profile.model());
    case Table::requirements:
      return requirements_columns();
    case Table::citations:
      return citations_columns();
    case Table::headings:
      return headings_columns();
    case Table::findings:
      return findings_columns();
  }
  throw std::out_of_range("no such table");
}

std::vector<Row> table_rows(Table table, const Outcome& outcome, const Profile& profile, Language language) {
  switch (table) {
    case Table::plans:
      return {batch::plan_row(outcome, profile.model())};
    case Table::requirements:
      return batch::requirement_rows(outcome, language);
    case Table::citations:
      return batch::citation_rows(outcome);
    case Table::headings:
      return batch::heading_rows(outcome);
    case Table::findings:
      return batch::finding_rows(outcome, language);
  }
  throw std::out_of_range("no such table");
}

}  // namespace thamdinh
