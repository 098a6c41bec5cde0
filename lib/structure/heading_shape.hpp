#pragma once

#include "structure/heading_draft.hpp"

#include <vector>

namespace thamdinh::structure {

/// Decides of each draft whether it is a heading, and which: a title-like line of its own, a numbered
/// sentence, or a head before its own sentence. The span of a run-in becomes that of its head.
void decide_kinds(const std::vector<Line>& lines, std::vector<HeadingDraft>& drafts);

}  // namespace thamdinh::structure
