#include "check/findings.hpp"

#include "structure/structure.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace thamdinh::check {

namespace {

bool mentions_resolution(const scoring::Facts& facts) {
  const auto& mentions = facts.citations().mentions;
  return std::any_of(mentions.begin(), mentions.end(), [&](const Citation& mention) { return facts.means(mention, facts.model().resolution); });
}

/// The document that the subject names, where the profile's resolution is nowhere mentioned; nullptr for none.
const Citation* other_resolution(const scoring::Facts& facts) {
  if (mentions_resolution(facts)) return nullptr;
  const auto& citations = facts.citations();
  for (std::size_t i = 0; i < citations.mentions.size(); ++i) {
    if (facts.structure().lines[citations.lines[i]].zone == structure::Zone::title) return &citations.mentions[i];
  }
  return nullptr;
}

std::vector<Finding> about_the_whole(const scoring::Facts& facts, const document::Document& document) {
  std::vector<Finding> result;
  const auto& structure = facts.structure();
  const std::string& type = structure.document.type;
  if (!type.empty() && type != "KH" && type != "CTr") result.push_back({Code::form_not_a_plan, {type}, std::nullopt});
  if (const Citation* other = other_resolution(facts)) result.push_back({Code::other_resolution, {other->text}, other->where});
  if (structure.unit.kind == UnitKind::unknown) result.push_back({Code::unit_unknown, {}, std::nullopt});
  if (!document.unread.empty()) {
    result.push_back({Code::unread_content, {std::to_string(document.unread.size())}, document.unread.front().where});
  }
  if (document.tracked_changes) result.push_back({Code::tracked_changes, {}, std::nullopt});
  return result;
}

}  // namespace

std::vector<Finding> gather_findings(const scoring::Facts& facts, const document::Document& document) {
  std::vector<Finding> result = about_the_whole(facts, document);
  std::vector<Finding> placed;
  for (const auto* findings : {&facts.structure().findings, &facts.citations().findings}) {
    for (const Finding& finding : *findings) (finding.where ? placed : result).push_back(finding);
  }
  std::map<std::pair<Part, std::uint32_t>, std::size_t> order;
  for (std::size_t i = 0; i < facts.structure().lines.size(); ++i) {
    const document::Paragraph& paragraph = *facts.structure().lines[i].paragraph;
    order.emplace(std::pair(paragraph.part, paragraph.index), i);
  }
  const auto rank = [&](const Finding& finding) {
    const auto found = order.find({finding.where->part, finding.where->paragraph});
    return std::pair(found == order.end() ? order.size() : found->second, finding.where->start);
  };
  std::stable_sort(placed.begin(), placed.end(), [&](const Finding& a, const Finding& b) { return rank(a) < rank(b); });
  result.insert(result.end(), placed.begin(), placed.end());
  return result;
}

}  // namespace thamdinh::check
