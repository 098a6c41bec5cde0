#pragma once

#include "profile/model.hpp"
#include "structure/structure.hpp"

#include <cstdint>
#include <optional>

namespace thamdinh::checking {

/// How much of a plan's wording is the superior plan's, in per cent of its words, where that is so much that
/// the plan is a copy of it; nothing otherwise, nor where the profile does not know the superior plan's
/// sentences or the document is the superior plan itself.
[[nodiscard]] std::optional<std::uint32_t> copied_per_cent(const profile::Model& model,
                                                           const structure::Structure& structure);

}  // namespace thamdinh::checking
