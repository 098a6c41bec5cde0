#pragma once

#include "structure/structure.hpp"
#include "structure/title.hpp"

namespace thamdinh::structure {

/// Whose form rules the document follows, and the fields of the contract's `document`, from the form's.
void fill_document_info(const TitleBlock& title, Structure& structure);

/// Findings on the form: the other system's header or number, blanks, an impossible date, another kind of
/// document.
void find_form_slips(Structure& structure);

}  // namespace thamdinh::structure
