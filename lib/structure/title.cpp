#include "structure/title.hpp"

#include "structure/document_kinds.hpp"
#include "structure/labels.hpp"
#include "structure/landmarks.hpp"
#include "structure/look.hpp"
#include "structure/roles.hpp"
#include "structure/vocabulary.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace thamdinh::structure {

namespace {

constexpr std::uint32_t lines_above_title =
    90;  ///< not blank; a cover and both columns of a letterhead stay under 40
constexpr std::uint32_t body_paragraph = 220;  ///< code points; a line of a letterhead or title is shorter
constexpr std::size_t longest_subject = 14;    ///< lines

bool is_running_text(const Line& line) {
  return whole(line).size() > body_paragraph && !is_centred(line);
}

/// Words that the first paragraph of a body begins with.
const Wording& opening_words() {
  static const Wording table{"căn cứ",
                             "thực hiện nghị quyết",
                             "thực hiện kế hoạch",
                             "để",
                             "nhằm",
                             "tiếp tục",
                             "xuất phát từ",
                             "trên cơ sở",
                             "kính gửi",
                             "thi hành",
                             "phát huy",
                             "ngày",
                             "triển khai nghị quyết",
                             "thực hiện chương trình",
                             "quán triệt nghị quyết"};
  return table;
}

bool ends_like_text(const Line& line) {
  const auto span = whole(line);
  if (span.empty()) return false;
  return std::u32string_view(U".;:").find(line.normal.text[span.end - 1]) != std::u32string_view::npos;
}

/// A line under the kind that is a number or a date of the letterhead out of its place.
bool is_stray_landmark(const Line& line, const Segment& segment, std::string_view type) {
  const auto marks = read_landmarks(line, segment);
  if (marks.party_header || marks.national_name || marks.motto) return true;
  if (marks.date && marks.rest.empty() && !marks.date->place.empty()) return true;
  return marks.number && marks.number->span == segment.span &&
         (marks.number->type == type || is_plan_type(marks.number->type));
}

class TitleFinder {
 public:
  TitleFinder(const document::Document& document, const std::vector<Line>& lines)
      : document_(document), lines_(lines) {}

  TitleBlock find() {
    if (!find_kind()) begin_after_letterhead();
    collect_subject();
    drop_author();
    return std::move(block_);
  }

 private:
  bool find_kind() {
    std::uint32_t seen = 0;
    for (std::uint32_t i = 0; i < lines_.size() && seen < lines_above_title; ++i) {
      const auto& line = lines_[i];
      if (line.zone == Zone::note || whole(line).empty()) continue;
      ++seen;
      const bool long_text = is_running_text(line);
      for (auto& segment : segments_of(line, i)) {
        if (long_text && segment.span.size() > body_paragraph) continue;
        const auto kind = read_document_kind(line, segment);
        if (!kind) continue;
        take_kind(line, i, segment, *kind);
        return true;
      }
      if (long_text) return false;
    }
    return false;
  }

  void take_kind(const Line& line, std::uint32_t index, const Segment& segment, const DocumentKind& kind) {
    block_.begin = index;
    block_.end = index + 1;
    block_.type = kind.type;
    block_.kind = segment_of(line, index, kind.span);
    const auto rest = trim(line.normal.text, {kind.span.end, segment.span.end});
    if (has_letters(line, rest)) block_.subject.push_back(segment_of(line, index, rest));
    for (auto& other : segments_of(line, index)) {
      if (other.span.start > segment.span.start && !is_ornament(line, other.span))
        block_.subject.push_back(std::move(other));
    }
  }

  static bool has_letters(const Line& line, CodePointSpan span) {
    for (std::uint32_t at = span.start; at < span.end; ++at) {
      if (text::is_letter(line.normal.text[at])) return true;
    }
    return false;
  }

  /// Without a kind the letterhead ends with the last line that its own words tell.
  void begin_after_letterhead() {
    std::uint32_t seen = 0;
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < lines_.size() && seen < lines_above_title / 3; ++i) {
      const auto& line = lines_[i];
      if (line.zone == Zone::note || whole(line).empty()) continue;
      ++seen;
      if (is_running_text(line) || opens_section(line)) break;
      const auto segments = segments_of(line, i);
      const bool landmark = std::any_of(segments.begin(), segments.end(),
                                        [&](const auto& s) { return read_landmarks(line, s).any(); });
      if (landmark) begin = after_table(i);
    }
    block_.begin = block_.end = begin;
  }

  /// The line after the table that line `index` stands in, or after the line itself.
  std::uint32_t after_table(std::uint32_t index) const {
    const auto& cell = lines_[index].paragraph->cell;
    std::uint32_t next = index + 1;
    if (!cell) return next;
    while (next < lines_.size() && lines_[next].paragraph->cell &&
           lines_[next].paragraph->cell->table == cell->table)
      ++next;
    return next;
  }

  bool opens_section(const Line& line) const {
    if (line.paragraph->label && !line.paragraph->label->bullet) return true;
    if (line.paragraph->outline_level && !is_centred(line)) return true;
    const auto span = whole(line);
    const auto label = read_label(std::u32string_view(line.normal.text).substr(span.start, span.size()));
    if (label && label->family != LabelFamily::bullet) return true;
    if (label) return true;
    return names_a_role_only(squeeze(line.normal.folded));
  }

  bool belongs_to_subject(const Line& line, std::uint32_t index, bool after_gap) const {
    const auto span = whole(line);
    if (span.size() > body_paragraph + 80 || opens_section(line)) return false;
    const auto segment = segment_of(line, index, span);
    const bool prominent = is_centred(line) || look_of(document_, line, span).bold;
    const char32_t first = line.normal.text[span.start];
    if (after_gap)
      return is_centred(line) && (first == U'(' || (text::is_letter(first) && !text::is_upper(first)));
    static const Wording addresses{"kính gửi", "căn cứ luật", "căn cứ nghị quyết"};
    if (addresses.begins(segment.key) != Wording::none) return false;
    if (prominent) return !(ends_like_text(line) && opening_words().begins(segment.key) != Wording::none);
    if (!block_.kind || ends_like_text(line) || span.size() > body_paragraph) return false;
    if (block_.subject.empty()) return true;
    return text::is_letter(first) && !text::is_upper(first) && span.size() < 120;
  }

  void collect_subject() {
    bool gap = false;
    for (std::uint32_t i = block_.end; i < lines_.size(); ++i) {
      const auto& line = lines_[i];
      if (line.zone == Zone::note) continue;
      const auto span = whole(line);
      if (span.empty()) {
        gap = gap || !block_.subject.empty();
        continue;
      }
      if (is_ornament(line, span)) {
        block_.end = i + 1;
        if (!block_.subject.empty()) return;
        continue;
      }
      const auto segment = segment_of(line, i, span);
      const bool stray = span.size() <= body_paragraph && is_stray_landmark(line, segment, block_.type);
      if (!stray && (!belongs_to_subject(line, i, gap) || block_.subject.size() >= longest_subject)) return;
      block_.end = i + 1;
      if (stray) continue;
      for (auto& part : segments_of(line, i)) {
        if (!is_ornament(line, part.span)) block_.subject.push_back(std::move(part));
      }
    }
  }

  /// "CỦA BAN THƯỜNG VỤ …" between the kind and its subject names the author (HD 36-HD/VPTW, II.4), not the
  /// subject.
  void drop_author() {
    if (!block_.kind || block_.subject.size() < 2) return;
    const auto& first = block_.subject.front();
    if (!first.key.starts_with(U"của ") || !in_capitals(lines_[first.line], first.span)) return;
    block_.subject.erase(block_.subject.begin());
  }

  const document::Document& document_;
  const std::vector<Line>& lines_;
  TitleBlock block_;
};

}  // namespace

TitleBlock find_title(const document::Document& document, const std::vector<Line>& lines) {
  return TitleFinder(document, lines).find();
}

}  // namespace thamdinh::structure
