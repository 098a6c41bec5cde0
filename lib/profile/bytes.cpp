#include "profile/bytes.hpp"

#include "profile/yaml_source.hpp"

#include <yaml-cpp/yaml.h>

namespace thamdinh::profile {

namespace {

constexpr int kDeepest = 16;  ///< more than profiles may extend each other

void write(YAML::Emitter& out, const std::vector<YamlFile>& files) {
  out << YAML::BeginSeq;
  for (const YamlFile& file : files) {
    out << YAML::BeginMap << YAML::Key << "name" << YAML::Value << YAML::DoubleQuoted << file.name
        << YAML::Key << "content" << YAML::Value << YAML::DoubleQuoted << file.content << YAML::Key
        << "extended" << YAML::Value;
    write(out, file.extended);
    out << YAML::EndMap;
  }
  out << YAML::EndSeq;
}

std::vector<YamlFile> read(const YAML::Node& list, int depth) {
  std::vector<YamlFile> files;
  if (!list.IsSequence() || depth > kDeepest) fail("", 0, "these are not the bytes of a profile");
  for (const auto& item : list) {
    if (!item.IsMap() || !item["name"] || !item["content"] || !item["extended"])
      fail("", 0, "these are not the bytes of a profile");
    files.push_back({item["name"].as<std::string>(),
                     item["content"].as<std::string>(),
                     {},
                     read(item["extended"], depth + 1)});
  }
  return files;
}

}  // namespace

std::string to_bytes(const std::vector<YamlFile>& files) {
  YAML::Emitter out;
  write(out, files);
  return out.c_str();
}

std::vector<YamlFile> files_from_bytes(std::string_view bytes) {
  try {
    std::vector<YamlFile> files = read(YAML::Load(std::string(bytes)), 0);
    if (files.empty()) fail("", 0, "these are not the bytes of a profile");
    return files;
  } catch (const YAML::Exception& exception) {
    fail("", 0, exception.msg);
  }
}

}  // namespace thamdinh::profile
