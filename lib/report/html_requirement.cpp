#include "report/html_requirement.hpp"

#include "report/evidence.hpp"
#include "report/quote.hpp"
#include "report/reasons.hpp"
#include "report/words.hpp"

#include <array>

namespace thamdinh::report {

namespace {

constexpr std::size_t kQuoteWidth = 420;

const char* sign_of(Status status) {
  constexpr std::array<const char*, 5> signs{"✓", "◐", "✗", "–", "?"};
  return signs[static_cast<std::size_t>(status)];
}

void write_head(HtmlWriter& html, const RequirementResult& result, Language language) {
  html.open("div", "class=\"td-line\"")
      .element("span", "class=\"td-sign\" aria-hidden=\"true\"", sign_of(result.status))
      .open("h3")
      .text(result.title.in(language));
  if (!result.clause.empty()) html.raw(" ").element("small", "", ui("clause", language, {result.clause}));
  html.close("h3").element("span", "class=\"td-status\"",
                           term("status." + std::string(to_string(result.status)), language));
  if (result.points) {
    html.element("span", "class=\"td-points\"",
                 decimal(*result.points, 2, language) + "/" + decimal(*result.max, 2, language));
  }
  html.close("div");
}

/// `remark`: why the words were not counted, where they were not.
void write_quote(HtmlWriter& html, const Evidence& evidence, const Whereabouts& whereabouts,
                 const std::string& remark) {
  html.open("blockquote").element("p", "", quoted(evidence.text, kQuoteWidth));
  html.open("footer").text(whereabouts.of(evidence));
  if (!remark.empty()) html.raw(" — ").element("em", "", remark);
  html.close("footer").close("blockquote");
}

/// The first quotations in sight, the others behind a word. `refusing` is the result whose nearest words they
/// are; nullptr for evidence.
void write_quotes(HtmlWriter& html, const std::vector<Evidence>& all, std::size_t in_sight,
                  const Whereabouts& whereabouts, Language language, const RequirementResult* refusing) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == in_sight)
      html.open("details", "class=\"td-rest\"")
          .element("summary", "",
                   ui(refusing ? "more_places" : "more_evidence", language,
                      {std::to_string(all.size() - in_sight)}));
    write_quote(html, all[i], whereabouts, refusing ? refusal_of(*refusing, all[i], language) : "");
  }
  if (all.size() > in_sight) html.close("details");
}

void write_field(HtmlWriter& html, std::string_view name, const std::string& value, Language language) {
  if (value.empty()) return;
  html.open("p", "class=\"td-field td-" + std::string(name) + "\"")
      .element("b", "", ui(name, language) + ":");
  html.text(value).close("p");
}

}  // namespace

void write_requirement(HtmlWriter& html, const RequirementResult& result, const Whereabouts& whereabouts,
                       Language language) {
  html.open("section", "class=\"td-requirement td-" + std::string(to_string(result.status)) + "\"");
  write_head(html, result, language);
  write_quotes(html, result.evidence, result.status == Status::met ? 1 : 2, whereabouts, language, nullptr);
  write_field(html, "reason", reason_of(result, language), language);
  if (result.status == Status::partial)
    write_field(html, "found", joined(result.found, language, "; "), language);
  if (result.status != Status::met)
    write_field(html, "lacking", joined(result.lacking, language, "; "), language);
  if (result.status == Status::missing && !result.nearest.empty()) {
    html.element("p", "class=\"td-nearest\"", ui("nearest", language) + ":");
    write_quotes(html, result.nearest, 1, whereabouts, language, &result);
  }
  if (result.status == Status::not_evaluated)
    html.element("p", "class=\"td-nearest\"", ui("not_evaluated_why", language));
  if (result.status != Status::met) write_field(html, "advice", result.advice.in(language), language);
  html.close("section");
}

}  // namespace thamdinh::report
