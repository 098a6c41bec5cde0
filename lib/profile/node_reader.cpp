#include "profile/node_reader.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace thamdinh::profile {

namespace {

constexpr std::pair<const char*, Role> role_names[] = {{"purpose", Role::purpose},
                                                       {"requirements", Role::requirements},
                                                       {"objectives", Role::objectives},
                                                       {"tasks", Role::tasks},
                                                       {"implementation", Role::implementation},
                                                       {"budget", Role::budget},
                                                       {"reporting", Role::reporting},
                                                       {"other", Role::other}};

constexpr std::pair<const char*, UnitKind> kind_names[] = {
    {"government", UnitKind::government}, {"party", UnitKind::party},
    {"front", UnitKind::front},           {"press", UnitKind::press},
    {"enterprise", UnitKind::enterprise}, {"public_service", UnitKind::public_service}};

}  // namespace

void NodeReader::fail_at(const YAML::Node& node, const std::string& what) const {
  const Origin origin = origin_of(node);
  fail(source_.files.at(node.IsDefined() ? origin.file : source_.own_file).name, origin.line, what);
}

void NodeReader::only_keys(const YAML::Node& map, std::initializer_list<const char*> known) const {
  if (!map.IsMap()) fail_at(map, "a map of keys is expected");
  for (const auto& pair : map) {
    const std::string key = pair.first.Scalar();
    const bool is_known =
        std::any_of(known.begin(), known.end(), [&](const char* name) { return key == name; });
    if (is_known) continue;
    std::string names;
    for (const char* name : known) names += (names.empty() ? "" : ", ") + std::string(name);
    fail_at(pair.first, "unknown key '" + key + "'; known are: " + names);
  }
}

std::string NodeReader::text(const YAML::Node& map, const char* key, const std::string& otherwise) const {
  const YAML::Node node = map[key];
  if (!node) return otherwise;
  if (!node.IsScalar()) fail_at(node, std::string("'") + key + "' must be a text");
  return node.Scalar();
}

std::string NodeReader::required_text(const YAML::Node& map, const char* key) const {
  const std::string value = text(map, key);
  if (value.empty()) fail_at(map, std::string("'") + key + "' is missing; add it");
  return value;
}

std::uint32_t NodeReader::count(const YAML::Node& map, const char* key, std::uint32_t otherwise) const {
  const std::string value = text(map, key);
  if (value.empty()) return otherwise;
  std::uint32_t result = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), result);
  if (error != std::errc{} || end != value.data() + value.size()) {
    fail_at(map[key], std::string("'") + key + "' must be a whole number");
  }
  return result;
}

bool NodeReader::flag(const YAML::Node& map, const char* key) const {
  const std::string value = text(map, key, "false");
  if (value != "true" && value != "false")
    fail_at(map[key], std::string("'") + key + "' must be true or false");
  return value == "true";
}

void NodeReader::iso_date(const YAML::Node& map, const char* key) const {
  static const RE2 date("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
  const std::string value = text(map, key);
  if (!value.empty() && !RE2::FullMatch(value, date))
    fail_at(map[key], std::string("'") + key + "' must be a date such as 2024-05-28");
}

Text NodeReader::bilingual(const YAML::Node& map, const char* key, bool required) const {
  const YAML::Node node = map[key];
  if (!node) {
    if (required) fail_at(map, std::string("'") + key + "' is missing; add {vi: …, en: …}");
    return {};
  }
  only_keys(node, {"vi", "en"});
  return {required_text(node, "vi"), required_text(node, "en")};
}

std::vector<std::string> NodeReader::texts(const YAML::Node& node) const {
  if (!node) return {};
  if (node.IsScalar()) return {node.Scalar()};
  if (!node.IsSequence()) fail_at(node, "a list of texts is expected");
  std::vector<std::string> result;
  for (const auto& item : node) {
    if (!item.IsScalar()) fail_at(item, "a text is expected");
    result.push_back(item.Scalar());
  }
  return result;
}

std::vector<Role> NodeReader::roles(const YAML::Node& node) const {
  std::vector<Role> result;
  for (const std::string& name : texts(node)) {
    const auto found = std::find_if(std::begin(role_names), std::end(role_names),
                                    [&](const auto& pair) { return name == pair.first; });
    if (found == std::end(role_names)) fail_at(node, "'" + name + "' is no role of a section");
    result.push_back(found->second);
  }
  return result;
}

std::vector<UnitKind> NodeReader::kinds(const YAML::Node& node) const {
  std::vector<UnitKind> result;
  for (const std::string& name : texts(node)) {
    const auto found = std::find_if(std::begin(kind_names), std::end(kind_names),
                                    [&](const auto& pair) { return name == pair.first; });
    if (found == std::end(kind_names)) fail_at(node, "'" + name + "' is no kind of unit");
    result.push_back(found->second);
  }
  return result;
}

}  // namespace thamdinh::profile
