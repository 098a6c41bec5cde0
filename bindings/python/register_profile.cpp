#include "view.hpp"

namespace thamdinh::python {

void register_profile(py::module_& module) {
  py::class_<Profile>(
      module, "Profile",
      "What a plan must contain, and how that is recognised. Cheap to copy; may be used from any thread.")
      .def_static("builtin", &Profile::builtin, py::arg("id"),
                  "The profile shipped under that id; thamdinh.Error TD903 for an unknown one.")
      .def_static("builtin_ids", &Profile::builtin_ids)
      .def_static("load", &Profile::load, py::arg("path"),
                  "A profile from a folder or a YAML file; thamdinh.Error TD902 names file, line and remedy.")
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
            return py::module_::import("json").attr("loads")(profile_json(self, language_from(lang)));
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
