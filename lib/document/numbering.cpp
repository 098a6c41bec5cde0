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
  const std::string_view suffix = node.child("w:suff").attribute("w:val").value();
  if (suffix == "space"sv) level.suffix = NumberLabel::Suffix::space;
  if (suffix == "nothing"sv) level.suffix = NumberLabel::Suffix::nothing;
  const auto hidden = node.child("w:rPr").child("w:vanish");
  if (hidden && is_on(hidden)) level.text.clear();
  level.style = node.child("w:pStyle").attribute("w:val").value();
  level.paragraph = parse_paragraph_properties(node.child("w:pPr"));
  return level;
}

}  // namespace

const ListLevel& List::level(std::uint8_t index) const {
  static const ListLevel kNothing;
  for (const auto& [own, level] : own_levels_) {
    if (own == index) return level;
  }
  return index < levels_->size() ? (*levels_)[index] : kNothing;
}

std::optional<std::int32_t> List::start_override(std::uint8_t index) const {
  for (const auto& [own, start] : start_overrides_) {
    if (own == index) return start;
  }
  return std::nullopt;
}

std::optional<std::uint8_t> List::level_of_style(std::string_view style) const {
  if (style.empty()) return std::nullopt;
  for (std::uint8_t i = 0; i < kListLevels; ++i) {
    if (level(i).style == style) return i;
  }
  return std::nullopt;
}

void List::parse_overrides(const pugi::xml_node& num) {
  for (const pugi::xml_node node : num.children("w:lvlOverride")) {
    const auto index = level_index(node);
    if (!index || start_overrides_.size() + own_levels_.size() > std::size_t{2} * kListLevels) continue;
    if (const auto own = node.child("w:lvl")) own_levels_.emplace_back(*index, parse_level(own));
    if (const auto start = node.child("w:startOverride"))
      start_overrides_.emplace_back(*index, value_number(start).value_or(0));
  }
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

std::shared_ptr<const ListLevels> Numbering::levels_of(const pugi::xml_node& abstract,
                                                       std::int32_t abstract_id) {
  auto& known = levels_[abstract_id];
  if (known) return known;
  auto levels = std::make_shared<ListLevels>();
  for (const pugi::xml_node node : abstract.children("w:lvl")) {
    const auto index = level_index(node);
    if (!index) continue;
    if (levels->size() <= *index) levels->resize(*index + std::size_t{1});
    (*levels)[*index] = parse_level(node);
  }
  known = std::move(levels);
  return known;
}

std::unique_ptr<List> Numbering::build(std::int32_t id) {
  std::int32_t abstract_id = 0;
  const pugi::xml_node abstract = abstract_of(id, abstract_id);
  if (!abstract) return nullptr;
  auto list = std::make_unique<List>(abstract_id, levels_of(abstract, abstract_id));
  list->parse_overrides(nums_.at(id));
  return list;
}

}  // namespace thamdinh::document
