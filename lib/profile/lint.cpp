#include "profile/lint.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace thamdinh::profile {

namespace {

std::string shown(double weight) {
  return std::to_string(std::lround(weight));
}

void lint_weights(Remarks& remarks) {
  const Model& model = remarks.model();
  double total = 0;
  for (const Group& group : model.groups) {
    total += group.weight;
    const bool used = std::any_of(model.requirements.begin(), model.requirements.end(),
                                  [&](const Requirement& one) { return one.group == group.id; });
    if (!used && group.weight > 0) remarks.add("empty_group", {group.id, shown(group.weight)}, group.origin);
    if (used && group.weight == 0) remarks.add("weightless_group", {group.id}, group.origin);
  }
  // Of what is inherited too: it is this profile's sum.
  const auto own = std::find_if(model.groups.begin(), model.groups.end(), [&](const Group& group) {
    return !model.files[group.origin.file].inherited;
  });
  const Origin origin = own == model.groups.end() ? Origin{} : own->origin;
  if (total != 100) remarks.add("weights", {shown(total)}, origin, true);
}

bool has(const Requirement& requirement, Status status) {
  return std::any_of(requirement.examples.begin(), requirement.examples.end(),
                     [&](const Example& example) { return example.status == status; });
}

void lint_examples(Remarks& remarks) {
  for (const Requirement& requirement : remarks.model().requirements) {
    if (requirement.examples.empty()) {
      remarks.add("no_examples", {requirement.id}, requirement.origin);
      continue;
    }
    if (!has(requirement, Status::met)) remarks.add("no_met_example", {requirement.id}, requirement.origin);
    if (!has(requirement, Status::missing))
      remarks.add("no_missing_example", {requirement.id}, requirement.origin);
  }
}

/// One text where two languages should stand.
void lint_language(Remarks& remarks) {
  const auto untranslated = [](const Text& text) { return !text.vi.empty() && text.vi == text.en; };
  for (const Requirement& requirement : remarks.model().requirements) {
    for (const auto& [name, text] :
         {std::pair{"title", &requirement.title}, std::pair{"definition", &requirement.definition},
          std::pair{"advice", &requirement.advice}}) {
      if (untranslated(*text)) remarks.add("untranslated", {requirement.id, name}, requirement.origin);
    }
  }
  for (const Group& group : remarks.model().groups) {
    if (untranslated(group.title)) remarks.add("untranslated", {group.id, "title"}, group.origin);
  }
}

}  // namespace

void Remarks::add(const char* key, std::vector<std::string> arguments, const Origin& origin, bool error) {
  const SourceFile& file = model_.files[origin.file];
  if (!file.inherited)
    placed_.push_back({origin, {key, std::move(arguments), {file.name, origin.line}, error}});
}

std::vector<ProfileRemark> Remarks::take() {
  std::stable_sort(placed_.begin(), placed_.end(), [](const Placed& a, const Placed& b) {
    return std::tie(a.origin.file, a.origin.line) < std::tie(b.origin.file, b.origin.line);
  });
  std::vector<ProfileRemark> result;
  result.reserve(placed_.size());
  for (Placed& placed : placed_) result.push_back(std::move(placed.remark));
  return result;
}

std::vector<ProfileRemark> lint(const Model& model) {
  Remarks remarks(model);
  lint_weights(remarks);
  lint_concepts(remarks);
  lint_rules(remarks);
  lint_examples(remarks);
  lint_language(remarks);
  return remarks.take();
}

}  // namespace thamdinh::profile
