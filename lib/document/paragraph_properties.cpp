#include "document/paragraph_properties.hpp"

#include <algorithm>
#include <string_view>

#include "document/property_values.hpp"
#include "document/xml_names.hpp"

namespace thamdinh::document {

namespace {

using namespace std::string_view_literals;

std::optional<Alignment> alignment_of(std::string_view value) {
  if (value == "center"sv) return Alignment::center;
  if (value == "right"sv || value == "end"sv) return Alignment::right;
  if (value == "both"sv || value == "distribute"sv || value.ends_with("Kashida"sv)) return Alignment::both;
  if (value == "left"sv || value == "start"sv) return Alignment::left;
  return std::nullopt;
}

void parse_indent(const pugi::xml_node& ind, ParagraphProperties& out) {
  for (const char* name : {"w:left", "w:start"}) {
    if (const auto value = twips(ind.attribute(name).value())) out.indent_left = value;
  }
  if (const auto value = twips(ind.attribute("w:firstLine").value())) out.indent_first = value;
  if (const auto value = twips(ind.attribute("w:hanging").value()))
    out.indent_first = -*value;  // It wins where both stand.
}

void parse_numbering(const pugi::xml_node& numbering, ParagraphProperties& out) {
  for (const pugi::xml_node child : numbering.children()) {
    const Tag tag = tag_of(child.name());
    if (tag == Tag::w_numId) out.list = value_number(child);
    if (tag == Tag::w_ilvl) out.level = value_number(child);
  }
}

void note(Tag tag, const pugi::xml_node& child, ParagraphMarks& marks) {
  if (tag == Tag::w_pStyle) marks.style = child;
  if (tag == Tag::w_rPr) marks.mark = child;
  if (tag == Tag::w_framePr) marks.frame = child;
  if (tag == Tag::w_sectPr) marks.section = child;
  if (tag == Tag::w_pPrChange) marks.change = child;
  if (tag == Tag::w_numPr)
    marks.list_changed = !child.child("w:ins").empty() || !child.child("w:numberingChange").empty();
}

}  // namespace

ParagraphProperties parse_paragraph_properties(const pugi::xml_node& ppr, ParagraphMarks* marks) {
  ParagraphProperties out;
  for (const pugi::xml_node child : ppr.children()) {
    const Tag tag = tag_of(child.name());
    if (marks != nullptr) note(tag, child, *marks);
    switch (tag) {
      case Tag::w_jc:
        out.alignment = alignment_of(child.attribute("w:val").value());
        break;
      case Tag::w_ind:
        parse_indent(child, out);
        break;
      case Tag::w_outlineLvl:
        if (const auto level = value_number(child))
          out.outline_level = static_cast<std::uint8_t>(std::clamp(*level, 0, 9));
        break;
      case Tag::w_pageBreakBefore:
        out.page_break_before = is_on(child);
        break;
      case Tag::w_numPr:
        parse_numbering(child, out);
        break;
      default:
        break;
    }
  }
  return out;
}

ParagraphProperties laid_over(const ParagraphProperties& lower, const ParagraphProperties& upper) {
  const auto either = [](const auto& low, const auto& high) { return high ? high : low; };
  ParagraphProperties out;
  out.alignment = either(lower.alignment, upper.alignment);
  out.indent_left = either(lower.indent_left, upper.indent_left);
  out.indent_first = either(lower.indent_first, upper.indent_first);
  out.outline_level = either(lower.outline_level, upper.outline_level);
  out.page_break_before = either(lower.page_break_before, upper.page_break_before);
  out.list = either(lower.list, upper.list);
  out.level = either(lower.level, upper.level);
  return out;
}

}  // namespace thamdinh::document
