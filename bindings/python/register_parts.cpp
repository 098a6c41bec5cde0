#include "view.hpp"

namespace thamdinh::python {

namespace {

void register_source(py::module_& module) {
  py::class_<View<Source>>(module, "Source", "The file that was checked.")
      .def_property_readonly(
          "path", [](const View<Source>& self) { return path_object(self->path); },
          "As given; None for bytes.")
      .def_property_readonly("sha256", [](const View<Source>& self) { return or_none(self->sha256); })
      .def_property_readonly("bytes",
                             [](const View<Source>& self) -> std::optional<std::uint64_t> {
                               return self->sha256.empty() && self->bytes == 0 ? std::nullopt
                                                                               : std::optional(self->bytes);
                             })
      .def("__repr__", [](const View<Source>& self) {
        return "<Source " + py::cast<std::string>(py::repr(path_object(self->path))) + ", " +
               std::to_string(self->bytes) + " bytes>";
      });
  py::class_<View<ProfileIdentity>>(module, "ProfileIdentity",
                                    "The profile that the document was checked by.")
      .def_property_readonly("id", [](const View<ProfileIdentity>& self) { return self->id; })
      .def_property_readonly("version", [](const View<ProfileIdentity>& self) { return self->version; })
      .def_property_readonly("title",
                             [](const View<ProfileIdentity>& self) { return self->title.in(self.language); })
      .def("__repr__", [](const View<ProfileIdentity>& self) {
        return "<ProfileIdentity " + quoted(self->id) + ", version " + self->version + ">";
      });
}

void register_unit(py::module_& module) {
  py::class_<View<Unit>>(module, "Unit", "The issuing body.")
      .def_property_readonly("name", [](const View<Unit>& self) { return or_none(self->name); })
      .def_property_readonly("parent", [](const View<Unit>& self) { return or_none(self->parent); })
      .def_property_readonly("kind", [](const View<Unit>& self) { return to_string(self->kind); })
      .def_property_readonly("kind_source",
                             [](const View<Unit>& self) { return to_string(self->kind_source); })
      .def("__repr__", [](const View<Unit>& self) {
        return "<Unit " + quoted(self->name) + ", " + std::string(to_string(self->kind)) + ">";
      });
}

void register_tracked_changes(py::module_& module) {
  py::class_<View<TrackedChanges>>(module, "TrackedChanges",
                                   "Whether the file holds tracked changes, and which text was read.")
      .def_property_readonly("present", [](const View<TrackedChanges>& self) { return self->present; })
      .def_property_readonly(
          "read", [](const View<TrackedChanges>& self) { return to_string(self->read); },
          "'accepted' or 'original'; every place in the report is one of that text.")
      .def("__repr__", [](const View<TrackedChanges>& self) {
        return std::string("<TrackedChanges ") + (self->present ? "present, " : "none, ") +
               std::string(to_string(self->read)) + " text read>";
      });
}

void register_document(py::module_& module) {
  py::class_<View<Signer>>(module, "Signer", "Who signed, and by what authority.")
      .def_property_readonly("authority", [](const View<Signer>& self) { return or_none(self->authority); })
      .def_property_readonly("office", [](const View<Signer>& self) { return or_none(self->office); })
      .def_property_readonly("name", [](const View<Signer>& self) { return or_none(self->name); })
      .def("__repr__", [](const View<Signer>& self) { return "<Signer " + quoted(self->name) + ">"; });
  py::class_<View<DocumentInfo>>(module, "DocumentInfo", "The document's own parts around its body.")
      .def_property_readonly("system", [](const View<DocumentInfo>& self) { return to_string(self->system); })
      .def_property_readonly("number", [](const View<DocumentInfo>& self) { return or_none(self->number); })
      .def_property_readonly(
          "date", [](const View<DocumentInfo>& self) { return or_none(self->date); },
          "ISO 8601; None unless whole and real.")
      .def_property_readonly("place", [](const View<DocumentInfo>& self) { return or_none(self->place); })
      .def_property_readonly("type", [](const View<DocumentInfo>& self) { return or_none(self->type); })
      .def_property_readonly("title", [](const View<DocumentInfo>& self) { return or_none(self->title); })
      .def_property_readonly("signer",
                             [](const View<DocumentInfo>& self) { return inside(self, self->signer); })
      .def_property_readonly("recipients", [](const View<DocumentInfo>& self) { return self->recipients; })
      .def("__repr__", [](const View<DocumentInfo>& self) {
        return "<DocumentInfo " + self->type + " " + quoted(self->number) + ", " +
               (self->date.empty() ? "no date" : self->date) + ">";
      });
}

void register_heading(py::module_& module) {
  py::class_<View<Heading>>(module, "Heading", "A heading of the plan's own body; level 1 is the outermost.")
      .def_property_readonly("level", [](const View<Heading>& self) { return static_cast<int>(self->level); })
      .def_property_readonly("label", [](const View<Heading>& self) { return or_none(self->label); })
      .def_property_readonly("text", [](const View<Heading>& self) { return self->text; })
      .def_property_readonly("kind", [](const View<Heading>& self) { return to_string(self->kind); })
      .def_property_readonly("roles",
                             [](const View<Heading>& self) {
                               std::vector<std::string_view> roles;
                               for (const Role role : self->roles) roles.push_back(to_string(role));
                               return roles;
                             })
      .def_property_readonly("source", [](const View<Heading>& self) { return to_string(self->source); })
      .def_property_readonly("where", [](const View<Heading>& self) { return self->where; })
      .def("__repr__", [](const View<Heading>& self) {
        return "<Heading " + std::to_string(self->level) + " " +
               quoted(self->label.empty() ? self->text : self->label + " " + self->text) + ">";
      });
}

void register_citation(py::module_& module) {
  py::class_<View<Citation>>(module, "Citation", "A mention of an official document.")
      .def_property_readonly("text", [](const View<Citation>& self) { return self->text; })
      .def_property_readonly("id", [](const View<Citation>& self) { return self->id; })
      .def_property_readonly("type", [](const View<Citation>& self) { return or_none(self->type); })
      .def_property_readonly("date", [](const View<Citation>& self) { return self->date; })
      .def_property_readonly("issuer", [](const View<Citation>& self) { return self->issuer; })
      .def_property_readonly("subject", [](const View<Citation>& self) { return self->subject; })
      .def_property_readonly("name", [](const View<Citation>& self) { return self->name; })
      .def_property_readonly("registry", [](const View<Citation>& self) { return self->registry; })
      .def_property_readonly("form", [](const View<Citation>& self) { return to_string(self->form); })
      .def_property_readonly("status", [](const View<Citation>& self) { return to_string(self->status); })
      .def_property_readonly("expected", [](const View<Citation>& self) { return self->expected; })
      .def_property_readonly("where", [](const View<Citation>& self) { return self->where; })
      .def_property_readonly("subject_where", [](const View<Citation>& self) { return self->subject_where; })
      .def("__repr__", [](const View<Citation>& self) {
        return "<Citation " + quoted(self->text) + ", " + std::string(to_string(self->status)) + ">";
      });
}

void register_others(py::module_& module) {
  py::class_<View<Assignment>>(module, "Assignment", "A task, who leads it, by when.")
      .def_property_readonly("task", [](const View<Assignment>& self) { return self->task; })
      .def_property_readonly("lead", [](const View<Assignment>& self) { return or_none(self->lead); })
      .def_property_readonly(
          "with_", [](const View<Assignment>& self) { return self->with; },
          "`with` in the JSON report: the cooperating bodies.")
      .def_property_readonly("deadline", [](const View<Assignment>& self) { return or_none(self->deadline); })
      .def_property_readonly("where", [](const View<Assignment>& self) { return self->where; })
      .def("__repr__", [](const View<Assignment>& self) {
        return "<Assignment " + quoted(self->task) + ", " + quoted(self->lead) + ">";
      });
  py::class_<View<Finding>>(module, "Finding", "Something that a reviewer should look at.")
      .def_property_readonly("code", [](const View<Finding>& self) { return to_string(self->code); })
      .def_property_readonly(
          "severity", [](const View<Finding>& self) { return to_string(describe(self->code).severity); })
      .def_property_readonly("message",
                             [](const View<Finding>& self) { return message(*self.value, self.language); })
      .def_property_readonly("where", [](const View<Finding>& self) { return self->where; })
      .def("__repr__", [](const View<Finding>& self) {
        return "<Finding " + to_string(self->code) + " " + quoted(message(*self.value, self.language)) + ">";
      });
  py::class_<View<Unread>>(module, "Unread", "Something in the file that could not be read as text.")
      .def_property_readonly("what", [](const View<Unread>& self) { return self->what; })
      .def_property_readonly("where", [](const View<Unread>& self) { return self->where; })
      .def("__repr__", [](const View<Unread>& self) { return "<Unread " + self->what + ">"; });
}

}  // namespace

void register_parts(py::module_& module) {
  register_source(module);
  register_unit(module);
  register_tracked_changes(module);
  register_document(module);
  register_heading(module);
  register_citation(module);
  register_others(module);
}

}  // namespace thamdinh::python
