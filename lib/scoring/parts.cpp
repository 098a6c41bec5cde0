#include "scoring/judge.hpp"
#include "scoring/matcher.hpp"

#include <algorithm>

namespace thamdinh::scoring {

namespace {

/// The steps of the derivation about one part: what it came to, then each passage with the ground on which it
/// counts or does not.
void describe(const Facts& facts, const profile::Part& part, const PartFinding& finding,
              std::vector<Step>& out) {
  const char* force = finding.force == Force::undertaking ? "part_found"
                      : finding.force == Force::mention   ? "part_mentioned"
                                                          : "part_not_found";
  out.push_back({force, {}, part.title});
  for (const Match& match : finding.evidence) {
    out.push_back({"accepted_" + std::string(name_of(match.assessment.ground)),
                   {facts.evidence(match.evidence).text},
                   part.title});
  }
  for (const Match& match : finding.rejected) {
    out.push_back({"rejected_" + std::string(name_of(match.assessment.ground)),
                   {facts.evidence(match.evidence).text},
                   part.title});
  }
}

void add_evidence(const Facts& facts, const std::vector<Match>& matches, std::vector<Evidence>& out,
                  std::size_t most) {
  for (const Match& match : matches) {
    const Evidence evidence = facts.evidence(match.evidence);
    const bool known = std::any_of(out.begin(), out.end(),
                                   [&](const Evidence& other) { return other.where == evidence.where; });
    if (!known && out.size() < most) out.push_back(evidence);
  }
}

}  // namespace

/// All parts that the condition `met` names, undertaken: met; what `partial` names, at least mentioned:
/// partial.
Verdict judge_parts(const Facts& facts, const profile::Rule& rule) {
  Verdict verdict;
  std::vector<PartFinding> findings;
  bool rejected = false;
  for (const profile::Part& part : rule.parts) {
    findings.push_back(find_part(facts, part));
    describe(facts, part, findings.back(), verdict.derivation);
    rejected = rejected || (findings.back().force == Force::none && !findings.back().rejected.empty());
  }
  const auto undertaken = [&](std::uint32_t i) { return findings[i].force == Force::undertaking; };
  if (rule.met.evaluate(undertaken)) {
    verdict.status = Status::met;
  } else if (rule.partial.evaluate([&](std::uint32_t i) { return findings[i].force != Force::none; })) {
    verdict.status = Status::partial;
  }
  for (std::uint32_t i = 0; i < findings.size(); ++i) {
    if (undertaken(i)) verdict.found.push_back(rule.parts[i].title);
    if (verdict.status != Status::missing) add_evidence(facts, findings[i].evidence, verdict.evidence, 5);
    if (verdict.status != Status::met && findings[i].force != Force::undertaking)
      add_evidence(facts, findings[i].rejected, verdict.nearest, 2);
  }
  for (const std::uint32_t i : rule.met.lacking(undertaken)) verdict.lacking.push_back(rule.parts[i].title);
  for (std::uint32_t i = 0; i < findings.size() && verdict.status == Status::missing; ++i) {
    add_evidence(facts, findings[i].evidence, verdict.nearest, 2);
  }
  verdict.confidence = verdict.status == Status::met       ? 0.9
                       : rejected                          ? 0.65
                       : verdict.status == Status::partial ? 0.75
                                                           : 0.85;
  return verdict;
}

}  // namespace thamdinh::scoring
