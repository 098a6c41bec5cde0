#include "structure/assignments.hpp"

#include "structure/assignment_tables.hpp"
#include "structure/bearers.hpp"
#include "structure/deadlines.hpp"
#include "structure/lines.hpp"
#include "structure/vocabulary.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace thamdinh::structure {

namespace {

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
    if (named) return add(line, asked(section.text), span);
    read_sentences(line, span);
  }

  /// Each sentence that names its bearer is an assignment; one that names none goes on with the one before.
  void read_sentences(const Line& line, CodePointSpan span) {
    std::optional<Split> open;
    for (CodePointSpan sentence : text::sentences(line.normal.text, false)) {
      sentence = {std::max(sentence.start, span.start), std::min(sentence.end, span.end)};
      if (sentence.empty()) continue;
      if (const auto split = split_sentence(line, sentence)) {
        if (open) add(line, text_of(line, open->lead), open->duty);
        open = split;
      } else if (open) {
        open->duty.end = sentence.end;
      }
    }
    if (open) add(line, text_of(line, open->lead), open->duty);
  }

  /// "Đề nghị Công đoàn ngành": the body without what is done to it.
  static std::string asked(const std::string& name) {
    const auto asking = askings().begins(key_of(name));
    if (asking == Wording::none) return name;
    return text::to_utf8(text::to_utf32(name).substr(askings().length(asking) + 1));
  }

  static std::u32string key_of(const std::string& text) { return squeeze(text::fold(text)); }

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
    if (const auto asking = askings().begins(key); asking != Wording::none) {
      span.start += static_cast<std::uint32_t>(askings().length(asking)) + 1;
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
      // "Đảng ủy yêu cầu các chi bộ …": the duty is theirs who are asked.
      if (asks_others().begins(key.substr(at)) != Wording::none)
        return split_sentence(line, {span.start + at, span.end});
      if (duty_verbs().begins(key.substr(at)) == Wording::none || in_a_name(line, span.start + at)) continue;
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

  /// "Phòng Quan hệ, Theo dõi dự án lập …": a capital inside a sentence is a name's, unless a mark begins
  /// anew.
  static bool in_a_name(const Line& line, std::uint32_t at) {
    const std::u32string& text = line.normal.text;
    if (!text::is_upper(text[at]) || at + 1 >= text.size() || text::is_upper(text[at + 1])) return false;
    while (at > 0 && text[at - 1] == U' ') --at;
    return at > 0 && text[at - 1] != U':' && text[at - 1] != U';' && text[at - 1] != U'.';
  }

  /// "… phân công nhiệm vụ cụ thể như sau:" announces assignments, "nghiêm túc thực hiện" only exhorts, and
  /// "Trên đây là Kế hoạch …" closes the plan.
  static bool is_duty(const Line& line, CodePointSpan duty) {
    static const Wording others{"trên đây là", "trong quá trình thực hiện", "nghiêm túc", "gương mẫu",
                                "quan tâm",    "thường xuyên quan tâm",     "nêu cao"};
    return !duty.empty() && line.normal.text[duty.end - 1] != U':' &&
           others.begins(std::u32string_view(line.normal.folded).substr(duty.start)) == Wording::none;
  }

  /// Whom the unit can give work to: not itself as a whole, not its superiors, and nobody who is not told by
  /// name.
  [[nodiscard]] bool can_be_assigned(const std::string& lead) const {
    static const Wording whole_unit{"chi bộ", "đảng bộ", "toàn chi bộ", "toàn đảng bộ", "cơ quan", "đơn vị"};
    static const Wording superiors{"đảng ủy khối",          "ban thường vụ đảng ủy khối", "tỉnh ủy",
                                   "ban thường vụ tỉnh ủy", "đảng ủy cấp trên",           "cấp ủy cấp trên"};
    static const Wording nameless{"khác", "liên quan"};
    const auto key = key_of(lead);
    const auto is = [&](const std::string& name) { return !name.empty() && key_of(name) == key; };
    return !whole_unit.is(key) && superiors.begins(key) == Wording::none &&
           nameless.ends(key) == Wording::none && !is(structure_.unit.parent) && !is(structure_.unit.name);
  }

  void add(const Line& line, const std::string& lead, CodePointSpan duty) {
    if (!is_duty(line, duty) || !can_be_assigned(lead)) return;
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
