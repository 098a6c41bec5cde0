#pragma once

#include "container/package.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::container {

/// Reads a .rels part (29500-2, 9.3). `source` is the part that it belongs to. Throws Error(malformed_xml).
[[nodiscard]] std::vector<Relationship> parse_relationships(std::string xml, std::string_view source);

}  // namespace thamdinh::container
