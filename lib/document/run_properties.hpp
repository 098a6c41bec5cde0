#pragma once

#include <cstdint>
#include <string_view>

#include <pugixml.hpp>

#include "document/document.hpp"
#include "document/font_table.hpp"

namespace thamdinh::document {

/// Properties of a run that are on or off.
enum RunFlag : std::uint8_t {
  kBold = 1,
  kItalic = 2,
  kCaps = 4,
  kSmallCaps = 8,
  kHidden = 16,
  kUnderline = 32,
  kSuperscript = 64,
  kHighlighted = 128,
};

/// Those that toggle across the levels of the style hierarchy (29500-1, 17.7.3).
inline constexpr std::uint8_t kToggles = kBold | kItalic | kCaps | kSmallCaps | kHidden;

/// What one w:rPr says, or a chain of styles laid over each other.
struct RunProperties {
  std::uint8_t given = 0;  ///< RunFlags that are said at all
  std::uint8_t on = 0;     ///< of those, the ones that are on
  std::uint16_t half_points = 0;
  FontId ascii = kNoFont;
  FontId high_ansi = kNoFont;

  bool operator==(const RunProperties&) const = default;
};

/// Reads the children of w:rPr but for w:rStyle.
[[nodiscard]] RunProperties parse_run_properties(const pugi::xml_node& rpr, FontTable& fonts);

/// `upper` laid over `lower`, within one level of the hierarchy.
[[nodiscard]] RunProperties laid_over(const RunProperties& lower, const RunProperties& upper);

/// The levels of the hierarchy, lowest first.
struct RunLevels {
  RunProperties defaults, table, paragraph, character, direct;
};

/// What a run looks like in the end (29500-1, 17.7.2): toggles as 17.7.3 has it, everything else by the
/// highest level that says it.
[[nodiscard]] RunProperties effective(const RunLevels& levels);

[[nodiscard]] RunFormat to_format(const RunProperties& properties, const FontTable& fonts);

}  // namespace thamdinh::document
