#include "structure/signature.hpp"

#include "structure/fields.hpp"
#include "structure/landmarks.hpp"
#include "structure/look.hpp"
#include "structure/recipients.hpp"
#include "structure/signing.hpp"
#include "structure/vocabulary.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace thamdinh::structure {

namespace {

bool is_blank_name(const Segment& segment) {
  return segment.key.find(U"họ và tên") != std::u32string::npos ||
         segment.key.find(U"họ tên") != std::u32string::npos ||
         std::all_of(segment.key.begin(), segment.key.end(),
                     [](char32_t c) { return c == U'.' || c == U'…' || c == U'_' || c == U' '; });
}

class SignatureReader {
 public:
  SignatureReader(const std::vector<Line>& lines, Form& form) : lines_(lines), form_(form) {}

  void read(const std::vector<Segment>& segments) {
    for (std::size_t i = 0; i < segments.size(); ++i) {
      column_ = i > 0 && segments[i - 1].line == segments[i].line ? column_ + 1 : 0;
      read_segment(segments[i]);
    }
    if (!form_.office.present && replaced_.present) form_.office = replaced_;
  }

 private:
  void read_segment(const Segment& segment) {
    const auto& line = lines_[segment.line];
    if (const auto authority = read_authority(line, segment)) {
      if (form_.signer.present) return;  // a second signature
      if (!form_.authority.present) form_.authority = field_of(line, authority->mark);
      // Who signs T/M is named with his own post; in all other cases the post behind the mark is another's.
      const bool for_another = !segment.key.starts_with(U"t/m") && !segment.key.starts_with(U"tm") &&
                               !segment.key.starts_with(U"t.m") && segment.key.front() != U'q';
      if (!authority->rest.empty())
        take_post(line, segment_of(line, segment.line, authority->rest), for_another);
      after_post_ = true;
      return;
    }
    // Two hands side by side: the name that stands under the post.
    const bool under_post =
        column_ == post_column_ && segment.line == signer_line_ && is_person_name(line, segment);
    if (form_.signer.present && !form_.signer.blank && !under_post) return;
    if (is_signed_mark(segment)) return;
    if (is_office(line, segment)) {
      take_office(line, segment);
      return;
    }
    // Before any post a row of capitals is a heading of the end ("DUYỆT CỦA PHÒNG"), not a name.
    if (is_person_name(line, segment) && (after_post_ || !in_capitals(line, segment.span))) {
      form_.signer = field_of(line, segment.span);
      signer_line_ = segment.line;
    } else if (after_post_ && !form_.signer.present && is_blank_name(segment)) {
      form_.signer = field_of(line, segment.span);
      form_.signer.text.clear();
      form_.signer.blank = true;
    }
  }

  /// The body or post after the mark: "CHI BỘ BÍ THƯ" holds both; "GIÁM ĐỐC" after KT. is the one who is
  /// replaced.
  void take_post(const Line& line, const Segment& rest, bool for_another) {
    const auto found = offices().ends(rest.key);
    if (found == Wording::none) return;
    const std::size_t length = offices().length(found);
    if (length == rest.key.size() && for_another) {
      replaced_ = field_of(line, rest.span);
      return;
    }
    std::uint32_t start = rest.span.end;
    for (std::size_t letters = 0; letters < length && start > rest.span.start;) {
      --start;
      const bool gap = line.normal.text[start] == U' ' && line.normal.text[start - 1] == U' ';
      if (!gap) ++letters;
    }
    form_.office = field_of(line, {start, rest.span.end});
  }

  void take_office(const Line& line, const Segment& segment) {
    after_post_ = true;
    // A second post goes on from the first ("PHÓ BÍ THƯ" / "KIÊM GIÁM ĐỐC") or is another hand's; who only
    // drew the plan up does not sign it.
    const bool drawn_up = office_key_.starts_with(U"người lập");
    if (form_.office.present && !drawn_up) return;
    form_.office = field_of(line, segment.span);
    office_key_ = segment.key;
    post_column_ = column_;
  }

  const std::vector<Line>& lines_;
  Form& form_;
  Field replaced_;
  bool after_post_ = false;
  std::u32string office_key_;
  std::size_t column_ = 0;  ///< which segment of its line is read
  std::size_t post_column_ = 0;
  std::uint32_t signer_line_ = static_cast<std::uint32_t>(-1);
};

}  // namespace

void read_end(const std::vector<Line>& lines, Form& form) {
  std::vector<Segment> segments;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (lines[i].zone != Zone::end) continue;
    for (auto& segment : segments_of(lines[i], i)) segments.push_back(std::move(segment));
  }
  const auto rest = take_recipients(lines, std::move(segments), form);
  SignatureReader(lines, form).read(rest);
}

}  // namespace thamdinh::structure
