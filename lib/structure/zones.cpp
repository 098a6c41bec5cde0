#include "structure/zones.hpp"

#include "structure/bearers.hpp"
#include "structure/labels.hpp"
#include "structure/landmarks.hpp"
#include "structure/look.hpp"
#include "structure/signing.hpp"
#include "structure/vocabulary.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace thamdinh::structure {

namespace {

constexpr std::uint32_t end_line = 240;    ///< code points; what is longer is text
constexpr std::uint32_t name_within = 14;  ///< lines between a post and the name under it, blank ones too

constexpr std::size_t statement_words = 14;  ///< fewer may be the name of a body

/// What a recipient is told to do with his copy is no statement: "(để báo cáo)", "để thực hiện".
std::u32string_view without_purpose(std::u32string_view text) {
  text = text.substr(0, text.find(U'('));
  return text.substr(0, text.find(U" để "));
}

/// Running text that somebody put behind the signature without calling it an appendix: too long for a name,
/// with a verb of duty, and not a row of names, of which every second word has a capital.
bool is_statement(const Line& line, CodePointSpan span) {
  if (line.paragraph->cell) return false;
  const auto text = without_purpose(std::u32string_view(line.normal.text).substr(span.start, span.size()));
  const std::u32string key = squeeze(std::u32string_view(line.normal.folded).substr(span.start, text.size()));
  const std::size_t words = count_words(key);
  if (words < statement_words || !duty_verbs().in(key)) return false;
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    capitals += text::is_upper(text[i]) && (i == 0 || text::is_space(text[i - 1])) ? 1 : 0;
  return 3 * capitals < words;
}

bool same_row(const Line& a, const Line& b) {
  const auto& first = a.paragraph->cell;
  const auto& second = b.paragraph->cell;
  return first && second && first->table == second->table && first->row == second->row;
}

class EndFinder {
 public:
  EndFinder(const document::Document& document, const std::vector<Line>& lines, std::uint32_t from)
      : document_(document), lines_(lines), from_(from) {}

  EndBlock find() const {
    const auto size = static_cast<std::uint32_t>(lines_.size());
    for (std::uint32_t i = from_; i < size; ++i) {
      if (!short_line(i) || !opens_end(i)) continue;
      EndBlock block{with_date_before(row_begin(i)), size};
      block.end = find_close(i);
      return block;
    }
    return {size, size};
  }

 private:
  [[nodiscard]] bool short_line(std::uint32_t i) const {
    if (lines_[i].zone == Zone::note) return false;
    const auto span = whole(lines_[i]);
    return !span.empty() && lines_[i].normal.text.size() <= 4U * std::size_t{end_line} &&
           span.size() <= end_line;
  }

  /// A cheap look before the line is cut into segments: whether something that opens the end can begin one.
  [[nodiscard]] static bool may_open_end(const Line& line) {
    static const Wording marks{"nơi nhận", "nơi gửi", "t/m", "tm",  "t.m",  "k/t", "kt",
                               "t/l",      "tl",      "t.l", "tuq", "t/uq", "q"};
    const std::u32string_view folded = line.normal.folded;
    for (std::uint32_t at = 0; at < folded.size(); ++at) {
      const bool begins = folded[at] != U' ' && (at == 0 || folded[at - 1] == U' ');
      if (!begins || !text::is_letter(folded[at])) continue;
      const auto rest = folded.substr(at);
      if (marks.begins(rest) != Wording::none || offices().begins(rest) != Wording::none) return true;
    }
    return false;
  }

  [[nodiscard]] bool opens_end(std::uint32_t i) const {
    const auto& line = lines_[i];
    if (!may_open_end(line) || in_wide_table(i)) return false;
    for (const auto& segment : segments_of(line, i)) {
      if (is_recipients_head(segment)) return true;
      const auto authority = read_authority(line, segment);
      if (authority && (authority->rest.empty() || in_capitals(line, authority->rest))) return true;
      if (is_office(line, segment) && stands_as_signature(line, segment) && name_follows(i)) return true;
    }
    return false;
  }

  /// A table of three or more columns is content, not the two boxes of recipients and signature.
  [[nodiscard]] bool in_wide_table(std::uint32_t i) const {
    const auto& cell = lines_[i].paragraph->cell;
    return cell && cell->table < document_.tables.size() && document_.tables[cell->table].columns > 3;
  }

  [[nodiscard]] bool stands_as_signature(const Line& line, const Segment& segment) const {
    if (read_label(std::u32string_view(line.normal.text).substr(segment.span.start, segment.span.size())))
      return false;
    const bool placed = is_centred(line) || line.paragraph->alignment == document::Alignment::right ||
                        line.paragraph->cell || line.paragraph->indent_left > 2000 || segment.span.start > 0;
    return placed && (in_capitals(line, segment.span) || look_of(document_, line, segment.span).bold);
  }

  [[nodiscard]] bool name_follows(std::uint32_t i) const {
    for (std::uint32_t k = i + 1; k < lines_.size() && k <= i + name_within; ++k) {
      if (lines_[k].zone == Zone::note || !short_line(k)) {
        if (!whole(lines_[k]).empty()) return false;
        continue;
      }
      for (const auto& segment : segments_of(lines_[k], k)) {
        if (is_person_name(lines_[k], segment)) return true;
      }
    }
    return false;
  }

  [[nodiscard]] std::uint32_t row_begin(std::uint32_t i) const {
    while (i > from_ && same_row(lines_[i], lines_[i - 1])) --i;
    return i;
  }

  /// Place and date may stand right above the signature instead of in the letterhead.
  [[nodiscard]] std::uint32_t with_date_before(std::uint32_t begin) const {
    std::uint32_t k = begin;
    while (k > from_ && whole(lines_[k - 1]).empty()) --k;
    if (k == from_ || !short_line(k - 1)) return begin;
    const auto& line = lines_[k - 1];
    const auto marks = read_landmarks(line, segment_of(line, k - 1, whole(line)));
    return marks.date && marks.rest.empty() && !marks.date->place.empty() ? k - 1 : begin;
  }

  /// The line after the last of the end: an appendix, a second letterhead or running text begins there.
  [[nodiscard]] std::uint32_t find_close(std::uint32_t opened) const {
    bool signer = false;
    const auto size = static_cast<std::uint32_t>(lines_.size());
    for (std::uint32_t i = opened; i < size; ++i) {
      const auto& line = lines_[i];
      if (line.zone == Zone::note || whole(line).empty()) continue;
      if (i > opened && !same_row(line, lines_[opened]) && closes(i, signer)) return i;
      if (!short_line(i)) continue;
      for (const auto& segment : segments_of(line, i)) signer = signer || is_signer(line, segment);
    }
    return size;
  }

  [[nodiscard]] static bool is_signer(const Line& line, const Segment& segment) {
    return is_person_name(line, segment) && !read_authority(line, segment);
  }

  [[nodiscard]] bool closes(std::uint32_t i, bool signer) const {
    const auto& line = lines_[i];
    const auto span = whole(line);
    if (span.size() > end_line || in_wide_table(i)) return true;
    const auto segment = segment_of(line, i, span);
    if (appendix_heads().begins(segment.key) != Wording::none) return true;
    if (is_statement(line, span)) return true;
    if (!signer) return false;
    if (line.paragraph->page_break_before) return true;
    const auto text = std::u32string_view(line.normal.text).substr(span.start, span.size());
    const auto label = read_label(text);
    if (label && label->family == LabelFamily::roman) return true;
    const bool heading = in_capitals(line, span) && is_centred(line) && count_words(segment.key) >= 3;
    return heading && !read_authority(line, segment) && !is_office(line, segment) &&
           !is_person_name(line, segment);
  }

  const document::Document& document_;
  const std::vector<Line>& lines_;
  std::uint32_t from_;
};

/// "PHỤ LỤC", "Phụ lục 1", "PHỤ LỤC II: …" as a line of its own.
bool opens_appendix(const Line& line, std::uint32_t index) {
  const auto span = whole(line);
  if (span.empty() || span.size() > 120) return false;
  if (!std::u32string_view(line.normal.folded).substr(span.start).starts_with(U"phụ")) return false;
  const auto segment = segment_of(line, index, span);
  if (!segment.key.starts_with(U"phụ lục")) return false;
  const bool capitals = in_capitals(line, {span.start, std::min(span.end, span.start + 7)});
  if (count_words(segment.key) <= 3) return true;
  return capitals || (is_centred(line) && count_words(segment.key) <= 8);
}

}  // namespace

EndBlock find_end(const document::Document& document, const std::vector<Line>& lines,
                  const TitleBlock& title) {
  return EndFinder(document, lines, title.end).find();
}

void assign_zones(std::vector<Line>& lines, const TitleBlock& title, const EndBlock& end) {
  bool appendix = false;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    auto& line = lines[i];
    if (line.zone == Zone::note) continue;
    if (i < title.begin) {
      line.zone = Zone::letterhead;
    } else if (i < title.end) {
      line.zone = Zone::title;
    } else if (i >= end.begin && i < end.end) {
      line.zone = Zone::end;
    } else {
      appendix = appendix || i >= end.end || opens_appendix(line, i);
      line.zone = appendix ? Zone::appendix : Zone::body;
    }
  }
}

}  // namespace thamdinh::structure
