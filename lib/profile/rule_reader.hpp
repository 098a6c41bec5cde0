#pragma once

#include "profile/model.hpp"
#include "profile/node_reader.hpp"

namespace thamdinh::profile {

/// Reads `rule:` of a requirement. `model` gives the concepts that patterns may name.
[[nodiscard]] Rule read_rule(const NodeReader& reader, const YAML::Node& node, const Model& model);

/// Looks a concept up by name. Throws Error(profile_invalid) at `node` when there is none.
[[nodiscard]] ConceptId concept_named(const NodeReader& reader, const YAML::Node& node, const Model& model,
                                      const std::string& name);

}  // namespace thamdinh::profile
