#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace thamdinh::document {

/// What a field that ended without a result shows all the same.
struct FieldEnd {
  std::string instruction;
  pugi::xml_node begin;     ///< its first w:fldChar: form fields keep their state there
  bool had_result = false;  ///< a w:fldChar "separate" was met
};

/// The complex fields open at one point of a story (29500-1, 17.16.18): a result is shown, an instruction is
/// not, and what stands inside an instruction is not either.
class FieldStack {
 public:
  /// `ordinal` tells the field from the others of its part.
  void begin(std::uint32_t ordinal, const pugi::xml_node& node);
  void separate();
  /// Returns the field that ended; its instruction is empty where none was open.
  FieldEnd end();

  /// Whether text that stands here is shown. `note_swallowed` is for text that is not.
  [[nodiscard]] bool shown() const noexcept { return hiding_ == 0; }
  void note_swallowed();

  void add_instruction(std::string_view text);

  /// The fields that never ended and whose instruction swallowed text: broken files, where Word shows that
  /// text.
  [[nodiscard]] std::vector<std::uint32_t> unclosed() const;

 private:
  struct Field {
    std::uint32_t ordinal = 0;
    pugi::xml_node node;
    std::string instruction;
    bool in_result = false;
    bool hides = true;  ///< what stands here is not shown
  };

  std::vector<Field> open_;
  std::uint32_t hiding_ = 0;
  std::size_t swallowing_ = 0;  ///< the outermost so many of `open_` have swallowed text, where they hide it
};

/// The first word of an instruction, in capitals: "HYPERLINK".
[[nodiscard]] std::string field_name(std::string_view instruction);

/// What Word shows for a field without a result, as UTF-8: a check box, the chosen entry of a drop-down, a
/// MACROBUTTON's text, a SYMBOL; empty for all others.
[[nodiscard]] std::string text_without_result(const FieldEnd& field);

}  // namespace thamdinh::document
