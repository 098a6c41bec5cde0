#include "view.hpp"

#include <exception>

namespace thamdinh::python {

namespace {

/// The class is written in Python: it is imported when the first error is raised, not before.
py::object exception_of(const Error& error, Language language) {
  const CodeDescription& about = describe(error.code());
  const py::object make = py::module_::import("thamdinh.exceptions").attr("from_code");
  return make(to_string(error.code()), about.name, message(error, language), about.remedy.in(language));
}

}  // namespace

void raise(const Error& error, Language language) {
  const py::object exception = exception_of(error, language);
  PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(exception.ptr())), exception.ptr());
  throw py::error_already_set();
}

void register_errors(py::module_&) {
  py::register_exception_translator(
      [](std::exception_ptr pointer) {  // NOLINT(performance-unnecessary-value-param): pybind11 asks for it
        try {
          if (pointer) std::rethrow_exception(pointer);
        } catch (const Error& error) {
          const py::object exception = exception_of(error, Language::vi);
          PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(exception.ptr())), exception.ptr());
        }
      });
}

}  // namespace thamdinh::python
