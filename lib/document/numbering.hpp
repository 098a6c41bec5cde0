#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include <pugixml.hpp>

#include "document/number_format.hpp"
#include "document/paragraph_properties.hpp"
#include "document/styles.hpp"

namespace thamdinh::document {

inline constexpr std::uint8_t kListLevels = 9;

/// One level of a list (29500-1, 17.9.6).
struct ListLevel {
  std::int32_t start = 0;  ///< where w:start is left out it is 0, and Word does begin with 0
  NumberFormat format = NumberFormat::decimal;
  std::u32string text;                  ///< with %1 to %9; symbol fonts already resolved
  std::optional<std::int32_t> restart;  ///< w:lvlRestart
  bool legal = false;                   ///< w:isLgl: the other levels' numbers in decimal
  std::string_view style;               ///< the paragraph style that stands for this level (w:pStyle)
  ParagraphProperties paragraph;
};

/// A numbering definition and what the counters need to know of it.
struct List {
  std::int32_t abstract_id = 0;  ///< counters are shared by all lists of one abstract definition
  std::array<ListLevel, kListLevels> levels;
  std::array<std::optional<std::int32_t>, kListLevels> start_overrides;

  /// The level that stands for a paragraph style.
  [[nodiscard]] std::optional<std::uint8_t> level_of_style(std::string_view style) const;
};

/// The numbering part (29500-1, 17.9). Lists are built when first asked for. The tree must outlive this.
class Numbering {
 public:
  Numbering(const pugi::xml_node& root, Styles& styles);

  /// Null for a w:numId that is not defined, and for 0.
  [[nodiscard]] const List* find(std::int32_t id);

 private:
  [[nodiscard]] std::unique_ptr<List> build(std::int32_t id);
  [[nodiscard]] pugi::xml_node abstract_of(std::int32_t id, std::int32_t& abstract_id) const;

  Styles& styles_;
  std::unordered_map<std::int32_t, pugi::xml_node> abstracts_;
  std::unordered_map<std::int32_t, pugi::xml_node> nums_;
  std::unordered_map<std::int32_t, std::unique_ptr<List>> lists_;
};

}  // namespace thamdinh::document
