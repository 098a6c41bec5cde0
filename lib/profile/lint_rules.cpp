#include "profile/lint.hpp"
#include "profile/phrase_syllables.hpp"

#include <algorithm>

namespace thamdinh::profile {

namespace {

/// The least syllables by which each concept is said; 0: nothing says it.
class Lengths {
 public:
  explicit Lengths(const Model& model) : model_(model), known_(model.concepts.size(), unknown) {}

  std::size_t of(ConceptId id) {
    if (id < static_cast<ConceptId>(Builtin::count)) return 1;
    if (known_[id] != unknown) return known_[id];
    known_[id] = 0;  // concepts that take over each other end here
    std::size_t least = 0;
    const auto offer = [&](std::size_t length) {
      if (length > 0 && (least == 0 || length < least)) least = length;
    };
    for (const std::string& phrase : model_.concepts[id].phrases) offer(syllables_of(phrase).size());
    for (const ConceptId other : model_.concepts[id].includes) offer(of(other));
    return known_[id] = least;
  }

  std::size_t of(const Term& term) {
    std::size_t least = 0;
    for (const ConceptId id : term.any) {
      const std::size_t length = of(id);
      if (length > 0 && (least == 0 || length < least)) least = length;
    }
    return least;
  }

 private:
  static constexpr std::size_t unknown = static_cast<std::size_t>(-1);
  const Model& model_;
  std::vector<std::size_t> known_;
};

template <typename Value>
bool all_in(const std::vector<Value>& some, const std::vector<Value>& others) {
  return std::all_of(some.begin(), some.end(), [&](const Value& value) {
    return std::find(others.begin(), others.end(), value) != others.end();
  });
}

/// Whether whatever matches `narrow` matches `wide` too, and counts for as much.
bool covers(const Pattern& wide, const Pattern& narrow) {
  if (wide.all.size() != narrow.all.size()) return false;
  for (std::size_t i = 0; i < wide.all.size(); ++i) {
    if (!all_in(narrow.all[i].any, wide.all[i].any)) return false;
  }
  // What is excluded is looked for in the whole scope: a wider one excludes more.
  if (!wide.none.empty() && wide.scope != narrow.scope) return false;
  std::vector<ConceptId> excluded;
  for (const Term& term : narrow.none) excluded.insert(excluded.end(), term.any.begin(), term.any.end());
  for (const Term& term : wide.none) {
    if (!all_in(term.any, excluded)) return false;
  }
  const bool reach = wide.scope >= narrow.scope && wide.within >= narrow.within &&
                     (!wide.ordered || narrow.ordered) && wide.topic <= narrow.topic;
  const bool grounds = (!wide.mention || narrow.mention) && wide.any_tense >= narrow.any_tense &&
                       wide.negated >= narrow.negated && wide.purpose >= narrow.purpose &&
                       wide.blanks >= narrow.blanks;
  const bool kinds = wide.kinds.empty() || (!narrow.kinds.empty() && all_in(narrow.kinds, wide.kinds));
  const bool places = (wide.heading.empty() || wide.heading == narrow.heading) &&
                      (wide.sections.empty() || wide.sections == narrow.sections) &&
                      (wide.home.empty() || wide.home == narrow.home);
  return reach && grounds && kinds && places;
}

class RuleLint {
 public:
  explicit RuleLint(Remarks& remarks) : remarks_(remarks), lengths_(remarks.model()) {}

  void look_at(const Requirement& requirement) {
    requirement_ = &requirement;
    const Rule& rule = requirement.rule;
    for (std::uint32_t i = 0; i < rule.parts.size(); ++i) {
      const Part& part = rule.parts[i];
      look_at(part);
      if (rule.kind != RuleKind::parts) continue;
      if (!rule.met.mentions(i) && !rule.partial.mentions(i))
        remarks_.add("part_unused", {requirement.id, part.id}, part.origin);
      if (part.any.empty())
        remarks_.add("part_without_patterns", {requirement.id, part.id}, part.origin, true);
    }
    for (const Part& part : rule.loosely) look_at(part);
  }

 private:
  void look_at(const Part& part) {
    if (!part.any.empty() && part.at_least > part.any.size())
      remarks_.add("part_at_least", {part.id, std::to_string(part.at_least), std::to_string(part.any.size())},
                   part.origin, true);
    for (std::size_t i = 0; i < part.any.size(); ++i) {
      look_at(part.any[i]);
      for (std::size_t k = 0; k < part.any.size() && part.at_least == 1; ++k) {
        // Of two that cover each other the second is idle.
        if (k == i || !covers(part.any[k], part.any[i])) continue;
        if (k > i && covers(part.any[i], part.any[k])) continue;
        remarks_.add("pattern_idle", {part.any[i].written, part.any[k].written}, part.any[i].origin);
        break;
      }
    }
  }

  void look_at(const Pattern& pattern) {
    std::size_t longest = 0;
    for (const Term& term : pattern.all) {
      const std::size_t length = lengths_.of(term);
      longest = std::max(longest, length);
      if (length == 0) unreachable("pattern_says_nothing", pattern);
      for (const Term& excluded : pattern.none) {
        if (all_in(term.any, excluded.any)) unreachable("pattern_excludes_itself", pattern);
      }
    }
    if (longest > pattern.within + pattern.all.size()) unreachable("pattern_too_narrow", pattern);
    const auto& asked = requirement_->kinds;
    const bool of_no_kind = !pattern.kinds.empty() && !asked.empty() &&
                            std::none_of(pattern.kinds.begin(), pattern.kinds.end(), [&](UnitKind kind) {
                              return std::find(asked.begin(), asked.end(), kind) != asked.end();
                            });
    if (of_no_kind) unreachable("pattern_of_no_kind", pattern);
    for (const ConceptId id : pattern.heading) {
      if (lengths_.of(id) == 0) unreachable("pattern_says_nothing", pattern);
    }
  }

  void unreachable(const char* key, const Pattern& pattern) {
    remarks_.add(key, {pattern.written, requirement_->id}, pattern.origin, true);
  }

  Remarks& remarks_;
  Lengths lengths_;
  const Requirement* requirement_ = nullptr;
};

}  // namespace

void lint_rules(Remarks& remarks) {
  RuleLint rules(remarks);
  for (const Requirement& requirement : remarks.model().requirements) rules.look_at(requirement);
}

}  // namespace thamdinh::profile
