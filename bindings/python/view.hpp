#pragma once

#include <thamdinh/thamdinh.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::python {

namespace py = pybind11;

/// A report as Python holds it: with the language in which it speaks.
struct PyReport {
  std::shared_ptr<const Report> report;
  Language language = Language::vi;
};

struct PyFailure {
  std::shared_ptr<const Failure> failure;
  Language language = Language::vi;
};

struct PyDocument {
  std::shared_ptr<const Document> document;
  Language language = Language::vi;
};

/// A part of a report: nothing is copied until an attribute is asked for, and the report lives as long as its
/// parts.
template <class T>
struct View {
  std::shared_ptr<const void> owner;
  const T* value = nullptr;
  Language language = Language::vi;

  const T* operator->() const { return value; }
};

template <class T>
[[nodiscard]] View<T> view(const PyReport& self, const T& value) {
  return {self.report, &value, self.language};
}

/// A part of a part.
template <class T, class Parent>
[[nodiscard]] View<T> inside(const View<Parent>& self, const T& value) {
  return {self.owner, &value, self.language};
}

template <class T, class Parent>
[[nodiscard]] py::list list_inside(const View<Parent>& self, const std::vector<T>& values) {
  py::list list;
  for (const T& value : values) list.append(py::cast(inside(self, value)));
  return list;
}

/// null in the JSON report is None here.
[[nodiscard]] inline std::optional<std::string> or_none(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

[[nodiscard]] std::vector<std::string> texts(const std::vector<Text>& values, Language language);

/// A path as Python has it, bytes that are no UTF-8 as lone surrogates (os.fsdecode).
[[nodiscard]] py::object path_object(const std::optional<std::string>& path);

/// repr() of a Python str.
[[nodiscard]] std::string quoted(const std::string& text);

/// "vi" or "en"; ValueError for any other word.
[[nodiscard]] Language language_from(const std::string& word);
[[nodiscard]] const char* word_of(Language language);

[[nodiscard]] const char* name_of(Part part);

/// What check() and Document.open() are asked for; ValueError for a word that means nothing.
[[nodiscard]] CheckOptions options_from(const std::optional<std::string>& unit_kind,
                                        const std::string& revisions);
[[nodiscard]] Revisions revisions_named(const std::string& id);

/// A buffer's bytes; ValueError where they do not lie in one run.
[[nodiscard]] std::span<const std::byte> contiguous(const py::buffer_info& info);

/// Raises the thamdinh.Error of `error`, its message in `language`.
[[noreturn]] void raise(const Error& error, Language language);

/// Runs `work` without the interpreter's lock; an Error of the library is raised in `language`.
template <class Work>
auto unlocked(Language language, const Work& work) {
  std::optional<Error> caught;
  {
    const py::gil_scoped_release release;
    try {
      return work();
    } catch (const Error& error) {
      caught = error;
    }
  }
  raise(*caught, language);
}

/// An outcome of check_many or try_check as Report or Failure.
[[nodiscard]] py::object outcome_object(Outcome&& outcome, Language language);

void register_errors(py::module_& module);
void register_places(py::module_& module);
void register_parts(py::module_& module);
void register_requirements(py::module_& module);
void register_reports(py::module_& module);
void register_profile(py::module_& module);
void register_codes(py::module_& module);
void register_check(py::module_& module);
void register_tables(py::module_& module);
void register_documents(py::module_& module);

}  // namespace thamdinh::python
