#include "scoring/judge.hpp"
#include "scoring/matcher.hpp"

#include "text/normalised.hpp"

#include <algorithm>
#include <set>

namespace thamdinh::scoring {

namespace {

/// Bodies and persons, each with a duty, that the structure of the document shows: assignment tables, run-in
/// heads, heads above duties.
void bearers_by_structure(const Facts& facts, std::set<std::u32string>& bearers, Verdict& verdict) {
  for (const Assignment& assignment : facts.structure().assignments) {
    if (assignment.lead.empty() || assignment.task.empty() ||
        facts.says(assignment.lead, {facts.model().language.superior}))
      continue;
    if (!bearers.insert(text::fold(assignment.lead)).second || verdict.evidence.size() >= 4) continue;
    verdict.evidence.push_back(facts.evidence(assignment));
  }
}

/// Whether a body is named in words there. The bearer that structure has found is said of each of its clauses
/// by their first syllable alone.
bool names_body_at(const Facts& facts, const profile::Pattern& pattern, Position begin) {
  const auto& bodies = pattern.all.front().any;
  return std::any_of(bodies.begin(), bodies.end(), [&](profile::ConceptId body) {
    const auto& hits = facts.hits(body);
    return std::any_of(hits.begin(), hits.end(),
                       [&](const Range& hit) { return hit.begin == begin && hit.end > begin + 1; });
  });
}

/// Whether the structure of the document has already told who bears this duty: the paragraph is an
/// assignment's, and no bearer of its own opens the clause.
bool inside_assignment(const Facts& facts, const profile::Pattern& pattern, const Match& match) {
  // "Đồng chí A phụ trách chung. Đồng chí B lo …": the next sentence has a bearer of its own.
  const Clause* clause = facts.clause_at(match.words.begin);
  // "Chi ủy theo dõi chung; Văn phòng lo tài liệu; …"
  if (clause && clause->range.begin > clause->sentence.begin &&
      names_body_at(facts, pattern, clause->range.begin))
    return false;
  if (clause && clause->sentence.begin > clause->paragraph.begin) {
    const Range* person = facts.hit_in(facts.model().language.person, clause->sentence);
    if (person && person->begin == clause->sentence.begin) return false;
  }
  const Place where = facts.evidence(match.words).where;
  const auto& all = facts.structure().assignments;
  return std::any_of(all.begin(), all.end(), [&](const Assignment& assignment) {
    return assignment.where.part == where.part && assignment.where.paragraph <= where.paragraph &&
           where.paragraph <=
               (assignment.where.to ? assignment.where.to->paragraph : assignment.where.paragraph);
  });
}

/// "Giao Văn phòng chủ trì …", "Công đoàn phối hợp …": by the profile's patterns, one bearer for each wording
/// of the body.
void bearers_by_words(const Facts& facts, const profile::Rule& rule, std::set<std::u32string>& bearers,
                      Verdict& verdict) {
  for (const profile::Part& part : rule.parts) {
    for (const profile::Pattern& pattern : part.any) {
      for (const Match& match : find_matches(facts, pattern)) {
        if (match.assessment.force == Force::none || inside_assignment(facts, pattern, match)) continue;
        std::u32string name;
        // The bearer is what the pattern's first term matched: its words from the match's beginning on.
        for (const profile::ConceptId concept_id : pattern.all.front().any) {
          const Range* hit = facts.hit_in(concept_id, match.words);
          if (!hit) continue;
          for (Position p = hit->begin; p < hit->end; ++p) name += std::u32string(facts.folded(p)) + U" ";
          break;
        }
        if (name.empty() || !bearers.insert(name).second || verdict.evidence.size() >= 4) continue;
        verdict.evidence.push_back(facts.evidence(match.evidence));
      }
    }
  }
}

}  // namespace

/// At least `at_least` named bodies or persons, each with a duty: met; one, or duties without a bearer:
/// partial.
Verdict judge_assignment(const Facts& facts, const profile::Rule& rule) {
  Verdict verdict;
  std::set<std::u32string> bearers;
  bearers_by_structure(facts, bearers, verdict);
  if (bearers.size() < rule.at_least) bearers_by_words(facts, rule, bearers, verdict);
  verdict.derivation.push_back(
      {"bearers", {std::to_string(bearers.size()), std::to_string(rule.at_least)}, {}});
  if (bearers.size() >= rule.at_least) {
    verdict.status = Status::met;
  } else if (!bearers.empty()) {
    verdict.status = Status::partial;
  }
  for (const profile::Part& part : rule.loosely) {
    if (verdict.status != Status::missing) break;
    const PartFinding finding = find_part(facts, part);
    if (finding.force == Force::none) continue;
    verdict.status = Status::partial;
    for (const Match& match : finding.evidence) verdict.evidence.push_back(facts.evidence(match.evidence));
  }
  return verdict;
}

}  // namespace thamdinh::scoring
