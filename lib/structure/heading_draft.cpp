#include "structure/heading_draft.hpp"

#include "structure/roles.hpp"
#include "structure/vocabulary.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace thamdinh::structure {

namespace {

constexpr std::uint32_t longest_unlabelled = 260;  ///< code points; a longer line without a label is text
constexpr std::uint32_t looked_at =
    300;  ///< code points of a numbered paragraph whose look matters: no title is longer
constexpr std::size_t longest_broken = 3;  ///< lines

std::u32string_view slice(std::u32string_view text, CodePointSpan span) {
  return text.substr(span.start, span.size());
}

/// "heading 1" of Word in any language's file, and the Vietnamese names of hand-made styles.
std::uint8_t style_level(const document::Paragraph& paragraph) {
  static const Wording names{"heading", "tiêu đề", "đề mục", "mục"};
  const auto name = squeeze(text::fold(paragraph.style_name));
  if (names.begins(name) == Wording::none && !name.starts_with(U"heading")) return 0;
  const char32_t last = name.back();
  return last >= U'1' && last <= U'9' ? static_cast<std::uint8_t>(last - U'0') : std::uint8_t{0};
}

bool in_ordinary_table(const document::Document& document, const document::Paragraph& paragraph) {
  if (!paragraph.cell) return false;
  return paragraph.cell->table >= document.tables.size() ||
         document.tables[paragraph.cell->table].columns > 1;
}

/// A label shows its dash as typed ("II –"), though all dashes are one to the rules.
void show_dashes_as_typed(const Line& line, std::uint32_t start, Label& label) {
  auto at = start + label.start;
  for (auto& shown : label.shown) {
    if (shown != U'-') continue;
    while (at < line.normal.text.size() && line.normal.text[at] != U'-') ++at;
    if (at >= line.normal.text.size()) return;
    shown = line.paragraph->text[line.normal.offsets[at++]];
  }
}

void read_labels(const Line& line, CodePointSpan all, HeadingDraft& draft) {
  auto typed = read_label(slice(line.normal.text, all));
  std::optional<Label> computed;
  if (line.paragraph->label) computed = read_label(*line.paragraph->label);
  const bool typed_number = typed && typed->family != LabelFamily::bullet;
  const bool computed_number = computed && computed->family != LabelFamily::bullet;
  draft.span = all;
  if (typed) draft.span.start += typed->end;
  draft.bullet = !typed_number && !computed_number && (typed || computed);
  if (typed_number) {
    // What the author typed is meant; the computed one is left over in the same line.
    draft.labels_differ = computed_number && computed->shown != typed->shown;
    show_dashes_as_typed(line, all.start, *typed);
    draft.label = std::move(typed);
    draft.source = HeadingSource::typed;
  } else if (computed_number) {
    draft.label = std::move(computed);
    draft.computed = true;
    draft.source = HeadingSource::numbering;
  }
}

/// Whether a long line may begin with a head before its sentence.
bool may_run_in(const Line& line, const HeadingDraft& draft) {
  constexpr std::uint32_t longest_head = 120;
  if (draft.bullet) return false;
  const auto begin = slice(line.normal.text, draft.span).substr(0, longest_head);
  return begin.find(U':') != std::u32string_view::npos;
}

HeadingDraft draft_line(const document::Document& document, const Line& line, std::uint32_t index,
                        CodePointSpan all) {
  HeadingDraft draft;
  draft.line = draft.text_line = draft.last_line = index;
  draft.content_only = line.paragraph->part != Part::body || in_ordinary_table(document, *line.paragraph);
  draft.span = draft.last_span = all;
  if (draft.content_only) return draft;
  read_labels(line, all, draft);
  draft.last_span = draft.span;
  draft.style_level = style_level(*line.paragraph);
  if (draft.style_level > 0) draft.source = HeadingSource::style;
  if (draft.style_level == 0 && line.paragraph->outline_level && !draft.bullet) {
    draft.style_level = static_cast<std::uint8_t>(std::min<int>(*line.paragraph->outline_level, 8) + 1);
    draft.source = HeadingSource::outline_level;
  }
  draft.styled = draft.style_level > 0;
  if (!draft.label && !draft.styled && draft.span.size() > longest_unlabelled && !may_run_in(line, draft))
    return draft;
  const auto seen = CodePointSpan{draft.span.start, std::min(draft.span.end, draft.span.start + looked_at)};
  draft.look = look_of(document, line, seen);
  draft.key = squeeze(slice(line.normal.folded, seen));
  draft.words = count_words(draft.key);
  draft.centred = is_centred(line);
  return draft;
}

/// Whether `next` is the second line of the heading that `draft` begins.
bool goes_on(const HeadingDraft& draft, const HeadingDraft& next, const Line& next_line) {
  if (next.line != draft.last_line + 1 || next.content_only || next.label || next.bullet || draft.bullet)
    return false;
  if (next.key.empty() || next.words > 25 || draft.words > 40 || next.span.empty()) return false;
  const bool same_look =
      draft.key.empty() || (draft.look.caps == next.look.caps && draft.look.bold == next.look.bold);
  if (!same_look || (next.styled && !draft.styled && !draft.key.empty())) return false;
  if (draft.key.empty())
    return draft.label && (next.look.caps || next.look.bold || next.styled || next.words <= 15);
  if (!draft.look.caps && !draft.look.bold) return false;
  const char32_t end = draft.key.back();
  if (end == U'.' || end == U';' || end == U':') return false;
  if (end == U',' || end == U'-' || joining_words().ends(draft.key) != Wording::none) return true;
  const char32_t first = next_line.normal.text[next.span.start];
  if (text::is_letter(first) && !text::is_upper(first)) return true;
  if (draft.look.caps && joining_words().begins(next.key) != Wording::none && !names_a_role_only(next.key))
    return true;
  // A full line of a centred title that its author broke by hand.
  return draft.look.caps && draft.centred && next.centred && draft.key.size() >= 36 &&
         !names_a_role_only(next.key) && !names_a_role_only(draft.key);
}

void join(HeadingDraft& draft, const HeadingDraft& next) {
  if (draft.key.empty()) {
    draft.look = next.look;
    draft.centred = draft.centred || next.centred;
    draft.text_line = next.line;
    draft.span = next.span;
  }
  draft.look.bold_end = draft.span.start;
  if (!draft.key.empty()) draft.key += U' ';
  draft.key += next.key;
  draft.words += next.words;
  draft.last_line = next.last_line;
  draft.last_span = next.last_span;
}

}  // namespace

std::vector<HeadingDraft> draft_headings(const document::Document& document, const std::vector<Line>& lines) {
  std::vector<HeadingDraft> drafts;
  std::size_t joined = 1;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (lines[i].zone != Zone::body) continue;
    const auto all = whole(lines[i]);
    if (all.empty() || (is_ornament(lines[i], all) && !lines[i].paragraph->label)) continue;
    auto draft = draft_line(document, lines[i], i, all);
    if (!drafts.empty() && joined < longest_broken && goes_on(drafts.back(), draft, lines[i])) {
      join(drafts.back(), draft);
      ++joined;
      continue;
    }
    joined = 1;
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace thamdinh::structure
