#include "profile/yaml_source.hpp"

#include <thamdinh/error.hpp>

#include "profile/embedded_builtin_files.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <set>
#include <sstream>
#include <utility>

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

/// A list of phrases in which the concept names itself keeps what it had there.
YAML::Node with_inherited(const std::string& name, const YAML::Node& existing, const YAML::Node& phrases) {
  YAML::Node result(YAML::NodeType::Sequence);
  result.SetTag(phrases.Tag());
  for (const auto& phrase : phrases) {
    if (!phrase.IsScalar() || phrase.Scalar() != "=" + name) {
      result.push_back(phrase);
    } else if (existing.IsSequence()) {
      for (const auto& inherited : existing) result.push_back(inherited);
    } else if (existing.IsScalar()) {
      result.push_back(existing);
    }
  }
  return result;
}

void overlay(YAML::Node& base, const YAML::Node& over) {
  for (const auto& pair : over) {
    const std::string key = pair.first.Scalar();
    YAML::Node existing = base[key];
    if (existing && existing.IsMap() && pair.second.IsMap() && key != "rule") {
      overlay(existing, pair.second);
    } else if (existing && is_list_of_identified(existing) && is_list_of_identified(pair.second)) {
      overlay_list(existing, pair.second);
    } else if (existing && !existing.IsMap() && pair.second.IsSequence()) {
      base[key] = with_inherited(key, existing, pair.second);
    } else {
      base[key] = pair.second;
    }
  }
}

std::uint32_t line_of(const YAML::Mark& mark) {
  return mark.is_null() ? 0 : static_cast<std::uint32_t>(mark.line) + 1;
}

/// Lets every node tell its file wherever the merging takes it (a profile has no use for YAML's own tags),
/// and refuses a key that stands twice, of which YAML would silently forget one.
void tag(YAML::Node node, const std::string& file, const std::string& name, int depth = 0) {
  constexpr int deepest = 100;  // a profile needs nine; a hostile file must not recurse us to death
  if (depth > deepest) fail(name, line_of(node.Mark()), "nested too deeply for a profile");
  if (node.Tag() == file) return;  // an alias: been here
  node.SetTag(file);
  if (node.IsSequence()) {
    for (const auto& item : node) tag(item, file, name, depth + 1);
  } else if (node.IsMap()) {
    std::set<std::string> keys;
    for (const auto& pair : node) {
      if (pair.first.IsScalar() && !keys.insert(pair.first.Scalar()).second)
        fail(name, line_of(pair.first.Mark()),
             "the key '" + pair.first.Scalar() + "' stands twice in one map; put both into one");
      tag(pair.first, file, name, depth + 1);
      tag(pair.second, file, name, depth + 1);
    }
  }
}

YAML::Node parse(const YamlFile& file, std::size_t index) {
  try {
    YAML::Node root = YAML::Load(file.content);
    if (!root.IsMap()) fail(file.name, line_of(root.Mark()), "a map of keys is expected at the top");
    tag(root, std::to_string(index), file.name);
    return root;
  } catch (const YAML::ParserException& exception) {
    fail(file.name, line_of(exception.mark), exception.msg);
  }
}

/// The files of the profile that `extends` names: a shipped one by its id, else a file or folder beside the
/// one that names it.
std::vector<YamlFile> ancestor(const YamlFile& file, const YAML::Node& name) {
  const std::string wanted = name.IsScalar() ? name.Scalar() : "";
  std::error_code error;
  const auto beside = file.folder / wanted;
  if (!wanted.empty() && !file.folder.empty() && std::filesystem::exists(beside, error))
    return read_files(beside);
  try {
    return builtin_files_of(wanted);
  } catch (const Error&) {
    fail(file.name, line_of(name.Mark()),
         "'extends' names no profile '" + wanted +
             "'; give the id of a shipped one (thamdinh profile list) or a path beside this file");
  }
}

void merge_into(YamlSource& source, std::vector<YamlFile>& files, int depth) {
  const auto first = static_cast<std::uint32_t>(source.files.size());
  for (const YamlFile& file : files) source.files.push_back({file.name, depth > 0});
  std::vector<YAML::Node> roots;
  for (std::size_t i = 0; i < files.size(); ++i) {
    roots.push_back(parse(files[i], first + i));
    source.text += files[i].content;
    const YAML::Node parent = roots.back()["extends"];
    if (!parent) continue;
    if (depth >= max_ancestors)
      fail(files[i].name, line_of(parent.Mark()),
           "profiles extend each other in a circle; drop one `extends`");
    if (files[i].extended.empty()) files[i].extended = ancestor(files[i], parent);
    merge_into(source, files[i].extended, depth + 1);
  }
  for (std::size_t i = 0; i < roots.size(); ++i) {
    overlay(source.root, roots[i]);
    if (roots[i]["id"]) source.own_file = first + static_cast<std::uint32_t>(i);
  }
}

}  // namespace

Origin origin_of(const YAML::Node& node) {
  Origin origin;
  const std::string& tag = node.Tag();
  std::from_chars(tag.data(), tag.data() + tag.size(), origin.file);
  origin.line = line_of(node.Mark());
  return origin;
}

void fail(const std::string& file, std::uint32_t line, const std::string& what) {
  throw Error(Code::profile_invalid, {file, line == 0 ? "" : std::to_string(line), what});
}

std::vector<YamlFile> builtin_files_of(std::string_view id) {
  std::vector<YamlFile> result;
  const std::string folder = "builtin/" + std::string(id) + "/";
  for (const EmbeddedFile& file : builtin_files()) {
    if (file.path.starts_with(folder))
      result.push_back({std::string(file.path), std::string(file.content), {}});
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
    result.push_back({file.string(), content.str(), file.has_parent_path() ? file.parent_path() : "."});
  }
  if (result.empty())
    throw Error(Code::profile_invalid, {path.string(), "", "the folder holds no .yaml file"});
  return result;
}

YamlSource merge(std::vector<YamlFile> files) {
  YamlSource source;
  source.root = YAML::Node(YAML::NodeType::Map);
  merge_into(source, files, 0);
  source.root.SetTag(std::to_string(source.own_file));
  source.yaml = std::move(files);
  return source;
}

}  // namespace thamdinh::profile
