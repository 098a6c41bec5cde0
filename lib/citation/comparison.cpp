#include "citation/comparison.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace thamdinh::citation {

namespace {

std::string figures_of(std::uint32_t day, std::uint32_t month, std::uint32_t year) {
  const auto two = [](std::uint32_t value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  std::string out = two(day) + two(month) + std::to_string(year);
  std::sort(out.begin(), out.end());
  return out;
}

DateRelation compare_dates(const DateMention& said, const IndexedDocument& document) {
  if (document.day == 0) {
    if (document.year == 0 || said.year == 0) return DateRelation::unsaid;
    return said.year == document.year ? DateRelation::equal : DateRelation::far;
  }
  int differences = 0;
  if (said.year != 0 && said.year != document.year) ++differences;
  if (said.month != 0 && said.month != document.month) ++differences;
  if (said.day != 0 && said.day != document.day) ++differences;
  if (differences == 0) return DateRelation::equal;
  if (!said.is_whole())
    return said.year != 0 && said.year != document.year ? DateRelation::far : DateRelation::near;
  if (differences == 1) return DateRelation::near;
  if (said.year == document.year && said.day == document.month && said.month == document.day)
    return DateRelation::near;
  const bool same_figures =
      figures_of(said.day, said.month, said.year) == figures_of(document.day, document.month, document.year);
  return same_figures ? DateRelation::near : DateRelation::far;
}

/// Bodies of which there are many of a kind.
constexpr std::array<std::u32string_view, 8> local_codes{U"UBND", U"HĐND", U"HU", U"QU",
                                                         U"ThU",  U"ĐU",   U"CB", U"BCĐ"};

IssuerRelation compare_issuers(const Draft& draft, const IndexedDocument& document) {
  if (draft.issuer.empty() || document.issuers.empty()) return IssuerRelation::unsaid;
  const std::u32string_view said = draft.issuer;
  const std::u32string_view organ = document.symbol.organ();
  bool elsewhere = false;
  for (const auto& right : document.issuers) {
    if (said == right) return IssuerRelation::right;
    elsewhere = elsewhere || (said.size() > right.size() && said.substr(0, right.size()) == right &&
                              said[right.size()] == U' ');
  }
  if (said.find(U"thành ủy") != std::u32string_view::npos && organ == U"TU") return IssuerRelation::foreign;
  if (elsewhere && organ != U"TW") return IssuerRelation::foreign;
  const bool local =
      std::find(local_codes.begin(), local_codes.end(), draft.issuer_code) != local_codes.end();
  return local && draft.issuer_code == organ ? IssuerRelation::foreign : IssuerRelation::wrong;
}

SubjectRelation compare_subjects(const Likeness& likeness) {
  if (likeness.smaller == 0) return SubjectRelation::unsaid;
  if (likeness.of_smaller >= 0.6 && (likeness.smaller >= 3 || likeness.of_smaller == 1.0))
    return SubjectRelation::like;
  return likeness.of_smaller < 0.2 && likeness.smaller >= 3 ? SubjectRelation::unlike
                                                            : SubjectRelation::unclear;
}

/// The figures without leading zeros.
std::u32string_view plain(std::u32string_view number) {
  while (number.size() > 1 && number[0] == U'0') number.remove_prefix(1);
  return number;
}

/// One figure more in `longer` than in `shorter`.
bool has_one_more(std::u32string_view longer, std::u32string_view shorter) {
  if (longer.size() != shorter.size() + 1 || shorter.size() < 2) return false;
  std::size_t at = 0;
  while (at < shorter.size() && longer[at] == shorter[at]) ++at;
  return longer.substr(at + 1) == shorter.substr(at);
}

}  // namespace

Comparison compare(const Draft& draft, const IndexedDocument& document) {
  Comparison out;
  if (draft.date) {
    out.date = compare_dates(*draft.date, document);
    if (draft.date->year != 0 && document.year != 0) {
      out.years_apart = std::max(draft.date->year, document.year) - std::min(draft.date->year, document.year);
    }
  }
  out.issuer = compare_issuers(draft, document);
  out.likeness = likeness(draft.subject, document.subject);
  out.subject = compare_subjects(out.likeness);
  return out;
}

NumberRelation compare_numbers(const NumberSymbol& a, const NumberSymbol& b) {
  if (a.number == b.number) return NumberRelation::same;
  const std::u32string_view first = plain(a.number);
  const std::u32string_view second = plain(b.number);
  if (first == second) return NumberRelation::same;
  // 03 for 30: the zero counts where figures are turned.
  std::u32string sorted_a(a.number);
  std::u32string sorted_b(b.number);
  std::sort(sorted_a.begin(), sorted_a.end());
  std::sort(sorted_b.begin(), sorted_b.end());
  if (sorted_a == sorted_b) return NumberRelation::near;
  const std::uint32_t apart = std::max(a.value, b.value) - std::min(a.value, b.value);
  if (apart == 1) return NumberRelation::neighbour;
  if (has_one_more(first, second) || has_one_more(second, first)) return NumberRelation::near;
  if (first.size() != second.size() || first.size() < 2) return NumberRelation::far;
  std::size_t differences = 0;
  for (std::size_t at = 0; at < first.size(); ++at) differences += first[at] != second[at] ? 1 : 0;
  return differences == 1 ? NumberRelation::near : NumberRelation::far;
}

}  // namespace thamdinh::citation
