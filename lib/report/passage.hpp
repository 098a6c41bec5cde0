#pragma once

#include <thamdinh/place.hpp>

#include "structure/structure.hpp"

#include <cstdint>
#include <string>

namespace thamdinh::report {

/// One paragraph of a document as a reader meets it: the text that a report's places point into.
struct Passage {
  Part part = Part::body;
  std::uint32_t paragraph = 0;  ///< as Place counts
  structure::Zone zone = structure::Zone::body;
  std::uint8_t level = 0;  ///< of the title-like heading that it is; 0 for none
  std::string label;       ///< computed by Word; empty where there is none or it was typed
  std::string text;        ///< the reading text, UTF-8; places count its code points

  bool operator==(const Passage&) const = default;
};

}  // namespace thamdinh::report
