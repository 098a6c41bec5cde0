#pragma once

#include "structure/structure.hpp"

namespace thamdinh::structure {

/// Fills headings, parents, each line's label, heading and section, and the findings on numbering and empty
/// headings. Zones must be set.
void read_headings(const document::Document& document, Structure& structure);

}  // namespace thamdinh::structure
