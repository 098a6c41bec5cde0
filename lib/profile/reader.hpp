#pragma once

#include "profile/model.hpp"
#include "profile/yaml_source.hpp"

#include <memory>

namespace thamdinh::profile {

/// The merged YAML as a checked model. Throws Error(profile_invalid) that names file, line and remedy;
/// nothing half-read is ever returned.
[[nodiscard]] std::shared_ptr<const Model> read_model(const YamlSource& source);

}  // namespace thamdinh::profile
