#pragma once

#include "document/document.hpp"

#include <string_view>

namespace thamdinh::checking {

/// A document of one passage, as a profile's example writes it: each line that is not blank a paragraph;
/// "# I- MỤC TIÊU" a heading, in bold; "| left | right |" a row of a table, lines of it that follow each
/// other one table, which has borders where its first row has three cells or more (a letterhead has two).
/// `heading` is put above unless the passage begins with one of its own; it may be empty.
[[nodiscard]] document::Document passage_document(std::string_view passage, std::string_view heading);

}  // namespace thamdinh::checking
