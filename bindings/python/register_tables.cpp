#include "arrow_stream.hpp"
#include "columns.hpp"
#include "view.hpp"

#include <array>
#include <string_view>
#include <unordered_map>

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

/// Texts that many rows have in common ("met", a unit's name) are one object of Python's.
class TextObjects {
 public:
  py::object operator()(std::string_view text) {
    if (text.size() > kLongest) return py::str(text.data(), text.size());
    const auto [found, added] = known_.try_emplace(text);
    if (added) found->second = py::str(text.data(), text.size());
    return found->second;
  }

 private:
  static constexpr std::size_t kLongest = 64;
  std::unordered_map<std::string_view, py::object> known_;
};

py::object value_of(const ColumnData& column, std::size_t i, TextObjects& texts) {
  if (column.type() == CellType::text) return texts(column.text(i));
  if (column.type() == CellType::integer) return py::int_(column.whole(i));
  return py::float_(column.number(i));
}

/// The cells of one column as Python has them.
py::list cells_of(const ColumnData& column) {
  py::list cells(column.size());
  TextObjects texts;
  for (std::size_t i = 0; i < column.size(); ++i) {
    py::object cell = py::none();
    if (column.has(i)) cell = value_of(column, i, texts);
    PyList_SET_ITEM(cells.ptr(), static_cast<Py_ssize_t>(i), cell.release().ptr());
  }
  return cells;
}

Outcome outcome_of(const py::handle& object) {
  if (py::isinstance<PyFailure>(object)) return *object.cast<const PyFailure&>().failure;
  return *object.cast<const PyReport&>().report;
}

std::shared_ptr<const Columns> columns_of(Table table, const std::vector<Outcome>& outcomes,
                                          const Profile& profile, Language language) {
  const auto result = std::make_shared<Columns>();
  for (const Column& column : table_columns(table, profile)) result->columns.emplace_back(column);
  for (const Outcome& outcome : outcomes) {
    for (const Row& row : table_rows(table, outcome, profile, language)) {
      for (std::size_t i = 0; i < row.size(); ++i) result->columns[i].add(row[i]);
      ++result->rows;
    }
  }
  return result;
}

std::vector<Outcome> outcomes_of(const py::iterable& objects) {
  std::vector<Outcome> outcomes;
  for (const py::handle& object : objects) outcomes.push_back(outcome_of(object));
  return outcomes;
}

/// A capsule that releases what it holds unless somebody has taken it over.
template <class Exported>
py::capsule capsule_of(std::unique_ptr<Exported> exported, const char* name) {
  return py::capsule(exported.release(), name, [](PyObject* object) {
    auto* held = static_cast<Exported*>(PyCapsule_GetPointer(object, PyCapsule_GetName(object)));
    if (held->release != nullptr) held->release(held);
    delete held;
  });
}

void register_columns(py::module_& module) {
  py::class_<Columns, std::shared_ptr<Columns>>(module, "Columns",
                                                "A table by columns, as Arrow lays them out.")
      .def("__len__", [](const Columns& self) { return self.rows; })
      .def_property_readonly("types",
                             [](const Columns& self) {
                               py::dict types;
                               for (const ColumnData& column : self.columns)
                                 types[py::str(column.name())] = name_of(column.type());
                               return types;
                             })
      .def(
          "cells",
          [](const Columns& self, const std::string& name) {
            for (const ColumnData& column : self.columns) {
              if (column.name() == name) return cells_of(column);
            }
            throw py::key_error(name);
          },
          py::arg("column"))
      .def("__arrow_c_schema__",
           [](const Columns& self) {
             auto schema = std::make_unique<ArrowSchema>();
             export_schema(self, schema.get());
             return capsule_of(std::move(schema), "arrow_schema");
           })
      .def(
          "__arrow_c_stream__",
          [](const std::shared_ptr<Columns>& self, const py::object&) {
            auto stream = std::make_unique<ArrowArrayStream>();
            export_stream(self, stream.get());
            return capsule_of(std::move(stream), "arrow_array_stream");
          },
          py::arg("requested_schema") = py::none());
}

}  // namespace

void register_tables(py::module_& module) {
  register_columns(module);
  module.def(
      "table",
      [](const std::string& name, const py::iterable& outcomes, const Profile& profile,
         const std::string& lang) {
        const Language language = language_from(lang);
        const Table table = table_named(name);
        const std::vector<Outcome> all = outcomes_of(outcomes);
        return std::const_pointer_cast<Columns>(
            unlocked(language, [&] { return columns_of(table, all, profile, language); }));
      },
      py::arg("name"), py::arg("outcomes"), py::arg("profile"), py::arg("lang") = "vi");
  module.def(
      "outcomes_html",
      [](const py::iterable& outcomes, const Profile& profile, const std::string& lang, std::size_t most) {
        return outcomes_html(outcomes_of(outcomes), profile, language_from(lang), most);
      },
      py::arg("outcomes"), py::arg("profile"), py::arg("lang") = "vi", py::arg("most") = 20,
      "A table for a notebook cell.");
}

}  // namespace thamdinh::python
