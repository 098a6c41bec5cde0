#pragma once

#include <string>

#include "container/package.hpp"
#include "document/document.hpp"

namespace thamdinh::test {

/// Follows every character of the document back to part, w:p, w:r and offset, in XML parsed afresh, and
/// compares it with what stands there. Returns the first difference, or nothing.
[[nodiscard]] std::string first_lost_character(const container::Package& package,
                                               const document::Document& document);

}  // namespace thamdinh::test
