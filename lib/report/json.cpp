#include "report/json.hpp"

#include <thamdinh/format.hpp>
#include <thamdinh/messages.hpp>
#include <thamdinh/version.hpp>

#include "report/object_writer.hpp"
#include "report/words.hpp"
#include "scoring/judge.hpp"

#include <utility>

namespace thamdinh::report {

namespace {

constexpr const char* kSchema = "thamdinh-report/1";

using report::to_value;  // the overloads below would hide those of json_values.cpp

Json list_of(const std::vector<Text>& texts, Language language) {
  Json list = Json::array();
  for (const Text& text : texts) list.push_back(text.in(language));
  return list;
}

Json list_of(const std::vector<Evidence>& evidence) {
  Json list = Json::array();
  for (const Evidence& item : evidence) {
    list.push_back(
        {{"text", item.text}, {"where", to_value(item.where)}, {"section", or_null(item.section)}});
  }
  return list;
}

Json to_value(const Unit& unit) {
  return {{"name", or_null(unit.name)},
          {"parent", or_null(unit.parent)},
          {"kind", to_string(unit.kind)},
          {"kind_source", to_string(unit.kind_source)}};
}

Json to_value(const DocumentInfo& document) {
  Json value;
  value["system"] = to_string(document.system);
  value["number"] = or_null(document.number);
  value["date"] = or_null(document.date);
  value["place"] = or_null(document.place);
  value["type"] = or_null(document.type);
  value["title"] = or_null(document.title);
  value["signer"] = {{"authority", or_null(document.signer.authority)},
                     {"office", or_null(document.signer.office)},
                     {"name", or_null(document.signer.name)}};
  value["recipients"] = document.recipients;
  return value;
}

Json to_value(const Assignment& assignment) {
  Json value;
  value["task"] = assignment.task;
  value["lead"] = or_null(assignment.lead);
  value["with"] = assignment.with;
  value["deadline"] = or_null(assignment.deadline);
  value["where"] = to_value(assignment.where);
  return value;
}

Json derivation_of(const RequirementResult& requirement, Language language) {
  Json list = Json::array();
  for (const Step& step : requirement.derivation) list.push_back(told(step, language));
  return list;
}

Json to_value(const RequirementResult& requirement, Language language) {
  Json value;
  value["id"] = requirement.id;
  value["group"] = requirement.group;
  value["status"] = to_string(requirement.status);
  value["points"] = rounded(requirement.points, 2);
  value["max"] = rounded(requirement.max, 2);
  value["confidence"] = scoring::round_half_up(requirement.confidence, 2);
  value["evidence"] = list_of(requirement.evidence);
  value["found"] = list_of(requirement.found, language);
  value["lacking"] = list_of(requirement.lacking, language);
  value["nearest"] = list_of(requirement.nearest);
  value["message"] = or_null(requirement.message.in(language));
  value["advice"] = or_null(requirement.advice.in(language));
  value["title"] = requirement.title.in(language);
  value["clause"] = or_null(requirement.clause);
  value["derivation"] = derivation_of(requirement, language);
  return value;
}

Json to_value(const Finding& finding, Language language) {
  Json value;
  value["code"] = to_string(finding.code);
  value["severity"] = to_string(describe(finding.code).severity);
  value["message"] = message(finding, language);
  value["where"] = finding.where ? to_value(*finding.where) : Json(nullptr);
  return value;
}

Json to_value(const Unread& item) {
  return {{"what", item.what}, {"where", to_value(item.where)}};
}

Json to_value(const TrackedChanges& changes) {
  return {{"present", changes.present}, {"read", to_string(changes.read)}};
}

Json to_value(const Score& score, Language language) {
  Json groups = Json::object();
  for (const GroupScore& group : score.groups) {
    groups[group.id] = {{"points", rounded(group.points, 1)},
                        {"max", rounded(group.max, 1)},
                        {"title", group.title.in(language)}};
  }
  return {{"total", score.total}, {"groups", std::move(groups)}};
}

/// What every object of the contract begins with.
Json head(const Source& source) {
  Json value;
  value["schema"] = kSchema;
  value["tool"] = {{"name", "thamdinh"}, {"version", version()}};
  value["source"] = to_value(source);
  return value;
}

std::string whole(const Report& report, Language language) {
  const auto alone = [](const auto& item) { return to_value(item); };
  const auto told = [&](const auto& item) { return to_value(item, language); };
  ObjectWriter object;
  object.put_all(head(report.source()));
  object.put("profile", {{"id", report.profile().id},
                         {"version", report.profile().version},
                         {"title", report.profile().title.in(language)}});
  object.put("unit", to_value(report.unit()));
  object.put("document", to_value(report.document()));
  object.put_list("headings", report.headings(), alone);
  object.put_list("citations", report.citations(), alone);
  object.put_list("assignments", report.assignments(), alone);
  object.put_list("requirements", report.requirements(), told);
  object.put_list("findings", report.findings(), told);
  object.put_list("unread", report.unread(), alone);
  object.put("score", to_value(report.score(), language));
  object.put("tracked_changes", to_value(report.tracked_changes()));
  object.put("summary", summary(report, language));
  return std::move(object).finish();
}

}  // namespace

}  // namespace thamdinh::report

namespace thamdinh {

std::string to_json(const Report& report, Language language) {
  return report::whole(report, language);
}

std::string to_json(const Error& error, const Source& source, Language language) {
  report::Json value = report::head(source);
  value["error"] = {{"code", to_string(error.code())},
                    {"name", describe(error.code()).name},
                    {"message", message(error, language)},
                    {"remedy", describe(error.code()).remedy.in(language)}};
  return report::dump(value);
}

std::string outline_json(const Report& report) {
  report::ObjectWriter object;
  object.put_all(report::head(report.source()));
  object.put_list("headings", report.headings(), [](const Heading& item) { return report::to_value(item); });
  return std::move(object).finish();
}

std::string citations_json(const Report& report) {
  report::ObjectWriter object;
  object.put_all(report::head(report.source()));
  object.put_list("citations", report.citations(),
                  [](const Citation& item) { return report::to_value(item); });
  return std::move(object).finish();
}

}  // namespace thamdinh
