#include "view.hpp"

#include <array>

namespace thamdinh::python {

namespace {

constexpr std::array kTables{Table::plans, Table::requirements, Table::citations, Table::headings,
                             Table::findings};

Table table_named(const std::string& name) {
  for (const Table table : kTables) {
    if (to_string(table) == name) return table;
  }
  throw py::value_error("no such table: " + quoted(name));
}

const char* name_of(CellType type) {
  constexpr std::array names{"text", "integer", "number"};
  return names.at(static_cast<std::size_t>(type));
}

struct CellObject {
  py::object operator()(std::monostate) const { return py::none(); }
  py::object operator()(const std::string& value) const { return py::str(value); }
  py::object operator()(std::int64_t value) const { return py::int_(value); }
  py::object operator()(double value) const { return py::float_(value); }
};

Outcome outcome_of(const py::handle& object) {
  if (py::isinstance<PyFailure>(object)) return *object.cast<const PyFailure&>().failure;
  return *object.cast<const PyReport&>().report;
}

}  // namespace

void register_tables(py::module_& module) {
  module.def(
      "table",
      [](const std::string& name, const py::iterable& outcomes, const Profile& profile,
         const std::string& lang) {
        const Language language = language_from(lang);
        const Table table = table_named(name);
        const std::vector<Column> columns = table_columns(table, profile);
        std::vector<py::list> cells(columns.size());
        for (const py::handle& outcome : outcomes) {
          for (const Row& row : table_rows(table, outcome_of(outcome), profile, language)) {
            for (std::size_t i = 0; i < row.size(); ++i) cells[i].append(std::visit(CellObject{}, row[i]));
          }
        }
        py::list result;
        for (std::size_t i = 0; i < columns.size(); ++i)
          result.append(py::make_tuple(columns[i].name, name_of(columns[i].type), cells[i]));
        return result;
      },
      py::arg("name"), py::arg("outcomes"), py::arg("profile"), py::arg("lang") = "vi",
      "(name, type, cells) of each column.");
  module.def(
      "outcomes_html",
      [](const py::iterable& outcomes, const Profile& profile, const std::string& lang, std::size_t most) {
        std::vector<Outcome> all;
        for (const py::handle& outcome : outcomes) all.push_back(outcome_of(outcome));
        return outcomes_html(all, profile, language_from(lang), most);
      },
      py::arg("outcomes"), py::arg("profile"), py::arg("lang") = "vi", py::arg("most") = 20,
      "A table for a notebook cell.");
}

}  // namespace thamdinh::python
