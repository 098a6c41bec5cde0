#pragma once

#include <thamdinh/batch.hpp>

#include "profile/model.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace thamdinh::batch {

/// What a page, a table and a terminal tell of one outcome in one line.
[[nodiscard]] UnitLine line_of(const Outcome& outcome);

/// Adds outcomes up to a BatchSummary, in a memory that does not grow with their number.
class Tally {
 public:
  Tally(const profile::Model& model, std::optional<double> fail_under);

  /// `replaced`: a later version of the same unit is in the batch, so that this one counts as read alone.
  void add(const Outcome& outcome, UnitLine line, bool replaced = false);

  [[nodiscard]] BatchSummary take();

 private:
  void add_verdicts(const Report& report);

  std::optional<double> fail_under_;
  BatchSummary summary_;
  std::int64_t tenths_ = 0;  ///< the sum of all scores in tenths of a point: exact in any order
  /// The lowest scores so far, by score and by the place in the batch counted from its end: read backwards,
  /// the best come first and equal ones in the batch's order.
  std::map<std::pair<double, std::size_t>, UnitLine> lowest_;
};

}  // namespace thamdinh::batch
