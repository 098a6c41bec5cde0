#include "profile/yaml_source.hpp"

#include <thamdinh/error.hpp>

#include "profile/embedded_builtin_files.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace thamdinh::profile {

namespace {

constexpr int max_ancestors =
    8;  // a province extends the centre's profile, a khối the province's: three; a cycle never ends

void overlay(YAML::Node& base, const YAML::Node& over);

void overlay_list(YAML::Node& base, const YAML::Node& over) {
  for (const auto& item : over) {
    bool merged = false;
    for (std::size_t i = 0; item.IsMap() && item["id"] && i < base.size(); ++i) {
      if (base[i].IsMap() && base[i]["id"] && base[i]["id"].Scalar() == item["id"].Scalar()) {
        YAML::Node target = base[i];
        overlay(target, item);
        merged = true;
        break;
      }
    }
    if (!merged) base.push_back(item);
  }
}

bool is_list_of_identified(const YAML::Node& node) {
  return node.IsSequence() && node.size() > 0 && node[0].IsMap() && node[0]["id"];
}

void overlay(YAML::Node& base, const YAML::Node& over) {
  for (const auto& pair : over) {
    const std::string key = pair.first.Scalar();
    YAML::Node existing = base[key];
    if (existing && existing.IsMap() && pair.second.IsMap() && key != "rule") {
      overlay(existing, pair.second);
    } else if (existing && is_list_of_identified(existing) && is_list_of_identified(pair.second)) {
      overlay_list(existing, pair.second);
    } else {
      base[key] = pair.second;
    }
  }
}

void note_files(YamlSource& source, const YAML::Node& root, const std::string& file) {
  if (root["requirements"] && root["requirements"].IsSequence()) {
    for (const auto& item : root["requirements"]) {
      if (item.IsMap() && item["id"]) source.files[item["id"].Scalar()] = file;
    }
  }
  for (const char* section : {"concepts", "language"}) {
    if (!root[section] || !root[section].IsMap()) continue;
    for (const auto& pair : root[section]) source.files[pair.first.Scalar()] = file;
  }
}

YAML::Node parse(const YamlFile& file) {
  try {
    YAML::Node root = YAML::Load(file.content);
    if (!root.IsMap()) fail(file.name, root.Mark(), "a map of keys is expected at the top");
    return root;
  } catch (const YAML::ParserException& exception) {
    fail(file.name, exception.mark, exception.msg);
  }
}

void merge_into(YamlSource& source, const std::vector<YamlFile>& files, int depth) {
  std::vector<YAML::Node> roots;
  for (const YamlFile& file : files) {
    roots.push_back(parse(file));
    const YAML::Node parent = roots.back()["extends"];
    if (!parent) continue;
    if (depth >= max_ancestors)
      fail(file.name, parent.Mark(), "profiles extend each other in a circle; drop one `extends`");
    merge_into(source, builtin_files_of(parent.as<std::string>("")), depth + 1);
  }
  for (std::size_t i = 0; i < roots.size(); ++i) {
    overlay(source.root, roots[i]);
    note_files(source, roots[i], files[i].name);
    if (roots[i]["id"]) source.own_file = files[i].name;
  }
}

}  // namespace

void fail(const std::string& file, const YAML::Mark& mark, const std::string& what) {
  const std::string line = mark.is_null() ? "" : std::to_string(mark.line + 1);
  throw Error(Code::profile_invalid, {file, line, what});
}

std::vector<YamlFile> builtin_files_of(std::string_view id) {
  std::vector<YamlFile> result;
  const std::string folder = "builtin/" + std::string(id) + "/";
  for (const EmbeddedFile& file : builtin_files()) {
    if (file.path.starts_with(folder)) result.push_back({std::string(file.path), std::string(file.content)});
  }
  if (result.empty()) throw Error(Code::profile_unknown, {std::string(id)});
  std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return result;
}

std::vector<YamlFile> read_files(const std::filesystem::path& path) {
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    for (const auto& entry : std::filesystem::directory_iterator(path, error)) {
      if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
  } else {
    paths.push_back(path);
  }
  std::vector<YamlFile> result;
  for (const auto& file : paths) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream content;
    content << stream.rdbuf();
    if (!stream) throw Error(Code::profile_invalid, {file.string(), "", "the file cannot be read"});
    result.push_back({file.string(), content.str()});
  }
  if (result.empty())
    throw Error(Code::profile_invalid, {path.string(), "", "the folder holds no .yaml file"});
  return result;
}

YamlSource merge(const std::vector<YamlFile>& files) {
  YamlSource source;
  source.root = YAML::Node(YAML::NodeType::Map);
  merge_into(source, files, 0);
  return source;
}

}  // namespace thamdinh::profile
