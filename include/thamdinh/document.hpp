#pragma once

#include <thamdinh/check.hpp>
#include <thamdinh/citation.hpp>
#include <thamdinh/export.hpp>
#include <thamdinh/finding.hpp>
#include <thamdinh/structure.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace thamdinh {

/// The cell of a table that a paragraph stands in.
struct CellPlace {
  std::uint32_t table = 0;  ///< index into Document::tables(), the innermost
  std::uint32_t row = 0, column = 0;

  bool operator==(const CellPlace&) const = default;
};

/// One paragraph as Word shows it.
struct DocumentParagraph {
  Part part = Part::body;
  std::uint32_t index = 0;  ///< in its part: what Place::paragraph says
  std::string text;         ///< the reading text, as Place defines it; UTF-8
  std::string label;        ///< the number that Word computes before it; empty where there is none
  std::string style;        ///< the style's name; empty for the default
  std::optional<std::uint8_t> outline_level;  ///< 0 to 8
  std::optional<CellPlace> cell;
};

/// One cell, merged ones by their first.
struct DocumentCell {
  std::uint32_t row = 0, column = 0;
  std::uint32_t row_span = 1, column_span = 1;
  std::string text;  ///< its paragraphs, a line feed between them; UTF-8
};

struct DocumentTable {
  Part part = Part::body;
  std::uint32_t rows = 0, columns = 0;
  bool header_row = false;  ///< the first row is marked to repeat on each page
  std::vector<DocumentCell> cells;
};

/// A document read whole, for whoever has questions of their own: its paragraphs and tables as Word shows
/// them, its headings, its citations; and for appraising it by one profile after another without reading it
/// again. Immutable; cheap to copy; may be shared between threads.
class THAMDINH_EXPORT Document {
 public:
  /// Throws Error with a TD1xx code when the file cannot be read.
  [[nodiscard]] static Document open(const std::filesystem::path& file, const CheckOptions& options = {});
  [[nodiscard]] static Document open(std::span<const std::byte> bytes, const CheckOptions& options = {});

  [[nodiscard]] const Source& source() const noexcept;
  /// In reading order: the body's, each followed by the text boxes and notes anchored in it; headers, footers
  /// and comments last.
  [[nodiscard]] const std::vector<DocumentParagraph>& paragraphs() const noexcept;
  [[nodiscard]] const std::vector<DocumentTable>& tables() const noexcept;
  [[nodiscard]] const Unit& unit() const noexcept;
  [[nodiscard]] const DocumentInfo& info() const noexcept;
  [[nodiscard]] const std::vector<Heading>& headings() const noexcept;
  /// Of each heading: the index of the one that it stands under; -1 for an outermost.
  [[nodiscard]] const std::vector<std::int32_t>& heading_parents() const noexcept;
  /// Held against the shipped registry of known documents.
  [[nodiscard]] const std::vector<Citation>& citations() const noexcept;
  [[nodiscard]] const std::vector<Assignment>& assignments() const noexcept;
  [[nodiscard]] const std::vector<Unread>& unread() const noexcept;
  [[nodiscard]] const TrackedChanges& tracked_changes() const noexcept;

  /// The words at a place, UTF-8, a line feed between paragraphs. Throws std::out_of_range for a place that
  /// the document has not.
  [[nodiscard]] std::string text_at(const Place& where) const;

  /// The same report as thamdinh::check() of the file gives.
  [[nodiscard]] Report check(const Profile& profile) const;

 private:
  struct State;
  explicit Document(std::shared_ptr<const State> state);
  std::shared_ptr<const State> state_;
};

}  // namespace thamdinh
