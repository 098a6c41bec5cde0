#include "report/portable.hpp"

#include "profile/model.hpp"
#include "report/archive.hpp"
#include "report/json.hpp"

#include <stdexcept>
#include <utility>

namespace thamdinh::report {

namespace {

Json value_of(const Text& text) {
  return Json::array({text.vi, text.en});
}

Text text_of(const Json& value) {
  return {value.at(0), value.at(1)};
}

Json value_of(const Source& source) {
  return {{"path", source.path ? Json(*source.path) : Json(nullptr)},
          {"sha256", source.sha256},
          {"bytes", source.bytes}};
}

Source source_of(const Json& value) {
  Source source;
  if (!value.at("path").is_null()) source.path = value["path"].get<std::string>();
  source.sha256 = value.at("sha256");
  source.bytes = value.at("bytes");
  return source;
}

/// What the profile says of the requirements and groups that the report has verdicts on.
Json profile_words(const Report& report) {
  Json requirements = Json::array();
  for (const RequirementResult& result : report.requirements())
    requirements.push_back({{"id", result.id},
                            {"group", result.group},
                            {"clause", result.clause},
                            {"title", value_of(result.title)},
                            {"definition", value_of(result.definition)},
                            {"advice", value_of(result.advice)}});
  Json groups = Json::array();
  for (const GroupScore& group : report.score().groups)
    groups.push_back({{"id", group.id}, {"title", value_of(group.title)}});
  const ProfileIdentity& profile = report.profile();
  return {{"id", profile.id},
          {"version", profile.version},
          {"title", value_of(profile.title)},
          {"requirements", std::move(requirements)},
          {"groups", std::move(groups)}};
}

profile::Model model_of(const Json& words) {
  profile::Model model;
  model.id = words.at("id");
  model.version = words.at("version");
  model.title = text_of(words.at("title"));
  for (const Json& value : words.at("requirements")) {
    profile::Requirement requirement;
    requirement.id = value.at("id");
    requirement.group = value.at("group");
    requirement.clause = value.at("clause");
    requirement.title = text_of(value.at("title"));
    requirement.definition = text_of(value.at("definition"));
    requirement.advice = text_of(value.at("advice"));
    model.requirements.push_back(std::move(requirement));
  }
  for (const Json& value : words.at("groups")) {
    profile::Group group;
    group.id = value.at("id");
    group.title = text_of(value.at("title"));
    model.groups.push_back(std::move(group));
  }
  return model;
}

// Paths and names may hold bytes that are no UTF-8; the archive says them as best it can.
std::string dumped(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string to_portable(const Report& report) {
  return dumped({{"source", value_of(report.source())},
                 {"profile", profile_words(report)},
                 {"report", to_archive(report)}});
}

std::string to_portable(const Source& source, const Error& error) {
  return dumped({{"source", value_of(source)}, {"error", to_archive(error)}});
}

std::variant<Report, std::pair<Source, Error>> from_portable(std::string_view bytes) {
  try {
    const Json value = Json::parse(bytes);
    Source source = source_of(value.at("source"));
    if (value.contains("error"))
      return std::pair(std::move(source), error_from_archive(value["error"].get_ref<const std::string&>()));
    return report_from_archive(value.at("report").get_ref<const std::string&>(), std::move(source),
                               model_of(value.at("profile")));
  } catch (const Json::exception& exception) {
    throw std::invalid_argument(exception.what());
  }
}

}  // namespace thamdinh::report
