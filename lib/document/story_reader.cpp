#include "document/story_reader.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "document/alternate_content.hpp"
#include "document/inline_reader.hpp"
#include "document/property_values.hpp"
#include "document/table_reader.hpp"
#include "document/xml_names.hpp"

namespace thamdinh::document {

namespace {

using namespace std::string_view_literals;

/// A letter in a frame of its own that Word draws at the head of the next paragraph (29500-1, 17.3.1.11).
bool is_dropped_capital(const pugi::xml_node& frame) {
  const std::string_view value = frame.attribute("w:dropCap").value();
  return value == "drop"sv || value == "margin"sv;
}

}  // namespace

void StoryReader::read(const pugi::xml_node& parent, std::uint32_t depth) {
  BlockContainer container(reading_.options.limits.paragraph_code_points);
  blocks(parent, container, depth);
  flush(container);
  for (const std::uint32_t ordinal : fields_.unclosed())
    reading_.learnt.unclosed.insert({source_.part->name(), ordinal});
}

void StoryReader::blocks(const pugi::xml_node& parent, BlockContainer& container, std::uint32_t depth) {
  reading_.check_depth(depth);
  for (const pugi::xml_node child : parent.children()) {
    if (child.type() == pugi::node_element) block(child, container, depth + 1);
  }
}

void StoryReader::block(const pugi::xml_node& node, BlockContainer& container, std::uint32_t depth) {
  switch (source_.part->tag(node)) {
    case Tag::w_p:
      return paragraph(node, container, depth);
    case Tag::w_tbl:
      flush(container);
      return TableReader(*this).read(node, depth);
    case Tag::w_sectPr:
      return section(node, 0);
    case Tag::w_sdtPr:
    case Tag::w_sdtEndPr:
    case Tag::w_customXmlPr:
    case Tag::w_tcPr:
      return;
    case Tag::w_ins:
    case Tag::w_moveTo:
      return revision(node, true, container, depth);
    case Tag::w_del:
    case Tag::w_moveFrom:
      return revision(node, false, container, depth);
    case Tag::mc_AlternateContent:
      return alternatives(node, container, depth);
    case Tag::m_oMath:
    case Tag::m_oMathPara:
      return formula(node, container, depth);
    case Tag::w_altChunk:
    case Tag::w_subDoc: {
      flush(container);
      const auto index = static_cast<std::uint32_t>(reading_.document.paragraphs(part_).size());
      Place where;
      where.part = part_;
      where.paragraph = index == 0 ? 0 : index - 1;
      reading_.ledger.add(source_.part->tag(node) == Tag::w_altChunk ? "altchunk" : "subdocument", where);
      return;
    }
    default:
      if (node.first_child()) blocks(node, container, depth);
  }
}

void StoryReader::section(const pugi::xml_node& properties, std::uint32_t under_way) {
  if (properties.child("w:sectPrChange")) reading_.document.tracked_changes = true;
  if (part_ != Part::body) return;
  const auto done = static_cast<std::uint32_t>(reading_.document.body.size());
  reading_.sections.push_back({properties, done + under_way});
}

void StoryReader::revision(const pugi::xml_node& node, bool inserted, BlockContainer& container,
                           std::uint32_t depth) {
  reading_.document.tracked_changes = true;
  if (inserted == reading_.accepted()) return blocks(node, container, depth);
  reading_.skip_subtree(node, source_);
}

void StoryReader::alternatives(const pugi::xml_node& node, BlockContainer& container, std::uint32_t depth) {
  const pugi::xml_node chosen = chosen_branch(node, *source_.part);
  for (const pugi::xml_node branch : node.children()) {
    if (branch == chosen) {
      blocks(branch, container, depth + 1);
    } else {
      reading_.skip_subtree(branch, source_);
    }
  }
}

bool StoryReader::joins_next(const ParagraphMarks& marks) {
  bool joins = is_dropped_capital(marks.frame);
  for (const pugi::xml_node child : marks.mark.children()) {
    const Tag tag = tag_of(child.name());
    const bool inserted = tag == Tag::w_ins || tag == Tag::w_moveTo;
    if (child.name() == "w:rPrChange"sv) reading_.document.tracked_changes = true;
    if (!inserted && tag != Tag::w_del && tag != Tag::w_moveFrom) continue;
    reading_.document.tracked_changes = true;
    joins = joins || inserted != reading_.accepted();
  }
  return joins;
}

void StoryReader::paragraph(const pugi::xml_node& node, BlockContainer& container, std::uint32_t depth) {
  reading_.count_paragraph();
  if (!container.waiting) container.builder.clear();
  container.builder.begin_source(source_.next_paragraph++);

  ParagraphMarks marks;
  ParagraphProperties direct = parse_paragraph_properties(node.child("w:pPr"), &marks);
  if (marks.list_changed) reading_.document.tracked_changes = true;
  if (marks.change) {
    reading_.document.tracked_changes = true;
    if (!reading_.accepted()) {
      const pugi::xml_node before = marks.change.child("w:pPr");
      direct = parse_paragraph_properties(before);
      marks.style = before.child("w:pStyle");
    }
  }
  StyleContext styles;
  styles.paragraph = marks.style
                         ? reading_.styles.find(marks.style.attribute("w:val").value(), StyleKind::paragraph)
                         : reading_.styles.default_paragraph();
  styles.table = container.table_style;

  InlineReader(reading_, source_, fields_, container.builder, styles).children(node, depth);

  if (marks.section) section(marks.section, 1);
  if (joins_next(marks)) {
    container.waiting = true;
    container.waiting_properties = direct;
    container.waiting_style = styles.paragraph;
    return;
  }
  const bool unseen = marks.mark && container.builder.empty() &&
                      reading_.formats.hidden(reading_.formats.of(marks.mark, styles, false));
  push(container, direct, styles.paragraph, unseen);
}

void StoryReader::formula(const pugi::xml_node& node, BlockContainer& container, std::uint32_t depth) {
  flush(container);
  reading_.count_paragraph();
  container.builder.clear();
  container.builder.begin_before_source(source_.next_paragraph);
  const StyleContext styles{reading_.styles.default_paragraph(), container.table_style};
  InlineReader(reading_, source_, fields_, container.builder, styles).element(node, depth);
  push(container, {}, styles.paragraph, false);
}

void StoryReader::flush(BlockContainer& container) {
  if (!container.waiting) return;
  // What was deleted to the last character leaves nothing behind.
  if (container.builder.untouched()) {
    container.waiting = false;
    return;
  }
  push(container, container.waiting_properties, container.waiting_style, false);
}

void StoryReader::push(BlockContainer& container, const ParagraphProperties& direct, StyleId style_id,
                       bool unseen) {
  container.waiting = false;
  ParagraphBuilder& builder = container.builder;
  builder.decode_legacy(reading_.formats, reading_.known.legacy, reading_.learnt.legacy);
  auto& paragraphs = reading_.document.paragraphs(part_);
  const auto index = static_cast<std::uint32_t>(paragraphs.size());
  const Style& style = reading_.styles.at(style_id);

  Paragraph& paragraph = paragraphs.emplace_back();
  paragraph.part = part_;
  paragraph.index = index;
  paragraph.text = std::u32string(builder.text());
  paragraph.runs = builder.runs();
  if (style_id != reading_.styles.default_paragraph()) paragraph.style_name = style.name;
  paragraph.cell = container.cell;
  paragraph.source_part = source_.part->name();
  paragraph.source_paragraph = builder.first_source();

  ParagraphProperties effective =
      laid_over(laid_over(reading_.styles.paragraph_defaults(), style.paragraph), direct);
  number(paragraph, direct, style, unseen, effective);
  paragraph.alignment = effective.alignment.value_or(Alignment::left);
  paragraph.indent_left = effective.indent_left.value_or(0);
  paragraph.indent_first = effective.indent_first.value_or(0);
  paragraph.page_break_before = effective.page_break_before.value_or(false);
  if (effective.outline_level && *effective.outline_level < 9)
    paragraph.outline_level = effective.outline_level;
  hand_over(builder, index);
}

void StoryReader::number(Paragraph& paragraph, const ParagraphProperties& direct, const Style& style,
                         bool unseen, ParagraphProperties& effective) {
  if (!effective.list || *effective.list == 0) return;
  const List* list = reading_.list(*effective.list);
  if (list == nullptr) return;
  std::int32_t level = effective.level.value_or(0);
  if (!direct.list && !direct.level) {
    // Numbering by style: the level is the one that names the style (29500-1, 17.9.23).
    const auto own = list->level_of_style(style.id);
    const auto inherited = own ? own : list->level_of_style(style.list_owner);
    if (inherited) level = *inherited;
  }
  const auto shown_level = static_cast<std::uint8_t>(std::clamp<std::int32_t>(level, 0, kListLevels - 1));
  const ListLevel& definition = list->level(shown_level);
  // The list's indents lie under the paragraph's own, but over its style's only where the paragraph itself
  // asked for the list.
  const ParagraphProperties& indents = definition.paragraph;
  const auto indent = [&](const auto& own, const auto& of_list, const auto& of_style) {
    if (own) return own;
    if (direct.list) return of_list ? of_list : of_style;
    return of_style ? of_style : of_list;
  };
  effective.indent_left = indent(direct.indent_left, indents.indent_left, style.paragraph.indent_left);
  effective.indent_first = indent(direct.indent_first, indents.indent_first, style.paragraph.indent_first);
  if (unseen) return;
  NumberLabel label;
  label.list = static_cast<std::uint32_t>(*effective.list);
  label.level = shown_level;
  label.bullet = definition.format == NumberFormat::bullet;
  label.suffix = definition.suffix;
  label.text = reading_.counters[static_cast<std::size_t>(part_)].next(*effective.list, *list, shown_level);
  paragraph.label = std::move(label);
}

void StoryReader::hand_over(const ParagraphBuilder& builder, std::uint32_t index) {
  for (const Hanger& hanger : builder.hangers()) {
    Place where;
    where.part = part_;
    where.paragraph = index;
    where.start = where.end = hanger.offset;
    if (hanger.kind == Hanger::Kind::unread) {
      reading_.ledger.place_entry(hanger.item, where);
    } else if (hanger.kind == Hanger::Kind::picture) {
      reading_.ledger.place_picture(hanger.item, where);
    } else {
      reading_.attachments.push_back({part_, index, hanger});
    }
  }
}

}  // namespace thamdinh::document
