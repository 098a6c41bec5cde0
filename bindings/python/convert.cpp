#include "view.hpp"

#include <utility>

namespace thamdinh::python {

std::vector<std::string> texts(const std::vector<Text>& values, Language language) {
  std::vector<std::string> result;
  result.reserve(values.size());
  for (const Text& value : values) result.push_back(value.in(language));
  return result;
}

py::object path_object(const std::optional<std::string>& path) {
  if (!path) return py::none();
  PyObject* text = PyUnicode_DecodeFSDefaultAndSize(path->data(), static_cast<Py_ssize_t>(path->size()));
  if (!text) throw py::error_already_set();
  return py::reinterpret_steal<py::object>(text);
}

std::string quoted(const std::string& text) {
  return py::cast<std::string>(py::repr(py::str(text)));
}

Language language_from(const std::string& word) {
  if (word == "vi") return Language::vi;
  if (word == "en") return Language::en;
  throw py::value_error("lang is 'vi' or 'en', not " + quoted(word));
}

const char* word_of(Language language) {
  return language == Language::vi ? "vi" : "en";
}

py::object outcome_object(Outcome&& outcome, Language language) {
  if (Report* report = std::get_if<Report>(&outcome)) {
    return py::cast(PyReport{std::make_shared<const Report>(std::move(*report)), language});
  }
  return py::cast(
      PyFailure{std::make_shared<const Failure>(std::move(std::get<Failure>(outcome))), language});
}

Revisions revisions_named(const std::string& id) {
  const auto revisions = revisions_from(id);
  if (!revisions) throw py::value_error("no such revisions: " + quoted(id));
  return *revisions;
}

CheckOptions options_from(const std::optional<std::string>& unit_kind, const std::string& revisions) {
  CheckOptions options;
  options.revisions = revisions_named(revisions);
  if (!unit_kind) return options;
  options.unit_kind = unit_kind_from(*unit_kind);
  if (!options.unit_kind) throw py::value_error("no such unit_kind: " + quoted(*unit_kind));
  return options;
}

std::span<const std::byte> contiguous(const py::buffer_info& info) {
  if (info.ndim != 1 || (!info.strides.empty() && info.strides[0] != info.itemsize))
    throw py::value_error("the bytes must be one contiguous run");
  return {static_cast<const std::byte*>(info.ptr), static_cast<std::size_t>(info.size * info.itemsize)};
}

}  // namespace thamdinh::python
