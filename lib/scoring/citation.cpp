#include "scoring/judge.hpp"
#include "scoring/matcher.hpp"

#include <algorithm>

namespace thamdinh::scoring {

namespace {

std::string id_of_key(const std::string& key) {
  const std::size_t begin = key.find('|');
  return key.substr(begin + 1, key.find('|', begin + 1) - begin - 1);
}

std::string date_of_key(const std::string& key) {
  return key.substr(key.rfind('|') + 1);
}

Evidence evidence_of(const Citation& mention) {
  return {mention.text, mention.where, {}};
}

/// The mentions that mean the rule's document, in any spelling.
std::vector<const Citation*> meaning(const Facts& facts, const std::string& key) {
  std::vector<const Citation*> result;
  for (const Citation& mention : facts.citations().mentions) {
    if (facts.means(mention, key)) result.push_back(&mention);
  }
  return result;
}

/// Rightly written by number and symbol, or by its own name (a law).
bool rightly_named(const Citation& mention, const std::string& key) {
  if (mention.form == CitationForm::loose || mention.expected) return false;
  if (mention.form == CitationForm::by_name) return mention.registry == key && mention.type == "Luật";
  return mention.id == id_of_key(key) && mention.status != CitationStatus::malformed;
}

Verdict present(const Facts& facts, const profile::Rule& rule) {
  Verdict verdict;
  for (const Citation* mention : meaning(facts, rule.document)) {
    const bool right = rightly_named(*mention, rule.document);
    if (right && verdict.status != Status::met) verdict.evidence.clear();
    if (right) verdict.status = Status::met;
    if (!right && verdict.status == Status::missing) verdict.status = Status::partial;
    if ((right || verdict.status == Status::partial) && verdict.evidence.size() < 3)
      verdict.evidence.push_back(evidence_of(*mention));
  }
  if (verdict.status != Status::missing) return verdict;
  for (const profile::Part& part : rule.loosely) {
    const PartFinding finding = find_part(facts, part);
    if (finding.force == Force::none) {
      for (const Match& match : finding.rejected) verdict.nearest.push_back(facts.evidence(match.evidence));
      continue;
    }
    verdict.status = Status::partial;
    verdict.found.push_back(part.title);
    for (const Match& match : finding.evidence) verdict.evidence.push_back(facts.evidence(match.evidence));
  }
  return verdict;
}

/// One mention with number and symbol, right date, right issuer and subject: the three parts of the rule, in
/// this order.
Verdict full(const Facts& facts, const profile::Rule& rule) {
  Verdict verdict;
  int best = -1;
  const Citation* chosen = nullptr;
  for (const Citation* mention : meaning(facts, rule.document)) {
    const int right = (rightly_named(*mention, rule.document) ? 1 : 0) +
                      (mention->date == date_of_key(rule.document) ? 1 : 0) +
                      (facts.right_issuer(*mention, rule.document) ? 1 : 0) + (mention->subject ? 1 : 0);
    if (right <= best) continue;
    best = right;
    chosen = mention;
  }
  if (!chosen) return verdict;
  const bool named = rightly_named(*chosen, rule.document);
  verdict.status = best == 4 ? Status::met : best > (named ? 1 : 0) ? Status::partial : Status::missing;
  const bool holds[] = {chosen->date == date_of_key(rule.document),
                        facts.right_issuer(*chosen, rule.document), chosen->subject.has_value()};
  for (std::size_t i = 0; i < std::min<std::size_t>(3, rule.parts.size()); ++i) {
    (holds[i] ? verdict.found : verdict.lacking).push_back(rule.parts[i].title);
  }
  (verdict.status == Status::missing ? verdict.nearest : verdict.evidence).push_back(evidence_of(*chosen));
  return verdict;
}

/// Mentioned, and every mention right: never partial.
Verdict consistent(const Facts& facts, const profile::Rule& rule) {
  Verdict verdict;
  const auto mentions = meaning(facts, rule.document);
  for (const Citation* mention : mentions) {
    const bool wrong =
        mention->status == CitationStatus::malformed || mention->status == CitationStatus::conflict;
    if (wrong) verdict.nearest.push_back(evidence_of(*mention));
  }
  verdict.derivation.push_back(
      {"mentions", {std::to_string(mentions.size()), std::to_string(verdict.nearest.size())}, {}});
  if (mentions.empty() || !verdict.nearest.empty()) return verdict;
  verdict.status = Status::met;
  for (std::size_t i = 0; i < std::min<std::size_t>(3, mentions.size()); ++i)
    verdict.evidence.push_back(evidence_of(*mentions[i]));
  return verdict;
}

}  // namespace

Verdict judge_citation(const Facts& facts, const profile::Rule& rule) {
  switch (rule.test) {
    case profile::CitationTest::present:
      return present(facts, rule);
    case profile::CitationTest::full:
      return full(facts, rule);
    case profile::CitationTest::consistent:
      return consistent(facts, rule);
  }
  return {};
}

}  // namespace thamdinh::scoring
