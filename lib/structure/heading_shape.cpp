#include "structure/heading_shape.hpp"

#include "structure/document_kinds.hpp"
#include "structure/landmarks.hpp"
#include "structure/roles.hpp"
#include "structure/vocabulary.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace thamdinh::structure {

namespace {

// Lengths in syllables. A title of a plan's own part rarely passes one line (some 20); a sentence rarely
// stays under.
constexpr std::size_t longest_title = 40;        ///< in capitals or bold
constexpr std::size_t longest_plain_title = 25;  ///< looking like the text around it
constexpr std::size_t longest_head = 12;         ///< of a run-in whose head does not stand out
constexpr std::size_t longest_body_head = 26;    ///< of one that begins with a body's name
constexpr std::size_t longest_bold_head = 30;
constexpr std::size_t shortest_sentence = 7;

/// What makes a row of words a sentence: the predicate of a body's duty.
const Wording& predicates() {
  static const Wording table{
      "có trách nhiệm", "chịu trách nhiệm", "phải",        "sẽ",       "đã",         "cần",    "chủ trì",
      "phối hợp với",   "tham mưu cho",     "yêu cầu các", "giao cho", "được giao",  "căn cứ", "nhằm",
      "bảo đảm cho",    "không được",       "có nhiệm vụ", "cần phải", "chỉ đạo các"};
  return table;
}

/// Ends of a clause that leads a list in: "…, thực hiện các nhiệm vụ sau:".
const Wording& list_leads() {
  static const Wording table{"sau",
                             "như sau",
                             "sau đây",
                             "gồm",
                             "bao gồm",
                             "gồm có",
                             "là",
                             "cụ thể",
                             "trong đó",
                             "các nhiệm vụ",
                             "rằng",
                             "như",
                             "cụ thể như sau",
                             "các nội dung",
                             "các giải pháp",
                             "nội dung cụ thể",
                             "dưới đây",
                             "có trách nhiệm",
                             "chịu trách nhiệm",
                             "có nhiệm vụ",
                             "phải",
                             "cần",
                             "theo hướng",
                             "các mặt",
                             "các việc",
                             "tập trung"};
  return table;
}

/// Heads that name who acts.
const Wording& actors() {
  static const Wording table{"đồng chí",    "đ/c",          "các đồng chí",     "các chi bộ",
                             "các chi ủy",  "cấp ủy",       "các cấp ủy",       "lãnh đạo",
                             "đối với",     "giao",         "các phòng",        "các ban",
                             "các tổ chức", "các đoàn thể", "các đơn vị",       "đề nghị",
                             "tổ",          "các tổ",       "bộ phận",          "phó",
                             "trưởng",      "bí thư",       "các đảng ủy viên", "đảng viên",
                             "cán bộ",      "chi đoàn",     "chi hội",          "từng",
                             "mỗi",         "toàn thể",     "thủ trưởng",       "giám đốc",
                             "ông",         "bà",           "các khoa",         "khoa"};
  return table;
}

bool is_sentence(std::u32string_view key, std::size_t words) {
  if (words < shortest_sentence) return false;
  return words > longest_plain_title || predicates().in(key);
}

/// What paragraphs around the body's parts begin with, set off in bold or italic as they may be.
const Wording& text_openings() {
  static const Wording table{"căn cứ luật",
                             "căn cứ nghị",
                             "căn cứ kế hoạch",
                             "căn cứ quy",
                             "căn cứ chỉ thị",
                             "căn cứ công văn",
                             "căn cứ chức năng",
                             "thực hiện nghị quyết",
                             "thực hiện kế hoạch số",
                             "kính gửi",
                             "trên đây",
                             "ghi chú",
                             "lưu ý",
                             "nơi nhận",
                             "thực hiện chỉ thị",
                             "thực hiện công văn"};
  return table;
}

/// "Nội dung:" alone is a title; "Công khai các nội dung sau:" leads its list in.
bool leads_a_list(std::u32string_view key, std::size_t words) {
  return words > 3 && list_leads().ends(key) != Wording::none;
}

/// How the draft's text is cut by its marks.
struct Marks {
  char32_t last = 0;        ///< its final mark, 0 if it ends with a word
  bool inner_stop = false;  ///< a sentence ends inside
  std::uint32_t colon = 0;  ///< of a colon with text behind it: where it stands; 0 if none
};

bool is_stop_inside(std::u32string_view text, std::uint32_t at, std::uint32_t end) {
  if (text[at] == U';') return at + 1 < end;
  if (text[at] != U'.' || at + 2 >= end || text[at + 1] != U' ') return false;
  // "TP. Hưng Yên", "T/M.": a stop after an abbreviation in capitals ends nothing.
  return at > 1 && !text::is_upper(text[at - 1]) && text::is_letter(text[at - 1]) &&
         text::is_upper(text[at + 2]);
}

Marks marks_of(const Line& line, CodePointSpan span) {
  Marks marks;
  const auto& text = line.normal.text;
  for (std::uint32_t at = span.start; at < span.end; ++at) {
    if (text[at] == U':' && marks.colon == 0 && at + 1 < span.end) {
      const bool time = at > span.start && text::is_digit(text[at - 1]) && text::is_digit(text[at + 1]);
      const bool number = at >= span.start + 2 && line.normal.folded.compare(at - 2, 2, U"số") == 0;
      if (!time && !number && text[at + 1] != U'/') marks.colon = at;
    }
    if (marks.colon == 0) marks.inner_stop = marks.inner_stop || is_stop_inside(text, at, span.end);
  }
  const char32_t last = span.empty() ? U'\0' : text[span.end - 1];
  if (std::u32string_view(U".;:,!?…").find(last) != std::u32string_view::npos && last != U'\0')
    marks.last = last;
  return marks;
}

class ShapeReader {
 public:
  ShapeReader(const std::vector<Line>& lines, std::vector<HeadingDraft>& drafts)
      : lines_(lines), drafts_(drafts) {}

  void read() {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      auto& draft = drafts_[i];
      if (draft.content_only || draft.key.empty() || draft.bullet) continue;
      draft.kind = draft.label ? labelled(draft, i) : unlabelled(draft, i);
    }
  }

 private:
  /// Whether text of its own stands under the draft: anything but the next of the same list or what is
  /// further out.
  [[nodiscard]] bool has_text_under(std::size_t i) const {
    if (i + 1 >= drafts_.size()) return false;
    const auto& next = drafts_[i + 1];
    if (!next.label || next.content_only) return true;
    const auto& own = drafts_[i].label;
    if (!own) return true;
    if (next.label->family == own->family) return next.label->depth > own->depth || next.label->value() == 1;
    return next.label->family > own->family;
  }

  /// Whether what stands under the draft is text and no title.
  [[nodiscard]] bool plain_text_under(std::size_t i) const {
    if (!has_text_under(i)) return false;
    const auto& next = drafts_[i + 1];
    return !next.look.bold && !next.look.caps &&
           (!next.label || next.label->family > drafts_[i].label->family || next.content_only);
  }

  std::optional<HeadingKind> run_in(HeadingDraft& draft, CodePointSpan head) const {
    const auto& line = lines_[draft.text_line];
    head = trim(line.normal.text, head);
    draft.span = draft.last_span = head;
    draft.key = squeeze(std::u32string_view(line.normal.folded).substr(head.start, head.size()));
    draft.words = count_words(draft.key);
    return HeadingKind::run_in;
  }

  /// "X: does …", the head told by its look or by its words.
  [[nodiscard]] bool is_run_in(const HeadingDraft& draft, const Marks& marks, CodePointSpan head) const {
    if (marks.colon == 0 || draft.last_line != draft.text_line || marks.inner_stop) return false;
    const auto& line = lines_[draft.text_line];
    const auto key = squeeze(std::u32string_view(line.normal.folded).substr(head.start, head.size()));
    const auto words = count_words(key);
    if (words == 0) return false;
    const bool stands_out = !draft.look.bold && draft.look.bold_end + 1 >= marks.colon &&
                            draft.look.bold_end > draft.span.start && draft.look.bold_end <= marks.colon + 2;
    if (stands_out) return words <= longest_bold_head;
    if (leads_a_list(key, words)) return false;
    const bool actor = actors().begins(key) != Wording::none || body_heads().begins(key) != Wording::none;
    if (predicates().in(key) && words > 5) return false;
    return words <= (actor ? longest_body_head : longest_head);
  }

  /// A bold head with a stop or a dash behind it, then the sentence in plain letters.
  [[nodiscard]] bool is_bold_head(const HeadingDraft& draft, CodePointSpan& head) const {
    if (draft.look.bold || draft.look.bold_end <= draft.span.start + 2 || draft.last_line != draft.text_line)
      return false;
    const auto& text = lines_[draft.text_line].normal.text;
    std::uint32_t end = draft.look.bold_end;
    std::uint32_t next = end;
    while (next < draft.span.end && text[next] == U' ') ++next;
    const auto is_mark = [&](std::uint32_t at) {
      return at < draft.span.end && (text[at] == U'.' || text[at] == U':' || text[at] == U'-');
    };
    bool marked = is_mark(next);
    while (end > draft.span.start && (text[end - 1] == U' ' || is_mark(end - 1))) {
      marked = marked || is_mark(end - 1);
      --end;
    }
    head = {draft.span.start, end};
    const auto rest = draft.span.end - std::min(draft.span.end, draft.look.bold_end);
    const auto words = count_words(squeeze(std::u32string_view(text).substr(head.start, head.size())));
    return marked && rest > 12 && words <= longest_bold_head && words > 0;
  }

  std::optional<HeadingKind> labelled(HeadingDraft& draft, std::size_t i) const {
    const auto& line = lines_[draft.text_line];
    const Marks first = marks_of(line, draft.span);
    const Marks last =
        draft.last_line == draft.text_line ? first : marks_of(lines_[draft.last_line], draft.last_span);
    const CodePointSpan head{draft.span.start, first.colon};
    if (is_run_in(draft, first, head)) return run_in(draft, head);
    if (CodePointSpan bold_head; is_bold_head(draft, bold_head)) return run_in(draft, bold_head);
    if (draft.words > longest_title || last.last == U';' || last.last == U',') return HeadingKind::clause;
    if (draft.look.caps) return HeadingKind::title;
    if (draft.styled && draft.words <= longest_plain_title && !first.inner_stop) return HeadingKind::title;
    if (first.inner_stop) return HeadingKind::clause;
    return is_title(draft, last.last, i) ? HeadingKind::title : HeadingKind::clause;
  }

  /// Whether the sentence right before is an item of the same list: a list of sentences has no titles in it.
  [[nodiscard]] bool in_running_list(std::size_t i) const {
    if (i == 0 || !drafts_[i - 1].label || !drafts_[i].label || drafts_[i - 1].kind != HeadingKind::clause)
      return false;
    return drafts_[i - 1].label->family == drafts_[i].label->family &&
           drafts_[i - 1].label->depth == drafts_[i].label->depth;
  }

  [[nodiscard]] bool is_title(const HeadingDraft& draft, char32_t last, std::size_t i) const {
    const bool under = has_text_under(i);
    const bool bold = draft.look.bold;
    const bool role = names_a_role_only(without_mark(draft.key));
    const bool stopped = last == U'.' || last == U'!' || last == U'?' || last == U'…';
    if (role && (!stopped || bold || !in_running_list(i))) return true;
    if (!bold && last != U':' && in_running_list(i)) return false;
    switch (last) {
      case U'.':
      case U'!':
      case U'?':
      case U'…':
        if (bold) return under && draft.words <= longest_plain_title;
        return plain_text_under(i) && draft.words <= shortest_sentence && !predicates().in(draft.key);
      case U':':
        if (leads_a_list(without_mark(draft.key), draft.words)) return false;
        return bold || draft.words <= longest_head ||
               (!is_sentence(draft.key, draft.words) && under && is_actor(draft));
      default:
        if (bold) return true;
        if (is_sentence(draft.key, draft.words)) return false;
        return under || draft.look.italic || draft.look.underline;
    }
  }

  static bool is_actor(const HeadingDraft& draft) {
    return actors().begins(draft.key) != Wording::none || body_heads().begins(draft.key) != Wording::none;
  }

  static std::u32string_view without_mark(std::u32string_view key) {
    while (!key.empty() && std::u32string_view(U".:;, ").find(key.back()) != std::u32string_view::npos)
      key.remove_suffix(1);
    return key;
  }

  /// "Văn phòng Đảng ủy: tham mưu …" without a label: a body's own name before the colon.
  [[nodiscard]] bool is_plain_run_in(const HeadingDraft& draft, const Marks& marks) const {
    if (marks.colon == 0 || marks.inner_stop || draft.last_line != draft.text_line) return false;
    const auto& line = lines_[draft.text_line];
    const auto head =
        std::u32string_view(line.normal.folded).substr(draft.span.start, marks.colon - draft.span.start);
    const auto key = squeeze(head);
    const auto words = count_words(key);
    if (words > longest_head || words < 2 || predicates().in(key) || list_leads().ends(key) != Wording::none)
      return false;
    return body_heads().begins(key) != Wording::none && text::is_upper(line.normal.text[draft.span.start]);
  }

  /// A remark in brackets, a piece of a letterhead, a mark of a table: they look like titles and are none.
  [[nodiscard]] bool stands_elsewhere(const HeadingDraft& draft) const {
    const auto& line = lines_[draft.text_line];
    if (line.normal.text[draft.span.start] == U'(' || draft.key.size() < 4) return true;
    const auto segment = segment_of(line, draft.text_line, draft.span);
    if (read_landmarks(line, segment).any()) return true;
    const auto kind = read_document_kind(line, segment);
    return kind && kind->span == draft.span;
  }

  /// Whether anything follows that can stand under a title without a label: not the next of a running count,
  /// which would make it a slogan.
  [[nodiscard]] bool has_own_text(std::size_t i) const {
    if (i + 1 >= drafts_.size()) return false;
    const auto& next = drafts_[i + 1];
    if (!next.label || next.content_only) return true;
    return next.label->value() == 1 || next.label->family > LabelFamily::decimal ||
           (next.label->family == LabelFamily::decimal && !next.look.caps && !next.look.bold);
  }

  std::optional<HeadingKind> unlabelled(HeadingDraft& draft, std::size_t i) const {
    const auto& line = lines_[draft.text_line];
    const Marks marks = marks_of(line, draft.span);
    if (line.paragraph->alignment == document::Alignment::right) return std::nullopt;
    if (marks.colon != 0 && !draft.look.bold && draft.look.bold_end > draft.span.start) {
      const CodePointSpan head{draft.span.start, marks.colon};
      const bool stands_out =
          draft.look.bold_end + 1 >= marks.colon && draft.look.bold_end <= marks.colon + 2;
      if (stands_out && draft.words > 4) return run_in(draft, head);
    }
    if (is_plain_run_in(draft, marks)) return run_in(draft, {draft.span.start, marks.colon});
    if (marks.last == U';' || marks.last == U',' || marks.inner_stop || draft.words > longest_plain_title)
      return std::nullopt;
    const auto key = without_mark(draft.key);
    const bool role = names_a_role_only(key);
    if (marks.last == U'.' && !role && !(draft.styled && draft.words <= longest_head)) return std::nullopt;
    if (draft.styled) return HeadingKind::title;
    if (stands_elsewhere(draft) || (!role && !has_own_text(i))) return std::nullopt;
    if (draft.look.caps && draft.words >= 2) return HeadingKind::title;
    if (text_openings().begins(draft.key) != Wording::none) return std::nullopt;
    if (draft.look.bold && draft.words <= longest_plain_title) return HeadingKind::title;
    if ((draft.look.italic || draft.look.underline) && draft.words <= longest_head) return HeadingKind::title;
    return role ? std::optional(HeadingKind::title) : std::nullopt;
  }

  const std::vector<Line>& lines_;
  std::vector<HeadingDraft>& drafts_;
};

}  // namespace

void decide_kinds(const std::vector<Line>& lines, std::vector<HeadingDraft>& drafts) {
  ShapeReader(lines, drafts).read();
}

}  // namespace thamdinh::structure
