#pragma once

#include <string>

#include <pugixml.hpp>

#include "container/package.hpp"
#include "document/document.hpp"

namespace thamdinh::test {

/// Follows every character of the document back to part, w:p, w:r and offset, in XML parsed afresh, and
/// compares it with what stands there. Returns the first difference, or nothing.
[[nodiscard]] std::string first_lost_character(const container::Package& package,
                                               const document::Document& document);

/// The characters of a w:t or its like, without the spaces at both ends where xml:space does not keep them.
[[nodiscard]] std::u32string element_text(const pugi::xml_node& node);

}  // namespace thamdinh::test
