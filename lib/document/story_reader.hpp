#pragma once

#include <cstdint>
#include <optional>

#include <pugixml.hpp>

#include "document/fields.hpp"
#include "document/paragraph_builder.hpp"
#include "document/paragraph_properties.hpp"
#include "document/reading.hpp"

namespace thamdinh::document {

/// Where blocks come to stand: the body, a note, a cell. A paragraph whose mark is deleted (or whose letter
/// is a dropped capital) waits here for the next one, with which it is shown as one.
struct BlockContainer {
  explicit BlockContainer(std::uint32_t most_code_points) : builder(most_code_points) {}

  std::optional<CellPosition> cell;
  StyleId table_style = kNoStyle;
  ParagraphBuilder builder;
  bool waiting = false;
  ParagraphProperties waiting_properties;  ///< used where no paragraph follows
  StyleId waiting_style = kNoStyle;
};

/// Reads one story, or one item of a part that holds several: blocks in order, paragraphs with their styles
/// and labels (29500-1, 17.2, 17.3.1, 17.9).
class StoryReader {
 public:
  StoryReader(Reading& reading, Source& source, Part part)
      : reading_(reading), source_(source), part_(part) {}

  /// All blocks under `parent`. `depth` is that of `parent` in the XML.
  void read(const pugi::xml_node& parent, std::uint32_t depth);

  /// Blocks in order; transparent elements are walked through.
  void blocks(const pugi::xml_node& parent, BlockContainer& container, std::uint32_t depth);

  /// Hands out what still waits in the container.
  void flush(BlockContainer& container);

  [[nodiscard]] Reading& reading() noexcept { return reading_; }
  [[nodiscard]] Source& source() noexcept { return source_; }
  [[nodiscard]] Part part() const noexcept { return part_; }

 private:
  void block(const pugi::xml_node& node, BlockContainer& container, std::uint32_t depth);
  /// Notes a w:sectPr, which ends `under_way` paragraphs after those that are done.
  void section(const pugi::xml_node& properties, std::uint32_t under_way);
  void revision(const pugi::xml_node& node, bool inserted, BlockContainer& container, std::uint32_t depth);
  void alternatives(const pugi::xml_node& node, BlockContainer& container, std::uint32_t depth);
  void paragraph(const pugi::xml_node& node, BlockContainer& container, std::uint32_t depth);
  void formula(const pugi::xml_node& node, BlockContainer& container, std::uint32_t depth);
  /// Whether the paragraph's mark is not there in the text that is read, so that the next paragraph goes on
  /// in it.
  bool joins_next(const ParagraphMarks& marks);
  void push(BlockContainer& container, const ParagraphProperties& direct, StyleId style, bool unseen);
  void number(Paragraph& paragraph, const ParagraphProperties& direct, const Style& style, bool unseen,
              ParagraphProperties& effective);
  void hand_over(const ParagraphBuilder& builder, std::uint32_t index);

  Reading& reading_;
  Source& source_;
  Part part_;
  FieldStack fields_;
};

}  // namespace thamdinh::document
