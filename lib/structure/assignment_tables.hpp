#pragma once

#include "structure/structure.hpp"

#include <string>
#include <vector>

namespace thamdinh::structure {

/// Assignments from tables of the body and the appendices whose first rows name a task and a bearer or a
/// time.
void read_assignment_tables(const document::Document& document, Structure& structure);

/// Names in a list, cut at commas, semicolons and line ends.
[[nodiscard]] std::vector<std::string> split_names(const std::string& text);

}  // namespace thamdinh::structure
