#pragma once

#include <thamdinh/batch.hpp>

#include "batch/copies.hpp"
#include "batch/decisions.hpp"
#include "batch/roster.hpp"
#include "batch/versions.hpp"

#include <cstddef>
#include <set>
#include <vector>

namespace thamdinh::batch {

/// What only many plans show together.
struct Relations {
  std::vector<PlanFacts> files;
  std::vector<UnitMatch> matches;  ///< empty without a manifest
  DecisionsInForce decisions;
  Copies copies;
  std::set<std::size_t> superseded;  ///< files of which a later version of the same unit is here
  std::vector<Sheet> sheets;  ///< all tables of theirs, by name; those without a row have nothing to tell
  std::vector<LongSheet> long_sheets;  ///< hold on to the store and to this object
  RelationsSummary summary;
};

/// Reads from the store what the first `count` files say, and whose they are.
[[nodiscard]] Relations match_files(Store& store, std::size_t count, const WriteOptions& options);

/// Then, with the store at hand as long as `relations` is in use, everything else: who has answered, what
/// second versions mended, what reviewers decided, who copied whom. Throws Error for a list of decisions or a
/// common document that cannot be read.
void relate(Relations& relations, Store& store, const profile::Model& model, unsigned jobs,
            const WriteOptions& options);

}  // namespace thamdinh::batch
