#pragma once

#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace thamdinh::profile {

/// One YAML file of a profile.
struct YamlFile {
  std::string name;  ///< for messages
  std::string content;
};

/// A profile's files laid over each other, its ancestors' first: maps are merged by key, lists of maps by
/// `id`, everything else is replaced.
struct YamlSource {
  YAML::Node root;
  std::unordered_map<std::string, std::string>
      files;  ///< requirement or concept id to the file that spoke of it last
  std::string own_file;
};

/// The files of a shipped profile. Throws Error(profile_unknown).
[[nodiscard]] std::vector<YamlFile> builtin_files_of(std::string_view id);

/// The files of a folder in byte order, or the one file. Throws Error(profile_invalid).
[[nodiscard]] std::vector<YamlFile> read_files(const std::filesystem::path& path);

/// Parses and merges, following `extends`. Throws Error(profile_invalid) with file, line and remedy.
[[nodiscard]] YamlSource merge(const std::vector<YamlFile>& files);

/// Throws Error(profile_invalid): "file:line: what; remedy".
[[noreturn]] void fail(const std::string& file, const YAML::Mark& mark, const std::string& what);

}  // namespace thamdinh::profile
