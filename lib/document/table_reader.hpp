#pragma once

#include <cstdint>
#include <unordered_map>

#include <pugixml.hpp>

#include "document/story_reader.hpp"

namespace thamdinh::document {

/// Reads one table (29500-1, 17.4): rows and cells through content controls and revisions, spans counted in
/// the grid.
class TableReader {
 public:
  explicit TableReader(StoryReader& story) : story_(story) {}

  void read(const pugi::xml_node& table, std::uint32_t depth);

 private:
  struct CellProperties {
    std::uint32_t span = 1;
    bool merged = false;        ///< takes part in a vertical merge
    bool continuation = false;  ///< and is not its first cell
    bool dropped = false;       ///< deleted, or not inserted yet in the text that is read
    bool bordered = false;
  };

  void rows(const pugi::xml_node& parent, std::uint32_t depth);
  void row(const pugi::xml_node& node, std::uint32_t depth);
  void cells(const pugi::xml_node& parent, std::uint32_t depth);
  void cell(const pugi::xml_node& node, std::uint32_t depth);
  /// Whether the row is shown; reads what else w:trPr says.
  bool row_properties(const pugi::xml_node& properties);
  void note_change(const pugi::xml_node& property);
  CellProperties cell_properties(const pugi::xml_node& properties);
  void add_cell(const CellProperties& properties, std::uint32_t first_paragraph);
  template <typename Each>
  void alternatives(const pugi::xml_node& node, const Each& each);

  [[nodiscard]] Reading& reading() { return story_.reading(); }
  [[nodiscard]] Table& table() { return story_.reading().document.tables[index_]; }

  StoryReader& story_;
  std::uint32_t index_ = 0;
  StyleId style_ = kNoStyle;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
  std::unordered_map<std::uint32_t, std::size_t>
      merging_;  ///< grid column: index of the cell whose merge is under way
};

}  // namespace thamdinh::document
