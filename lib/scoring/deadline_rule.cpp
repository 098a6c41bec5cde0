#include "scoring/judge.hpp"
#include "scoring/matcher.hpp"
#include "scoring/quantities.hpp"

#include <set>

namespace thamdinh::scoring {

namespace {

constexpr profile::ConceptId deadline_id = static_cast<profile::ConceptId>(profile::Builtin::deadline);

/// A date of a cited document, or one that had passed when the resolution was issued, is no deadline of this
/// plan.
bool of_the_past(const std::string& value, const std::string& not_before) {
  const bool dated =
      value.size() >= 4 && value[0] == '2' && value[1] == '0' && value[2] >= '0' && value[2] <= '9';
  return dated && value < not_before.substr(0, value.size());
}

}  // namespace

/// At least `at_least` distinct deadlines or periods of the plan's own work: met; one: partial.
Verdict judge_deadlines(const Facts& facts, const profile::Rule& rule) {
  Verdict verdict;
  std::set<std::string> distinct;
  profile::Pattern pattern;
  pattern.all.push_back({{deadline_id}});
  pattern.topic = profile::Topic::own;
  Range previous;
  for (const Range& hit : facts.hits(deadline_id)) {
    const Clause* clause = facts.clause_at(hit.begin);
    // "Hằng năm, trong tháng 01" is one time said in two steps; in a new sentence begins another.
    constexpr Position step = 2;
    const bool goes_on = previous.end > 0 && hit.begin >= previous.end && hit.begin <= previous.end + step &&
                         clause && clause->sentence.begin <= previous.begin;
    previous = hit;
    if (goes_on) continue;
    if (!clause || facts.inside_mention(hit) || of_the_past(facts.deadline_value(hit), rule.not_before))
      continue;
    if (assess(facts, *clause, {hit.begin, clause->range.end}, pattern).force == Force::none) continue;
    if (!distinct.insert(facts.deadline_value(hit)).second || verdict.evidence.size() >= 4) continue;
    verdict.evidence.push_back(facts.evidence(clause->range));
  }
  verdict.derivation.push_back(
      {"deadlines", {std::to_string(distinct.size()), std::to_string(rule.at_least)}, {}});
  verdict.status = distinct.size() >= rule.at_least ? Status::met
                   : distinct.empty()               ? Status::missing
                                                    : Status::partial;
  return verdict;
}

}  // namespace thamdinh::scoring
