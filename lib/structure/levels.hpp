#pragma once

#include "structure/heading_draft.hpp"

#include <vector>

namespace thamdinh::structure {

/// Gives each heading its level and parent by the document's own scheme: a way of numbering met for the first
/// time nests in what is open, one met before goes back to its level. Also settles labels that can be read
/// two ways ("C.", "i)"). Drafts that are no headings are left out of it; parents are indices into `drafts`.
void assign_levels(std::vector<HeadingDraft>& drafts);

}  // namespace thamdinh::structure
