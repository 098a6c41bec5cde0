#pragma once

#include <thamdinh/batch.hpp>

#include "batch/sheet.hpp"
#include "batch/store.hpp"
#include "batch/unit_match.hpp"

#include <string>
#include <vector>

namespace thamdinh::batch {

/// Who has answered: a row a unit and file, in the manifest's order, units without a file among them; then
/// the files that are nobody's.
struct Roster {
  Sheet sheet;
  UnitsSummary summary;
};

/// `files[i]` is matched by `matches[i]`. A plan is late when it was received (else: when it is dated) after
/// its due date. `as_of` as in WriteOptions; no clock is asked.
[[nodiscard]] Roster make_roster(const Manifest::Rows& manifest, const std::vector<PlanFacts>& files,
                                 const std::vector<UnitMatch>& matches, const std::string& as_of);

/// The files of one unit, the earliest first: by the date of the plan, else in the batch's order. Only groups
/// of two and more that could be read; without a manifest, by unit and parent as the letterheads name them.
[[nodiscard]] std::vector<std::vector<std::size_t>> submissions(const std::vector<PlanFacts>& files,
                                                                const std::vector<UnitMatch>& matches);

}  // namespace thamdinh::batch
