#pragma once

#include <thamdinh/batch.hpp>

#include <string>

namespace thamdinh::batch {

/// What stands under a unit's name besides its file.
struct SectionNotes {
  std::size_t decided = 0;  ///< how many of the verdicts are a reviewer's
  bool replaced = false;    ///< a later version of the same unit's plan is in the batch
};

/// One unit on the page, as markup: its line in the table with a link to the page of the plan at `place`, and
/// a sign for each requirement, in one cell until it comes into view. Everything from a document is escaped.
[[nodiscard]] std::string plan_section(const Outcome& outcome, std::size_t place, std::size_t requirements,
                                       const SectionNotes& notes, Language language);

}  // namespace thamdinh::batch
