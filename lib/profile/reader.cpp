#include "profile/reader.hpp"

#include "profile/example_reader.hpp"
#include "profile/node_reader.hpp"
#include "profile/rule_reader.hpp"
#include "profile/sentence_digits.hpp"

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
  explicit ModelReader(const YamlSource& source) : source_(source), read_(source) {}

  std::shared_ptr<const Model> read() {
    const YAML::Node& root = source_.root;
    read_.only_keys(root,
                    {"id", "version", "extends", "title", "effective", "resolution", "documents", "superior",
                     "successors", "groups", "concepts", "language", "bodies", "requirements", "examples"});
    model_->files = source_.files;
    model_->yaml = source_.yaml;
    read_identity(root);
    for (const char* name : builtin_names) add_concept(name);
    read_concepts(root["concepts"], "");
    read_concepts(root["language"], "language.");
    read_successors(root["successors"]);
    resolve_includes();
    for (const auto& [name, member] : markers) {
      model_->language.*member = concept_named(read_, root, *model_, std::string("language.") + name);
    }
    for (const std::string& name : read_.texts(root["bodies"]))
      model_->bodies.push_back(concept_named(read_, root["bodies"], *model_, name));
    read_documents(root["documents"]);
    read_superior(root["superior"]);
    read_groups(root["groups"]);
    read_requirements(root["requirements"]);
    read_examples_by_id(read_, root["examples"], model_->requirements, dropped_);
    build_phrases();
    return model_;
  }

 private:
  void read_identity(const YAML::Node& root) {
    model_->id = read_.required_text(root, "id");
    model_->version = read_.required_text(root, "version");
    model_->source = source_.text;
    model_->title = read_.bilingual(root, "title", true);
    model_->resolution = read_.required_text(root, "resolution");
    if (root["effective"]) {
      read_.only_keys(root["effective"], {"from", "to"});
      model_->effective_from = read_.text(root["effective"], "from");
      model_->effective_to = read_.text(root["effective"], "to");
      for (const char* key : {"from", "to"}) read_.iso_date(root["effective"], key);
      if (!model_->effective_to.empty() && model_->effective_to < model_->effective_from)
        read_.fail_at(root["effective"], "'to' lies before 'from'; correct one of them");
    }
  }

  ConceptId add_concept(const std::string& name) {
    const auto id = static_cast<ConceptId>(model_->concepts.size());
    model_->concepts.push_back({name, {}, {}, std::nullopt, {}, {}});
    model_->concept_ids.emplace(name, id);
    pending_.emplace_back();
    return id;
  }

  void read_concepts(const YAML::Node& node, const std::string& prefix) {
    if (!node) return;
    if (!node.IsMap()) read_.fail_at(node, "a map from a concept's name to its phrases is expected");
    for (const auto& pair : node) {
      const ConceptId id = add_concept(prefix + pair.first.Scalar());
      model_->concepts[id].origin = origin_of(pair.first);
      if (pair.second.IsScalar()) read_phrase(id, pair.second);
      if (pair.second.IsMap()) read_.fail_at(pair.second, "a list of phrases is expected");
      if (!pair.second.IsSequence()) continue;
      for (const auto& phrase : pair.second) read_phrase(id, phrase);
    }
  }

  /// "phrase", "=concept" or "!exception".
  void read_phrase(ConceptId id, const YAML::Node& node) {
    if (!node.IsScalar()) read_.fail_at(node, "a text is expected");
    const std::string& phrase = node.Scalar();
    const std::string words = phrase.substr(phrase.find_first_not_of("!=") == 1 ? 1 : 0);
    if (phrase.empty() || words == "!" || words == "=") read_.fail_at(node, "an empty phrase");
    if (phrase.starts_with('=')) {
      pending_[id].push_back({words, node});
      return;
    }
    if (phrase.starts_with('!')) {
      if (!model_->concepts[id].exceptions) {
        const ConceptId exceptions = add_concept(model_->concepts[id].id + "!");
        model_->concepts[exceptions].origin = origin_of(node);
        model_->concepts[id].exceptions = exceptions;
      }
      id = *model_->concepts[id].exceptions;
    }
    add_phrase(id, words, node);
  }

  void add_phrase(ConceptId id, const std::string& words, const YAML::Node& node) {
    model_->concepts[id].phrases.push_back(words);
    model_->concepts[id].phrase_origins.push_back(origin_of(node));
  }

  void read_successors(const YAML::Node& node) {
    if (!node) return;
    if (!node.IsSequence()) read_.fail_at(node, "'successors' is a list of {was, now, since}");
    for (const auto& item : node) {
      read_.only_keys(item, {"was", "now", "since"});
      Succession succession{read_.texts(item["was"]), read_.texts(item["now"]),
                            read_.required_text(item, "since")};
      read_.iso_date(item, "since");
      if (succession.was.empty() || succession.now.empty())
        read_.fail_at(item, "'was' and 'now' name a body that ended and those in its place");
      const std::string name = "#ended." + std::to_string(model_->successions.size());
      succession.ended = add_concept(name);
      const ConceptId lasting = add_concept(name + "!");
      for (const std::string& body : succession.was) add_phrase(succession.ended, body, item["was"]);
      for (const std::string& body : succession.now) add_phrase(lasting, body, item["now"]);
      model_->concepts[succession.ended].exceptions = lasting;
      model_->successions.push_back(std::move(succession));
    }
  }

  void resolve_includes() {
    for (ConceptId id = 0; id < pending_.size(); ++id) {
      for (const auto& [name, node] : pending_[id]) {
        model_->concepts[id].includes.push_back(concept_named(read_, node, *model_, name));
      }
    }
  }

  void read_documents(const YAML::Node& node) {
    if (!node) return;
    if (!node.IsSequence()) read_.fail_at(node, "'documents' is a list of {id, issuers, names, subject}");
    for (const auto& item : node) {
      read_.only_keys(item, {"id", "issuers", "names", "subject"});
      const std::string key = read_.required_text(item, "id");
      if (std::count(key.begin(), key.end(), '|') != 2 || key.front() == '|')
        read_.fail_at(item["id"],
                      "a document's 'id' reads type|number-symbol|date: \"NQ|49-NQ/TU|2024-05-28\"");
      model_->documents.push_back({key, read_.texts(item["issuers"]), read_.texts(item["names"]),
                                   read_.text(item, "subject"), origin_of(item)});
    }
  }

  void read_superior(const YAML::Node& node) {
    if (!node) return;
    read_.only_keys(node, {"number", "sentences"});
    model_->superior.number = read_.required_text(node, "number");
    if (!node["sentences"] || !node["sentences"].IsSequence())
      read_.fail_at(node, "'sentences' is missing: a list, as `profile draft` writes it");
    for (const auto& item : node["sentences"]) {
      const auto words = words_of(item.IsScalar() ? item.Scalar() : "");
      if (!words)
        read_.fail_at(item, "a sentence is eight hexadecimal digits a word, as `profile draft` writes it");
      model_->superior.sentences.add(*words);
    }
  }

  void read_groups(const YAML::Node& node) {
    if (!node || !node.IsSequence())
      read_.fail_at(source_.root, "'groups' is missing: a list of {id, weight, title}");
    for (const auto& item : node) {
      read_.only_keys(item, {"id", "weight", "title"});
      model_->groups.push_back({read_.required_text(item, "id"), read_.bilingual(item, "title", true),
                                static_cast<double>(read_.count(item, "weight", 0)),
                                origin_of(item["weight"] ? item["weight"] : item["id"])});
    }
  }

  void read_requirements(const YAML::Node& node) {
    if (!node || !node.IsSequence()) read_.fail_at(source_.root, "'requirements' is missing: a list");
    std::set<std::string> ids;
    for (const auto& item : node) {
      if (!item.IsMap() || !item["id"]) read_.fail_at(item, "a requirement needs an 'id'");
      if (read_.flag(item, "drop")) {
        dropped_.insert(item["id"].Scalar());
        continue;
      }
      model_->requirements.push_back(read_requirement(item));
      if (!ids.insert(model_->requirements.back().id).second)
        read_.fail_at(item["id"], "the id stands twice; give one of them another");
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

  Requirement read_requirement(const YAML::Node& item) {
    const NodeReader& reader = read_;
    reader.only_keys(item,
                     {"id", "drop", "clause", "kinds", "title", "definition", "advice", "rule", "examples"});
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
    result.origin = origin_of(item["id"]);
    read_examples(reader, item["examples"], result);
    return result;
  }

  /// A phrase that names a body that ended says as much with the name of each in its place.
  void add_successors(const std::string& phrase, ConceptId id,
                      std::vector<text::PhraseSet::Entry>& entries) const {
    for (const Succession& succession : model_->successions) {
      for (const std::string& was : succession.was) {
        const std::size_t at = phrase.find(was);
        if (at == std::string::npos) continue;
        for (const std::string& now : succession.now) {
          if (phrase.find(now) != std::string::npos) continue;
          entries.push_back({phrase.substr(0, at) + now + phrase.substr(at + was.size()), id});
        }
      }
    }
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
        for (const std::string& phrase : model_->concepts[next].phrases) {
          entries.push_back({phrase, id});
          if (!model_->concepts[next].id.starts_with("#ended")) add_successors(phrase, id, entries);
        }
        open.insert(open.end(), model_->concepts[next].includes.begin(),
                    model_->concepts[next].includes.end());
      }
    }
    model_->phrases = std::make_shared<const text::PhraseSet>(entries);
  }

  const YamlSource& source_;
  NodeReader read_;
  std::shared_ptr<Model> model_ = std::make_shared<Model>();
  std::vector<std::vector<std::pair<std::string, YAML::Node>>> pending_;
  std::set<std::string> dropped_;  ///< ids of requirements that an ancestor asks and this profile does not
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
