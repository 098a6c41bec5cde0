#include "report/archive.hpp"

#include "report/compose.hpp"
#include "report/json.hpp"
#include "report/words.hpp"

#include <stdexcept>
#include <unordered_map>

namespace thamdinh::report {

namespace {

Json to_archive_value(const Text& text) {
  return Json::array({text.vi, text.en});
}

Json list_of(const std::vector<Text>& texts) {
  Json list = Json::array();
  for (const Text& text : texts) list.push_back(to_archive_value(text));
  return list;
}

Json list_of(const std::vector<Evidence>& evidence) {
  Json list = Json::array();
  for (const Evidence& item : evidence)
    list.push_back({{"text", item.text}, {"where", to_value(item.where)}, {"section", item.section}});
  return list;
}

Json exact(const std::optional<double>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json to_archive_value(const RequirementResult& result) {
  Json derivation = Json::array();
  for (const Step& step : result.derivation)
    derivation.push_back(
        {{"key", step.key}, {"arguments", step.arguments}, {"subject", to_archive_value(step.subject)}});
  return {{"id", result.id},
          {"status", to_string(result.status)},
          {"points", exact(result.points)},
          {"max", exact(result.max)},
          {"confidence", result.confidence},
          {"evidence", list_of(result.evidence)},
          {"found", list_of(result.found)},
          {"lacking", list_of(result.lacking)},
          {"nearest", list_of(result.nearest)},
          {"derivation", std::move(derivation)}};
}

Json to_archive_value(const Assignment& assignment) {
  return {{"task", assignment.task},
          {"lead", assignment.lead},
          {"with", assignment.with},
          {"deadline", assignment.deadline},
          {"where", to_value(assignment.where)}};
}

Json to_archive_value(const Finding& finding) {
  return {{"code", to_string(finding.code)},
          {"arguments", finding.arguments},
          {"where", finding.where ? to_value(*finding.where) : Json(nullptr)}};
}

Json to_archive_value(const DocumentInfo& document) {
  return {{"system", to_string(document.system)},
          {"number", document.number},
          {"date", document.date},
          {"place", document.place},
          {"type", document.type},
          {"title", document.title},
          {"signer",
           {{"authority", document.signer.authority},
            {"office", document.signer.office},
            {"name", document.signer.name}}},
          {"recipients", document.recipients}};
}

template <class List, class Turn>
Json list_by(const List& items, const Turn& turn) {
  Json list = Json::array();
  for (const auto& item : items) list.push_back(turn(item));
  return list;
}

// ---- And back ------------------------------------------------------------------------------------------

/// The enumerator that to_string() names so; values count from 0 to `last`.
template <class Enum>
Enum enum_from(const Json& value, Enum last) {
  const auto& name = value.get_ref<const std::string&>();
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (to_string(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  }
  throw std::invalid_argument("archive: " + name);
}

std::string text_of(const Json& value) {
  return value.is_null() ? std::string() : value.get<std::string>();
}

std::optional<std::string> optional_of(const Json& value) {
  return value.is_null() ? std::nullopt : std::optional(value.get<std::string>());
}

std::optional<double> number_of(const Json& value) {
  return value.is_null() ? std::nullopt : std::optional(value.get<double>());
}

Part part_of(const Json& value) {
  const auto& name = value.get_ref<const std::string&>();
  for (int i = 0; i <= static_cast<int>(Part::comment); ++i) {
    if (name_of(static_cast<Part>(i)) == name) return static_cast<Part>(i);
  }
  throw std::invalid_argument("archive: " + name);
}

Place place_of(const Json& value) {
  Place place{part_of(value.at("part")), value.at("paragraph"), value.at("start"), value.at("end"), {}};
  if (value.contains("to")) place.to = PlaceEnd{value["to"].at("paragraph"), value["to"].at("end")};
  return place;
}

Text both_of(const Json& value) {
  return {value.at(0), value.at(1)};
}

template <class Item, class Turn>
std::vector<Item> list_from(const Json& values, const Turn& turn) {
  std::vector<Item> items;
  items.reserve(values.size());
  for (const Json& value : values) items.push_back(turn(value));
  return items;
}

Evidence evidence_of(const Json& value) {
  return {value.at("text"), place_of(value.at("where")), value.at("section")};
}

Heading heading_of(const Json& value) {
  Heading heading;
  heading.level = value.at("level");
  heading.label = text_of(value.at("label"));
  heading.text = value.at("text");
  heading.kind = enum_from(value.at("kind"), HeadingKind::run_in);
  heading.source = enum_from(value.at("source"), HeadingSource::appearance);
  heading.roles =
      list_from<Role>(value.at("roles"), [](const Json& role) { return enum_from(role, Role::other); });
  heading.where = place_of(value.at("where"));
  return heading;
}

Citation citation_of(const Json& value) {
  Citation citation;
  citation.text = value.at("text");
  citation.id = optional_of(value.at("id"));
  citation.type = text_of(value.at("type"));
  citation.date = optional_of(value.at("date"));
  citation.issuer = optional_of(value.at("issuer"));
  citation.subject = optional_of(value.at("subject"));
  citation.name = optional_of(value.at("name"));
  citation.registry = optional_of(value.at("registry"));
  citation.form = enum_from(value.at("form"), CitationForm::by_name);
  citation.status = enum_from(value.at("status"), CitationStatus::unknown);
  citation.expected = optional_of(value.at("expected"));
  citation.where = place_of(value.at("where"));
  if (!value.at("subject_where").is_null()) citation.subject_where = place_of(value["subject_where"]);
  return citation;
}

Assignment assignment_of(const Json& value) {
  return {value.at("task"), value.at("lead"), value.at("with"), value.at("deadline"),
          place_of(value.at("where"))};
}

Code code_of(const Json& value) {
  return static_cast<Code>(std::stoi(value.get_ref<const std::string&>().substr(2)));
}

Finding finding_of(const Json& value) {
  Finding finding{code_of(value.at("code")), value.at("arguments"), std::nullopt};
  if (!value.at("where").is_null()) finding.where = place_of(value["where"]);
  return finding;
}

DocumentInfo document_of(const Json& value) {
  DocumentInfo document;
  document.system = enum_from(value.at("system"), System::state);
  document.number = value.at("number");
  document.date = value.at("date");
  document.place = value.at("place");
  document.type = value.at("type");
  document.title = value.at("title");
  const Json& signer = value.at("signer");
  document.signer = {signer.at("authority"), signer.at("office"), signer.at("name")};
  document.recipients = value.at("recipients").get<std::vector<std::string>>();
  return document;
}

RequirementResult requirement_of(const Json& value, const profile::Requirement& said) {
  RequirementResult result;
  result.id = said.id;
  result.group = said.group;
  result.clause = said.clause;
  result.title = said.title;
  result.definition = said.definition;
  result.status = enum_from(value.at("status"), Status::not_evaluated);
  result.points = number_of(value.at("points"));
  result.max = number_of(value.at("max"));
  result.confidence = value.at("confidence");
  result.evidence = list_from<Evidence>(value.at("evidence"), evidence_of);
  result.found = list_from<Text>(value.at("found"), both_of);
  result.lacking = list_from<Text>(value.at("lacking"), both_of);
  result.nearest = list_from<Evidence>(value.at("nearest"), evidence_of);
  for (const Json& step : value.at("derivation"))
    result.derivation.push_back({step.at("key"), step.at("arguments"), both_of(step.at("subject"))});
  const bool advised = result.status != Status::met && result.status != Status::not_applicable;
  if (advised) result.advice = said.advice;
  return result;
}

std::vector<RequirementResult> requirements_of(const Json& values, const profile::Model& model) {
  std::unordered_map<std::string_view, const profile::Requirement*> by_id;
  for (const profile::Requirement& requirement : model.requirements)
    by_id.emplace(requirement.id, &requirement);
  return list_from<RequirementResult>(values, [&](const Json& value) {
    return requirement_of(value, *by_id.at(value.at("id").get_ref<const std::string&>()));
  });
}

Score score_of(const Json& value, const profile::Model& model) {
  Score score{value.at("total"), {}};
  const Json& groups = value.at("groups");
  for (const profile::Group& group : model.groups) {
    const auto found = groups.find(group.id);
    if (found == groups.end()) continue;
    score.groups.push_back(
        {group.id, group.title, number_of(found->at("points")), number_of(found->at("max"))});
  }
  return score;
}

Json score_value(const Score& score) {
  Json groups = Json::object();
  for (const GroupScore& group : score.groups)
    groups[group.id] = {{"points", exact(group.points)}, {"max", exact(group.max)}};
  return {{"total", score.total}, {"groups", std::move(groups)}};
}

Report report_of(const Json& value, Source source, const profile::Model& model) {
  ReportData data;
  data.source = std::move(source);
  data.profile = {model.id, model.version, model.title};
  const Json& unit = value.at("unit");
  data.unit = {unit.at("name"), unit.at("parent"),
               unit_kind_from(unit.at("kind").get<std::string>()).value_or(UnitKind::unknown),
               enum_from(unit.at("kind_source"), UnitKindSource::signature)};
  data.document = document_of(value.at("document"));
  data.headings = list_from<Heading>(value.at("headings"), heading_of);
  data.citations = list_from<Citation>(value.at("citations"), citation_of);
  data.assignments = list_from<Assignment>(value.at("assignments"), assignment_of);
  data.requirements = requirements_of(value.at("requirements"), model);
  data.findings = list_from<Finding>(value.at("findings"), finding_of);
  data.unread = list_from<Unread>(value.at("unread"), [](const Json& item) {
    return Unread{item.at("what"), place_of(item.at("where"))};
  });
  const Json& changes = value.at("tracked_changes");
  data.tracked_changes = {
      changes.at("present"),
      revisions_from(changes.at("read").get<std::string>()).value_or(Revisions::accepted)};
  data.score = score_of(value.at("score"), model);
  compose_messages(data);
  return Report(std::move(data));
}

/// Runs `step`; a text of another shape is told as one kind of mistake, whatever the reader calls it.
template <class Step>
auto guarded(const Step& step) {
  try {
    return step();
  } catch (const Json::exception& exception) {
    throw std::invalid_argument(std::string("archive: ") + exception.what());
  } catch (const std::out_of_range& exception) {
    throw std::invalid_argument(std::string("archive: ") + exception.what());
  }
}

}  // namespace

std::string to_archive(const Report& report) {
  Json value;
  value["unit"] = {{"name", report.unit().name},
                   {"parent", report.unit().parent},
                   {"kind", to_string(report.unit().kind)},
                   {"kind_source", to_string(report.unit().kind_source)}};
  value["document"] = to_archive_value(report.document());
  value["score"] = score_value(report.score());
  value["headings"] = list_by(report.headings(), [](const Heading& item) { return to_value(item); });
  value["citations"] = list_by(report.citations(), [](const Citation& item) { return to_value(item); });
  value["assignments"] =
      list_by(report.assignments(), [](const Assignment& item) { return to_archive_value(item); });
  value["requirements"] =
      list_by(report.requirements(), [](const RequirementResult& item) { return to_archive_value(item); });
  value["findings"] = list_by(report.findings(), [](const Finding& item) { return to_archive_value(item); });
  value["unread"] = list_by(report.unread(), [](const Unread& item) {
    return Json{{"what", item.what}, {"where", to_value(item.where)}};
  });
  value["tracked_changes"] = {{"present", report.tracked_changes().present},
                              {"read", to_string(report.tracked_changes().read)}};
  return dump(value);
}

std::string to_archive(const Error& error) {
  return dump({{"code", to_string(error.code())}, {"arguments", error.arguments()}});
}

Report report_from_archive(std::string_view archive, Source source, const profile::Model& model) {
  return guarded([&] { return report_of(Json::parse(archive), std::move(source), model); });
}

Error error_from_archive(std::string_view archive) {
  return guarded([&] {
    const Json value = Json::parse(archive);
    return Error(code_of(value.at("code")), value.at("arguments").get<std::vector<std::string>>());
  });
}

std::string to_archive(const std::vector<Passage>& passages) {
  return dump(list_by(passages, [](const Passage& passage) {
    return Json::array({name_of(passage.part), passage.paragraph, static_cast<int>(passage.zone),
                        passage.level, passage.label, passage.text});
  }));
}

std::vector<Passage> passages_from_archive(std::string_view archive) {
  return guarded([&] {
    return list_from<Passage>(Json::parse(archive), [](const Json& value) {
      return Passage{part_of(value.at(0)), value.at(1), static_cast<structure::Zone>(value.at(2).get<int>()),
                     value.at(3),          value.at(4), value.at(5)};
    });
  });
}

}  // namespace thamdinh::report
