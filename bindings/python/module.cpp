#include "view.hpp"

PYBIND11_MODULE(_core, module) {
  namespace python = thamdinh::python;
  module.doc() = "The compiled half of thamdinh; import thamdinh instead.";
  python::register_errors(module);
  python::register_places(module);
  python::register_parts(module);
  python::register_requirements(module);
  python::register_reports(module);
  python::register_profile(module);
  python::register_codes(module);
  python::register_check(module);
  python::register_tables(module);
  python::register_documents(module);
}
