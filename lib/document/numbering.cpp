#include "document/numbering.hpp"

#include <algorithm>

#include "document/property_values.hpp"
#include "document/symbol_fonts.hpp"
#include "document/xml_names.hpp"
#include "text/unicode.hpp"

namespace thamdinh::document {

namespace {

using namespace std::string_view_literals;

std::optional<std::uint8_t> level_index(const pugi::xml_node& node) {
  const auto index = whole_number(node.attribute("w:ilvl").value());
  if (!index || *index < 0 || *index >= kListLevels) return std::nullopt;
  return static_cast<std::uint8_t>(*index);
}

/// The child of that name, also where it stands in mc:AlternateContent (Word writes the newer number formats
/// so).
pugi::xml_node alternative_child(const pugi::xml_node& parent, const char* name) {
  if (const auto child = parent.child(name)) return child;
  const auto alternate = parent.child("mc:AlternateContent");
  for (const char* branch : {"mc:Choice", "mc:Fallback"}) {
    if (const auto child = alternate.child(branch).child(name)) return child;
  }
  return {};
}

std::u32string level_text(const pugi::xml_node& level) {
  const auto element = level.child("w:lvlText");
  std::u32string text = text::to_utf32(element.attribute("w:val").value());
  const auto fonts = level.child("w:rPr").child("w:rFonts");
  for (const char* name : {"w:ascii", "w:hAnsi"}) {
    const std::string_view font = fonts.attribute(name).value();
    for (char32_t& c : text) {
      if (is_symbol_code(c)) c = symbol_character(font, c);
    }
  }
  return text;
}

ListLevel parse_level(const pugi::xml_node& node) {
  ListLevel level;
  level.start = value_number(node.child("w:start")).value_or(0);
  const auto format = alternative_child(node, "w:numFmt");
  level.format = number_format_of(format ? format.attribute("w:val").value() : "decimal",
                                  format.attribute("w:format").value());
  level.text = level_text(node);
  level.restart = value_number(node.child("w:lvlRestart"));
  const auto legal = node.child("w:isLgl");
  level.legal = legal && is_on(legal);
  level.style = node.child("w:pStyle").attribute("w:val").value();
  level.paragraph = parse_paragraph_properties(node.child("w:pPr"));
  return level;
}

}  // namespace

std::optional<std::uint8_t> List::level_of_style(std::string_view style) const {
  if (style.empty()) return std::nullopt;
  const auto found = std::find_if(levels.begin(), levels.end(),
                                  [&](const ListLevel& level) { return level.style == style; });
  if (found == levels.end()) return std::nullopt;
  return static_cast<std::uint8_t>(found - levels.begin());
}

Numbering::Numbering(const pugi::xml_node& root, Styles& styles) : styles_(styles) {
  for (const pugi::xml_node node : root.children()) {
    const std::string_view name = node.name();
    if (name == "w:abstractNum"sv) {
      if (const auto id = whole_number(node.attribute("w:abstractNumId").value()))
        abstracts_.try_emplace(*id, node);
    } else if (name == "w:num"sv) {
      if (const auto id = whole_number(node.attribute("w:numId").value())) nums_.try_emplace(*id, node);
    }
  }
}

const List* Numbering::find(std::int32_t id) {
  if (id == 0) return nullptr;
  const auto [entry, added] = lists_.try_emplace(id);
  if (added) entry->second = build(id);
  return entry->second.get();
}

pugi::xml_node Numbering::abstract_of(std::int32_t id, std::int32_t& abstract_id) const {
  // A definition may send on to a numbering style, which names another w:num (29500-1, 17.9.21); a circle
  // ends by the count.
  for (int hops = 0; hops < 8; ++hops) {
    const auto num = nums_.find(id);
    if (num == nums_.end()) return {};
    abstract_id = value_number(num->second.child("w:abstractNumId")).value_or(-1);
    const auto abstract = abstracts_.find(abstract_id);
    if (abstract == abstracts_.end()) return {};
    const std::string_view link = abstract->second.child("w:numStyleLink").attribute("w:val").value();
    if (link.empty() || abstract->second.child("w:lvl")) return abstract->second;
    const auto next = styles_.at(styles_.find(link, StyleKind::numbering)).paragraph.list;
    if (!next || *next == id) return abstract->second;
    id = *next;
  }
  return {};
}

std::unique_ptr<List> Numbering::build(std::int32_t id) {
  auto list = std::make_unique<List>();
  const pugi::xml_node abstract = abstract_of(id, list->abstract_id);
  if (!abstract) return nullptr;
  for (const pugi::xml_node node : abstract.children("w:lvl")) {
    if (const auto index = level_index(node)) list->levels[*index] = parse_level(node);
  }
  for (const pugi::xml_node node : nums_.at(id).children("w:lvlOverride")) {
    const auto index = level_index(node);
    if (!index) continue;
    if (const auto level = node.child("w:lvl")) list->levels[*index] = parse_level(level);
    if (const auto start = node.child("w:startOverride"))
      list->start_overrides[*index] = value_number(start).value_or(0);
  }
  return list;
}

}  // namespace thamdinh::document
