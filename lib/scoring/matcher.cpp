#include "scoring/matcher.hpp"

#include <algorithm>
#include <optional>

namespace thamdinh::scoring {

namespace {

using profile::Pattern;
using profile::Scope;
using profile::Term;

Range scope_of(const Facts& facts, const Clause& clause, Scope scope) {
  switch (scope) {
    case Scope::clause:
      return clause.range;
    case Scope::sentence:
      return clause.sentence;
    case Scope::paragraph:
      return clause.paragraph;
    case Scope::section:
      return clause.section >= 0 ? facts.section_range(clause.section) : clause.paragraph;
  }
  return clause.range;
}

/// All hits of a term's concepts, ascending. Most terms are one concept, whose hits are lent; those of
/// several are merged.
class TermHits {
 public:
  TermHits(const Facts& facts, const Term& term) {
    if (term.any.size() == 1) {
      lent_ = &facts.hits(term.any.front());
      return;
    }
    for (const profile::ConceptId concept_id : term.any) {
      const auto& hits = facts.hits(concept_id);
      const auto middle = merged_.insert(merged_.end(), hits.begin(), hits.end());
      std::inplace_merge(merged_.begin(), middle, merged_.end(),
                         [](const Range& a, const Range& b) { return a.begin < b.begin; });
    }
  }

  [[nodiscard]] const std::vector<Range>& all() const { return lent_ != nullptr ? *lent_ : merged_; }

 private:
  const std::vector<Range>* lent_ = nullptr;
  std::vector<Range> merged_;
};

bool is_said(const Facts& facts, const Term& term) {
  return std::any_of(term.any.begin(), term.any.end(),
                     [&](profile::ConceptId concept_id) { return !facts.hits(concept_id).empty(); });
}

std::uint32_t gap_between(const Range& a, const Range& b) {
  return b.begin >= a.end ? b.begin - a.end : a.begin >= b.end ? a.begin - b.end : 0;
}

/// The hit of a term in `scope` that lies nearest to `anchor`, after it when the order counts. Hits are
/// short, so that only the neighbours of the anchor's place among them can be nearest.
std::optional<Range> nearest(const std::vector<Range>& hits, Range scope, Range anchor, bool ordered) {
  constexpr std::ptrdiff_t neighbours = 4;
  const auto place = std::lower_bound(hits.begin(), hits.end(), anchor.begin,
                                      [](const Range& hit, Position begin) { return hit.begin < begin; });
  const auto first = place - std::min<std::ptrdiff_t>(neighbours, place - hits.begin());
  const auto last =
      place + std::min<std::ptrdiff_t>(ordered ? 4 * neighbours : neighbours, hits.end() - place);
  std::optional<Range> best;
  for (auto hit = first; hit != last; ++hit) {
    if (!scope.contains(*hit) || (ordered && hit->begin < anchor.end)) continue;
    if (!best || gap_between(anchor, *hit) < gap_between(anchor, *best)) best = *hit;
  }
  return best;
}

bool stands_under(const Facts& facts, std::int32_t section, const std::vector<Role>& roles) {
  return std::any_of(roles.begin(), roles.end(), [&](Role role) { return facts.section_has(section, role); });
}

/// `home` binds only where the document has such a section; what stands above the first heading, or says
/// "nhằm …", is at home everywhere.
bool allowed_section(const Facts& facts, const Clause& clause, const Pattern& pattern) {
  const auto says = [&](profile::ConceptId concept_id) {
    return facts.heading_says(clause.section, concept_id);
  };
  if (!pattern.heading.empty() && std::none_of(pattern.heading.begin(), pattern.heading.end(), says))
    return false;
  if (!pattern.sections.empty() && !stands_under(facts, clause.section, pattern.sections)) return false;
  if (pattern.home.empty() || clause.section < 0 || stands_under(facts, clause.section, pattern.home))
    return true;
  if (facts.hit_in(facts.model().language.purpose, clause.range)) return true;
  const auto& headings = facts.structure().headings;
  return std::none_of(headings.begin(), headings.end(), [&](const Heading& heading) {
    return std::any_of(pattern.home.begin(), pattern.home.end(), [&](Role role) {
      return std::find(heading.roles.begin(), heading.roles.end(), role) != heading.roles.end();
    });
  });
}

bool excluded(const Facts& facts, const Pattern& pattern, Range scope) {
  for (const Term& term : pattern.none) {
    for (const profile::ConceptId concept_id : term.any) {
      if (facts.hit_in(concept_id, scope)) return true;
    }
  }
  return false;
}

/// The clauses around a match, within one paragraph; across paragraphs only the match's own first clause is
/// shown.
Range evidence_range(const Facts& facts, const Clause& clause, Range words) {
  Range result = clause.range;
  if (const Clause* last = facts.clause_at(words.end - 1);
      last && last->paragraph.begin == clause.paragraph.begin) {
    result.begin = std::min(result.begin, last->range.begin);
    result.end = std::max(result.end, last->range.end);
  }
  return result;
}

/// Why two matches differ in worth: an undertaking before a mention, a mention before nothing.
bool worth_more(const Match& a, const Match& b) {
  return a.assessment.force > b.assessment.force;
}

/// The match around one hit of one of the terms.
std::optional<Match> match_at(const Facts& facts, const Pattern& pattern, const std::vector<TermHits>& hits,
                              std::size_t term, Range anchor) {
  const Clause* clause = facts.clause_at(anchor.begin);
  if (!clause || !allowed_section(facts, *clause, pattern)) return std::nullopt;
  const Range scope = scope_of(facts, *clause, pattern.scope);
  Range words = anchor;
  Range previous = anchor;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (i == term) continue;
    const auto hit = nearest(hits[i].all(), scope, previous, pattern.ordered);
    if (!hit) return std::nullopt;
    words = {std::min(words.begin, hit->begin), std::max(words.end, hit->end)};
    if (pattern.ordered) previous = *hit;
  }
  if (words.end - words.begin > pattern.within + hits.size() || excluded(facts, pattern, scope))
    return std::nullopt;
  const Clause* home = facts.clause_at(words.begin);
  if (!home) home = clause;
  return Match{words, evidence_range(facts, *home, words), assess(facts, *home, words, pattern)};
}

/// One match for each passage: the one of most worth.
void keep_best(std::vector<Match>& matches, const Match& match, std::size_t most) {
  for (Match& known : matches) {
    if (known.evidence.begin != match.evidence.begin) continue;
    if (worth_more(match, known)) known = match;
    return;
  }
  if (matches.size() < most) {
    matches.push_back(match);
    return;
  }
  const auto least = std::find_if(matches.begin(), matches.end(),
                                  [](const Match& known) { return known.assessment.force == Force::none; });
  if (least != matches.end() && match.assessment.force != Force::none) *least = match;
}

}  // namespace

std::vector<Match> find_matches(const Facts& facts, const Pattern& pattern, std::size_t most) {
  const UnitKind kind = facts.structure().unit.kind;
  if (!pattern.kinds.empty() &&
      std::find(pattern.kinds.begin(), pattern.kinds.end(), kind) == pattern.kinds.end())
    return {};
  for (const Term& term : pattern.all) {
    if (!is_said(facts, term)) return {};
  }
  std::vector<TermHits> hits;
  hits.reserve(pattern.all.size());
  for (const Term& term : pattern.all) hits.emplace_back(facts, term);
  constexpr std::size_t most_tried = 500;  // a hundred pages say nothing more often
  std::vector<Match> result;
  // Each term in turn is the anchor: the hit nearest to one of them may be the past half of a sentence whose
  // other half undertakes.
  const std::size_t anchors = pattern.ordered ? 1 : hits.size();
  for (std::size_t term = 0; term < anchors; ++term) {
    const auto& anchor = hits[term].all();
    for (std::size_t i = 0; i < std::min(most_tried, anchor.size()); ++i) {
      const auto match = match_at(facts, pattern, hits, term, anchor[i]);
      if (match) keep_best(result, *match, most);
    }
  }
  std::sort(result.begin(), result.end(),
            [](const Match& a, const Match& b) { return a.words.begin < b.words.begin; });
  return result;
}

PartFinding find_part(const Facts& facts, const profile::Part& part) {
  PartFinding result;
  std::uint32_t undertaken = 0;
  std::uint32_t mentioned = 0;
  std::vector<Match> all;
  for (const Pattern& pattern : part.any) {
    const auto matches = find_matches(facts, pattern);
    Force best = Force::none;
    for (const Match& match : matches) best = std::max(best, match.assessment.force);
    undertaken += best == Force::undertaking ? 1 : 0;
    mentioned += best != Force::none ? 1 : 0;
    all.insert(all.end(), matches.begin(), matches.end());
  }
  result.force = undertaken >= part.at_least  ? Force::undertaking
                 : mentioned >= part.at_least ? Force::mention
                                              : Force::none;
  std::stable_sort(all.begin(), all.end(), worth_more);
  for (const Match& match : all) {
    auto& list = match.assessment.force == Force::none ? result.rejected : result.evidence;
    const bool known = std::any_of(list.begin(), list.end(), [&](const Match& other) {
      return other.evidence.begin == match.evidence.begin;
    });
    if (!known && list.size() < (match.assessment.force == Force::none ? 2U : 3U)) list.push_back(match);
  }
  const auto in_reading_order = [](const Match& a, const Match& b) { return a.words.begin < b.words.begin; };
  std::sort(result.evidence.begin(), result.evidence.end(), in_reading_order);
  return result;
}

}  // namespace thamdinh::scoring
