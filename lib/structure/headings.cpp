#include "structure/headings.hpp"

#include "structure/heading_draft.hpp"
#include "structure/heading_shape.hpp"
#include "structure/levels.hpp"
#include "structure/numbering.hpp"
#include "structure/roles.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace thamdinh::structure {

namespace {

Heading heading_of(const std::vector<Line>& lines, const HeadingDraft& draft) {
  Heading heading;
  heading.level = draft.level;
  heading.kind = *draft.kind;
  heading.source = draft.source;
  if (draft.label) heading.label = text::to_utf8(draft.label->shown);
  const auto& line = lines[draft.text_line];
  heading.text = text_of(line, draft.span);
  heading.where = place_of(line, draft.span);
  for (auto i = draft.text_line + 1; i <= draft.last_line; ++i) {
    const auto span = i == draft.last_line ? draft.last_span : whole(lines[i]);
    heading.text += ' ' + text_of(lines[i], span);
  }
  if (draft.last_line != draft.text_line) {
    const auto last = place_of(lines[draft.last_line], draft.last_span);
    heading.where.to = PlaceEnd{last.paragraph, last.end};
  }
  if (heading.kind == HeadingKind::clause) return heading;
  heading.roles = roles_of(draft.key, draft.level == 1);
  if (heading.roles.empty() && heading.level == 1 && heading.kind == HeadingKind::title)
    heading.roles = {Role::other};
  return heading;
}

/// Labels typed at the beginning of lines outside headings too: items of lists in tables, clauses.
void mark_labels(std::vector<Line>& lines) {
  for (auto& line : lines) {
    if (line.zone != Zone::body && line.zone != Zone::appendix) continue;
    const auto label = read_label(line.normal.text);
    if (label && label->family != LabelFamily::bullet) line.label_end = label->end;
  }
}

void mark_sections(Structure& structure, const std::vector<HeadingDraft>& drafts,
                   const std::vector<std::int32_t>& index_of) {
  std::int32_t section = -1;
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < structure.lines.size(); ++i) {
    while (next < drafts.size() && drafts[next].last_line < i) ++next;
    auto& line = structure.lines[i];
    if (line.zone == Zone::end || line.zone == Zone::appendix) section = -1;
    if (next < drafts.size() && drafts[next].line <= i && index_of[next] >= 0 && line.zone == Zone::body) {
      section = index_of[next];
      line.heading = section;
    }
    line.section = section;
  }
}

bool is_blank_content(const Line& line) {
  const auto span = whole(line);
  return std::none_of(line.normal.text.begin() + span.start, line.normal.text.begin() + span.end,
                      [](char32_t c) { return text::is_letter(c) || text::is_digit(c); });
}

/// A title with nothing under it, or dots only, and no heading of its own inside.
void find_empty_headings(Structure& structure, const std::vector<HeadingDraft>& drafts,
                         const std::vector<std::int32_t>& index_of) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].kind != HeadingKind::title) continue;
    bool empty = true;
    for (std::size_t k = i + 1; k < drafts.size() && empty; ++k) {
      if (drafts[k].kind) {
        empty = drafts[k].level <= drafts[i].level;
        break;
      }
      empty = is_blank_content(structure.lines[drafts[k].line]);
    }
    if (!empty) continue;
    const auto& heading = structure.headings[static_cast<std::size_t>(index_of[i])];
    structure.findings.push_back({Code::heading_empty,
                                  {heading.label.empty() ? heading.text : heading.label + ' ' + heading.text},
                                  heading.where});
  }
}

}  // namespace

void read_headings(const document::Document& document, Structure& structure) {
  auto& lines = structure.lines;
  auto drafts = draft_headings(document, lines);
  decide_kinds(lines, drafts);
  assign_levels(drafts);
  std::vector<std::int32_t> index_of(drafts.size(), -1);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (!drafts[i].kind) continue;
    index_of[i] = static_cast<std::int32_t>(structure.headings.size());
    structure.headings.push_back(heading_of(lines, drafts[i]));
    structure.parents.push_back(drafts[i].parent < 0 ? -1
                                                     : index_of[static_cast<std::size_t>(drafts[i].parent)]);
  }
  mark_labels(lines);
  mark_sections(structure, drafts, index_of);
  auto slips = find_numbering_slips(lines, drafts);
  structure.findings.insert(structure.findings.end(), slips.begin(), slips.end());
  find_empty_headings(structure, drafts, index_of);
}

}  // namespace thamdinh::structure
