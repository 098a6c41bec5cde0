#pragma once

#include "profile/model.hpp"
#include "profile/yaml_source.hpp"

#include <initializer_list>
#include <string>
#include <vector>

namespace thamdinh::profile {

/// Typed access to the nodes of a profile, with errors that say where.
class NodeReader {
 public:
  explicit NodeReader(const YamlSource& source) : source_(source) {}

  [[noreturn]] void fail_at(const YAML::Node& node, const std::string& what) const;

  /// Refuses keys that are not in `known`: a typing slip must not switch a rule off in silence.
  void only_keys(const YAML::Node& map, std::initializer_list<const char*> known) const;

  [[nodiscard]] std::string text(const YAML::Node& map, const char* key,
                                 const std::string& otherwise = {}) const;
  [[nodiscard]] std::string required_text(const YAML::Node& map, const char* key) const;
  [[nodiscard]] std::uint32_t count(const YAML::Node& map, const char* key, std::uint32_t otherwise) const;
  [[nodiscard]] bool flag(const YAML::Node& map, const char* key) const;
  /// Refuses a text that is there and no date of the form 2024-05-28.
  void iso_date(const YAML::Node& map, const char* key) const;
  /// A text in both languages: {vi: …, en: …}. Both are required once the key is there.
  [[nodiscard]] Text bilingual(const YAML::Node& map, const char* key, bool required) const;
  /// A list of texts, or one text.
  [[nodiscard]] std::vector<std::string> texts(const YAML::Node& node) const;
  [[nodiscard]] std::vector<Role> roles(const YAML::Node& node) const;
  [[nodiscard]] std::vector<UnitKind> kinds(const YAML::Node& node) const;

 private:
  const YamlSource& source_;
};

}  // namespace thamdinh::profile
