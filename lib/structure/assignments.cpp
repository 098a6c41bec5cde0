#include "structure/assignments.hpp"

#include "structure/assignment_tables.hpp"
#include "structure/deadlines.hpp"
#include "structure/lines.hpp"
#include "structure/vocabulary.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace thamdinh::structure {

namespace {

/// Verbs of duty: where one stands, the bearer's name before it ends.
const Wording& duty_verbs() {
  static const Wording table{"chủ trì",
                             "sơ kết",
                             "tổng kết",
                             "dự thảo",
                             "cập nhật",
                             "cân đối",
                             "phân công",
                             "cung cấp",
                             "tiếp nhận",
                             "mời",
                             "tham mưu",
                             "theo dõi",
                             "tổ chức",
                             "xây dựng",
                             "phối hợp",
                             "có trách nhiệm",
                             "chịu trách nhiệm",
                             "đưa",
                             "lập",
                             "bố trí",
                             "chuẩn bị",
                             "tổng hợp",
                             "hướng dẫn",
                             "kiểm tra",
                             "giúp",
                             "cùng",
                             "thực hiện",
                             "triển khai",
                             "báo cáo",
                             "ban hành",
                             "đôn đốc",
                             "phụ trách",
                             "lãnh đạo",
                             "chỉ đạo",
                             "cụ thể hóa",
                             "căn cứ",
                             "giám sát",
                             "tuyên truyền",
                             "quán triệt",
                             "rà soát",
                             "đăng ký",
                             "gửi",
                             "làm",
                             "lên lịch",
                             "thẩm định",
                             "soạn thảo",
                             "lo",
                             "niêm yết",
                             "công khai",
                             "đảm nhiệm",
                             "đảm nhận",
                             "thu thập",
                             "nắm tình hình",
                             "tập hợp",
                             "tiến hành",
                             "sưu tầm",
                             "ký",
                             "mở",
                             "viết",
                             "biên soạn",
                             "đề xuất",
                             "vận động",
                             "phổ biến",
                             "trực tiếp",
                             "thường xuyên",
                             "chủ động",
                             "định kỳ",
                             "nghiên cứu",
                             "bảo đảm",
                             "đảm bảo",
                             "tiếp tục",
                             "tăng cường",
                             "phát động",
                             "đăng tải",
                             "cử",
                             "soạn",
                             "trình",
                             "nộp",
                             "hoàn thành",
                             "kịp thời",
                             "duy trì",
                             "chấp hành"};
  return table;
}

/// Names that hold a verb of duty.
const Wording& names_with_verbs() {
  static const Wording table{"ủy ban kiểm tra",
                             "ban chấp hành",
                             "ban thường vụ",
                             "ban tổ chức",
                             "ban chỉ đạo",
                             "tổ kiểm tra",
                             "phòng kiểm tra",
                             "lãnh đạo",
                             "ban lãnh đạo",
                             "các đồng chí lãnh đạo",
                             "phòng tổ chức",
                             "bộ phận tổ chức",
                             "ban kiểm tra",
                             "cán bộ làm công tác",
                             "tổ chức đảng",
                             "các tổ chức đảng",
                             "các tổ chức",
                             "tổ chức đoàn thể",
                             "các tổ chức đoàn thể",
                             "tổ giúp việc",
                             "phòng tổng hợp",
                             "văn phòng - tổng hợp",
                             "tổ chức",
                             "phòng hành chính - tổng hợp",
                             "ủy viên phụ trách",
                             "phòng tuyên truyền",
                             "phòng kế hoạch",
                             "ban tuyên truyền",
                             "phòng hành chính - tổ chức",
                             "phòng tổ chức - hành chính"};
  return table;
}

struct Split {
  CodePointSpan lead;
  CodePointSpan duty;
};

class ProseReader {
 public:
  ProseReader(const std::vector<Line>& lines, Structure& structure) : lines_(lines), structure_(structure) {}

  void read() {
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      const auto& line = lines_[i];
      if (line.zone != Zone::body || line.section < 0 || line.paragraph->cell) continue;
      if (!in_implementation(line.section)) continue;
      read_line(i);
    }
  }

 private:
  [[nodiscard]] bool in_implementation(std::int32_t section) const {
    for (auto at = section; at >= 0; at = structure_.parents[static_cast<std::size_t>(at)]) {
      const auto& roles = structure_.headings[static_cast<std::size_t>(at)].roles;
      if (std::find(roles.begin(), roles.end(), Role::implementation) != roles.end()) return true;
    }
    return false;
  }

  void read_line(std::uint32_t i) {
    const auto& line = lines_[i];
    const auto all = whole(line);
    if (all.empty()) return;
    if (line.heading >= 0) {
      const auto& heading = structure_.headings[static_cast<std::size_t>(line.heading)];
      if (heading.kind == HeadingKind::run_in) return read_run_in(line, heading);
      if (heading.kind == HeadingKind::title) return;
    }
    CodePointSpan span = all;
    span.start = std::max(span.start, line.label_end);
    while (!span.empty() && !text::is_letter(line.normal.text[span.start])) ++span.start;
    const auto& section = structure_.headings[static_cast<std::size_t>(line.section)];
    const bool named =
        section.kind == HeadingKind::title && section.roles.empty() && is_bearer(key_of(section.text));
    if (named) return add(line, section.text, span);
    if (const auto split = split_sentence(line, span)) add(line, text_of(line, split->lead), split->duty);
  }

  static std::u32string key_of(const std::string& text) { return squeeze(text::fold(text)); }

  static bool is_bearer(std::u32string_view key) {
    static const Wording others{"đồng chí", "đ/c",        "các",         "cấp ủy",    "lãnh đạo", "đối với",
                                "giao",     "bí thư",     "phó",         "đảng viên", "ông",      "bà",
                                "tổ",       "bộ phận",    "chi đoàn",    "chi hội",   "từng",     "mỗi",
                                "giám đốc", "thủ trưởng", "trưởng",      "toàn thể",  "đề nghị",  "khoa",
                                "cán bộ",   "tập thể",    "ba đoàn thể", "trợ lý"};
    return others.begins(key) != Wording::none || body_heads().begins(key) != Wording::none;
  }

  void read_run_in(const Line& line, const Heading& heading) {
    const auto end = line.normal.from_source({heading.where.start, heading.where.end}).end;
    std::uint32_t start = end;
    const auto& text = line.normal.text;
    while (start < text.size() && !text::is_letter(text[start]) && !text::is_digit(text[start])) ++start;
    const auto duty = trim(text, {start, static_cast<std::uint32_t>(text.size())});
    if (!duty.empty()) add(line, heading.text, duty);
  }

  /// "Ủy ban Kiểm tra Đảng ủy đưa việc …": the name up to the verb, the duty from it.
  [[nodiscard]] std::optional<Split> split_sentence(const Line& line, CodePointSpan span) const {
    const std::u32string_view folded = line.normal.folded;
    auto key = folded.substr(span.start, span.size());
    static const Wording askings{"giao", "đề nghị", "phân công"};
    if (const auto asking = askings.begins(key); asking != Wording::none) {
      span.start += static_cast<std::uint32_t>(askings.length(asking)) + 1;
      if (span.empty()) return std::nullopt;
      key = folded.substr(span.start, span.size());
    }
    if (!is_bearer(key)) return std::nullopt;
    constexpr std::uint32_t longest_name = 140;
    const auto known = names_with_verbs().begins(key);
    std::uint32_t at =
        known == Wording::none ? 0 : static_cast<std::uint32_t>(names_with_verbs().length(known));
    for (; at < key.size() && at < longest_name; ++at) {
      if (at == 0 || key[at - 1] != U' ') continue;
      const auto inner = names_with_verbs().begins(key.substr(at));
      if (inner != Wording::none && names_with_verbs().length(inner) > 8) {
        at += static_cast<std::uint32_t>(names_with_verbs().length(inner)) - 1;
        continue;
      }
      if (duty_verbs().begins(key.substr(at)) == Wording::none) continue;
      auto lead = trim(line.normal.text, {span.start, span.start + at});
      while (!lead.empty() &&
             (line.normal.text[lead.end - 1] == U',' || line.normal.text[lead.end - 1] == U':' ||
              line.normal.text[lead.end - 1] == U' '))
        --lead.end;
      // A name ends at the comma behind it: what follows tells who it is.
      for (auto k = lead.start; k < lead.end; ++k) {
        if (line.normal.text[k] == U',' && key.starts_with(U"đồng chí")) lead.end = k;
      }
      return Split{lead, {span.start + at, span.end}};
    }
    return std::nullopt;
  }

  void add(const Line& line, const std::string& lead, CodePointSpan duty) {
    if (duty.empty()) return;
    Assignment assignment;
    assignment.lead = lead;
    while (!assignment.lead.empty() && (assignment.lead.back() == ':' || assignment.lead.back() == ' '))
      assignment.lead.pop_back();
    assignment.with = partners(line, duty);
    auto task = duty;
    while (!task.empty() &&
           std::u32string_view(U".;, ").find(line.normal.text[task.end - 1]) != std::u32string_view::npos)
      --task.end;
    assignment.task = text_of(line, task);
    if (const auto deadline = find_deadline(line, duty)) assignment.deadline = text_of(line, *deadline);
    assignment.where = place_of(line, duty);
    structure_.assignments.push_back(std::move(assignment));
  }

  /// "phối hợp với Y, Z tổ chức …": the names up to the verb.
  [[nodiscard]] static std::vector<std::string> partners(const Line& line, CodePointSpan duty) {
    const std::u32string_view folded = line.normal.folded;
    static const std::vector<std::u32string> leads{text::fold("phối hợp với"), text::fold("phối hợp cùng"),
                                                   text::fold("phối hợp"), text::fold("cùng với")};
    for (const auto& lead : leads) {
      const auto found = find_phrase(folded.substr(0, duty.end), lead, duty.start);
      if (found == std::u32string_view::npos) continue;
      auto start = static_cast<std::uint32_t>(found + lead.size());
      while (start < duty.end && folded[start] == U' ') ++start;
      if (!is_bearer(folded.substr(start, duty.end - start))) return {};
      auto end = start;
      const auto known = names_with_verbs().begins(folded.substr(start));
      if (known != Wording::none) end += static_cast<std::uint32_t>(names_with_verbs().length(known));
      for (; end < duty.end && line.normal.text[end] != U';' && line.normal.text[end] != U'.'; ++end) {
        if (end > start && folded[end - 1] == U' ' &&
            duty_verbs().begins(folded.substr(end, 40)) != Wording::none)
          break;
      }
      return split_names(text_of(line, trim(line.normal.text, {start, end})));
    }
    return {};
  }

  const std::vector<Line>& lines_;
  Structure& structure_;
};

}  // namespace

void read_assignments(const document::Document& document, Structure& structure) {
  read_assignment_tables(document, structure);
  ProseReader(structure.lines, structure).read();
  std::stable_sort(structure.assignments.begin(), structure.assignments.end(),
                   [](const Assignment& a, const Assignment& b) {
                     return std::pair(a.where.part, a.where.paragraph) <
                            std::pair(b.where.part, b.where.paragraph);
                   });
}

}  // namespace thamdinh::structure
