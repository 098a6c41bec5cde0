#include "profile/changes.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace thamdinh::profile {

namespace {

using Names = std::set<std::string>;

std::string joined(const Names& names) {
  std::string result;
  for (const std::string& name : names) result += (result.empty() ? "" : ", ") + name;
  return result;
}

Names without(const Names& all, const Names& taken) {
  Names rest;
  std::set_difference(all.begin(), all.end(), taken.begin(), taken.end(), std::inserter(rest, rest.end()));
  return rest;
}

bool same(const Text& a, const Text& b) {
  return a.vi == b.vi && a.en == b.en;
}

const Requirement* find(const Model& model, const std::string& id) {
  const auto found = std::find_if(model.requirements.begin(), model.requirements.end(),
                                  [&](const Requirement& requirement) { return requirement.id == id; });
  return found == model.requirements.end() ? nullptr : &*found;
}

/// "part: pattern" of each pattern, as the profile writes it.
Names patterns_of(const Rule& rule) {
  Names names;
  for (const auto* parts : {&rule.parts, &rule.loosely}) {
    for (const Part& part : *parts) {
      for (const Pattern& pattern : part.any) names.insert(part.id + ": " + pattern.written);
    }
  }
  return names;
}

/// What a concept says, as the profile writes it: its phrases, "=" before what it takes over, "!" before
/// exceptions.
Names phrases_of(const Model& model, const Concept& concept_) {
  Names names(concept_.phrases.begin(), concept_.phrases.end());
  for (const ConceptId id : concept_.includes) names.insert("=" + model.concepts[id].id);
  if (concept_.exceptions) {
    for (const std::string& phrase : model.concepts[*concept_.exceptions].phrases) names.insert("!" + phrase);
  }
  return names;
}

/// Whether a concept takes over another, directly or not.
bool rests_on(const Model& model, ConceptId concept_id, ConceptId other) {
  std::vector<bool> seen(model.concepts.size(), false);
  std::vector<ConceptId> open{concept_id};
  while (!open.empty()) {
    const ConceptId id = open.back();
    open.pop_back();
    if (id == other) return true;
    if (seen[id]) continue;
    seen[id] = true;
    open.insert(open.end(), model.concepts[id].includes.begin(), model.concepts[id].includes.end());
  }
  return false;
}

/// The requirements whose patterns look for a concept.
Names touched_by(const Model& model, ConceptId concept_id) {
  Names ids;
  for (const Requirement& requirement : model.requirements) {
    std::vector<ConceptId> used = requirement.rule.words;
    for (const auto* parts : {&requirement.rule.parts, &requirement.rule.loosely}) {
      for (const Part& part : *parts) {
        for (const Pattern& pattern : part.any) {
          used.insert(used.end(), pattern.heading.begin(), pattern.heading.end());
          for (const auto* terms : {&pattern.all, &pattern.none}) {
            for (const Term& term : *terms) used.insert(used.end(), term.any.begin(), term.any.end());
          }
        }
      }
    }
    const bool touched =
        std::any_of(used.begin(), used.end(), [&](ConceptId id) { return rests_on(model, id, concept_id); });
    if (touched) ids.insert(requirement.id);
  }
  return ids;
}

class Comparison {
 public:
  Comparison(const Model& before, const Model& after) : before_(before), after_(after) {}

  std::vector<ProfileChange> take() {
    identity();
    groups();
    requirements();
    concepts();
    return std::move(changes_);
  }

 private:
  void add(const char* key, std::vector<std::string> arguments) {
    changes_.push_back({key, std::move(arguments)});
  }

  void value(const char* key, const std::string& before, const std::string& after) {
    if (before != after) add(key, {before.empty() ? "–" : before, after.empty() ? "–" : after});
  }

  void identity() {
    value("id", before_.id, after_.id);
    value("version", before_.version, after_.version);
    value("from", before_.effective_from, after_.effective_from);
    value("to", before_.effective_to, after_.effective_to);
    value("resolution", before_.resolution, after_.resolution);
  }

  void groups() {
    const auto weight = [](const Model& model, const std::string& id) {
      const auto found = std::find_if(model.groups.begin(), model.groups.end(),
                                      [&](const Group& group) { return group.id == id; });
      return found == model.groups.end() ? std::string("–") : std::to_string(std::lround(found->weight));
    };
    Names ids;
    for (const Model* model : {&before_, &after_}) {
      for (const Group& group : model->groups) ids.insert(group.id);
    }
    for (const std::string& id : ids) {
      const std::string was = weight(before_, id), is = weight(after_, id);
      if (was != is) add("weight", {id, was, is});
    }
  }

  void requirements() {
    for (const Requirement& requirement : before_.requirements) {
      const Requirement* later = find(after_, requirement.id);
      if (later == nullptr) {
        add("dropped", {requirement.id});
      } else {
        compare(requirement, *later);
      }
    }
    for (const Requirement& requirement : after_.requirements) {
      if (find(before_, requirement.id) == nullptr) add("added", {requirement.id});
    }
  }

  void compare(const Requirement& was, const Requirement& is) {
    const std::pair<const char*, bool> fields[] = {{"clause", was.clause == is.clause},
                                                   {"title", same(was.title, is.title)},
                                                   {"definition", same(was.definition, is.definition)},
                                                   {"advice", same(was.advice, is.advice)},
                                                   {"kinds", was.kinds == is.kinds}};
    Names changed;
    for (const auto& [name, alike] : fields) {
      if (!alike) changed.insert(name);
    }
    if (!changed.empty()) add("fields", {is.id, joined(changed)});
    if (was.rule.written == is.rule.written) return;
    const Names earlier = patterns_of(was.rule), later = patterns_of(is.rule);
    for (const std::string& pattern : without(earlier, later)) add("pattern_dropped", {is.id, pattern});
    for (const std::string& pattern : without(later, earlier)) add("pattern_added", {is.id, pattern});
    if (earlier == later) add("rule", {is.id, was.rule.written, is.rule.written});
  }

  void concepts() {
    Names ids;
    for (const Model* model : {&before_, &after_}) {
      for (const Concept& concept_ : model->concepts) {
        if (!concept_.id.ends_with('!')) ids.insert(concept_.id);
      }
    }
    for (const std::string& id : ids) {
      const auto was = before_.concept_ids.find(id), is = after_.concept_ids.find(id);
      const Names earlier =
          was == before_.concept_ids.end() ? Names{} : phrases_of(before_, before_.concepts[was->second]);
      const Names later =
          is == after_.concept_ids.end() ? Names{} : phrases_of(after_, after_.concepts[is->second]);
      if (earlier == later) continue;
      const Names touched =
          is != after_.concept_ids.end() ? touched_by(after_, is->second) : touched_by(before_, was->second);
      add("concept", {id, joined(without(later, earlier)), joined(without(earlier, later)), joined(touched)});
    }
  }

  const Model& before_;
  const Model& after_;
  std::vector<ProfileChange> changes_;
};

}  // namespace

std::vector<ProfileChange> changes(const Model& before, const Model& after) {
  return Comparison(before, after).take();
}

}  // namespace thamdinh::profile
