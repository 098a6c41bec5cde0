#include <thamdinh/authoring.hpp>

#include "check/passage_document.hpp"
#include "check/registry_of.hpp"
#include "citation/citations.hpp"
#include "profile/model.hpp"
#include "scoring/facts.hpp"
#include "scoring/judge.hpp"
#include "structure/structure.hpp"

#include <algorithm>

namespace thamdinh {

namespace {

ExampleResult try_example(const profile::Model& model, std::size_t requirement,
                          const profile::Example& example) {
  const document::Document document = checking::passage_document(example.text, example.heading);
  const structure::Structure structure = structure::analyse(document, example.kind);
  const citation::Citations citations = citation::find(structure, document, checking::registry_of(model));
  const scoring::Facts facts(model, structure, citations, document.unread);
  ExampleResult result;
  result.requirement = model.requirements[requirement].id;
  result.text = example.text;
  result.where = {model.files[example.origin.file].name, example.origin.line};
  result.expected = example.status;
  result.result = scoring::judge_requirement(facts, model.requirements[requirement], example.kind);
  return result;
}

}  // namespace

std::vector<ExampleResult> try_examples(const Profile& profile, std::string_view requirement) {
  const profile::Model& model = profile.model();
  const auto asked = [&](const profile::Requirement& one) {
    return requirement.empty() || one.id == requirement;
  };
  if (std::none_of(model.requirements.begin(), model.requirements.end(), asked))
    throw Error(Code::usage, {std::string(requirement)});
  std::vector<ExampleResult> results;
  for (std::size_t i = 0; i < model.requirements.size(); ++i) {
    if (!asked(model.requirements[i])) continue;
    for (const profile::Example& example : model.requirements[i].examples)
      results.push_back(try_example(model, i, example));
  }
  return results;
}

}  // namespace thamdinh
