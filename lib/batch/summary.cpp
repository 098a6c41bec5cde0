#include "batch/summary.hpp"

#include "report/compose.hpp"
#include "scoring/judge.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace thamdinh::batch {

UnitLine line_of(const Outcome& outcome) {
  UnitLine line;
  if (const Failure* failure = std::get_if<Failure>(&outcome)) {
    line.path = failure->source.path.value_or("");
    line.error = failure->error;
    return line;
  }
  const Report& report = std::get<Report>(outcome);
  const report::Counts counts = report::count(report.requirements());
  line.path = report.source().path.value_or("");
  line.unit = report.unit().name;
  line.kind = report.unit().kind;
  line.score = report.score().total;
  line.met = counts.met;
  line.partial = counts.partial;
  line.missing = counts.missing;
  line.not_evaluated = counts.not_evaluated;
  return line;
}

Tally::Tally(const profile::Model& model, std::optional<double> fail_under) : fail_under_(fail_under) {
  for (const profile::Requirement& requirement : model.requirements) {
    summary_.requirements.push_back({requirement.id, requirement.group, requirement.title});
  }
}

void Tally::add(const Outcome& outcome, UnitLine line, bool replaced) {
  const Report* report = std::get_if<Report>(&outcome);
  if (!report) {
    ++summary_.unreadable;
    if (summary_.refused.size() < BatchSummary::kSummaryLines) summary_.refused.push_back(std::move(line));
    return;
  }
  ++summary_.read;
  if (replaced) return;
  const double score = report->score().total;
  if (fail_under_ && score < *fail_under_) ++summary_.below;
  ++summary_.bands[static_cast<std::size_t>(std::clamp(score / 10.0, 0.0, 9.0))];
  tenths_ += std::llround(score * 10.0);
  add_verdicts(*report);
  lowest_.emplace(std::pair(score, std::numeric_limits<std::size_t>::max() - summary_.latest++),
                  std::move(line));
  if (lowest_.size() > BatchSummary::kSummaryLines) lowest_.erase(std::prev(lowest_.end()));
}

void Tally::add_verdicts(const Report& report) {
  // Results stand in the profile's order, as the tallies do.
  const std::size_t count = std::min(report.requirements().size(), summary_.requirements.size());
  for (std::size_t i = 0; i < count; ++i) {
    RequirementTally& tally = summary_.requirements[i];
    switch (report.requirements()[i].status) {
      case Status::met:
        ++tally.met;
        break;
      case Status::partial:
        ++tally.partial;
        break;
      case Status::missing:
        ++tally.missing;
        break;
      case Status::not_applicable:
        ++tally.not_applicable;
        break;
      case Status::not_evaluated:
        ++tally.not_evaluated;
        break;
    }
  }
}

BatchSummary Tally::take() {
  if (summary_.latest > 0) {
    const double mean = static_cast<double>(tenths_) / 10.0 / static_cast<double>(summary_.latest);
    summary_.mean = scoring::round_half_up(mean, 1);
  }
  for (auto entry = lowest_.rbegin(); entry != lowest_.rend(); ++entry)
    summary_.lines.push_back(std::move(entry->second));
  return std::move(summary_);
}

}  // namespace thamdinh::batch
