#include "batch/plan_page.hpp"

#include <thamdinh/format.hpp>

#include "batch/embedded_plan_page_css.hpp"
#include "batch/marked_text.hpp"
#include "report/html_writer.hpp"
#include "report/words.hpp"

#include <algorithm>

namespace thamdinh::batch {

namespace {

using report::escaped;
using report::HtmlWriter;
using report::ui;

constexpr std::size_t kMostPairs = 60;  ///< of copied sentences; copied_passages.csv has them all

class PlanPage {
 public:
  PlanPage(const Report& report, std::size_t place, const Relations& relations, const PassagesOf& passages_of,
           Language language)
      : report_(report),
        passages_of_(passages_of),
        passages_(passages_of(place)),
        place_(place),
        relations_(relations),
        language_(language) {}

  std::string write() {
    head();
    html_.raw(to_html(report_, language_, true));
    decisions();
    for (const NearCopy& copy : relations_.copies.copies) {
      if (copy.plan == place_) this->copy(copy);
    }
    text();
    html_.raw("</main>\n</body>\n</html>\n");
    return html_.take();
  }

 private:
  [[nodiscard]] const std::string& word(std::string_view key) const { return ui(key, language_); }

  void head() {
    const std::string name =
        report_.unit().name.empty() ? report_.source().path.value_or("") : report_.unit().name;
    html_.raw("<!doctype html>\n<html lang=\"" + std::string(language_ == Language::vi ? "vi" : "en") +
              "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
              "initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta "
              "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
              "'unsafe-inline'\">\n");
    html_.element("title", "", word("title") + " — " + name);
    html_.raw("<style>")
        .raw(plan_page_css)
        .raw("</style>\n</head>\n<body class=\"thamdinh-page\">\n<main>\n");
    html_.raw("<nav><a href=\"../index.html\">").text("← " + word("batch.title")).raw("</a></nav>\n");
  }

  void open_part(const std::string& title) {
    html_.raw("<article class=\"thamdinh batch-text\">\n").element("h2", "", title);
  }

  void decisions() {
    const auto found = relations_.decisions.by_place.find(place_);
    if (found == relations_.decisions.by_place.end()) return;
    open_part(word("batch.decisions_head"));
    for (const Applied& item : found->second) {
      const auto verdict = std::find_if(
          report_.requirements().begin(), report_.requirements().end(),
          [&](const RequirementResult& result) { return result.id == item.decision.requirement; });
      if (verdict == report_.requirements().end()) continue;
      html_.element("p", "",
                    ui("batch.decision_line", language_,
                       {verdict->title.in(language_), status(item.program), status(item.decision.status),
                        item.decision.note, item.decision.who}));
    }
    html_.close("article");
  }

  [[nodiscard]] std::string status(Status value) const {
    return report::term("status." + std::string(to_string(value)), language_);
  }

  void copy(const NearCopy& copy) {
    const PlanFacts& source = relations_.files[copy.source];
    open_part(word("batch.copies_head"));
    const std::string name = source.unit.empty() ? source.path : source.unit;
    html_.raw("<p>").text(
        ui("batch.copy_line", language_, {report::decimal(copy.share * 100, 0, language_)}));
    html_.raw(" <a href=\"../" + plan_page_name(copy.source) + "\">").text(name).raw("</a></p>\n");
    html_.raw("<table class=\"batch-pairs\"><thead><tr>").element("th", "scope=\"col\"", word("batch.here"));
    html_.element("th", "scope=\"col\"", name).raw("</tr></thead><tbody>\n");
    const auto there = passages_of_(copy.source);
    for (std::size_t i = 0; i < std::min(copy.sentences.size(), kMostPairs); ++i) {
      const CopiedSentence& sentence = copy.sentences[i];
      html_.raw("<tr>").element("td", "", words_at(passages_, sentence.here));
      html_.element("td", "", words_at(there, sentence.there)).raw("</tr>\n");
    }
    html_.raw("</tbody></table>\n").close("article");
  }

  void text() {
    if (passages_.empty()) return;
    open_part(word("batch.text_head"));
    html_.raw("<p class=\"batch-chips\">");
    for (const RequirementResult& result : report_.requirements()) {
      const bool proved = result.status == Status::met || result.status == Status::partial;
      if (!proved || result.evidence.empty()) continue;
      html_.raw("<a href=\"#e-" + escaped(result.id) + "\">")
          .text((result.status == Status::met ? "✓ " : "◐ ") + result.title.in(language_))
          .raw("</a>\n");
    }
    html_.raw("</p>\n");
    write_marked_text(html_, passages_, report_.requirements(), language_);
    html_.close("article");
  }

  const Report& report_;
  const PassagesOf& passages_of_;
  std::vector<report::Passage> passages_;
  std::size_t place_;
  const Relations& relations_;
  Language language_;
  HtmlWriter html_;
};

}  // namespace

std::string file_number(std::size_t place) {
  const std::string number = std::to_string(place + 1);
  return std::string(number.size() < 5 ? 5 - number.size() : 0, '0') + number;
}

std::string plan_page_name(std::size_t place) {
  return "plans/" + file_number(place) + ".html";
}

std::string plan_page(const Report& report, std::size_t place, const Relations& relations,
                      const PassagesOf& passages_of, Language language) {
  return PlanPage(report, place, relations, passages_of, language).write();
}

}  // namespace thamdinh::batch
