#include "view.hpp"

namespace thamdinh::python {

namespace {

PyReport reported(Report&& report, Language language) {
  return {std::make_shared<const Report>(std::move(report)), language};
}

PyReport check_path(const std::filesystem::path& path, const Profile& profile,
                    const std::optional<std::string>& unit_kind, const std::string& lang,
                    const std::string& revisions) {
  const Language language = language_from(lang);
  const CheckOptions options = options_from(unit_kind, revisions);
  return reported(unlocked(language, [&] { return check(path, profile, options); }), language);
}

PyReport check_bytes(const py::buffer& data, const Profile& profile,
                     const std::optional<std::string>& unit_kind, const std::string& lang,
                     const std::string& revisions) {
  const Language language = language_from(lang);
  const CheckOptions options = options_from(unit_kind, revisions);
  // The buffer is held, and so cannot be resized, until the check is done.
  const py::buffer_info info = data.request();
  const auto bytes = contiguous(info);
  return reported(unlocked(language, [&] { return check(bytes, profile, options); }), language);
}

/// A document from memory for whoever goes on after a bad one: a Report or a Failure.
py::object try_check_bytes(const py::buffer& data, const Profile& profile, const std::string& path,
                           const std::optional<std::string>& unit_kind, const std::string& lang,
                           const std::string& revisions) {
  const Language language = language_from(lang);
  CheckOptions options = options_from(unit_kind, revisions);
  options.path = path;
  const py::buffer_info info = data.request();
  const auto bytes = contiguous(info);
  return outcome_object(unlocked(language, [&] { return try_check(bytes, profile, options); }), language);
}

/// Python's own reaction to Ctrl-C, while threads of ours work.
bool asked_to_stop() {
  const py::gil_scoped_acquire acquire;
  if (PyErr_CheckSignals() != 0) throw py::error_already_set();
  return false;
}

py::list check_files(const std::vector<std::filesystem::path>& paths, const Profile& profile, unsigned jobs,
                     const std::string& lang, const std::optional<std::filesystem::path>& units,
                     const std::optional<py::function>& progress, const std::string& revisions) {
  const Language language = language_from(lang);
  const Revisions read = revisions_named(revisions);
  py::list outcomes;
  unlocked(language, [&] {
    BatchOptions options;
    options.jobs = jobs;
    options.check.revisions = read;
    options.cancelled = asked_to_stop;
    if (units) {
      options.unit_kind = [manifest = Manifest::load(*units)](const std::filesystem::path& file) {
        return manifest.kind_of(file);
      };
    }
    return check_many(paths, profile, options, [&](Outcome&& outcome) {
      const py::gil_scoped_acquire acquire;
      outcomes.append(outcome_object(std::move(outcome), language));
      if (progress) (*progress)(outcomes.size(), paths.size());
    });
  });
  return outcomes;
}

}  // namespace

void register_check(py::module_& module) {
  module.def(
      "read_results",
      [](const std::filesystem::path& store, const Profile& profile, const std::string& lang) {
        const Language language = language_from(lang);
        std::vector<Outcome> outcomes;
        unlocked(language, [&] {
          return read_results(store, profile,
                              [&](Outcome&& outcome) { outcomes.push_back(std::move(outcome)); });
        });
        py::list result;
        for (Outcome& outcome : outcomes) result.append(outcome_object(std::move(outcome), language));
        return result;
      },
      py::arg("store"), py::arg("profile"), py::arg("lang") = "vi");
  module.def("check_path", &check_path, py::arg("path"), py::arg("profile"),
             py::arg("unit_kind") = py::none(), py::arg("lang") = "vi", py::arg("revisions") = "accepted");
  module.def("check_bytes", &check_bytes, py::arg("data"), py::arg("profile"),
             py::arg("unit_kind") = py::none(), py::arg("lang") = "vi", py::arg("revisions") = "accepted");
  module.def("try_check_bytes", &try_check_bytes, py::arg("data"), py::arg("profile"), py::arg("path"),
             py::arg("unit_kind") = py::none(), py::arg("lang") = "vi", py::arg("revisions") = "accepted");
  module.def("check_files", &check_files, py::arg("paths"), py::arg("profile"), py::arg("jobs") = 0,
             py::arg("lang") = "vi", py::arg("units") = py::none(), py::arg("progress") = py::none(),
             py::arg("revisions") = "accepted");
  module.def(
      "list_files",
      [](const std::vector<std::filesystem::path>& paths) {
        const Listing listing = unlocked(Language::vi, [&] { return list_files(paths); });
        return py::make_tuple(listing.files, listing.skipped, listing.others);
      },
      py::arg("paths"),
      "The files to check, how many were skipped, and how many of other kinds were left out, by ending.");
}

}  // namespace thamdinh::python
