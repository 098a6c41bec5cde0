#pragma once

#include <cstdint>
#include <optional>

namespace thamdinh {

/// The story of a WordprocessingML document that a paragraph belongs to (ISO/IEC 29500-1, 17.2 to 17.11).
enum class Part : std::uint8_t { body, footnote, endnote, header, footer, textbox, comment };

/// Where a passage that runs over several paragraphs ends.
struct PlaceEnd {
  std::uint32_t paragraph = 0;  ///< the last paragraph of the passage, in the same part
  std::uint32_t end = 0;        ///< code points of that paragraph's reading text, exclusive

  bool operator==(const PlaceEnd&) const = default;
};

/// A passage of a document.
///
/// `paragraph` counts from 0 in its part, empty paragraphs included, table cells row by row in place.
/// `start` (inclusive) and `end` (exclusive) count Unicode code points of the paragraph's reading text:
/// accepted revisions, runs joined, fields by their results, tab U+0009, break U+000A, noBreakHyphen
/// U+2011, soft hyphen U+00AD, the computed label not included, otherwise as typed.
struct Place {
  Part part = Part::body;
  std::uint32_t paragraph = 0;
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  std::optional<PlaceEnd> to;  ///< set when the passage runs on into a later paragraph

  bool operator==(const Place&) const = default;
};

}  // namespace thamdinh
