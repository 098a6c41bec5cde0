#pragma once

#include "structure/lines.hpp"
#include "structure/title.hpp"

namespace thamdinh::structure {

/// Fills the fields of the letterhead from the lines of the zones letterhead and title, and the place and
/// date from the end where the letterhead has none.
void read_letterhead(const document::Document& document, const std::vector<Line>& lines, Form& form);

/// Fills kind and subject.
void read_title(const std::vector<Line>& lines, const TitleBlock& title, Form& form);

}  // namespace thamdinh::structure
