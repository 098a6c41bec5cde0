#include "profile/example_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace thamdinh::profile {

namespace {

constexpr std::array<std::pair<const char*, Status>, 3> statuses{
    {{"met", Status::met}, {"partial", Status::partial}, {"missing", Status::missing}}};

/// What a passage about duties stands under; the other kinds of rules look at the document's own build.
std::string usual_heading(RuleKind kind) {
  const bool of_duties =
      kind == RuleKind::parts || kind == RuleKind::assignment || kind == RuleKind::deadlines;
  return of_duties ? "II- NHIỆM VỤ, GIẢI PHÁP" : "";
}

}  // namespace

void read_examples(const NodeReader& reader, const YAML::Node& node, Requirement& requirement) {
  if (!node) return;
  reader.only_keys(node, {"met", "partial", "missing", "heading", "kind"});
  Example example;
  example.heading = reader.text(node, "heading", usual_heading(requirement.rule.kind));
  if (!requirement.kinds.empty()) example.kind = requirement.kinds.front();
  if (node["kind"]) example.kind = reader.kinds(node["kind"]).front();
  for (const auto& [name, status] : statuses) {
    const YAML::Node texts = node[name];
    if (!texts) continue;
    (void)reader.texts(texts);  // refuses what is no text
    example.status = status;
    for (std::size_t i = 0; i < (texts.IsScalar() ? 1 : texts.size()); ++i) {
      const YAML::Node text = texts.IsScalar() ? texts : texts[i];
      if (text.Scalar().empty()) reader.fail_at(text, "an empty example; write a passage or drop it");
      example.text = text.Scalar();
      example.origin = origin_of(text);
      requirement.examples.push_back(example);
    }
  }
}

void read_examples_by_id(const NodeReader& reader, const YAML::Node& node,
                         std::vector<Requirement>& requirements, const std::set<std::string>& dropped) {
  if (!node) return;
  if (!node.IsMap()) reader.fail_at(node, "a map from a requirement's id to its examples is expected");
  for (const auto& pair : node) {
    const std::string& id = pair.first.Scalar();
    const auto found = std::find_if(requirements.begin(), requirements.end(),
                                    [&](const Requirement& requirement) { return requirement.id == id; });
    if (found != requirements.end()) {
      read_examples(reader, pair.second, *found);
    } else if (!dropped.contains(id)) {
      reader.fail_at(pair.first,
                     "no requirement is called '" + id + "'; correct the id or add the requirement");
    }
  }
}

}  // namespace thamdinh::profile
