#include "structure/recipients.hpp"

#include "structure/fields.hpp"
#include "structure/labels.hpp"
#include "structure/landmarks.hpp"
#include "structure/look.hpp"
#include "structure/signing.hpp"
#include "structure/wording.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <optional>

namespace thamdinh::structure {

namespace {

constexpr std::u32string_view closing_marks = U".,;:/ }{|";

struct Item {
  std::vector<Segment> segments;
  std::uint32_t closed_end = 0;  ///< where its last line ends with its closing mark
  bool dashed = false;
};

/// A purpose that a brace sets beside several lines: no recipient of its own.
bool is_purpose(const Segment& segment) {
  static const Wording table{"để báo cáo",  "để b/c",        "để bc",      "để thực hiện", "để t/h",
                             "để phối hợp", "để theo dõi",   "để chỉ đạo", "để biết",      "(để báo cáo",
                             "(để b/c",     "(để thực hiện", "b/c",        "(b/c)",        "báo cáo",
                             "(báo cáo)",   "thực hiện",     "(thực hiện)"};
  return count_words(segment.key) <= 4 && table.begins(segment.key) != Wording::none;
}

class RecipientsReader {
 public:
  RecipientsReader(const std::vector<Line>& lines, Form& form) : lines_(lines), form_(form) {}

  std::vector<Segment> take(std::vector<Segment> segments) {
    std::vector<Segment> rest;
    for (auto& segment : segments) {
      if (!form_.recipients_head.present && is_recipients_head(segment)) {
        open(segment);
      } else if (form_.recipients_head.present && is_recipient(segment)) {
        add(segment);
      } else {
        if (!beside(segment)) open_ = false;
        rest.push_back(std::move(segment));
      }
    }
    finish();
    return rest;
  }

 private:
  /// "Nơi nhận:" and what stands behind the colon on the same line.
  void open(const Segment& segment) {
    const auto& line = lines_[segment.line];
    head_ = segment;
    open_ = true;
    std::uint32_t end = segment.span.start;
    std::size_t letters = 0;
    while (end < segment.span.end && letters < 7) letters += line.normal.text[end++] == U' ' ? 0U : 1U;
    std::uint32_t next = end;
    while (next < segment.span.end && (line.normal.text[next] == U':' || line.normal.text[next] == U' ' ||
                                       line.normal.text[next] == U'.'))
      ++next;
    form_.recipients_head = field_of(line, {segment.span.start, end});
    split_and_add(segment_of(line, segment.line, {next, segment.span.end}));
  }

  /// Several recipients in the line of "Nơi nhận" stand between semicolons.
  void split_and_add(const Segment& segment) {
    const auto& line = lines_[segment.line];
    std::uint32_t start = segment.span.start;
    for (std::uint32_t at = start; at <= segment.span.end; ++at) {
      if (at < segment.span.end && line.normal.text[at] != U';') continue;
      const auto part = trim(line.normal.text, {start, at});
      if (!part.empty()) add(segment_of(line, segment.line, part));
      start = at + 1;
    }
  }

  [[nodiscard]] bool in_head_cell(const Segment& segment) const {
    const auto& head = lines_[head_.line].paragraph->cell;
    const auto& cell = lines_[segment.line].paragraph->cell;
    return head && cell && head->table == cell->table && head->column == cell->column;
  }

  /// Whether the segment shares a table with "Nơi nhận" or stands behind another one on its line: the
  /// signature's side.
  [[nodiscard]] bool beside(const Segment& segment) const {
    return lines_[segment.line].paragraph->cell.has_value() ||
           segment.span.start > whole(lines_[segment.line]).start;
  }

  [[nodiscard]] bool is_recipient(const Segment& segment) const {
    const auto& line = lines_[segment.line];
    if (is_ornament(line, segment.span)) return false;
    const auto text = std::u32string_view(line.normal.text).substr(segment.span.start, segment.span.size());
    const auto label = read_label(text);
    const bool listed = (label && label->end > 0) || (line.paragraph->label && whole(line) == segment.span);
    const auto& head_cell = lines_[head_.line].paragraph->cell;
    if (head_cell || line.paragraph->cell) {
      if (!in_head_cell(segment)) return false;
      return listed || !(read_authority(line, segment) || is_signed_mark(segment));
    }
    if (listed) return !read_authority(line, segment);
    if (!open_ || segment.span.start > whole(line).start) return false;
    if (is_centred(line) || line.paragraph->alignment == document::Alignment::right) return false;
    if (read_landmarks(line, segment).date) return false;
    return !read_authority(line, segment) && !is_office(line, segment) && !is_person_name(line, segment) &&
           !is_signed_mark(segment);
  }

  void add(const Segment& segment) {
    const auto& line = lines_[segment.line];
    const auto text = std::u32string_view(line.normal.text).substr(segment.span.start, segment.span.size());
    const auto label = read_label(text);
    const bool computed = line.paragraph->label && whole(line).start == segment.span.start;
    CodePointSpan span = segment.span;
    if (label) span.start += label->end;
    span = without_closing(line, span);
    if (span.empty()) return;
    const auto bare = segment_of(line, segment.line, span);
    if (is_purpose(bare) && !label && !computed) return;
    const bool dashed = label.has_value() || computed;
    // In a list with dashes a line without one goes on from the line before.
    const bool continues = !dashed && !items_.empty() && items_.back().dashed && !archive_line(bare);
    if (continues) {
      auto& item = items_.back();
      item.segments.back().span.end = item.closed_end;
      item.segments.push_back(bare);
      item.closed_end = segment.span.end;
    } else {
      items_.push_back({{bare}, segment.span.end, dashed});
    }
  }

  static bool archive_line(const Segment& segment) { return segment.key.starts_with(U"lưu"); }

  static CodePointSpan without_closing(const Line& line, CodePointSpan span) {
    while (!span.empty() && closing_marks.find(line.normal.text[span.end - 1]) != std::u32string_view::npos)
      --span.end;
    return span;
  }

  void finish() {
    for (const auto& item : items_) {
      form_.recipients.push_back(field_of(lines_, item.segments));
      if (!form_.archive && archive_line(item.segments.front())) {
        form_.archive = static_cast<std::uint32_t>(form_.recipients.size() - 1);
      }
    }
  }

  const std::vector<Line>& lines_;
  Form& form_;
  Segment head_;
  bool open_ = false;
  std::vector<Item> items_;
};

}  // namespace

std::vector<Segment> take_recipients(const std::vector<Line>& lines, std::vector<Segment> segments,
                                     Form& form) {
  return RecipientsReader(lines, form).take(std::move(segments));
}

}  // namespace thamdinh::structure
