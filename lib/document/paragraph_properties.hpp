#pragma once

#include <cstdint>
#include <optional>

#include <pugixml.hpp>

#include "document/document.hpp"

namespace thamdinh::document {

/// What one w:pPr says, or a chain of styles laid over each other.
struct ParagraphProperties {
  std::optional<Alignment> alignment;
  std::optional<std::int32_t> indent_left;    ///< twentieths of a point
  std::optional<std::int32_t> indent_first;   ///< firstLine, or minus hanging
  std::optional<std::uint8_t> outline_level;  ///< 0 to 8; 9 is body text, said outright
  std::optional<bool> page_break_before;
  std::optional<std::int32_t> list;   ///< w:numId; 0 switches numbering off
  std::optional<std::int32_t> level;  ///< w:ilvl
};

/// What else stands in a w:pPr; null where it does not.
struct ParagraphMarks {
  pugi::xml_node style;       ///< w:pStyle
  pugi::xml_node mark;        ///< w:rPr, of the paragraph's mark
  pugi::xml_node frame;       ///< w:framePr
  pugi::xml_node section;     ///< w:sectPr
  pugi::xml_node change;      ///< w:pPrChange
  bool list_changed = false;  ///< a w:numPr put there, or renumbered, under tracking
};

/// Reads the children of w:pPr that tell how the paragraph looks, and notes the others in `marks`.
[[nodiscard]] ParagraphProperties parse_paragraph_properties(const pugi::xml_node& ppr,
                                                             ParagraphMarks* marks = nullptr);

/// `upper` laid over `lower`; numId and ilvl are inherited each by itself.
[[nodiscard]] ParagraphProperties laid_over(const ParagraphProperties& lower,
                                            const ParagraphProperties& upper);

}  // namespace thamdinh::document
