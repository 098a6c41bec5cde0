#pragma once

#include "structure/lines.hpp"
#include "structure/title.hpp"

#include <cstdint>
#include <vector>

namespace thamdinh::structure {

/// Lines of "Nơi nhận" and signature, half-open; empty (begin == end) when the document has neither.
struct EndBlock {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Finds the first "Nơi nhận" or signature after the title.
[[nodiscard]] EndBlock find_end(const document::Document& document, const std::vector<Line>& lines,
                                const TitleBlock& title);

/// Gives every line its zone. Notes keep theirs.
void assign_zones(std::vector<Line>& lines, const TitleBlock& title, const EndBlock& end);

}  // namespace thamdinh::structure
