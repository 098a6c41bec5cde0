#pragma once

#include "structure/lines.hpp"

#include <vector>

namespace thamdinh::structure {

/// A field that is one stretch of one line, as written.
[[nodiscard]] Field field_of(const Line& line, CodePointSpan span);

/// A field broken over several lines: joined by one space; its place runs on to the last of them.
[[nodiscard]] Field field_of(const std::vector<Line>& lines, const std::vector<Segment>& segments);

}  // namespace thamdinh::structure
