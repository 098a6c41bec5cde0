#include "view.hpp"

namespace thamdinh::python {

namespace {

template <class T>
View<T> view(const PyDocument& self, const T& value) {
  return {self.document, &value, self.language};
}

template <class T>
py::list list_of(const PyDocument& self, const std::vector<T>& values) {
  py::list list;
  for (const T& value : values) list.append(py::cast(view(self, value)));
  return list;
}

void register_paragraph(py::module_& module) {
  using Paragraph = View<DocumentParagraph>;
  py::class_<Paragraph>(module, "Paragraph", "One paragraph as Word shows it.")
      .def_property_readonly("part", [](const Paragraph& self) { return name_of(self->part); })
      .def_property_readonly(
          "index", [](const Paragraph& self) { return self->index; }, "What Place.paragraph says.")
      .def_property_readonly(
          "text", [](const Paragraph& self) { return self->text; },
          "The reading text; places count its code points.")
      .def_property_readonly(
          "label", [](const Paragraph& self) { return or_none(self->label); },
          "The number that Word computes before it.")
      .def_property_readonly("style", [](const Paragraph& self) { return or_none(self->style); })
      .def_property_readonly(
          "outline_level",
          [](const Paragraph& self) -> std::optional<unsigned> {
            return self->outline_level ? std::optional<unsigned>(*self->outline_level) : std::nullopt;
          },
          "0 to 8; None for body text.")
      .def_property_readonly(
          "cell",
          [](const Paragraph& self) -> py::object {
            if (!self->cell) return py::none();
            return py::make_tuple(self->cell->table, self->cell->row, self->cell->column);
          },
          "(table, row, column) from 0, or None.")
      .def("__str__", [](const Paragraph& self) { return self->text; })
      .def("__repr__", [](const Paragraph& self) {
        return std::string("<Paragraph ") + name_of(self->part) + ":" + std::to_string(self->index) + " " +
               quoted(self->text) + ">";
      });
}

void register_table(py::module_& module) {
  using Grid = View<DocumentTable>;
  py::class_<Grid>(module, "DocumentTable", "One table of a document.")
      .def_property_readonly("part", [](const Grid& self) { return name_of(self->part); })
      .def_property_readonly("header_row", [](const Grid& self) { return self->header_row; })
      .def_property_readonly(
          "rows",
          [](const Grid& self) {
            std::vector<std::vector<std::string>> rows(self->rows, std::vector<std::string>(self->columns));
            for (const DocumentCell& cell : self->cells) {
              if (cell.row < self->rows && cell.column < self->columns)
                rows[cell.row][cell.column] = cell.text;
            }
            return rows;
          },
          "The text of each cell, row by row; a merged cell's in its first place.")
      .def("__repr__", [](const Grid& self) {
        return "<DocumentTable " + std::to_string(self->rows) + " x " + std::to_string(self->columns) + ">";
      });
}

PyDocument open_bytes(const py::buffer& data, const CheckOptions& options, Language language) {
  const py::buffer_info info = data.request();
  const auto bytes = contiguous(info);
  return unlocked(language, [&] {
    return PyDocument{std::make_shared<const Document>(Document::open(bytes, options)), language};
  });
}

/// From a path, the file's bytes, or a binary file object.
PyDocument open(const py::object& source, const std::optional<std::string>& unit_kind,
                const std::string& lang, const std::string& revisions) {
  const Language language = language_from(lang);
  const CheckOptions options = options_from(unit_kind, revisions);
  if (py::isinstance<py::buffer>(source)) return open_bytes(source, options, language);
  if (py::hasattr(source, "read")) {
    const py::object data = source.attr("read")();
    if (py::isinstance<py::str>(data))
      throw py::type_error("the file object gives text: open it in binary mode, open(path, 'rb')");
    return open_bytes(data, options, language);
  }
  const auto path = source.cast<std::filesystem::path>();
  return unlocked(language, [&] {
    return PyDocument{std::make_shared<const Document>(Document::open(path, options)), language};
  });
}

PyReport checked(const PyDocument& self, const py::object& profile) {
  const py::object loaded = py::module_::import("thamdinh.checking").attr("loaded_profile")(profile);
  const auto& by = loaded.cast<const Profile&>();
  return unlocked(self.language, [&] {
    return PyReport{std::make_shared<const Report>(self.document->check(by)), self.language};
  });
}

/// The headings below one, each with those below it.
py::list branches(const PyDocument& self, std::int32_t parent) {
  const auto& headings = self.document->headings();
  const auto& parents = self.document->heading_parents();
  py::list list;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (parents[i] == parent)
      list.append(
          py::make_tuple(py::cast(view(self, headings[i])), branches(self, static_cast<std::int32_t>(i))));
  }
  return list;
}

std::string text_at(const PyDocument& self, const Place& where) {
  try {
    return self.document->text_at(where);
  } catch (const std::out_of_range& error) {
    throw py::index_error(error.what());
  }
}

}  // namespace

void register_documents(py::module_& module) {
  register_paragraph(module);
  register_table(module);
  py::class_<PyDocument>(module, "Document",
                         "A document read whole: its paragraphs, tables, headings and citations; and for "
                         "appraising it by one profile after another without reading it again.")
      .def_static(
          "open", &open, py::arg("source"), py::kw_only(), py::arg("unit_kind") = py::none(),
          py::arg("lang") = "vi", py::arg("revisions") = "accepted",
          "Reads a document from a path, its bytes, or a binary file object. Raises FileError (TD1xx).")
      .def_property_readonly("source",
                             [](const PyDocument& self) { return view(self, self.document->source()); })
      .def_property_readonly("unit", [](const PyDocument& self) { return view(self, self.document->unit()); })
      .def_property_readonly(
          "info", [](const PyDocument& self) { return view(self, self.document->info()); },
          "Number, date, subject, signer …: what a report calls its document.")
      .def_property_readonly(
          "paragraphs", [](const PyDocument& self) { return list_of(self, self.document->paragraphs()); },
          "In reading order; headers, footers and comments last.")
      .def_property_readonly("tables",
                             [](const PyDocument& self) { return list_of(self, self.document->tables()); })
      .def_property_readonly("headings",
                             [](const PyDocument& self) { return list_of(self, self.document->headings()); })
      .def_property_readonly(
          "outline", [](const PyDocument& self) { return branches(self, -1); },
          "The headings as a tree: a list of (Heading, the same of those under it).")
      .def_property_readonly(
          "citations", [](const PyDocument& self) { return list_of(self, self.document->citations()); },
          "Held against the shipped registry of known documents.")
      .def_property_readonly(
          "assignments", [](const PyDocument& self) { return list_of(self, self.document->assignments()); })
      .def_property_readonly("unread",
                             [](const PyDocument& self) { return list_of(self, self.document->unread()); })
      .def_property_readonly(
          "tracked_changes",
          [](const PyDocument& self) { return view(self, self.document->tracked_changes()); })
      .def_property_readonly("lang", [](const PyDocument& self) { return word_of(self.language); })
      .def("text_at", &text_at, py::arg("where"), "The words at a Place. IndexError for one that it has not.")
      .def("check", &checked, py::arg("profile") = "49-nq-tu",
           "The same report as thamdinh.check of the file gives.")
      .def("__repr__", [](const PyDocument& self) {
        const Document& document = *self.document;
        const std::string& name =
            document.unit().name.empty() ? document.source().path.value_or("") : document.unit().name;
        return "<Document " + quoted(name) + ": " + std::to_string(document.paragraphs().size()) +
               " paragraphs, " + std::to_string(document.headings().size()) + " headings, " +
               std::to_string(document.citations().size()) + " citations>";
      });
}

}  // namespace thamdinh::python
