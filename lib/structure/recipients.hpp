#pragma once

#include "structure/lines.hpp"

#include <vector>

namespace thamdinh::structure {

/// Takes "Nơi nhận" and its lines out of the segments of the end; what is left belongs to the signature.
[[nodiscard]] std::vector<Segment> take_recipients(const std::vector<Line>& lines,
                                                   std::vector<Segment> segments, Form& form);

}  // namespace thamdinh::structure
