#include "report/evidence.hpp"

#include <thamdinh/messages.hpp>

#include "report/compose.hpp"
#include "report/quote.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <map>

namespace thamdinh::report {

namespace {

constexpr std::size_t kPlaces = 6;         ///< as many as help to find them
constexpr std::size_t kSectionWidth = 60;  ///< code points of a heading that says where a quotation stands

std::string listed(const std::vector<Place>& places, Language language) {
  std::string result;
  for (std::size_t i = 0; i < std::min(places.size(), kPlaces); ++i)
    result += (i > 0 ? "; " : "") + shown_place(places[i], language);
  if (places.size() > kPlaces)
    result += "; " + ui("more_places", language, {std::to_string(places.size() - kPlaces)});
  return result;
}

}  // namespace

std::string place_of(const Evidence& evidence, Language language) {
  const std::string place = shown_place(evidence.where, language);
  return evidence.section.empty()
             ? place
             : ui("section", language, {shortened(evidence.section, kSectionWidth), place});
}

Whereabouts::Whereabouts(const Report& report, Language language) : language_(language) {
  for (const Heading& heading : report.headings()) {
    if (heading.where.part == Part::body) headings_.push_back(&heading);
  }
}

const Heading* Whereabouts::heading_of(const Evidence& evidence) const {
  if (evidence.where.part != Part::body) return nullptr;
  const auto after = std::upper_bound(
      headings_.begin(), headings_.end(), evidence.where.paragraph,
      [](std::uint32_t paragraph, const Heading* heading) { return paragraph < heading->where.paragraph; });
  if (after == headings_.begin()) return nullptr;
  const Heading* heading = *std::prev(after);
  const std::string title = heading->label.empty() ? heading->text : heading->label + " " + heading->text;
  return title == evidence.section ? heading : nullptr;
}

std::string Whereabouts::path_of(const Heading& heading) const {
  std::vector<std::string> steps;
  std::uint8_t level = heading.level + 1;
  const auto here = std::lower_bound(
      headings_.begin(), headings_.end(), &heading,
      [](const Heading* a, const Heading* b) { return a->where.paragraph < b->where.paragraph; });
  for (auto at = std::next(here); at != headings_.begin() && level > 1;) {
    const Heading& above = **--at;
    if (above.level >= level) continue;
    level = above.level;
    if (above.kind == HeadingKind::title || above.label.empty()) {
      steps.push_back(
          shortened(above.label.empty() ? above.text : above.label + " " + above.text, kSectionWidth));
    } else {
      std::string label = shown(above.label);
      while (!label.empty() && (label.back() == '.' || label.back() == '-' || label.back() == ')'))
        label.pop_back();
      steps.push_back(ui("clause", language_, {label}));
    }
  }
  std::string path;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) path += (path.empty() ? "" : " › ") + *step;
  return path;
}

std::string Whereabouts::of(const Evidence& evidence) const {
  const Heading* heading = evidence.section.empty() ? nullptr : heading_of(evidence);
  if (!heading) return place_of(evidence, language_);
  const std::string place = shown_place(evidence.where, language_);
  // A heading that is itself the evidence need not be said again.
  if (heading->where == evidence.where && heading->kind == HeadingKind::title) return place;
  return ui("section", language_, {path_of(*heading), place});
}

std::vector<std::pair<const Finding*, std::string>> grouped_findings(const std::vector<Finding>& findings,
                                                                     Language language) {
  std::vector<std::pair<const Finding*, std::vector<Place>>> groups;
  std::map<std::pair<Code, std::vector<std::string>>, std::size_t> known;
  for (const Finding& finding : findings) {
    if (said_first(finding.code)) continue;
    const auto [entry, added] = known.try_emplace({finding.code, finding.arguments}, groups.size());
    if (added) groups.push_back({&finding, {}});
    if (finding.where) groups[entry->second].second.push_back(*finding.where);
  }
  std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) {
    return describe(a.first->code).severity < describe(b.first->code).severity;
  });
  std::vector<std::pair<const Finding*, std::string>> result;
  for (const auto& [finding, places] : groups) result.emplace_back(finding, listed(places, language));
  return result;
}

std::vector<std::pair<std::string, std::string>> grouped_unread(const std::vector<Unread>& unread,
                                                                Language language) {
  std::vector<std::string> order;
  std::map<std::string, std::vector<Place>> places;
  for (const Unread& item : unread) {
    auto& list = places[item.what];
    if (list.empty()) order.push_back(item.what);
    list.push_back(item.where);
  }
  std::vector<std::pair<std::string, std::string>> result;
  for (const std::string& what : order)
    result.emplace_back(shown(term(what, language)), listed(places[what], language));
  return result;
}

}  // namespace thamdinh::report
