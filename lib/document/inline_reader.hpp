#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <pugixml.hpp>

#include "document/fields.hpp"
#include "document/paragraph_builder.hpp"
#include "document/reading.hpp"

namespace thamdinh::document {

/// Reads the content of paragraphs into a ParagraphBuilder: runs, revisions, fields, content controls,
/// mathematics (29500-1, 17.3.2, 17.3.3, 17.5, 17.13, 17.16, 22.1). What hangs on a paragraph is announced to
/// the Reading and left there.
class InlineReader {
 public:
  InlineReader(Reading& reading, Source& source, FieldStack& fields, ParagraphBuilder& builder,
               const StyleContext& styles)
      : reading_(reading), source_(source), fields_(fields), builder_(builder), styles_(styles) {}

  /// The children of w:p, or of an element that is transparent in one.
  void children(const pugi::xml_node& parent, std::uint32_t depth);
  /// One of them.
  void element(const pugi::xml_node& node, std::uint32_t depth);

 private:
  /// One w:r on its way: its format is looked up once something in it needs it.
  struct CurrentRun {
    pugi::xml_node properties;
    std::uint32_t index = 0;
    std::uint32_t offset = 0;  ///< code points of its own text so far
    std::optional<FormatId> format;
  };

  void alternatives(const pugi::xml_node& node, std::uint32_t depth);
  void revision(const pugi::xml_node& node, bool inserted, std::uint32_t depth);
  void skip(const pugi::xml_node& node) { builder_.skip_runs(reading_.skip_subtree(node, source_)); }

  void run(const pugi::xml_node& node, std::uint32_t depth);
  void run_child(const pugi::xml_node& node, CurrentRun& current, std::uint32_t depth);
  void run_alternatives(const pugi::xml_node& node, CurrentRun& current, std::uint32_t depth);
  void text(const pugi::xml_node& node, CurrentRun& current);
  void emit(std::string_view utf8, CurrentRun& current);
  void emit(std::u32string_view characters, CurrentRun& current);
  void emit_computed(std::string_view utf8, CurrentRun& current);
  /// Whether what stands in the run now is shown; otherwise it is remembered as hidden or swallowed. `blank`:
  /// spaces only.
  bool shown(CurrentRun& current, bool blank);
  FormatId format_of(CurrentRun& current);

  void symbol(const pugi::xml_node& node, CurrentRun& current, const std::string& prefix);
  void field_character(const pugi::xml_node& node, CurrentRun& current);
  void note_reference(const pugi::xml_node& node, CurrentRun& current, Part part);
  void drawing(const pugi::xml_node& node, CurrentRun& current, std::uint32_t depth);
  void ruby(const pugi::xml_node& node, CurrentRun& current, std::uint32_t depth);
  void mathematics(const pugi::xml_node& node, std::uint32_t depth);

  Reading& reading_;
  Source& source_;
  FieldStack& fields_;
  ParagraphBuilder& builder_;
  StyleContext styles_;
  std::optional<std::uint32_t> hidden_at_;  ///< offset of the last hidden stretch
};

}  // namespace thamdinh::document
