#pragma once

#include "batch/copies.hpp"
#include "batch/sheet.hpp"
#include "batch/store.hpp"
#include "report/passage.hpp"

#include <functional>
#include <string>
#include <vector>

namespace thamdinh::batch {

/// One paragraph that stands in one version alone.
struct TextChange {
  bool added = false;
  std::string text;

  bool operator==(const TextChange&) const = default;
};

/// What was taken out of the earlier text and put into the later one, in reading order, by paragraphs; those
/// that differ in spaces, letter case or tone placement alone are the same. Empty paragraphs do not count.
[[nodiscard]] std::vector<TextChange> text_changes(const std::vector<report::Passage>& earlier,
                                                   const std::vector<report::Passage>& later);

/// A later plan of a unit and the one before it, by their places in the batch.
struct Replacement {
  std::size_t earlier = 0, later = 0;
};

[[nodiscard]] std::vector<Replacement> replacements(const std::vector<std::vector<std::size_t>>& groups);

/// `versions`: a row for each requirement mended, still lacking or newly lacking. `outcome` gives the outcome
/// of a file by its place in the batch; it is called on `jobs` threads.
[[nodiscard]] Sheet compare_versions(const std::vector<Replacement>& pairs, Language language, unsigned jobs,
                                     const std::function<Outcome(std::size_t)>& outcome);

/// `text_changes`: a row for each paragraph put in or taken out; a part a replacement. Holds on to `files`.
[[nodiscard]] LongSheet text_changes_sheet(std::vector<Replacement> pairs,
                                           const std::vector<PlanFacts>& files, PassagesOf passages);

}  // namespace thamdinh::batch
