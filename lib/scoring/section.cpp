#include "scoring/judge.hpp"
#include "scoring/matcher.hpp"

#include <algorithm>

namespace thamdinh::scoring {

namespace {

/// Whether text stands under a heading: a readable clause that is not only dots.
bool has_text(const Facts& facts, std::int32_t section) {
  const Range range = facts.section_range(section);
  const auto& clauses = facts.clauses();
  const auto first =
      std::lower_bound(clauses.begin(), clauses.end(), range.begin,
                       [](const Clause& clause, Position begin) { return clause.range.begin < begin; });
  for (auto clause = first; clause != clauses.end() && clause->range.begin < range.end; ++clause) {
    if (!clause->readable) continue;
    for (Position p = clause->range.begin; p < clause->range.end; ++p) {
      const std::u32string_view word = facts.folded(p);
      if (word != U"." && word != U"…" && word != U"-" && word != U"_" && word != U"+") return true;
    }
  }
  return false;
}

/// The first heading of one of the roles with text under it; -1 for none. `empty` is set when one stands
/// there without.
std::int32_t find_section(const Facts& facts, const std::vector<Role>& roles, bool& empty) {
  const auto& headings = facts.structure().headings;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const Heading& heading = headings[i];
    if (heading.kind != HeadingKind::title) continue;
    const bool plays = std::any_of(roles.begin(), roles.end(), [&](Role role) {
      return std::find(heading.roles.begin(), heading.roles.end(), role) != heading.roles.end();
    });
    if (!plays) continue;
    if (has_text(facts, static_cast<std::int32_t>(i))) return static_cast<std::int32_t>(i);
    empty = true;
  }
  return -1;
}

}  // namespace

/// Each demanded role has a heading with text: met; some, or text of that kind without a heading: partial.
Verdict judge_section(const Facts& facts, const profile::Rule& rule) {
  Verdict verdict;
  std::size_t found = 0;
  for (const auto& roles : rule.roles) {
    bool empty = false;
    const std::int32_t section = find_section(facts, roles, empty);
    if (section < 0) {
      verdict.derivation.push_back({empty ? "heading_empty" : "no_heading",
                                    {roles.empty() ? "" : "role." + std::string(to_string(roles.front()))},
                                    {}});
      continue;
    }
    ++found;
    const Heading& heading = facts.structure().headings[static_cast<std::size_t>(section)];
    const bool known = std::any_of(verdict.evidence.begin(), verdict.evidence.end(),
                                   [&](const Evidence& e) { return e.where == heading.where; });
    if (!known) verdict.evidence.push_back({heading.text, heading.where, facts.section_title(section)});
    verdict.derivation.push_back({"heading", {facts.section_title(section)}, {}});
  }
  if (found == rule.roles.size() && found > 0) {
    verdict.status = Status::met;
    return verdict;
  }
  if (found > 0) verdict.status = Status::partial;
  for (const profile::Part& part : rule.loosely) {
    const PartFinding finding = find_part(facts, part);
    if (finding.force == Force::none) continue;
    verdict.status = Status::partial;
    verdict.found.push_back(part.title);
    for (const Match& match : finding.evidence) verdict.evidence.push_back(facts.evidence(match.evidence));
  }
  return verdict;
}

}  // namespace thamdinh::scoring
