#include "document/styles.hpp"

#include <algorithm>
#include <optional>

#include "document/property_values.hpp"
#include "document/xml_names.hpp"

namespace thamdinh::document {

namespace {

using namespace std::string_view_literals;

StyleKind kind_of(std::string_view type) {
  if (type == "character"sv) return StyleKind::character;
  if (type == "table"sv) return StyleKind::table;
  if (type == "numbering"sv) return StyleKind::numbering;
  return StyleKind::paragraph;
}

/// The level of Word's built-in headings, which is theirs even where the file does not repeat it: "heading 1"
/// is 0.
std::optional<std::uint8_t> built_in_outline_level(std::string_view name) {
  constexpr std::string_view kHeading = "heading ";
  if (name.size() != kHeading.size() + 1 || name.back() < '1' || name.back() > '9') return std::nullopt;
  const bool same = std::equal(kHeading.begin(), kHeading.end(), name.begin(), [](char a, char b) {
    return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b);
  });
  if (!same) return std::nullopt;
  return static_cast<std::uint8_t>(name.back() - '1');
}

bool draws_borders(const pugi::xml_node& table_properties) {
  for (const pugi::xml_node border : table_properties.child("w:tblBorders").children()) {
    const std::string_view value = border.attribute("w:val").value();
    if (!value.empty() && value != "nil"sv && value != "none"sv) return true;
  }
  return false;
}

}  // namespace

Styles::Styles(const pugi::xml_node& root, FontTable& fonts) : fonts_(fonts) {
  for (const pugi::xml_node node : root.children()) {
    const std::string_view name = node.name();
    if (name == "w:style"sv) {
      index_style(node);
    } else if (name == "w:docDefaults"sv) {
      parse_defaults(node);
    }
  }
}

void Styles::index_style(const pugi::xml_node& node) {
  Entry entry;
  entry.node = node;
  entry.style.id = node.attribute("w:styleId").value();
  entry.style.name = node.child("w:name").attribute("w:val").value();
  entry.style.kind = kind_of(node.attribute("w:type").value());
  const auto index = static_cast<StyleId>(entries_.size());
  const auto marked = node.attribute("w:default");
  const std::string_view value = marked.value();
  if (marked && value != "0"sv && value != "false"sv && value != "off"sv) {
    if (entry.style.kind == StyleKind::paragraph) default_paragraph_ = index;
    if (entry.style.kind == StyleKind::table) default_table_ = index;
  }
  by_id_.insert_or_assign(entry.style.id, index);  // Of two with one id Word takes the last.
  entries_.push_back(entry);
}

void Styles::parse_defaults(const pugi::xml_node& defaults) {
  run_defaults_ = parse_run_properties(defaults.child("w:rPrDefault").child("w:rPr"), fonts_);
  paragraph_defaults_ = parse_paragraph_properties(defaults.child("w:pPrDefault").child("w:pPr"));
}

StyleId Styles::find(std::string_view id, StyleKind kind) const {
  const auto found = by_id_.find(id);
  if (found != by_id_.end() && entries_[static_cast<std::size_t>(found->second)].style.kind == kind)
    return found->second;
  return kind == StyleKind::paragraph ? default_paragraph_ : kNoStyle;
}

const Style& Styles::at(StyleId style) {
  if (style < 0 || static_cast<std::size_t>(style) >= entries_.size()) return none_;
  Entry& entry = entries_[static_cast<std::size_t>(style)];
  if (!entry.resolved) resolve(style);
  return entry.style;
}

void Styles::resolve(StyleId style) {
  // Down to the first one resolved, to a circle's end, or to a style without a base; then back up.
  std::vector<StyleId> chain;
  std::vector<bool> in_chain(entries_.size(), false);
  StyleId at = style;
  while (at != kNoStyle && !in_chain[static_cast<std::size_t>(at)]) {
    const Entry& entry = entries_[static_cast<std::size_t>(at)];
    if (entry.resolved) break;
    chain.push_back(at);
    in_chain[static_cast<std::size_t>(at)] = true;
    const auto base = by_id_.find(entry.node.child("w:basedOn").attribute("w:val").value());
    const bool same_kind = base != by_id_.end() &&
                           entries_[static_cast<std::size_t>(base->second)].style.kind == entry.style.kind;
    at = same_kind ? base->second : kNoStyle;
  }
  const bool resolved_base = at != kNoStyle && entries_[static_cast<std::size_t>(at)].resolved;
  const Style* base = resolved_base ? &entries_[static_cast<std::size_t>(at)].style : nullptr;
  for (std::size_t i = chain.size(); i-- > 0;) {
    Entry& entry = entries_[static_cast<std::size_t>(chain[i])];
    lay_over(entry, base);
    base = &entry.style;
  }
}

void Styles::lay_over(Entry& entry, const Style* base) {
  Style& style = entry.style;
  style.run = parse_run_properties(entry.node.child("w:rPr"), fonts_);
  style.paragraph = parse_paragraph_properties(entry.node.child("w:pPr"));
  if (style.kind == StyleKind::paragraph && !style.paragraph.outline_level) {
    style.paragraph.outline_level = built_in_outline_level(style.name);
  }
  if (style.paragraph.list) style.list_owner = style.id;
  style.bordered = draws_borders(entry.node.child("w:tblPr"));
  if (base != nullptr) {
    if (!style.paragraph.list) style.list_owner = base->list_owner;
    style.run = laid_over(base->run, style.run);
    style.paragraph = laid_over(base->paragraph, style.paragraph);
    style.bordered = style.bordered || base->bordered;
  }
  entry.resolved = true;
}

}  // namespace thamdinh::document
