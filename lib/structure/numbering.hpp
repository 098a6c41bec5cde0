#pragma once

#include "structure/heading_draft.hpp"

#include <thamdinh/finding.hpp>

#include <vector>

namespace thamdinh::structure {

/// Numbering slips of the title headings: a label skipped, a label that stands twice, two styles of label on
/// one level. A level left wholly without labels is no slip, nor is a new start under another parent.
[[nodiscard]] std::vector<Finding> find_numbering_slips(const std::vector<Line>& lines,
                                                        const std::vector<HeadingDraft>& drafts);

}  // namespace thamdinh::structure
