#pragma once

#include <thamdinh/batch.hpp>

#include <string>

namespace thamdinh::batch {

/// One unit on the page, as markup: its line in the table with a link to the page of the plan at `place`, and
/// a sign for each requirement, in one cell until it comes into view. `decided`: how many of the verdicts are
/// a reviewer's. Everything from a document is escaped.
[[nodiscard]] std::string plan_section(const Outcome& outcome, std::size_t place, std::size_t requirements,
                                       std::size_t decided, Language language);

}  // namespace thamdinh::batch
