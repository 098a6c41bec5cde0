#include "profile/reader.hpp"

#include "profile/node_reader.hpp"
#include "profile/rule_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace thamdinh::profile {

namespace {

constexpr std::array<const char*, static_cast<std::size_t>(Builtin::count)> builtin_names{
    "#100%", "#%", "#n", "#blank", "#deadline", "#bearer", "#resolution", "#document"};

/// The markers of `language:` and where each goes.
constexpr std::array<std::pair<const char*, ConceptId Language::*>, 23> markers{{
    {"past", &Language::past},
    {"past_period", &Language::past_period},
    {"present_again", &Language::present_again},
    {"negation", &Language::negation},
    {"reporting_verb", &Language::reporting_verb},
    {"superior", &Language::superior},
    {"according", &Language::according},
    {"purpose", &Language::purpose},
    {"duty", &Language::duty},
    {"action", &Language::action},
    {"own_body", &Language::own_body},
    {"other_subject", &Language::other_subject},
    {"topic", &Language::topic},
    {"review_heading", &Language::review_heading},
    {"directive_heading", &Language::directive_heading},
    {"list_governor", &Language::list_governor},
    {"conditional", &Language::conditional},
    {"double_negation", &Language::double_negation},
    {"asking", &Language::asking},
    {"title_of", &Language::title_of},
    {"formula", &Language::formula},
    {"set_aside", &Language::set_aside},
    {"person", &Language::person},
}};

class ModelReader {
 public:
  explicit ModelReader(const YamlSource& source) : source_(source), own_(source.own_file) {}

  std::shared_ptr<const Model> read() {
    const YAML::Node& root = source_.root;
    own_.only_keys(root, {"id", "version", "extends", "title", "effective", "resolution", "groups",
                          "concepts", "language", "bodies", "requirements"});
    read_identity(root);
    for (const char* name : builtin_names) add_concept(name);
    read_concepts(root["concepts"], "");
    read_concepts(root["language"], "language.");
    resolve_includes();
    for (const auto& [name, member] : markers) {
      model_->language.*member = concept_named(own_, root, *model_, std::string("language.") + name);
    }
    for (const std::string& name : own_.texts(root["bodies"]))
      model_->bodies.push_back(concept_named(own_, root["bodies"], *model_, name));
    read_groups(root["groups"]);
    read_requirements(root["requirements"]);
    build_phrases();
    return model_;
  }

 private:
  void read_identity(const YAML::Node& root) {
    model_->id = own_.required_text(root, "id");
    model_->version = own_.required_text(root, "version");
    model_->title = own_.bilingual(root, "title", true);
    model_->resolution = own_.required_text(root, "resolution");
    if (root["effective"]) {
      own_.only_keys(root["effective"], {"from", "to"});
      model_->effective_from = own_.text(root["effective"], "from");
      model_->effective_to = own_.text(root["effective"], "to");
    }
  }

  ConceptId add_concept(const std::string& name) {
    const auto id = static_cast<ConceptId>(model_->concepts.size());
    model_->concepts.push_back({name, {}, {}, std::nullopt});
    model_->concept_ids.emplace(name, id);
    pending_.emplace_back();
    return id;
  }

  void read_concepts(const YAML::Node& node, const std::string& prefix) {
    if (!node) return;
    if (!node.IsMap()) own_.fail_at(node, "a map from a concept's name to its phrases is expected");
    for (const auto& pair : node) {
      const NodeReader reader(file_of(pair.first.Scalar()));
      const ConceptId id = add_concept(prefix + pair.first.Scalar());
      for (const std::string& phrase : reader.texts(pair.second)) {
        if (phrase.starts_with('!')) {
          if (!model_->concepts[id].exceptions) {
            const ConceptId exceptions = add_concept(model_->concepts[id].id + "!");
            model_->concepts[id].exceptions = exceptions;
          }
          model_->concepts[*model_->concepts[id].exceptions].phrases.push_back(phrase.substr(1));
        } else if (phrase.starts_with('=')) {
          pending_[id].push_back({phrase.substr(1), pair.second});
        } else if (phrase.empty()) {
          reader.fail_at(pair.second, "an empty phrase");
        } else {
          model_->concepts[id].phrases.push_back(phrase);
        }
      }
    }
  }

  void resolve_includes() {
    for (ConceptId id = 0; id < pending_.size(); ++id) {
      for (const auto& [name, node] : pending_[id]) {
        model_->concepts[id].includes.push_back(concept_named(own_, node, *model_, name));
      }
    }
  }

  void read_groups(const YAML::Node& node) {
    if (!node || !node.IsSequence())
      own_.fail_at(source_.root, "'groups' is missing: a list of {id, weight, title}");
    for (const auto& item : node) {
      own_.only_keys(item, {"id", "weight", "title"});
      model_->groups.push_back({own_.required_text(item, "id"), own_.bilingual(item, "title", true),
                                static_cast<double>(own_.count(item, "weight", 0))});
    }
  }

  void read_requirements(const YAML::Node& node) {
    if (!node || !node.IsSequence()) own_.fail_at(source_.root, "'requirements' is missing: a list");
    std::set<std::string> ids;
    for (const auto& item : node) {
      if (!item.IsMap() || !item["id"]) own_.fail_at(item, "a requirement needs an 'id'");
      const NodeReader reader(file_of(item["id"].Scalar()));
      model_->requirements.push_back(read_requirement(reader, item));
      if (!ids.insert(model_->requirements.back().id).second) reader.fail_at(item, "the id stands twice");
    }
    std::stable_sort(
        model_->requirements.begin(), model_->requirements.end(),
        [&](const Requirement& a, const Requirement& b) { return group_index(a) < group_index(b); });
  }

  /// A report goes through the groups in the order in which the profile names them, wherever its files begin.
  [[nodiscard]] std::ptrdiff_t group_index(const Requirement& requirement) const {
    return std::find_if(model_->groups.begin(), model_->groups.end(),
                        [&](const Group& group) { return group.id == requirement.group; }) -
           model_->groups.begin();
  }

  Requirement read_requirement(const NodeReader& reader, const YAML::Node& item) {
    reader.only_keys(item, {"id", "clause", "kinds", "title", "definition", "advice", "rule", "examples"});
    Requirement result;
    result.id = reader.required_text(item, "id");
    result.group = result.id.substr(0, result.id.find('.'));
    if (group_index(result) == std::ssize(model_->groups))
      reader.fail_at(item, "an id begins with its group's: '" + result.group + "' is none of `groups`");
    result.clause = reader.text(item, "clause");
    result.title = reader.bilingual(item, "title", true);
    result.definition = reader.bilingual(item, "definition", true);
    result.advice = reader.bilingual(item, "advice", true);
    result.kinds = reader.kinds(item["kinds"]);
    if (!item["rule"]) reader.fail_at(item, "'rule' is missing");
    result.rule = read_rule(reader, item["rule"], *model_);
    result.examples = read_examples(reader, item["examples"]);
    return result;
  }

  static std::vector<Example> read_examples(const NodeReader& reader, const YAML::Node& node) {
    std::vector<Example> result;
    if (!node) return result;
    reader.only_keys(node, {"met", "partial", "missing", "heading"});
    constexpr std::array<std::pair<const char*, Status>, 3> statuses{
        {{"met", Status::met}, {"partial", Status::partial}, {"missing", Status::missing}}};
    for (const auto& [name, status] : statuses) {
      for (const std::string& text : reader.texts(node[name]))
        result.push_back({text, status, reader.text(node, "heading")});
    }
    return result;
  }

  /// One entry for each phrase of each concept and of those that it includes, so that one look at a match
  /// tells the concept.
  void build_phrases() {
    std::vector<text::PhraseSet::Entry> entries;
    for (ConceptId id = 0; id < model_->concepts.size(); ++id) {
      std::set<ConceptId> seen;
      std::vector<ConceptId> open{id};
      while (!open.empty()) {
        const ConceptId next = open.back();
        open.pop_back();
        if (!seen.insert(next).second) continue;
        for (const std::string& phrase : model_->concepts[next].phrases) entries.push_back({phrase, id});
        open.insert(open.end(), model_->concepts[next].includes.begin(),
                    model_->concepts[next].includes.end());
      }
    }
    model_->phrases = std::make_shared<const text::PhraseSet>(entries);
  }

  [[nodiscard]] std::string file_of(const std::string& name) const {
    const auto found = source_.files.find(name);
    return found == source_.files.end() ? source_.own_file : found->second;
  }

  const YamlSource& source_;
  NodeReader own_;
  std::shared_ptr<Model> model_ = std::make_shared<Model>();
  std::vector<std::vector<std::pair<std::string, YAML::Node>>> pending_;
};

}  // namespace

bool Requirement::applies_to(UnitKind kind) const {
  if (kinds.empty()) return true;
  for (const UnitKind own : kinds) {
    if (own == kind) return true;
  }
  return false;
}

std::shared_ptr<const Model> read_model(const YamlSource& source) {
  return ModelReader(source).read();
}

}  // namespace thamdinh::profile
