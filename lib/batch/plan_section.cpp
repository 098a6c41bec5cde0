#include "batch/plan_section.hpp"

#include <thamdinh/messages.hpp>

#include "batch/plan_page.hpp"
#include "batch/summary.hpp"
#include "report/html_writer.hpp"
#include "report/quote.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <array>

namespace thamdinh::batch {

namespace {

using report::HtmlWriter;
using report::ui;

const char* sign_of(Status status) {
  constexpr std::array<const char*, 5> signs{"✓", "◐", "✗", "–", "?"};
  return signs[static_cast<std::size_t>(status)];
}

const char* band_of(double score) {
  return score >= 80 ? "m" : score >= 50 ? "p" : "x";
}

std::string spanning(std::size_t columns) {
  return " colspan=\"" + std::to_string(std::max<std::size_t>(columns, 1)) + "\">";
}

void write_verdicts(HtmlWriter& html, const Report& report, const UnitLine& line, std::size_t requirements,
                    Language language) {
  html.element("td", "", report::term("kind." + std::string(to_string(line.kind)), language));
  html.raw(std::string("<td class=\"score ") + band_of(*line.score) + "\">" +
           report::decimal(*line.score, 1, language) + "</td><td class=\"vs\"" + spanning(requirements));
  for (const RequirementResult& result : report.requirements()) html.raw(sign_of(result.status));
  html.raw("</td>");
}

void write_refusal(HtmlWriter& html, const Failure& failure, std::size_t requirements, Language language) {
  const CodeDescription& about = describe(failure.error.code());
  html.raw("<td></td><td class=\"score\">–</td><td class=\"refused\"" + spanning(requirements));
  html.element("code", "", to_string(about.code)).text(" " + message(failure.error, language));
  html.element("small", "", about.remedy.in(language)).raw("</td>");
}

}  // namespace

std::string plan_section(const Outcome& outcome, std::size_t place, std::size_t requirements,
                         const SectionNotes& notes, Language language) {
  const UnitLine line = line_of(outcome);
  const Report* report = std::get_if<Report>(&outcome);
  HtmlWriter html;
  html.raw("<tr data-kind=\"" + std::string(to_string(line.kind)) + "\" data-score=\"" +
           (line.score ? report::decimal(*line.score, 1, Language::en) : "") +
           "\"><td class=\"no\"></td><th scope=\"row\">");
  const std::string shown = report::shown(line.unit);
  const std::string& name = shown.empty() ? ui("unnamed", language) : shown;
  if (report != nullptr)
    html.raw("<a href=\"" + plan_page_name(place) + "\">").text(name).raw("</a>");
  else
    html.element("b", "", name);
  html.element("small", "", line.path);
  if (notes.decided > 0)
    html.element("small", "", ui("batch.decided", language, {std::to_string(notes.decided)}));
  if (notes.replaced) html.element("small", "", ui("batch.replaced", language));
  html.raw("</th>");
  if (report != nullptr)
    write_verdicts(html, *report, line, requirements, language);
  else
    write_refusal(html, std::get<Failure>(outcome), requirements, language);
  html.raw("</tr>\n");
  return html.take();
}

}  // namespace thamdinh::batch
