#pragma once

#include "profile/model.hpp"
#include "scoring/facts.hpp"
#include "scoring/undertaking.hpp"

#include <vector>

namespace thamdinh::scoring {

/// A passage that holds all of a pattern's terms.
struct Match {
  Range words;     ///< from the first term to the last
  Range evidence;  ///< the clause or clauses around them
  Assessment assessment;
};

/// What the document says of one part of a requirement.
struct PartFinding {
  Force force = Force::none;
  std::vector<Match> evidence;  ///< the best, at most three, in reading order
  std::vector<Match>
      rejected;  ///< passages with the words but not the force, at most two: "nearest", and why
};

/// Every passage that matches, in reading order; at most `most`.
[[nodiscard]] std::vector<Match> find_matches(const Facts& facts, const profile::Pattern& pattern,
                                              std::size_t most = 12);

[[nodiscard]] PartFinding find_part(const Facts& facts, const profile::Part& part);

}  // namespace thamdinh::scoring
