#include <thamdinh/authoring.hpp>
#include <thamdinh/check.hpp>

#include <algorithm>

namespace thamdinh {

namespace {

Status status_of(const Report& report, const std::string& requirement) {
  const auto& all = report.requirements();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const RequirementResult& one) { return one.id == requirement; });
  return found == all.end() ? Status::not_applicable : found->status;
}

void add_verdicts(const Report& before, const Report& after, PlanChange& change) {
  const auto add = [&](const std::string& id) {
    const Status was = status_of(before, id), is = status_of(after, id);
    if (was != is) change.verdicts.push_back({id, was, is});
  };
  for (const RequirementResult& result : before.requirements()) add(result.id);
  for (const RequirementResult& result : after.requirements()) {
    const auto& earlier = before.requirements();
    const bool known = std::any_of(earlier.begin(), earlier.end(),
                                   [&](const RequirementResult& one) { return one.id == result.id; });
    if (!known) add(result.id);
  }
}

}  // namespace

std::vector<PlanChange> compare_on(const std::vector<std::filesystem::path>& files, const Profile& before,
                                   const Profile& after) {
  std::vector<PlanChange> changes;
  changes.reserve(files.size());
  for (const auto& file : files) {
    PlanChange change;
    change.file = file;
    const Outcome first = try_check(file, before);
    if (const auto* failure = std::get_if<Failure>(&first)) {
      change.error = failure->error;
    } else if (const Outcome second = try_check(file, after);
               const auto* report = std::get_if<Report>(&second)) {
      change.score_before = std::get<Report>(first).score().total;
      change.score_after = report->score().total;
      add_verdicts(std::get<Report>(first), *report, change);
    } else {
      change.error = std::get<Failure>(second).error;
    }
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace thamdinh
