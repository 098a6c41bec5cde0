#include "view.hpp"

namespace thamdinh::python {

namespace {

py::object parsed(const std::string& json) {
  return py::module_::import("json").attr("loads")(json);
}

}  // namespace

void register_profile(py::module_& module) {
  py::class_<Profile>(
      module, "Profile",
      "What a plan must contain, and how that is recognised. Cheap to copy; may be used from any thread.")
      .def_static("builtin", &Profile::builtin, py::arg("id"),
                  "The profile shipped under that id; thamdinh.Error TD903 for an unknown one.")
      .def_static("builtin_ids", &Profile::builtin_ids)
      .def_static("load", &Profile::load, py::arg("path"),
                  "A profile from a folder or a YAML file; thamdinh.Error TD902 names file, line and remedy.")
      .def_static(
          "from_yaml",
          [](const std::string& text) {
            return unlocked(Language::vi, [&] { return Profile::from_yaml(text); });
          },
          py::arg("text"),
          "A profile from one YAML text, such as a few lines that extend a shipped one; thamdinh.Error "
          "TD902.")
      .def_property_readonly("files", &Profile::files,
                             "The YAML of its own files, by name; not of what it extends.")
      .def(
          "lint",
          [](const Profile& self, const std::string& lang) {
            return parsed(lint_json(self.lint(), language_from(lang)));
          },
          py::arg("lang") = "vi",
          "What is well formed and still does not work: a dict for each remark, with file, line and remedy.")
      .def(
          "test",
          [](const Profile& self, const std::string& lang) {
            return parsed(examples_json(try_examples(self), language_from(lang)));
          },
          py::arg("lang") = "vi", "Each of its examples as a dict: what is expected and what the rules say.")
      .def(
          "diff",
          [](const Profile& self, const Profile& later, const std::string& lang) -> py::object {
            return parsed(changes_json(self.changes_to(later), {}, language_from(lang)))["changes"];
          },
          py::arg("later"), py::arg("lang") = "vi", "What `later` says otherwise, in words.")
      .def(
          "__eq__", [](const Profile& self, const Profile& other) { return self == other; },
          py::is_operator())
      .def("__hash__",
           [](const Profile& self) { return py::hash(py::make_tuple(self.id(), self.version())); })
      .def(py::pickle([](const Profile& self) { return py::bytes(self.to_bytes()); },
                      [](const py::bytes& state) { return Profile::from_bytes(std::string(state)); }))
      .def_property_readonly("id", [](const Profile& self) { return self.id(); })
      .def_property_readonly("version", [](const Profile& self) { return self.version(); })
      .def(
          "to_json",
          [](const Profile& self, const std::string& lang) {
            return profile_json(self, language_from(lang));
          },
          py::arg("lang") = "vi")
      .def(
          "to_dict",
          [](const Profile& self, const std::string& lang) -> py::object {
            return parsed(profile_json(self, language_from(lang)));
          },
          py::arg("lang") = "vi", "Groups and requirements with their definitions.")
      .def(
          "to_text",
          [](const Profile& self, const std::string& lang) {
            return profile_text(self, {language_from(lang), false, 100});
          },
          py::arg("lang") = "vi")
      .def("__repr__", [](const Profile& self) {
        return "<Profile " + quoted(self.id()) + ", version " + self.version() + ">";
      });
}

}  // namespace thamdinh::python
