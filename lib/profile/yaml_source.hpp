#pragma once

#include "profile/model.hpp"

#include <yaml-cpp/yaml.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::profile {

/// A profile's files laid over each other, its ancestors' first: maps are merged by key, lists of maps by
/// `id`, everything else is replaced. A concept that names itself ("=model" in `model`) keeps the phrases
/// that it inherits.
struct YamlSource {
  YAML::Node root;  ///< the tag of each node is the index of the file that it was read from
  std::vector<SourceFile> files;
  std::uint32_t own_file = 0;  ///< the one that holds `id`
  std::string text;            ///< of all the files, in the order of reading
  std::vector<YamlFile> yaml;  ///< the files that were merged, those that they extend found
};

/// The file that a node was read from and its line.
[[nodiscard]] Origin origin_of(const YAML::Node& node);

/// The files of a shipped profile. Throws Error(profile_unknown).
[[nodiscard]] std::vector<YamlFile> builtin_files_of(std::string_view id);

/// The files of a folder in byte order, or the one file. Throws Error(profile_invalid).
[[nodiscard]] std::vector<YamlFile> read_files(const std::filesystem::path& path);

/// Parses and merges, following `extends` (not where the extended files are given). Throws
/// Error(profile_invalid) with file, line and remedy.
[[nodiscard]] YamlSource merge(std::vector<YamlFile> files);

/// Throws Error(profile_invalid): file, line (0: of no line), what and remedy.
[[noreturn]] void fail(const std::string& file, std::uint32_t line, const std::string& what);

}  // namespace thamdinh::profile
