#include "structure/letterhead.hpp"

#include "structure/fields.hpp"
#include "structure/labels.hpp"
#include "structure/landmarks.hpp"
#include "structure/look.hpp"
#include "structure/vocabulary.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace thamdinh::structure {

namespace {

constexpr std::uint32_t longest_name_line = 140;  ///< code points

struct Piece {
  Segment segment;
  bool bold = false;
};

/// Names that always begin anew, whatever the line before.
const Wording& party_heads() {
  static const Wording table{"đảng bộ", "đảng ủy", "chi bộ", "chi ủy", "đảng đoàn", "ban cán sự"};
  return table;
}

/// Words that a name can not end with.
const Wording& common_nouns() {
  static const Wording table{"công ty", "trung tâm",   "trường",    "ban",      "sở",        "văn phòng",
                             "cơ quan", "phòng",       "chi cục",   "cục",      "bệnh viện", "ủy ban",
                             "hội",     "đoàn",        "viện",      "trạm",     "chi bộ",    "đảng bộ",
                             "đảng ủy", "ban quản lý", "ngân hàng", "chi nhánh"};
  return table;
}

class LetterheadReader {
 public:
  LetterheadReader(const document::Document& document, const std::vector<Line>& lines, Form& form)
      : document_(document), lines_(lines), form_(form) {}

  void read() {
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      const auto zone = lines_[i].zone;
      if (zone == Zone::letterhead || zone == Zone::title) read_line(i, zone);
    }
    if (!form_.date.present) read_date_at_end();
    join_names();
  }

 private:
  void read_line(std::uint32_t i, Zone zone) {
    const auto& line = lines_[i];
    for (auto& segment : segments_of(line, i)) {
      if (is_ornament(line, segment.span)) continue;
      auto marks = read_landmarks(line, segment);
      // In the title only a whole segment is a stray number or date: the subject cites other documents.
      if (zone == Zone::title) {
        const bool whole_number =
            marks.number && marks.number->span == segment.span && is_own_number(*marks.number);
        if (!whole_number) marks.number.reset();
        if (marks.date && (marks.date->place.empty() || !marks.rest.empty())) marks.date.reset();
      }
      take(line, marks);
      if (zone != Zone::letterhead) continue;
      add_piece(i, marks.any() ? segment_of(line, i, marks.rest) : std::move(segment));
    }
  }

  static bool is_own_number(const NumberSymbol& number) {
    return number.type == "KH" || number.type == "CTr" || number.blank;
  }

  void take(const Line& line, const Landmarks& marks) {
    if (marks.party_header && !form_.party_header.present)
      form_.party_header = field_of(line, *marks.party_header);
    if (marks.national_name && !form_.national_name.present)
      form_.national_name = field_of(line, *marks.national_name);
    if (marks.motto && !form_.motto.present) form_.motto = field_of(line, *marks.motto);
    if (marks.number && !form_.number.present) take_number(line, *marks.number);
    if (marks.date && !form_.date.present) take_date(line, *marks.date);
  }

  void take_number(const Line& line, const NumberSymbol& number) {
    form_.number = field_of(line, number.span);
    form_.number.text = number.canonical;
    form_.number.blank = number.blank;
    form_.number_system = number.system;
    form_.number_well_formed = number.well_formed;
  }

  void take_date(const Line& line, const WrittenDate& date) {
    form_.date = field_of(line, date.date);
    form_.date.blank = form_.date_blank = date.blank();
    form_.date_written = date.iso();
    form_.date_impossible = !date.blank() && !date.real();
    form_.date.text = date.real() ? date.iso() : std::string();
    if (!date.place.empty()) {
      form_.place = field_of(line, date.place);
    } else if (!pieces_.empty()) {
      take_place_from_line_before();
    }
  }

  /// "Hưng Yên," in the line above "ngày 15 tháng 7 năm 2024".
  void take_place_from_line_before() {
    const auto& segment = pieces_.back().segment;
    const auto& line = lines_[segment.line];
    if (line.normal.text[segment.span.end - 1] != U',' || body_heads().begins(segment.key) != Wording::none)
      return;
    form_.place = field_of(line, trim(line.normal.text, {segment.span.start, segment.span.end - 1}));
    pieces_.pop_back();
  }

  void read_date_at_end() {
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      const auto& line = lines_[i];
      if (line.zone != Zone::end) continue;
      for (const auto& segment : segments_of(line, i)) {
        const auto marks = read_landmarks(line, segment);
        if (!marks.date || !marks.rest.empty()) continue;
        take_date(line, *marks.date);
        return;
      }
    }
  }

  /// "CHI BỘ HỘI NÔNG DÂN TỈNH *": the star typed behind the name.
  static CodePointSpan without_ornament(const Line& line, CodePointSpan span) {
    while (!span.empty()) {
      const char32_t last = line.normal.text[span.end - 1];
      if (last != U'*' && last != U' ' && last != U'_' && last != U'=') break;
      --span.end;
    }
    return is_ornament(line, span) ? CodePointSpan{span.start, span.start} : span;
  }

  void add_piece(std::uint32_t i, Segment segment) {
    const auto& line = lines_[i];
    segment = segment_of(line, i, without_ornament(line, segment.span));
    if (segment.span.empty() || segment.span.size() > longest_name_line) return;
    static const Wording not_names{"kính gửi", "v/v", "phụ lục", "bản", "lần", "ghi chú"};
    if (draft_marks().begins(segment.key) != Wording::none || not_names.begins(segment.key) != Wording::none)
      return;
    if (!text::is_upper(line.normal.text[segment.span.start]) && pieces_.empty()) return;
    if (line.normal.text[segment.span.start] == U'(' || count_words(segment.key) == 0) return;
    const bool again = std::any_of(pieces_.begin(), pieces_.end(),
                                   [&](const Piece& p) { return p.segment.key == segment.key; });
    if (again) return;  // a letterhead printed twice
    pieces_.push_back({segment, look_of(document_, line, segment.span).bold});
  }

  /// Whether the name that `last` ends goes on in `next`.
  [[nodiscard]] bool goes_on(const Piece& last, const Piece& next, bool first_line) const {
    const auto& key = last.segment.key;
    if (first_line && unfinished_body().is(key)) return true;
    const char32_t end = key.empty() ? U' ' : key.back();
    if (end == U'-' || end == U',' || joining_words().ends(key) != Wording::none) return true;
    if (party_heads().begins(next.segment.key) != Wording::none) return false;
    if (joining_words().begins(next.segment.key) != Wording::none) return true;
    if (last.bold != next.bold) return false;
    if (common_nouns().ends(key) != Wording::none) return true;
    return body_heads().begins(next.segment.key) == Wording::none;
  }

  void join_names() {
    std::vector<std::vector<Segment>> names;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const bool on = i > 0 && goes_on(pieces_[i - 1], pieces_[i], names.back().size() == 1);
      if (!on) names.emplace_back();
      names.back().push_back(pieces_[i].segment);
    }
    if (names.empty()) return;
    form_.issuer = field_of(lines_, names.back());
    if (names.size() > 1) form_.parent = field_of(lines_, names[names.size() - 2]);
  }

  const document::Document& document_;
  const std::vector<Line>& lines_;
  Form& form_;
  std::vector<Piece> pieces_;
};

}  // namespace

void read_letterhead(const document::Document& document, const std::vector<Line>& lines, Form& form) {
  LetterheadReader(document, lines, form).read();
}

void read_title(const std::vector<Line>& lines, const TitleBlock& title, Form& form) {
  if (title.kind) form.kind = field_of(lines[title.kind->line], title.kind->span);
  form.subject = field_of(lines, title.subject);
}

}  // namespace thamdinh::structure
