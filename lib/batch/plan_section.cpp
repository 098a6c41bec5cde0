#include "batch/plan_section.hpp"

#include <thamdinh/messages.hpp>

#include "batch/summary.hpp"
#include "report/compose.hpp"
#include "report/evidence.hpp"
#include "report/html_writer.hpp"
#include "report/identity.hpp"
#include "report/quote.hpp"
#include "report/words.hpp"

#include <array>

namespace thamdinh::batch {

namespace {

using report::escaped;
using report::HtmlWriter;
using report::term;
using report::ui;

constexpr std::size_t kQuoteWidth = 180;   ///< code points: enough to know the passage again
constexpr std::size_t kColumnsBefore = 4;  ///< of the table, before the cells of the requirements

struct Cell {
  const char* name;  ///< class on the page; short, since a page of 5,000 plans has 200,000 of them
  const char* sign;
};

Cell cell_of(Status status) {
  constexpr std::array<Cell, 5> cells{{{"m", "✓"}, {"p", "◐"}, {"x", "✗"}, {"n", "–"}, {"q", "?"}}};
  return cells[static_cast<std::size_t>(status)];
}

const char* band_of(double score) {
  return score >= 80 ? "m" : score >= 50 ? "p" : "x";
}

class PlanSection {
 public:
  PlanSection(const Outcome& outcome, std::size_t number, std::size_t requirements, Language language)
      : outcome_(outcome),
        line_(line_of(outcome)),
        id_("d" + std::to_string(number)),
        requirements_(requirements),
        language_(language) {}

  std::string write() {
    const std::string score = line_.score ? report::decimal(*line_.score, 1, Language::en) : "";
    html_.open("tbody",
               "data-kind=\"" + std::string(to_string(line_.kind)) + "\" data-score=\"" + score + "\"");
    html_.raw("<tr>");
    name_cell();
    if (const Report* report = std::get_if<Report>(&outcome_)) {
      verdict_cells(*report);
      html_.raw("</tr>\n");
      details(*report);
    } else {
      refusal(std::get<Failure>(outcome_));
    }
    html_.close("tbody");
    return html_.take();
  }

 private:
  [[nodiscard]] const std::string& word(std::string_view key) const { return ui(key, language_); }

  void name_cell() {
    html_.raw("<td class=\"no\"></td><th scope=\"row\">");
    html_.open("button", "type=\"button\" aria-expanded=\"false\" aria-controls=\"" + id_ + "\"");
    const std::string name = report::shown(line_.unit);
    html_.text(name.empty() ? word("unnamed") : name).close("button");
    html_.element("small", "", line_.path).raw("</th>");
  }

  void verdict_cells(const Report& report) {
    html_.element("td", "", term("kind." + std::string(to_string(line_.kind)), language_));
    html_.raw(std::string("<td class=\"score ") + band_of(*line_.score) + "\">" +
              report::decimal(*line_.score, 1, language_) + "</td>");
    for (const RequirementResult& result : report.requirements()) {
      const Cell cell = cell_of(result.status);
      html_.raw(std::string("<td class=\"") + cell.name + "\">" + cell.sign + "</td>");
    }
  }

  void open_details() {
    html_.raw("<tr class=\"more\" id=\"" + id_ + "\" hidden><td colspan=\"" +
              std::to_string(kColumnsBefore + requirements_) + "\"><div>");
  }

  void refusal(const Failure& failure) {
    const CodeDescription& about = describe(failure.error.code());
    const std::string reason = message(failure.error, language_);
    html_.raw("<td></td><td class=\"score\">–</td><td class=\"refused\" colspan=\"" +
              std::to_string(std::max<std::size_t>(requirements_, 1)) + "\">");
    html_.element("code", "", to_string(about.code)).text(" " + reason).raw("</td></tr>\n");
    open_details();
    html_.element("p", "", about.cause.in(language_))
        .element("p", "", about.remedy.in(language_))
        .raw("</div></td></tr>\n");
  }

  void details(const Report& report) {
    open_details();
    html_.raw("<dl>");
    const auto rows = report::identity_of(report, language_);
    for (std::size_t i = 1; i < rows.size(); ++i)
      html_.element("dt", "", rows[i].first).element("dd", "", rows[i].second);
    html_.raw("</dl>");
    findings(report);
    html_.raw("<ul class=\"verdicts\">");
    std::vector<Text> met;
    for (const RequirementResult& result : report.requirements()) {
      if (result.status == Status::met)
        met.push_back(result.title);
      else if (result.status != Status::not_applicable)
        verdict(result);
    }
    html_.raw("</ul>");
    if (!met.empty())
      html_.element("p", "class=\"met\"",
                    ui("batch.met_list", language_, {report::joined(met, language_, "; ")}));
    html_.raw("</div></td></tr>\n");
  }

  void findings(const Report& report) {
    std::vector<std::pair<const Finding*, std::string>> all;
    for (const Finding* finding : report::first_findings(report.findings())) all.emplace_back(finding, "");
    for (auto& finding : report::grouped_findings(report.findings(), language_))
      all.push_back(std::move(finding));
    if (all.empty()) return;
    html_.raw("<ul class=\"findings\">");
    for (const auto& [finding, places] : all) {
      html_.open("li", "class=\"" + std::string(to_string(describe(finding->code).severity)) + "\"")
          .element("code", "", to_string(finding->code));
      html_.text(" " + message(*finding, language_) + (places.empty() ? "" : " (" + places + ")"))
          .close("li");
    }
    html_.raw("</ul>");
  }

  void verdict(const RequirementResult& result) {
    const Cell cell = cell_of(result.status);
    html_.raw(std::string("<li class=\"") + cell.name + "\">")
        .element("b", "", std::string(cell.sign) + " " + result.title.in(language_));
    if (!result.clause.empty()) html_.element("small", "", ui("clause", language_, {result.clause}));
    if (!result.lacking.empty()) field("lacking", report::joined(result.lacking, language_, "; "));
    if (result.status == Status::not_evaluated) html_.element("p", "", word("not_evaluated_why"));
    const auto& quotes = result.evidence.empty() ? result.nearest : result.evidence;
    if (!quotes.empty()) {
      const std::string place = report::place_of(quotes.front(), language_);
      field(result.evidence.empty() ? "nearest" : "evidence",
            report::quoted(quotes.front().text, kQuoteWidth) + " — " + place);
    }
    if (!result.advice.in(language_).empty()) field("advice", result.advice.in(language_));
    html_.raw("</li>\n");
  }

  void field(std::string_view key, const std::string& value) {
    html_.raw("<p>").element("i", "", word(key) + ":").text(" " + value).raw("</p>");
  }

  const Outcome& outcome_;
  UnitLine line_;
  std::string id_;
  std::size_t requirements_;
  Language language_;
  HtmlWriter html_;
};

}  // namespace

std::string plan_section(const Outcome& outcome, std::size_t number, std::size_t requirements,
                         Language language) {
  return PlanSection(outcome, number, requirements, language).write();
}

}  // namespace thamdinh::batch
