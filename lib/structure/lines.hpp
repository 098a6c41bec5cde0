#pragma once

#include "structure/structure.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::structure {

/// The paragraphs in reading order, each normalised and cut into syllables once. Zones: `note` for notes,
/// `body` for all others.
[[nodiscard]] std::vector<Line> make_lines(const document::Document& document);

/// `span` of the line's normalised text as a place of the document.
[[nodiscard]] Place place_of(const Line& line, CodePointSpan span);

/// `span` of the line's normalised text as it stands in the document, in NFC.
[[nodiscard]] std::string text_of(const Line& line, CodePointSpan span);

/// `span` of the line's normalised text, in UTF-8: look-alike letters mended, dashes as '-'.
[[nodiscard]] std::string mended_text_of(const Line& line, CodePointSpan span);

/// `span` without the spaces at its ends.
[[nodiscard]] CodePointSpan trim(std::u32string_view text, CodePointSpan span);

/// All of the line but the spaces at its ends; empty for a blank line.
[[nodiscard]] CodePointSpan whole(const Line& line);

/// Whether the line holds nothing but spaces and ornaments (* - _ = ~ .): the star under the issuer, the rule
/// under the subject.
[[nodiscard]] bool is_ornament(const Line& line, CodePointSpan span);

/// Part of a line between tabs, breaks and wide gaps: what a letterhead set without a table puts side by
/// side.
struct Segment {
  std::uint32_t line = 0;
  CodePointSpan span;  ///< of the line's normalised text, trimmed, never empty
  std::u32string key;  ///< folded, squeezed
};

/// The segments of a line, left to right. A gap that leaves a number or a date to fill in does not cut.
[[nodiscard]] std::vector<Segment> segments_of(const Line& line, std::uint32_t index);

/// One segment of the whole line's given part.
[[nodiscard]] Segment segment_of(const Line& line, std::uint32_t index, CodePointSpan span);

}  // namespace thamdinh::structure
