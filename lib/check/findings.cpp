#include "check/findings.hpp"

#include "check/copied.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <tuple>

namespace thamdinh::checking {

namespace {

std::string part_of_key(const std::string& key, int index) {
  std::size_t begin = 0;
  for (; index > 0 && begin != std::string::npos; --index) {
    begin = key.find('|', begin);
    if (begin != std::string::npos) ++begin;
  }
  if (begin == std::string::npos) return {};
  return key.substr(begin, key.find('|', begin) - begin);
}

/// One finding for each kind of thing, at the first of its places.
void add_unread(const std::vector<Unread>& unread, std::vector<Finding>& out) {
  std::map<std::string, std::size_t> counts;
  for (const Unread& item : unread) ++counts[item.what];
  for (const Unread& item : unread) {
    const auto found = counts.find(item.what);
    if (found == counts.end()) continue;
    out.push_back({Code::unread_content, {item.what, std::to_string(found->second)}, item.where});
    counts.erase(found);
  }
}

/// Whether a mention is of a document that the profile itself asks for (the resolution, the superior plan,
/// the law).
bool asked_for(const scoring::Facts& facts, const Citation& mention) {
  const auto& requirements = facts.model().requirements;
  return std::any_of(requirements.begin(), requirements.end(), [&](const profile::Requirement& requirement) {
    return !requirement.rule.document.empty() && facts.means(mention, requirement.rule.document);
  });
}

/// The title names another document to carry out, and the profile's resolution is nowhere mentioned.
void add_other_resolution(const scoring::Facts& facts, std::vector<Finding>& out) {
  const std::string& resolution = facts.model().resolution;
  if (resolution.empty()) return;
  const auto& mentions = facts.citations().mentions;
  const Citation* other = nullptr;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (facts.means(mentions[i], resolution)) return;
    const auto zone = facts.structure().lines[facts.citations().lines[i]].zone;
    if (!other && zone == structure::Zone::title && !asked_for(facts, mentions[i])) other = &mentions[i];
  }
  if (other) out.push_back({Code::other_resolution, {other->text, part_of_key(resolution, 1)}, other->where});
}

void add_early_date(const scoring::Facts& facts, std::vector<Finding>& out) {
  const std::string issued = part_of_key(facts.model().resolution, 2);
  const std::string& date = facts.structure().document.date;
  if (date.empty() || issued.size() != 10 || date >= issued) return;
  out.push_back({Code::form_date_early, {date, issued}, facts.structure().form.date.where});
}

/// Recipients and the body above the unit, against those that ended before the plan.
void add_ended_bodies(const scoring::Facts& facts, std::vector<Finding>& out) {
  const std::string& date = facts.structure().document.date;
  const structure::Form& form = facts.structure().form;
  for (const profile::Succession& succession : facts.model().successions) {
    if (date.empty() || date < succession.since) continue;
    std::vector<structure::Field> fields{form.parent};
    fields.insert(fields.end(), form.recipients.begin(), form.recipients.end());
    const auto ended = std::find_if(fields.begin(), fields.end(), [&](const structure::Field& field) {
      return facts.says(field.text, {succession.ended});
    });
    if (ended == fields.end()) continue;
    std::string now;
    for (const std::string& name : succession.now) now += (now.empty() ? "" : ", ") + name;
    out.push_back({Code::form_body_ended, {ended->text, succession.since, now}, ended->where});
  }
}

void add_copied(const scoring::Facts& facts, std::vector<Finding>& out) {
  const auto share = copied_per_cent(facts.model(), facts.structure());
  if (share) out.push_back({Code::copied_superior, {std::to_string(*share)}, std::nullopt});
}

}  // namespace

std::vector<Finding> findings_of_the_whole(const document::Document& document, Revisions read,
                                           const scoring::Facts& facts) {
  std::vector<Finding> result;
  if (document.tracked_changes)
    result.push_back({Code::tracked_changes, {std::string(to_string(read))}, std::nullopt});
  add_unread(document.unread, result);
  add_other_resolution(facts, result);
  add_copied(facts, result);
  add_early_date(facts, result);
  add_ended_bodies(facts, result);
  return result;
}

void sort_by_place(std::vector<Finding>& findings, const structure::Structure& structure) {
  constexpr std::uint32_t outside = std::numeric_limits<std::uint32_t>::max();
  std::array<std::vector<std::uint32_t>, 7> order;  // by part, then paragraph: the line that it is
  for (std::uint32_t i = 0; i < structure.lines.size(); ++i) {
    const document::Paragraph& paragraph = *structure.lines[i].paragraph;
    auto& places = order[static_cast<std::size_t>(paragraph.part)];
    if (places.size() <= paragraph.index) places.resize(paragraph.index + 1U, outside);
    places[paragraph.index] = i;
  }
  const auto key = [&](const Finding& finding) {
    const Place where = finding.where.value_or(Place{});
    const auto& places = order[static_cast<std::size_t>(where.part)];
    const std::uint32_t line = where.paragraph < places.size() ? places[where.paragraph] : outside;
    // Part and paragraph tell apart what lies outside the lines.
    return std::tuple(finding.where.has_value(), line, where.part, where.paragraph, where.start);
  };
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

}  // namespace thamdinh::checking
