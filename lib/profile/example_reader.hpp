#pragma once

#include "profile/model.hpp"
#include "profile/node_reader.hpp"

#include <set>
#include <string>
#include <vector>

namespace thamdinh::profile {

/// Reads `examples:` of a requirement, whose rule and kinds are known, and adds them to it.
void read_examples(const NodeReader& reader, const YAML::Node& node, Requirement& requirement);

/// Reads the examples that stand apart from their requirements, under their ids. Those of `dropped` are left
/// out. Throws Error(profile_invalid) for an id that is neither.
void read_examples_by_id(const NodeReader& reader, const YAML::Node& node,
                         std::vector<Requirement>& requirements, const std::set<std::string>& dropped);

}  // namespace thamdinh::profile
