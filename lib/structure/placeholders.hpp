#pragma once

#include "structure/structure.hpp"

namespace thamdinh::structure {

/// Findings for blanks left to fill in, in the title, the body and the appendices: dots in place of a word or
/// a figure ("…%", "ngày … tháng …"), lines to write on, words in square brackets. The "…" that ends a list
/// is none.
void find_placeholders(Structure& structure);

}  // namespace thamdinh::structure
