#pragma once

#include <thamdinh/profile.hpp>

#include "profile/model.hpp"

#include <vector>

namespace thamdinh::profile {

/// What `after` says otherwise than `before`: the profile's identity first, then groups, requirements in
/// their order, concepts by name.
[[nodiscard]] std::vector<ProfileChange> changes(const Model& before, const Model& after);

}  // namespace thamdinh::profile
