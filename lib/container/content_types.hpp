#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace thamdinh::container {

/// [Content_Types].xml (29500-2, 7.2.3): a type by part name, else by the name's extension.
class ContentTypes {
 public:
  ContentTypes() = default;
  /// Throws Error(malformed_xml).
  explicit ContentTypes(std::string xml);

  /// Empty where none is declared.
  [[nodiscard]] std::string of(std::string_view part) const;

 private:
  std::unordered_map<std::string, std::string> by_part_;
  std::unordered_map<std::string, std::string> by_extension_;
};

}  // namespace thamdinh::container
