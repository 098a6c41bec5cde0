#include "profile/lint.hpp"
#include "profile/phrase_syllables.hpp"

#include <algorithm>
#include <set>

namespace thamdinh::profile {

namespace {

/// The concepts that rules, bodies and the engine itself ask for, and those that these take over.
std::vector<bool> used_concepts(const Model& model) {
  std::vector<bool> used(model.concepts.size(), false);
  std::vector<ConceptId> open;
  const auto use = [&](ConceptId id) {
    if (used[id]) return;
    used[id] = true;
    open.push_back(id);
  };
  const auto use_parts = [&](const std::vector<Part>& parts) {
    for (const Part& part : parts) {
      for (const Pattern& pattern : part.any) {
        for (const auto* terms : {&pattern.all, &pattern.none}) {
          for (const Term& term : *terms) std::for_each(term.any.begin(), term.any.end(), use);
        }
        std::for_each(pattern.heading.begin(), pattern.heading.end(), use);
      }
    }
  };
  for (const Requirement& requirement : model.requirements) {
    use_parts(requirement.rule.parts);
    use_parts(requirement.rule.loosely);
    std::for_each(requirement.rule.words.begin(), requirement.rule.words.end(), use);
  }
  std::for_each(model.bodies.begin(), model.bodies.end(), use);
  while (!open.empty()) {
    const Concept& concept_ = model.concepts[open.back()];
    open.pop_back();
    std::for_each(concept_.includes.begin(), concept_.includes.end(), use);
    if (concept_.exceptions) use(*concept_.exceptions);
  }
  return used;
}

/// What the engine asks for by role ("language.past") counts as used.
bool is_of_engine(const Concept& concept_) {
  return concept_.id.starts_with('#') || concept_.id.starts_with("language.");
}

void lint_phrases(const Concept& concept_, const Model& model, Remarks& remarks) {
  std::set<PhraseSyllables> seen;
  std::set<PhraseSyllables> excepted;
  if (concept_.exceptions) {
    for (const std::string& phrase : model.concepts[*concept_.exceptions].phrases)
      excepted.insert(syllables_of(phrase));
  }
  for (std::size_t i = 0; i < concept_.phrases.size(); ++i) {
    const std::string& phrase = concept_.phrases[i];
    const Origin& origin = concept_.phrase_origins.at(i);
    const PhraseSyllables row = syllables_of(phrase);
    if (row.size() == 0) {
      remarks.add("phrase_without_words", {phrase, concept_.id}, origin, true);
    } else if (row.syllables.front() == U"…" || row.syllables.back() == U"…") {
      remarks.add("phrase_ends_in_gap", {phrase, concept_.id}, origin);
    } else if (excepted.contains(row)) {
      remarks.add("phrase_excepted", {phrase, concept_.id}, origin, true);
    } else if (!seen.insert(row).second) {
      remarks.add("phrase_twice", {phrase, concept_.id}, origin);
    }
  }
}

}  // namespace

void lint_concepts(Remarks& remarks) {
  const Model& model = remarks.model();
  const std::vector<bool> used = used_concepts(model);
  for (ConceptId id = 0; id < model.concepts.size(); ++id) {
    const Concept& concept_ = model.concepts[id];
    lint_phrases(concept_, model, remarks);
    if (!used[id] && !is_of_engine(concept_) && !concept_.id.ends_with('!'))
      remarks.add("unused_concept", {concept_.id}, concept_.origin);
  }
}

}  // namespace thamdinh::profile
