#include "view.hpp"

namespace thamdinh::python {

namespace {

std::string shown(const Place& place) {
  std::string text = std::string(name_of(place.part)) + ":" + std::to_string(place.paragraph) + ":" +
                     std::to_string(place.start) + "-";
  if (place.to) text += std::to_string(place.to->paragraph) + ":";
  return text + std::to_string(place.to ? place.to->end : place.end);
}

}  // namespace

const char* name_of(Part part) {
  constexpr std::array names{"body", "footnote", "endnote", "header", "footer", "textbox", "comment"};
  return names.at(static_cast<std::size_t>(part));
}

void register_places(py::module_& module) {
  py::class_<PlaceEnd>(module, "PlaceEnd", "Where a passage that runs on into a later paragraph ends.")
      .def_readonly("paragraph", &PlaceEnd::paragraph)
      .def_readonly("end", &PlaceEnd::end, "Code points, exclusive.")
      .def(
          "__eq__", [](const PlaceEnd& self, const PlaceEnd& other) { return self == other; },
          py::is_operator())
      .def("__hash__",
           [](const PlaceEnd& self) { return py::hash(py::make_tuple(self.paragraph, self.end)); })
      .def("__repr__", [](const PlaceEnd& self) {
        return "<PlaceEnd " + std::to_string(self.paragraph) + ":" + std::to_string(self.end) + ">";
      });
  py::class_<Place>(module, "Place",
                    "A passage of the document. `paragraph` counts from 0 in its part, empty ones included; "
                    "`start` (inclusive) "
                    "and `end` (exclusive) count code points of the paragraph's reading text.")
      .def_property_readonly("part", [](const Place& self) { return name_of(self.part); })
      .def_readonly("paragraph", &Place::paragraph)
      .def_readonly("start", &Place::start)
      .def_readonly("end", &Place::end)
      .def_readonly("to", &Place::to, "Set where the passage runs on into a later paragraph.")
      .def(
          "__eq__", [](const Place& self, const Place& other) { return self == other; }, py::is_operator())
      .def("__hash__", [](const Place& self) { return py::hash(py::str(shown(self))); })
      .def(py::pickle(
          [](const Place& self) {
            return py::make_tuple(static_cast<int>(self.part), self.paragraph, self.start, self.end,
                                  self.to ? py::object(py::make_tuple(self.to->paragraph, self.to->end))
                                          : py::object(py::none()));
          },
          [](const py::tuple& state) {
            Place place{static_cast<Part>(state[0].cast<int>()), state[1].cast<std::uint32_t>(),
                        state[2].cast<std::uint32_t>(), state[3].cast<std::uint32_t>(), std::nullopt};
            if (!state[4].is_none()) {
              const auto to = state[4].cast<py::tuple>();
              place.to = PlaceEnd{to[0].cast<std::uint32_t>(), to[1].cast<std::uint32_t>()};
            }
            return place;
          }))
      .def("__repr__", [](const Place& self) { return "<Place " + shown(self) + ">"; });
}

}  // namespace thamdinh::python
