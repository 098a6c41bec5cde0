#include "view.hpp"

namespace thamdinh::python {

namespace {

/// As the JSON report has it: what is printed there is what is compared here.
std::optional<double> rounded(const std::optional<double>& value, int decimals) {
  return value ? std::optional(as_printed(*value, decimals)) : std::nullopt;
}

void register_evidence(py::module_& module) {
  py::class_<View<Evidence>>(module, "Evidence",
                             "Words of the document that prove, or come nearest to, a verdict.")
      .def_property_readonly("text", [](const View<Evidence>& self) { return self->text; })
      .def_property_readonly("where", [](const View<Evidence>& self) { return self->where; })
      .def_property_readonly("section", [](const View<Evidence>& self) { return or_none(self->section); })
      .def("__repr__", [](const View<Evidence>& self) { return "<Evidence " + quoted(self->text) + ">"; });
}

void register_requirement(py::module_& module) {
  using Self = View<RequirementResult>;
  py::class_<Self>(module, "Requirement", "The verdict on one requirement of the profile.")
      .def_property_readonly("id", [](const Self& self) { return self->id; })
      .def_property_readonly("group", [](const Self& self) { return self->group; })
      .def_property_readonly("clause", [](const Self& self) { return or_none(self->clause); })
      .def_property_readonly("title", [](const Self& self) { return self->title.in(self.language); })
      .def_property_readonly("definition",
                             [](const Self& self) { return or_none(self->definition.in(self.language)); })
      .def_property_readonly("status", [](const Self& self) { return to_string(self->status); })
      .def_property_readonly(
          "points", [](const Self& self) { return rounded(self->points, 2); },
          "2 decimals; None where it does not count.")
      .def_property_readonly("max", [](const Self& self) { return rounded(self->max, 2); })
      .def_property_readonly(
          "confidence", [](const Self& self) { return as_printed(self->confidence, 2); }, "0 to 1.")
      .def_property_readonly("evidence", [](const Self& self) { return list_inside(self, self->evidence); })
      .def_property_readonly("found", [](const Self& self) { return texts(self->found, self.language); })
      .def_property_readonly("lacking", [](const Self& self) { return texts(self->lacking, self.language); })
      .def_property_readonly("nearest", [](const Self& self) { return list_inside(self, self->nearest); })
      .def_property_readonly("message",
                             [](const Self& self) { return or_none(self->message.in(self.language)); })
      .def_property_readonly("advice",
                             [](const Self& self) { return or_none(self->advice.in(self.language)); })
      .def("__repr__", [](const Self& self) {
        return "<Requirement " + self->id + ": " + std::string(to_string(self->status)) + ">";
      });
}

void register_score(py::module_& module) {
  py::class_<View<GroupScore>>(module, "GroupScore", "Points of one group of requirements, 1 decimal.")
      .def_property_readonly("id", [](const View<GroupScore>& self) { return self->id; })
      .def_property_readonly("title",
                             [](const View<GroupScore>& self) { return self->title.in(self.language); })
      .def_property_readonly("points", [](const View<GroupScore>& self) { return rounded(self->points, 1); })
      .def_property_readonly("max", [](const View<GroupScore>& self) { return rounded(self->max, 1); })
      .def("__repr__", [](const View<GroupScore>& self) {
        const auto shown = [](const std::optional<double>& value) {
          return value ? py::cast<std::string>(py::repr(py::float_(*value))) : "–";
        };
        return "<GroupScore " + self->id + ": " + shown(rounded(self->points, 1)) + "/" +
               shown(rounded(self->max, 1)) + ">";
      });
  py::class_<View<Score>>(module, "Score", "0 to 100, and how it comes about.")
      .def_property_readonly("total", [](const View<Score>& self) { return self->total; })
      .def_property_readonly(
          "groups",
          [](const View<Score>& self) {
            py::dict groups;
            for (const GroupScore& group : self->groups) groups[py::str(group.id)] = inside(self, group);
            return groups;
          },
          "By id, in the profile's order.")
      .def("__float__", [](const View<Score>& self) { return self->total; })
      .def("__repr__", [](const View<Score>& self) {
        return "<Score " + py::cast<std::string>(py::repr(py::float_(self->total))) + ">";
      });
}

}  // namespace

void register_requirements(py::module_& module) {
  register_evidence(module);
  register_requirement(module);
  register_score(module);
}

}  // namespace thamdinh::python
