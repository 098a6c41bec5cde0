#include <thamdinh/format.hpp>
#include <thamdinh/messages.hpp>

#include "report/compose.hpp"
#include "report/evidence.hpp"
#include "report/identity.hpp"
#include "report/quote.hpp"
#include "report/reasons.hpp"
#include "report/text_page.hpp"
#include "report/words.hpp"

#include <array>

namespace thamdinh::report {

namespace {

constexpr std::size_t kQuoteWidth = 220;  ///< code points of a quotation: two lines and a half
constexpr std::size_t kQuotesTogether =
    150;  ///< code points: short ones are all shown, of long ones the first
constexpr unsigned kBarColumns = 24;

struct Mark {
  const char* sign;
  Style style;
};

Mark mark_of(Status status) {
  constexpr std::array<Mark, 5> marks{{{"✓", Style::good},
                                       {"◐", Style::middling},
                                       {"✗", Style::bad},
                                       {"–", Style::dim},
                                       {"?", Style::middling}}};
  return marks[static_cast<std::size_t>(status)];
}

Mark mark_of(Severity severity) {
  constexpr std::array<Mark, 3> marks{{{"‼", Style::bad}, {"!", Style::middling}, {"·", Style::dim}}};
  return marks[static_cast<std::size_t>(severity)];
}

class ReportText {
 public:
  ReportText(const Report& report, const TextOptions& options)
      : report_(report),
        page_(options),
        language_(options.language),
        whereabouts_(report, options.language) {}

  std::string write() {
    page_.heading(word("title"));
    head();
    page_.blank();
    page_.paragraph("  ", shown(summary(report_, language_)));
    first_said();
    for (const GroupScore& group : report_.score().groups) write_group(group);
    other_findings();
    unread();
    page_.blank();
    page_.paragraph("", word("legend"), Style::dim);
    return page_.take();
  }

 private:
  [[nodiscard]] const std::string& word(std::string_view key) const { return ui(key, language_); }

  void head() {
    std::size_t column = 0;
    const auto rows = identity_of(report_, language_);
    for (const auto& [name, value] : rows) column = std::max(column, width(name));
    for (const auto& [name, value] : rows)
      page_.paragraph("  " + name + std::string(column - width(name) + 2, ' '), value);
    const std::string& name = word("score");
    const double total = report_.score().total;
    page_.paragraph("  " + name + std::string(column - std::min(column, width(name)) + 2, ' '),
                    score_line(total), style_of(total));
  }

  [[nodiscard]] std::string score_line(double total) const {
    const auto full = static_cast<unsigned>(total / 100.0 * kBarColumns);
    std::string bar;
    for (unsigned i = 0; i < kBarColumns; ++i) bar += i < full ? "█" : "░";
    return decimal(total, 1, language_) + "/100  " + bar;
  }

  static Style style_of(double total) {
    return total >= 80 ? Style::good : total >= 50 ? Style::middling : Style::bad;
  }

  void finding(const Finding& item, const std::string& places) {
    const Mark mark = mark_of(describe(item.code).severity);
    const std::string where = places.empty() ? "" : " (" + places + ")";
    page_.paragraph(std::string("  ") + mark.sign + " ",
                    shown(to_string(item.code) + " " + message(item, language_)) + where, Style::plain,
                    mark.style);
    if (said_first(item.code)) page_.paragraph("    ", describe(item.code).remedy.in(language_), Style::dim);
  }

  void first_said() {
    const auto findings = first_findings(report_.findings());
    if (findings.empty()) return;
    page_.blank();
    page_.heading(word("said_first"));
    for (const Finding* item : findings)
      finding(*item, item->where ? shown_place(*item->where, language_) : "");
  }

  void other_findings() {
    const auto grouped = grouped_findings(report_.findings(), language_);
    if (grouped.empty()) return;
    page_.blank();
    page_.heading(word("findings"));
    for (const auto& [item, places] : grouped) finding(*item, places);
  }

  void unread() {
    if (report_.unread().empty()) return;
    page_.blank();
    page_.heading(word("unread"));
    for (const auto& [what, places] : grouped_unread(report_.unread(), language_))
      page_.paragraph("  · ", what + ": " + places);
  }

  void write_group(const GroupScore& group) {
    page_.blank();
    std::string line = group.title.in(language_) + "  ";
    line += group.points ? decimal(*group.points, 1, language_) + "/" + decimal(*group.max, 1, language_)
                         : word("not_counted");
    page_.heading(line);
    std::vector<Text> not_applicable;
    for (const RequirementResult& item : report_.requirements()) {
      if (item.group != group.id) continue;
      if (item.status == Status::not_applicable)
        not_applicable.push_back(item.title);
      else
        requirement(item);
    }
    if (not_applicable.empty()) return;
    page_.paragraph("  – ", ui("not_applicable_list", language_, {joined(not_applicable, language_, " · ")}),
                    Style::dim, Style::dim);
  }

  void requirement(const RequirementResult& item) {
    const Mark mark = mark_of(item.status);
    std::string line = item.title.in(language_);
    if (!item.clause.empty()) line += " (" + ui("clause", language_, {item.clause}) + ")";
    if (item.points)
      line += "  " + decimal(*item.points, 2, language_) + "/" + decimal(*item.max, 2, language_);
    page_.paragraph(std::string("  ") + mark.sign + " ", line, Style::plain, mark.style);
    evidence(item);
    if (item.status == Status::met) return;
    if (const auto reason = reason_of(item, language_); !reason.empty()) field("reason", reason);
    if (!item.found.empty() && item.status == Status::partial)
      field("found", joined(item.found, language_, "; "));
    if (!item.lacking.empty()) field("lacking", joined(item.lacking, language_, "; "));
    if (item.status == Status::missing && !item.nearest.empty()) field("nearest", nearest(item));
    if (item.status == Status::not_evaluated) field("message", word("not_evaluated_why"));
    if (!item.advice.in(language_).empty()) field("advice", item.advice.in(language_));
  }

  void field(std::string_view key, const std::string& value) { page_.field(6, word(key) + ":", value); }

  [[nodiscard]] std::string quote(const Evidence& item) const {
    return quoted(item.text, kQuoteWidth) + " — " + whereabouts_.of(item);
  }

  /// The nearest words, and why they were not counted.
  [[nodiscard]] std::string nearest(const RequirementResult& item) const {
    const std::string refusal = refusal_of(item, item.nearest.front(), language_);
    return quote(item.nearest.front()) + (refusal.empty() ? "" : " (" + refusal + ")");
  }

  /// What proves the verdict: enough to believe it; the page and `explain` have the rest.
  void evidence(const RequirementResult& item) {
    std::size_t used = 0;
    std::size_t written = 0;
    for (const Evidence& words : item.evidence) {
      used += std::min(width(words.text), kQuoteWidth);
      if (written > (item.status == Status::partial ? 1U : 0U) && used > kQuotesTogether) break;
      page_.paragraph("      ", quote(words));
      ++written;
    }
    const std::size_t left = item.evidence.size() - written;
    if (left > 0)
      page_.paragraph("      ", ui("more_evidence", language_, {std::to_string(left)}), Style::dim);
  }

  const Report& report_;
  TextPage page_;
  Language language_;
  Whereabouts whereabouts_;
};

}  // namespace

}  // namespace thamdinh::report

namespace thamdinh {

std::string to_text(const Report& report, const TextOptions& options) {
  return report::ReportText(report, options).write();
}

}  // namespace thamdinh
