#pragma once

#include "structure/structure.hpp"

namespace thamdinh::structure {

/// Findings for the names of other units that were left in a copied plan, each once, at its first place: "Chi
/// bộ Kho bạc" in the plan of a cell of another office, "Đảng bộ Bệnh viện" in that of another committee.
/// Only names on the unit's own level of the Party are looked at, since a cell has no cells below it; what
/// the unit's own name or its superior's holds is no other's.
void find_leftovers(Structure& structure);

}  // namespace thamdinh::structure
