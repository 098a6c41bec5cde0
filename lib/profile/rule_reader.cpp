#include "profile/rule_reader.hpp"

#include "profile/pattern_notation.hpp"

#include <array>
#include <functional>
#include <stdexcept>
#include <utility>

namespace thamdinh::profile {

namespace {

/// The value that `name` stands for in a table of names; fails at `node` where it stands for none.
template <typename Value, std::size_t size>
Value named(const NodeReader& reader, const YAML::Node& node,
            const std::array<std::pair<const char*, Value>, size>& table, const std::string& name) {
  std::string known;
  for (const auto& [word, value] : table) {
    if (name == word) return value;
    known += (known.empty() ? "" : ", ") + std::string(word);
  }
  reader.fail_at(node, "'" + name + "' is not known here; use one of: " + known);
}

constexpr std::array<std::pair<const char*, RuleKind>, 7> kinds{{{"parts", RuleKind::parts},
                                                                 {"form", RuleKind::form},
                                                                 {"citation", RuleKind::citation},
                                                                 {"section", RuleKind::section},
                                                                 {"numbering", RuleKind::numbering},
                                                                 {"assignment", RuleKind::assignment},
                                                                 {"deadlines", RuleKind::deadlines}}};
constexpr std::array<std::pair<const char*, FormComponent>, 7> components{
    {{"header", FormComponent::header},
     {"issuer", FormComponent::issuer},
     {"number", FormComponent::number},
     {"date", FormComponent::date},
     {"title", FormComponent::title},
     {"signature", FormComponent::signature},
     {"recipients", FormComponent::recipients}}};
constexpr std::array<std::pair<const char*, CitationTest>, 3> tests{
    {{"present", CitationTest::present},
     {"full", CitationTest::full},
     {"consistent", CitationTest::consistent}}};
constexpr std::array<std::pair<const char*, Scope>, 4> scopes{{{"clause", Scope::clause},
                                                               {"sentence", Scope::sentence},
                                                               {"paragraph", Scope::paragraph},
                                                               {"section", Scope::section}}};
constexpr std::array<std::pair<const char*, Topic>, 3> topics{
    {{"open", Topic::open}, {"own", Topic::own}, {"strict", Topic::strict}}};

/// Of the YAML itself, without the tags that tell its file.
std::string on_one_line(const YAML::Node& node) {
  YAML::Emitter out;
  out.SetSeqFormat(YAML::Flow);
  out.SetMapFormat(YAML::Flow);
  const std::function<void(const YAML::Node&)> write = [&](const YAML::Node& item) {
    if (item.IsMap()) {
      out << YAML::BeginMap;
      for (const auto& pair : item) {
        out << YAML::Key << pair.first.Scalar() << YAML::Value;
        write(pair.second);
      }
      out << YAML::EndMap;
    } else if (item.IsSequence()) {
      out << YAML::BeginSeq;
      for (const auto& element : item) write(element);
      out << YAML::EndSeq;
    } else {
      out << item.Scalar();
    }
  };
  write(node);
  return out.c_str();
}

std::vector<Term> read_terms(const NodeReader& reader, const YAML::Node& node, const Model& model,
                             const std::vector<std::vector<std::string>>& names) {
  std::vector<Term> result;
  for (const auto& alternatives : names) {
    Term term;
    for (const std::string& name : alternatives) term.any.push_back(concept_named(reader, node, model, name));
    result.push_back(std::move(term));
  }
  return result;
}

Pattern read_pattern(const NodeReader& reader, const YAML::Node& node, const Model& model,
                     const Pattern& defaults) {
  Pattern pattern = defaults;
  YAML::Node match;
  if (!node.IsMap()) {
    match.reset(node);  // assigning would write through to the profile's own tree
  } else {
    reader.only_keys(node, {"match", "scope", "within", "ordered", "topic", "mention", "any_tense", "negated",
                            "purpose", "blanks", "kinds", "heading", "sections"});
    match.reset(node["match"]);
    if (!match.IsDefined())
      reader.fail_at(node, "'match' is missing: the concepts that the passage must hold");
    pattern.scope = named(reader, node, scopes, reader.text(node, "scope", "clause"));
    if (node["topic"]) pattern.topic = named(reader, node, topics, reader.text(node, "topic"));
    pattern.within = reader.count(node, "within", pattern.scope == Scope::clause ? 40 : 400);
    pattern.ordered = reader.flag(node, "ordered");
    pattern.mention = reader.flag(node, "mention");
    if (node["any_tense"]) pattern.any_tense = reader.flag(node, "any_tense");
    pattern.negated = reader.flag(node, "negated");
    if (node["purpose"]) pattern.purpose = reader.flag(node, "purpose");
    pattern.blanks = reader.flag(node, "blanks");
    pattern.kinds = reader.kinds(node["kinds"]);
    for (const std::string& name : reader.texts(node["heading"]))
      pattern.heading.push_back(concept_named(reader, node["heading"], model, name));
    pattern.sections = reader.roles(node["sections"]);
  }
  try {
    const PatternNotation notation = parse_pattern(match.IsScalar() ? match.Scalar() : "");
    pattern.all = read_terms(reader, match, model, notation.all);
    pattern.none = read_terms(reader, match, model, notation.none);
  } catch (const std::invalid_argument& error) {
    reader.fail_at(match,
                   std::string("a pattern reads \"concept + other|another - excluded\": ") + error.what());
  }
  pattern.written = on_one_line(node);
  pattern.origin = origin_of(node);
  return pattern;
}

std::vector<Part> read_parts(const NodeReader& reader, const YAML::Node& node, const Model& model,
                             const Pattern& defaults) {
  std::vector<Part> parts;
  if (!node) return parts;
  if (!node.IsMap()) reader.fail_at(node, "'parts' is a map from a part's name to its title and patterns");
  for (const auto& pair : node) {
    const YAML::Node& body = pair.second;
    reader.only_keys(body, {"title", "any", "at_least"});
    Part part;
    part.id = pair.first.Scalar();
    part.title = reader.bilingual(body, "title", true);
    part.at_least = reader.count(body, "at_least", 1);
    if (body["any"] && !body["any"].IsSequence()) reader.fail_at(body["any"], "'any' is a list of patterns");
    for (const auto& pattern : body["any"])
      part.any.push_back(read_pattern(reader, pattern, model, defaults));
    part.origin = origin_of(pair.first);
    parts.push_back(std::move(part));
  }
  return parts;
}

Expression read_expression(const NodeReader& reader, const YAML::Node& node, const char* key,
                           const std::vector<Part>& parts) {
  std::vector<std::string> names;
  for (const Part& part : parts) names.push_back(part.id);
  try {
    return Expression::parse(reader.required_text(node, key), names);
  } catch (const std::invalid_argument& error) {
    reader.fail_at(node[key], std::string("'") + key + "': " + error.what());
  }
}

}  // namespace

ConceptId concept_named(const NodeReader& reader, const YAML::Node& node, const Model& model,
                        const std::string& name) {
  const auto found = model.concept_ids.find(name);
  if (found == model.concept_ids.end())
    reader.fail_at(node, "no concept is called '" + name + "'; add it under `concepts`");
  return found->second;
}

Rule read_rule(const NodeReader& reader, const YAML::Node& node, const Model& model) {
  reader.only_keys(node,
                   {"kind", "parts", "met", "partial", "component", "not_before", "words", "test", "document",
                    "family", "loosely", "roles", "at_least", "topic", "any_tense", "purpose", "home"});
  Rule rule;
  Pattern defaults;  // what every pattern of the rule has unless it says otherwise
  defaults.topic = named(reader, node, topics, reader.text(node, "topic", "own"));
  defaults.any_tense = reader.flag(node, "any_tense");
  defaults.purpose = reader.flag(node, "purpose");
  defaults.home = reader.roles(node["home"]);
  rule.kind = named(reader, node, kinds, reader.required_text(node, "kind"));
  rule.parts = read_parts(reader, node["parts"], model, defaults);
  rule.loosely = read_parts(reader, node["loosely"], model, defaults);
  if (node["met"]) rule.met = read_expression(reader, node, "met", rule.parts);
  if (node["partial"]) rule.partial = read_expression(reader, node, "partial", rule.parts);
  if (rule.kind == RuleKind::parts && rule.met.empty())
    reader.fail_at(node, "'met' is missing: which parts make it met");
  if (rule.kind == RuleKind::form)
    rule.component = named(reader, node, components, reader.required_text(node, "component"));
  if (rule.kind == RuleKind::citation)
    rule.test = named(reader, node, tests, reader.required_text(node, "test"));
  rule.not_before = reader.text(node, "not_before");
  rule.document = reader.text(node, "document");
  rule.family = reader.texts(node["family"]);
  rule.at_least = reader.count(node, "at_least", 1);
  for (const std::string& name : reader.texts(node["words"]))
    rule.words.push_back(concept_named(reader, node["words"], model, name));
  if (node["roles"] && !node["roles"].IsSequence())
    reader.fail_at(node["roles"], "a list of lists of roles is expected");
  for (const auto& demand : node["roles"]) rule.roles.push_back(reader.roles(demand));
  rule.written = on_one_line(node);
  return rule;
}

}  // namespace thamdinh::profile
