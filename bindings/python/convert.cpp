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

}  // namespace thamdinh::python
