#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include "document/document.hpp"
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
  NumberLabel::Suffix suffix = NumberLabel::Suffix::tab;
  std::string_view style;  ///< the paragraph style that stands for this level (w:pStyle)
  ParagraphProperties paragraph;
};

/// An abstract definition: as many levels as it describes.
using ListLevels = std::vector<ListLevel>;

/// A numbering definition and what the counters need to know of it.
class List {
 public:
  List(std::int32_t abstract_id, std::shared_ptr<const ListLevels> levels)
      : abstract_id_(abstract_id), levels_(std::move(levels)) {}

  /// Counters are shared by all lists of one abstract definition.
  [[nodiscard]] std::int32_t abstract_id() const noexcept { return abstract_id_; }

  /// A level that is not described shows nothing.
  [[nodiscard]] const ListLevel& level(std::uint8_t index) const;
  [[nodiscard]] std::optional<std::int32_t> start_override(std::uint8_t index) const;
  /// The level that stands for a paragraph style.
  [[nodiscard]] std::optional<std::uint8_t> level_of_style(std::string_view style) const;

  /// Reads the w:lvlOverride elements of a w:num.
  void parse_overrides(const pugi::xml_node& num);

 private:
  std::int32_t abstract_id_;
  std::shared_ptr<const ListLevels> levels_;
  std::vector<std::pair<std::uint8_t, ListLevel>> own_levels_;
  std::vector<std::pair<std::uint8_t, std::int32_t>> start_overrides_;
};

/// The numbering part (29500-1, 17.9). Lists are built when first asked for. The tree must outlive this.
class Numbering {
 public:
  Numbering(const pugi::xml_node& root, Styles& styles);

  /// Null for a w:numId that is not defined, and for 0.
  [[nodiscard]] const List* find(std::int32_t id);

 private:
  [[nodiscard]] std::unique_ptr<List> build(std::int32_t id);
  [[nodiscard]] std::shared_ptr<const ListLevels> levels_of(const pugi::xml_node& abstract,
                                                            std::int32_t abstract_id);
  [[nodiscard]] pugi::xml_node abstract_of(std::int32_t id, std::int32_t& abstract_id) const;

  Styles& styles_;
  std::unordered_map<std::int32_t, pugi::xml_node> abstracts_;
  std::unordered_map<std::int32_t, pugi::xml_node> nums_;
  std::unordered_map<std::int32_t, std::shared_ptr<const ListLevels>> levels_;
  std::unordered_map<std::int32_t, std::unique_ptr<List>> lists_;
};

}  // namespace thamdinh::document
