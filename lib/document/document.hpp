#pragma once

#include <thamdinh/finding.hpp>
#include <thamdinh/limits.hpp>
#include <thamdinh/place.hpp>
#include <thamdinh/revisions.hpp>

#include "container/package.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace thamdinh::document {

/// What decides how a run looks, after direct formatting, character style, paragraph style and defaults
/// are laid over each other (ISO/IEC 29500-1, 17.7.2, toggles by 17.7.3).
struct RunFormat {
  bool bold = false;
  bool italic = false;
  bool underline = false;
  bool caps = false;
  bool small_caps = false;
  bool superscript = false;
  bool hidden = false;
  bool highlighted = false;
  std::uint16_t half_points = 0;  ///< w:sz; 0 if nowhere given
  std::string font;               ///< w:rFonts ascii, else hAnsi; empty if nowhere given

  bool operator==(const RunFormat&) const = default;
};

/// A stretch of one paragraph's reading text with one format and one origin.
struct Run {
  std::uint32_t start = 0;  ///< code points of the paragraph's reading text
  std::uint32_t end = 0;
  std::uint16_t format = 0;  ///< index into Document::formats
  std::uint32_t source_run =
      0;  ///< which w:r of the paragraph in the part's XML, from 0; kComputed for text that no run holds
  std::uint32_t source_offset = 0;  ///< code points of that w:r's own text where this stretch begins
  std::uint32_t source_paragraph =
      0;  ///< which w:p of the part: Paragraph::source_paragraph, but where several w:p are shown as one

  /// The origin of what Word shows and no w:r of a w:p holds: the state of a check box, the bar of a
  /// fraction, a formula between paragraphs.
  static constexpr std::uint32_t kComputed = 0xFFFFFFFF;
};

enum class Alignment : std::uint8_t { left, center, right, both };

/// The label that Word computes and shows before a numbered paragraph (29500-1, 17.9).
struct NumberLabel {
  std::u32string text;     ///< "II-", "2.1.", "a)", "•"; empty when the format shows nothing
  std::uint32_t list = 0;  ///< w:numId
  std::uint8_t level = 0;  ///< w:ilvl
  bool bullet = false;
  /// What stands between the label and the text (w:suff); not part of either.
  enum class Suffix : std::uint8_t { tab, space, nothing };
  Suffix suffix = Suffix::tab;
};

/// Paragraphs of another part that hang on a paragraph: a note, a text box, a comment.
struct Anchor {
  std::uint32_t offset = 0;  ///< code points: where in the paragraph's reading text it is anchored
  Part part = Part::footnote;
  std::uint32_t first_paragraph = 0;
  std::uint32_t paragraph_count = 0;
};

struct CellPosition {
  std::uint32_t table = 0;  ///< index into Document::tables, the innermost
  std::uint32_t row = 0;
  std::uint32_t column = 0;  ///< grid column, gridSpan counted
};

struct Paragraph {
  Part part = Part::body;
  std::uint32_t index = 0;  ///< in its part: what Place::paragraph says
  std::u32string text;      ///< the reading text, as Place defines it
  std::vector<Run> runs;    ///< cover `text` without a gap, in order
  std::optional<NumberLabel> label;
  std::string style_name;                     ///< w:style's name, "heading 1"; empty for the default
  std::optional<std::uint8_t> outline_level;  ///< 0 to 8, through basedOn; nothing for body text
  Alignment alignment = Alignment::left;
  std::int32_t indent_left = 0;   ///< twentieths of a point, w:ind left/start
  std::int32_t indent_first = 0;  ///< firstLine, or minus hanging
  std::optional<CellPosition> cell;
  std::vector<Anchor> anchors;
  bool page_break_before =
      false;  ///< w:pageBreakBefore, or the first paragraph of a section that begins on a new page
  std::string source_part;             ///< the package part that holds it
  std::uint32_t source_paragraph = 0;  ///< which w:p of that part, from 0, in document order
};

struct Cell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t column_span = 1;
  std::uint32_t row_span = 1;  ///< vMerge counted
  bool continuation = false;   ///< a vMerge cell that continues the one above
  std::uint32_t first_paragraph = 0;
  std::uint32_t paragraph_count = 0;  ///< those of nested tables included
};

struct Table {
  Part part = Part::body;
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  bool header_row = false;  ///< the first row is marked to repeat (w:tblHeader)
  bool bordered = false;
  std::vector<Cell> cells;  ///< row by row
};

/// A document as Word shows it. Paragraphs by part; everything else points to them.
struct Document {
  std::vector<Paragraph> body, footnotes, endnotes, headers, footers, textboxes, comments;
  std::vector<Table> tables;
  std::vector<RunFormat> formats;
  std::vector<Unread> unread;
  bool tracked_changes = false;

  [[nodiscard]] const std::vector<Paragraph>& paragraphs(Part part) const;
  [[nodiscard]] std::vector<Paragraph>& paragraphs(Part part);
};

/// The paragraphs that a reader of the document's text meets, in order: each of the body's, followed by the
/// text boxes and the notes anchored in it. Headers, footers and comments are left out.
[[nodiscard]] std::vector<const Paragraph*> reading_order(const Document& document);

struct ReadOptions {
  Limits limits;
  Revisions revisions = Revisions::accepted;
};

/// Reads a package whole. Throws Error: malformed_xml, over_limit, damaged, not_a_word_document.
[[nodiscard]] Document read(const container::Package& package, const ReadOptions& options = {});

}  // namespace thamdinh::document
