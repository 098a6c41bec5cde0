#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/format_table.hpp"
#include "document/hindsight.hpp"

namespace thamdinh::document {

/// Something that hangs on a paragraph under construction, by the offset where it was met.
struct Hanger {
  enum class Kind : std::uint8_t { footnote, endnote, comment, textbox, unread, picture };
  Kind kind = Kind::unread;
  std::uint32_t offset = 0;  ///< code points of the reading text
  std::uint32_t item = 0;    ///< which of the reader's notes, boxes, entries: see InlineReader
};

/// The reading text of one paragraph as it grows, with the origin of every character.
class ParagraphBuilder {
 public:
  /// Throws Error(over_limit) once the text has more code points than `most_code_points`.
  explicit ParagraphBuilder(std::uint32_t most_code_points) : most_code_points_(most_code_points) {}

  /// Forgets everything but its memory.
  void clear();

  /// From here on text comes from the w:p with that index in its part; several are joined where a paragraph
  /// mark is not there.
  void begin_source(std::uint32_t source_paragraph);
  /// Text that stands in no w:p, before the one of that index: its runs are none of a paragraph's.
  void begin_before_source(std::uint32_t source_paragraph);
  /// A w:p inside a w:p: text comes from the inner one until `leave_source`.
  struct SourcePosition {
    std::uint32_t paragraph = 0;
    std::uint32_t next_run = 0;
  };
  [[nodiscard]] SourcePosition enter_source(std::uint32_t source_paragraph);
  void leave_source(const SourcePosition& outer);
  [[nodiscard]] std::uint32_t first_source() const noexcept { return first_source_; }

  /// The index of the next w:r of the source paragraph.
  [[nodiscard]] std::uint32_t next_run() noexcept {
    return next_run_ == Run::kComputed ? Run::kComputed : next_run_++;
  }
  void skip_runs(std::uint32_t count) noexcept {
    if (next_run_ != Run::kComputed) next_run_ += count;
  }

  /// Appends text of run `source_run` that begins at `source_offset` code points of that run's own text.
  void append(std::u32string_view text, FormatId format, std::uint32_t source_run,
              std::uint32_t source_offset);
  /// The same from UTF-8, ill-formed bytes as U+FFFD; returns the number of code points.
  std::uint32_t append_utf8(std::string_view text, FormatId format, std::uint32_t source_run,
                            std::uint32_t source_offset);

  /// How many code points append_utf8 would add.
  [[nodiscard]] std::uint32_t measure_utf8(std::string_view text);

  void hang(Hanger::Kind kind, std::uint32_t item) { hangers_.push_back({kind, size(), item}); }

  [[nodiscard]] std::uint32_t size() const noexcept { return size_; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] bool untouched() const noexcept { return size_ == 0 && hangers_.empty(); }
  [[nodiscard]] std::u32string_view text() const noexcept { return {buffer_.data(), size_}; }
  [[nodiscard]] const std::vector<Run>& runs() const noexcept { return runs_; }
  [[nodiscard]] const std::vector<Hanger>& hangers() const noexcept { return hangers_; }

  /// Decodes what stands in a legacy Vietnamese font, where it is of that encoding indeed; runs and hangers
  /// move along. Text that could be either is decoded unless the document is `known` to use the font for
  /// Unicode; what this paragraph shows goes to `learnt`.
  void decode_legacy(const FormatTable& formats, const LegacyEvidence& known, LegacyEvidence& learnt);

 private:
  /// Where the next `count` characters go.
  char32_t* room_for(std::size_t count);
  /// Decodes `text` to behind the last character, without counting it in. Throws Error(over_limit).
  std::uint32_t decode_behind(std::string_view text);
  void check_limit(std::size_t code_points) const;
  void extend(std::uint32_t start, FormatId format, std::uint32_t source_run, std::uint32_t source_offset);

  std::uint32_t most_code_points_;
  std::u32string buffer_;  ///< its first `size_` characters are the text; the rest is room to write into
  std::uint32_t size_ = 0;
  std::vector<Run> runs_;
  std::vector<Hanger> hangers_;
  std::uint32_t first_source_ = 0;
  std::uint32_t source_paragraph_ = 0;
  std::uint32_t next_run_ = 0;
  bool has_source_ = false;
};

}  // namespace thamdinh::document
