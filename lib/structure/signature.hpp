#pragma once

#include "structure/lines.hpp"

namespace thamdinh::structure {

/// Fills authority, office, signer, "Nơi nhận" and the recipients from the lines of the zone `end`.
void read_end(const std::vector<Line>& lines, Form& form);

}  // namespace thamdinh::structure
