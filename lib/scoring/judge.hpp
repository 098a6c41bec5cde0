#pragma once

#include <thamdinh/requirement.hpp>

#include "profile/model.hpp"
#include "scoring/facts.hpp"

#include <string>
#include <vector>

namespace thamdinh::scoring {

/// What a rule found: everything of a RequirementResult that depends on the document.
struct Verdict {
  Status status = Status::missing;
  double confidence = 0.9;
  std::vector<Evidence> evidence;
  std::vector<Text> found;
  std::vector<Text> lacking;
  std::vector<Evidence> nearest;
  std::vector<Step> derivation;
};

/// One function for each kind of rule; each in the source file of its name.
[[nodiscard]] Verdict judge_parts(const Facts& facts, const profile::Rule& rule);
[[nodiscard]] Verdict judge_form(const Facts& facts, const profile::Rule& rule);
[[nodiscard]] Verdict judge_citation(const Facts& facts, const profile::Rule& rule);
[[nodiscard]] Verdict judge_section(const Facts& facts, const profile::Rule& rule);
[[nodiscard]] Verdict judge_numbering(const Facts& facts, const profile::Rule& rule);
[[nodiscard]] Verdict judge_assignment(const Facts& facts, const profile::Rule& rule);
[[nodiscard]] Verdict judge_deadlines(const Facts& facts, const profile::Rule& rule);

/// One requirement of the profile, without points; `kind` decides whether it applies.
[[nodiscard]] RequirementResult judge_requirement(const Facts& facts, const profile::Requirement& requirement,
                                                  UnitKind kind);

/// Every requirement of the profile, in its order, with points; `kind` decides which apply.
[[nodiscard]] std::vector<RequirementResult> judge(const Facts& facts, UnitKind kind);

/// Groups and total: weights of groups in which nothing counts go to the others in proportion.
/// Fills points and max of the results.
[[nodiscard]] Score add_up(const profile::Model& model, std::vector<RequirementResult>& results);

/// Rounded half up to so many decimals, as printed. Exact halves in decimal count as halves, whatever their
/// binary form.
[[nodiscard]] double round_half_up(double value, int decimals);

}  // namespace thamdinh::scoring
