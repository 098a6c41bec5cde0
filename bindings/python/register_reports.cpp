#include "view.hpp"

namespace thamdinh::python {

namespace {

using Lang = const std::optional<std::string>&;

template <class T>
py::list list_of(const PyReport& self, const std::vector<T>& values) {
  py::list list;
  for (const T& value : values) list.append(py::cast(view(self, value)));
  return list;
}

template <class Self>
Language language_of(const Self& self, Lang lang) {
  return lang ? language_from(*lang) : self.language;
}

py::object parsed(const std::string& json) {
  return py::module_::import("json").attr("loads")(json);
}

std::string shown(const PyReport& self) {
  const Report& report = *self.report;
  const std::string unit =
      report.unit().name.empty() ? report.source().path.value_or("") : report.unit().name;
  std::size_t met = 0, counted = 0;
  for (const RequirementResult& result : report.requirements()) {
    met += result.status == Status::met ? 1 : 0;
    counted += result.status != Status::not_applicable ? 1 : 0;
  }
  return "<Report " + quoted(unit) + ": " +
         py::cast<std::string>(py::repr(py::float_(report.score().total))) + "/100, " + std::to_string(met) +
         " of " + std::to_string(counted) + " requirements met>";
}

void register_report_attributes(py::class_<PyReport>& report) {
  report
      .def_property_readonly("source", [](const PyReport& self) { return view(self, self.report->source()); })
      .def_property_readonly("profile",
                             [](const PyReport& self) { return view(self, self.report->profile()); })
      .def_property_readonly("unit", [](const PyReport& self) { return view(self, self.report->unit()); })
      .def_property_readonly("document",
                             [](const PyReport& self) { return view(self, self.report->document()); })
      .def_property_readonly("headings",
                             [](const PyReport& self) { return list_of(self, self.report->headings()); })
      .def_property_readonly("citations",
                             [](const PyReport& self) { return list_of(self, self.report->citations()); })
      .def_property_readonly("assignments",
                             [](const PyReport& self) { return list_of(self, self.report->assignments()); })
      .def_property_readonly(
          "requirements", [](const PyReport& self) { return list_of(self, self.report->requirements()); },
          "Every one of the profile, in its order.")
      .def_property_readonly("findings",
                             [](const PyReport& self) { return list_of(self, self.report->findings()); })
      .def_property_readonly("unread",
                             [](const PyReport& self) { return list_of(self, self.report->unread()); })
      .def_property_readonly("score", [](const PyReport& self) { return view(self, self.report->score()); })
      .def_property_readonly("tracked_changes",
                             [](const PyReport& self) { return view(self, self.report->tracked_changes()); })
      .def_property_readonly(
          "summary", [](const PyReport& self) { return summary(*self.report, self.language); },
          "One paragraph that a reviewer could send.")
      .def_property_readonly(
          "lang", [](const PyReport& self) { return word_of(self.language); },
          "The language of its messages: 'vi' or 'en'.");
}

void register_report_forms(py::class_<PyReport>& report) {
  report
      .def(
          "to_json",
          [](const PyReport& self, Lang lang) { return to_json(*self.report, language_of(self, lang)); },
          py::arg("lang") = py::none(),
          "One line by the contract thamdinh-report/1: the same bytes as `thamdinh check --format json` "
          "writes.")
      .def(
          "to_dict",
          [](const PyReport& self, Lang lang) {
            return parsed(to_json(*self.report, language_of(self, lang)));
          },
          py::arg("lang") = py::none(), "The JSON report as Python has it.")
      .def(
          "to_text",
          [](const PyReport& self, Lang lang, bool colour, unsigned columns) {
            return to_text(*self.report, {language_of(self, lang), colour, columns});
          },
          py::arg("lang") = py::none(), py::arg("colour") = false, py::arg("columns") = 100,
          "The report for a terminal.")
      .def(
          "to_html",
          [](const PyReport& self, Lang lang, bool fragment) {
            return to_html(*self.report, language_of(self, lang), fragment);
          },
          py::arg("lang") = py::none(), py::arg("fragment") = false,
          "A self-contained page, or without html, head and body.")
      .def(
          "outline",
          [](const PyReport& self, Lang lang) {
            return outline_text(*self.report, {language_of(self, lang), false, 100});
          },
          py::arg("lang") = py::none(), "The headings as an indented tree.")
      .def(
          "explain",
          [](const PyReport& self, const std::string& requirement, Lang lang) {
            const Language language = language_of(self, lang);
            try {
              return explain_text(*self.report, requirement, {language, false, 100});
            } catch (const Error& error) {
              raise(error, language);
            }
          },
          py::arg("requirement"), py::arg("lang") = py::none(),
          "How one verdict came about, by the requirement's id.")
      .def("_repr_html_", [](const PyReport& self) { return to_html(*self.report, self.language, true); })
      .def("__str__",
           [](const PyReport& self) {
             return to_text(*self.report, {self.language, false, 100});
           })
      .def(
          "__eq__",
          [](const PyReport& self, const PyReport& other) {
            return self.report == other.report || to_archive(*self.report) == to_archive(*other.report);
          },
          py::is_operator())
      .def("__hash__",
           [](const PyReport& self) {
             return py::hash(py::make_tuple(self.report->source().sha256, self.report->profile().id));
           })
      .def(py::pickle(
          [](const PyReport& self) {
            return py::make_tuple(py::bytes(to_archive(*self.report)), word_of(self.language));
          },
          [](const py::tuple& state) {
            Outcome outcome = outcome_from_archive(state[0].cast<std::string>());
            return PyReport{std::make_shared<const Report>(std::get<Report>(std::move(outcome))),
                            language_from(state[1].cast<std::string>())};
          }))
      .def("__repr__", &shown);
}

std::string message_of(const PyFailure& self) {
  return message(self.failure->error, self.language);
}

void register_failure(py::module_& module) {
  py::class_<PyFailure>(module, "Failure",
                        "A file that could not be read: what check_many has in a report's place.")
      .def_property_readonly("source",
                             [](const PyFailure& self) {
                               return View<Source>{self.failure, &self.failure->source, self.language};
                             })
      .def_property_readonly(
          "code", [](const PyFailure& self) { return to_string(self.failure->error.code()); }, "TD1xx.")
      .def_property_readonly("name",
                             [](const PyFailure& self) { return describe(self.failure->error.code()).name; })
      .def_property_readonly("message", &message_of)
      .def_property_readonly(
          "remedy",
          [](const PyFailure& self) { return describe(self.failure->error.code()).remedy.in(self.language); },
          "What to do about it.")
      .def_property_readonly("lang", [](const PyFailure& self) { return word_of(self.language); })
      .def(
          "to_json",
          [](const PyFailure& self, Lang lang) {
            return to_json(self.failure->error, self.failure->source, language_of(self, lang));
          },
          py::arg("lang") = py::none())
      .def(
          "to_dict",
          [](const PyFailure& self, Lang lang) {
            return parsed(to_json(self.failure->error, self.failure->source, language_of(self, lang)));
          },
          py::arg("lang") = py::none())
      .def(
          "__eq__",
          [](const PyFailure& self, const PyFailure& other) {
            return to_archive(*self.failure) == to_archive(*other.failure);
          },
          py::is_operator())
      .def("__hash__", [](const PyFailure& self) { return py::hash(py::bytes(to_archive(*self.failure))); })
      .def(py::pickle(
          [](const PyFailure& self) {
            return py::make_tuple(py::bytes(to_archive(*self.failure)), word_of(self.language));
          },
          [](const py::tuple& state) {
            Outcome outcome = outcome_from_archive(state[0].cast<std::string>());
            return PyFailure{std::make_shared<const Failure>(std::get<Failure>(std::move(outcome))),
                             language_from(state[1].cast<std::string>())};
          }))
      .def("__repr__", [](const PyFailure& self) {
        return "<Failure " + to_string(self.failure->error.code()) + " " +
               py::cast<std::string>(py::repr(path_object(self.failure->source.path))) + ": " +
               message_of(self) + ">";
      });
}

}  // namespace

void register_reports(py::module_& module) {
  py::class_<PyReport> report(module, "Report",
                              "The appraisal of one document. Its attributes are the fields of the JSON "
                              "report; null there is None here.");
  register_report_attributes(report);
  register_report_forms(report);
  register_failure(module);
}

}  // namespace thamdinh::python
