#include "scoring/judge.hpp"

namespace thamdinh::scoring {

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
  for (const Finding& finding : facts.structure().findings) {
    const bool slip = finding.code == Code::numbering_gap || finding.code == Code::numbering_repeat ||
                      finding.code == Code::numbering_style;
    if (!slip || !finding.where) continue;
    slips.push_back(facts.quote(*finding.where));
    verdict.derivation.push_back({"slip", {to_string(finding.code), slips.back().text}, {}});
  }
  if (labelled || !slips.empty())
    verdict.derivation.push_back({"slips", {std::to_string(slips.size())}, {}});
  else
    verdict.derivation.push_back({"unlabelled", {}, {}});
  verdict.status = !labelled || slips.size() > 1 ? Status::missing
                   : slips.size() == 1           ? Status::partial
                                                 : Status::met;
  if (verdict.status == Status::missing) verdict.evidence.clear();
  if (!slips.empty()) (verdict.status == Status::partial ? verdict.evidence : verdict.nearest) = slips;
  return verdict;
}

}  // namespace thamdinh::scoring
