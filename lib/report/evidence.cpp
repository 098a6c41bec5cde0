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
