#pragma once

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

/// How the later of two plans of one unit stands to the earlier.
struct VersionSheets {
  Sheet verdicts;  ///< `versions`: a row for each requirement mended, still lacking or newly lacking
  Sheet texts;     ///< `text_changes`: a row for each paragraph put in or taken out
};

/// Compares each plan of a group with the one before it. `outcome` gives the outcome of a file by its place
/// in the batch, `passages` its text; both are called on `jobs` threads.
[[nodiscard]] VersionSheets compare_versions(
    const std::vector<std::vector<std::size_t>>& groups, Language language, unsigned jobs,
    const std::function<Outcome(std::size_t)>& outcome,
    const std::function<std::vector<report::Passage>(std::size_t)>& passages);

}  // namespace thamdinh::batch
