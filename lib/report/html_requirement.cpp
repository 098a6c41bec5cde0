#include "report/html_requirement.hpp"

#include "report/evidence.hpp"
#include "report/quote.hpp"
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

void write_quote(HtmlWriter& html, const Evidence& evidence, const Whereabouts& whereabouts) {
  html.open("blockquote")
      .element("p", "", quoted(evidence.text, kQuoteWidth))
      .element("footer", "", whereabouts.of(evidence))
      .close("blockquote");
}

/// The first quotation in sight, the others behind a word.
void write_quotes(HtmlWriter& html, const std::vector<Evidence>& all, std::size_t in_sight,
                  const Whereabouts& whereabouts, Language language) {
  for (std::size_t i = 0; i < std::min(all.size(), in_sight); ++i) write_quote(html, all[i], whereabouts);
  if (all.size() <= in_sight) return;
  html.open("details", "class=\"td-rest\"")
      .element("summary", "", ui("more_evidence", language, {std::to_string(all.size() - in_sight)}));
  for (std::size_t i = in_sight; i < all.size(); ++i) write_quote(html, all[i], whereabouts);
  html.close("details");
}

void write_parts(HtmlWriter& html, std::string_view name, const std::vector<Text>& parts, Language language) {
  if (parts.empty()) return;
  html.open("p", "class=\"td-parts td-" + std::string(name) + "\"")
      .element("b", "", ui(name, language) + ":");
  html.text(joined(parts, language, "; ")).close("p");
}

}  // namespace

void write_requirement(HtmlWriter& html, const RequirementResult& result, const Whereabouts& whereabouts,
                       Language language) {
  html.open("section", "class=\"td-requirement td-" + std::string(to_string(result.status)) + "\"");
  write_head(html, result, language);
  write_quotes(html, result.evidence, result.status == Status::met ? 1 : 2, whereabouts, language);
  if (result.status == Status::partial) write_parts(html, "found", result.found, language);
  if (result.status != Status::met) write_parts(html, "lacking", result.lacking, language);
  if (result.status == Status::missing && !result.nearest.empty()) {
    html.element("p", "class=\"td-nearest\"", ui("nearest", language) + ":");
    write_quotes(html, result.nearest, 1, whereabouts, language);
  }
  if (result.status == Status::not_evaluated)
    html.element("p", "class=\"td-nearest\"", ui("not_evaluated_why", language));
  if (result.status != Status::met && !result.advice.in(language).empty()) {
    html.open("p", "class=\"td-advice\"")
        .element("b", "", ui("advice", language) + ":")
        .text(result.advice.in(language))
        .close("p");
  }
  html.close("section");
}

}  // namespace thamdinh::report
