#include "scoring/judge.hpp"

namespace thamdinh::scoring {

namespace {

/// A reader follows no more; the step says how many there are, and the findings name them all.
constexpr std::size_t most_shown = 100;

}  // namespace

/// No slip: met; one: partial; two or more, or no heading labelled at all: missing.
Verdict judge_numbering(const Facts& facts, const profile::Rule& /*rule*/) {
  Verdict verdict;
  bool labelled = false;
  for (const Heading& heading : facts.structure().headings) {
    if (heading.label.empty() || heading.kind != HeadingKind::title) continue;
    labelled = true;
    if (verdict.evidence.size() < 5) verdict.evidence.push_back({heading.text, heading.where, {}});
  }
  std::vector<Evidence> slips;
  std::size_t count = 0;
  for (const Finding& finding : facts.structure().findings) {
    const bool slip = finding.code == Code::numbering_gap || finding.code == Code::numbering_repeat ||
                      finding.code == Code::numbering_style;
    if (!slip || !finding.where || ++count > most_shown) continue;
    slips.push_back(facts.quote(*finding.where));
    verdict.derivation.push_back({"slip", {to_string(finding.code), slips.back().text}, {}});
  }
  if (labelled || count > 0)
    verdict.derivation.push_back({"slips", {std::to_string(count)}, {}});
  else
    verdict.derivation.push_back({"unlabelled", {}, {}});
  verdict.status = !labelled || count > 1 ? Status::missing : count == 1 ? Status::partial : Status::met;
  if (verdict.status == Status::missing) verdict.evidence.clear();
  if (count > 0) (verdict.status == Status::partial ? verdict.evidence : verdict.nearest) = slips;
  return verdict;
}

}  // namespace thamdinh::scoring
