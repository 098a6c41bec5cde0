#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <pugixml.hpp>

#include "document/font_table.hpp"
#include "document/paragraph_properties.hpp"
#include "document/run_properties.hpp"

namespace thamdinh::document {

/// Index of a style; kNoStyle where none applies.
using StyleId = std::int32_t;
inline constexpr StyleId kNoStyle = -1;

enum class StyleKind : std::uint8_t { paragraph, character, table, numbering };

/// A style with everything it inherits through w:basedOn laid under it.
struct Style {
  std::string_view id;
  std::string_view name;
  StyleKind kind = StyleKind::paragraph;
  RunProperties run;
  ParagraphProperties paragraph;
  std::string_view list_owner;  ///< the id of the style in the chain that says w:numId
  bool bordered = false;        ///< a table style that draws borders
};

/// The styles part (29500-1, 17.7). Styles are resolved when first asked for, each once; a basedOn that runs
/// in a circle ends where it closes. The tree must outlive this.
class Styles {
 public:
  /// `root` is w:styles, or null for a document without styles.
  Styles(const pugi::xml_node& root, FontTable& fonts);

  /// The style of that id and kind; for a paragraph style that does not exist the default one, as in Word;
  /// else kNoStyle.
  [[nodiscard]] StyleId find(std::string_view id, StyleKind kind) const;

  /// The paragraph style of a paragraph that names none.
  [[nodiscard]] StyleId default_paragraph() const noexcept { return default_paragraph_; }
  [[nodiscard]] StyleId default_table() const noexcept { return default_table_; }

  [[nodiscard]] const Style& at(StyleId style);

  [[nodiscard]] const RunProperties& run_defaults() const noexcept { return run_defaults_; }
  [[nodiscard]] const ParagraphProperties& paragraph_defaults() const noexcept { return paragraph_defaults_; }

 private:
  struct Entry {
    pugi::xml_node node;
    Style style;
    bool resolved = false;
  };

  void index_style(const pugi::xml_node& node);
  void parse_defaults(const pugi::xml_node& defaults);
  void resolve(StyleId style);
  void lay_over(Entry& entry, const Style* base);

  FontTable& fonts_;
  std::vector<Entry> entries_;
  std::unordered_map<std::string_view, StyleId> by_id_;
  StyleId default_paragraph_ = kNoStyle;
  StyleId default_table_ = kNoStyle;
  RunProperties run_defaults_;
  ParagraphProperties paragraph_defaults_;
  Style none_;
};

}  // namespace thamdinh::document
