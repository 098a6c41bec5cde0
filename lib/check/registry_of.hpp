#pragma once

#include "citation/citations.hpp"
#include "profile/model.hpp"

namespace thamdinh::checking {

/// The known documents, with those that the profile itself names.
[[nodiscard]] citation::Registry registry_of(const profile::Model& model);

}  // namespace thamdinh::checking
