#include "view.hpp"

namespace thamdinh::python {

void register_codes(py::module_& module) {
  using Self = View<CodeDescription>;
  py::class_<Self>(module, "CodeDescription", "A code with its cause and remedy.")
      .def_property_readonly("code", [](const Self& self) { return to_string(self->code); })
      .def_property_readonly("name", [](const Self& self) { return self->name; })
      .def_property_readonly("severity", [](const Self& self) { return to_string(self->severity); })
      .def_property_readonly("message", [](const Self& self) { return self->message.in(self.language); })
      .def_property_readonly("cause", [](const Self& self) { return self->cause.in(self.language); })
      .def_property_readonly("remedy", [](const Self& self) { return self->remedy.in(self.language); })
      .def("__repr__", [](const Self& self) {
        return "<CodeDescription " + to_string(self->code) + " " + self->name + ">";
      });
  module.def(
      "codes",
      [](const std::string& lang) {
        const Language language = language_from(lang);
        py::list list;
        // The table is the library's own and lives as long as the module.
        for (const CodeDescription& row : code_descriptions())
          list.append(py::cast(Self{nullptr, &row, language}));
        return list;
      },
      py::arg("lang") = "vi", "Every code that a report or an error may bear, ascending.");
  module.def(
      "version", [] { return std::string(version()); }, "The library's version.");
}

}  // namespace thamdinh::python
