#pragma once

#include "structure/labels.hpp"
#include "structure/lines.hpp"
#include "structure/look.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace thamdinh::structure {

/// A line of the body on the way to a heading: what it says and how it looks. A heading broken over lines is
/// one.
struct HeadingDraft {
  std::uint32_t line = 0;
  std::uint32_t text_line =
      0;  ///< where its text begins: `line`, or the next where that holds the label alone
  std::uint32_t last_line = 0;  ///< of a broken heading; else `text_line`
  std::optional<Label> label;   ///< typed or computed; no bullet
  bool computed = false;        ///< the label is computed
  bool labels_differ = false;   ///< one is typed, another computed, and they say different things
  bool bullet = false;          ///< an item of an unnumbered list
  bool content_only = false;    ///< in an ordinary table or a text box: text, never a heading
  CodePointSpan span;           ///< of `text_line`'s normalised text, without the label
  CodePointSpan last_span;      ///< of `last_line`'s; equal to `span` where there is one line
  std::u32string key;           ///< folded, squeezed, all lines
  std::size_t words = 0;
  Look look;  ///< of all of it; not looked at where the line is long and has no label
  bool centred = false;
  bool styled = false;           ///< by a heading style or an outline level
  std::uint8_t style_level = 0;  ///< 1 to 9 where styled
  HeadingSource source = HeadingSource::appearance;

  // Filled by the steps that follow.
  std::optional<HeadingKind> kind;  ///< nothing: not a heading
  std::uint8_t level = 1;
  std::int32_t parent = -1;
};

/// The body's lines that are not blank, in order, with headings that are broken over lines joined.
[[nodiscard]] std::vector<HeadingDraft> draft_headings(const document::Document& document,
                                                       const std::vector<Line>& lines);

}  // namespace thamdinh::structure
