#include "scoring/judge.hpp"

#include <cmath>

namespace thamdinh::scoring {

namespace {

Verdict apply(const Facts& facts, const profile::Rule& rule) {
  switch (rule.kind) {
    case profile::RuleKind::parts:
      return judge_parts(facts, rule);
    case profile::RuleKind::form:
      return judge_form(facts, rule);
    case profile::RuleKind::citation:
      return judge_citation(facts, rule);
    case profile::RuleKind::section:
      return judge_section(facts, rule);
    case profile::RuleKind::numbering:
      return judge_numbering(facts, rule);
    case profile::RuleKind::assignment:
      return judge_assignment(facts, rule);
    case profile::RuleKind::deadlines:
      return judge_deadlines(facts, rule);
  }
  return {};
}

/// What was not found where something could not be read is not known to be absent.
bool may_be_unread(const Facts& facts, const profile::Requirement& requirement) {
  return !facts.unread().empty() && requirement.rule.kind != profile::RuleKind::numbering;
}

bool counts(const RequirementResult& result) {
  return result.status != Status::not_applicable && result.status != Status::not_evaluated;
}

double share(Status status) {
  return status == Status::met ? 1.0 : status == Status::partial ? 0.5 : 0.0;
}

}  // namespace

RequirementResult judge_requirement(const Facts& facts, const profile::Requirement& requirement,
                                    UnitKind kind) {
  RequirementResult result;
  result.id = requirement.id;
  result.group = requirement.group;
  result.clause = requirement.clause;
  result.title = requirement.title;
  result.definition = requirement.definition;
  if (!requirement.applies_to(kind)) {
    result.status = Status::not_applicable;
    result.confidence = kind == UnitKind::unknown ? 0.5 : 1.0;
    result.derivation.push_back({kind == UnitKind::unknown ? "kind_unknown" : "other_kind", {}, {}});
    return result;
  }
  Verdict verdict = apply(facts, requirement.rule);
  if (verdict.status == Status::missing && may_be_unread(facts, requirement)) {
    verdict.status = Status::not_evaluated;
    verdict.derivation.push_back({"unread", {}, {}});
  }
  result.status = verdict.status;
  result.confidence = verdict.confidence;
  result.evidence = std::move(verdict.evidence);
  result.found = std::move(verdict.found);
  result.lacking = std::move(verdict.lacking);
  result.nearest = std::move(verdict.nearest);
  result.derivation = std::move(verdict.derivation);
  if (result.status != Status::met) result.advice = requirement.advice;
  return result;
}

std::vector<RequirementResult> judge(const Facts& facts, UnitKind kind) {
  std::vector<RequirementResult> results;
  for (const profile::Requirement& requirement : facts.model().requirements)
    results.push_back(judge_requirement(facts, requirement, kind));
  return results;
}

double round_half_up(double value, int decimals) {
  const double scale = std::pow(10.0, decimals);
  // 2.675 is stored a little below itself: the nudge, far under a printed digit, lets a decimal half be a
  // half.
  return std::floor(value * scale + 0.5 + 1e-9) / scale;
}

Score add_up(const profile::Model& model, std::vector<RequirementResult>& results) {
  double counted_weight = 0;
  std::vector<unsigned> sizes;
  for (const profile::Group& group : model.groups) {
    unsigned size = 0;
    for (const RequirementResult& result : results)
      size += result.group == group.id && counts(result) ? 1 : 0;
    sizes.push_back(size);
    if (size > 0) counted_weight += group.weight;
  }
  Score score;
  double total = 0;
  for (std::size_t g = 0; g < model.groups.size(); ++g) {
    const profile::Group& group = model.groups[g];
    GroupScore entry{group.id, group.title, std::nullopt, std::nullopt};
    if (sizes[g] > 0) {
      const double weight = group.weight * 100.0 / counted_weight;
      double points = 0;
      for (RequirementResult& result : results) {
        if (result.group != group.id || !counts(result)) continue;
        result.max = weight / sizes[g];
        result.points = *result.max * share(result.status);
        points += *result.points;
      }
      entry.points = points;
      entry.max = weight;
      total += points;
    }
    score.groups.push_back(std::move(entry));
  }
  score.total = round_half_up(total, 1);
  return score;
}

}  // namespace thamdinh::scoring
