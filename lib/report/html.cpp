#include <thamdinh/format.hpp>
#include <thamdinh/messages.hpp>
#include <thamdinh/version.hpp>

#include "report/compose.hpp"
#include "report/embedded_page_css.hpp"
#include "report/evidence.hpp"
#include "report/html_requirement.hpp"
#include "report/html_writer.hpp"
#include "report/identity.hpp"
#include "report/quote.hpp"
#include "report/words.hpp"

namespace thamdinh::report {

namespace {

class ReportPage {
 public:
  ReportPage(const Report& report, Language language)
      : report_(report), language_(language), whereabouts_(report, language) {}

  std::string fragment() {
    html_.open("style").raw(page_css).close("style");
    html_.open("article", "class=\"thamdinh\" lang=\"" + code() + "\"");
    head();
    first_said();
    html_.open("section", "class=\"td-summary\"")
        .element("h2", "", word("summary"))
        .element("p", "", summary(report_, language_))
        .close("section");
    overview();
    for (const GroupScore& group : report_.score().groups) write_group(group);
    findings();
    unread();
    outline();
    citations();
    foot();
    html_.close("article");
    return html_.take();
  }

  std::string page() {
    const std::string title =
        word("title") + " — " +
        (report_.unit().name.empty() ? report_.source().path.value_or("") : report_.unit().name);
    std::string result =
        "<!doctype html>\n<html lang=\"" + code() + "\">\n<head>\n<meta charset=\"utf-8\">\n";
    result +=
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta "
        "name=\"color-scheme\" content=\"light dark\">\n";
    // Nothing on the page may load or run anything, whatever a document holds.
    result +=
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n";
    result += "<title>" + escaped(title) + "</title>\n</head>\n<body class=\"thamdinh-page\">\n<main>\n" +
              fragment() + "</main>\n</body>\n</html>\n";
    return result;
  }

 private:
  [[nodiscard]] const std::string& word(std::string_view key) const { return ui(key, language_); }
  [[nodiscard]] std::string code() const { return language_ == Language::vi ? "vi" : "en"; }

  void head() {
    html_.open("header", "class=\"td-head\"");
    html_.open("div", "class=\"td-identity\"").element("p", "class=\"td-kicker\"", word("title"));
    html_.element("h1", "", report_.unit().name.empty() ? word("unnamed") : report_.unit().name).open("dl");
    const auto rows = identity_of(report_, language_);
    for (std::size_t i = 1; i < rows.size(); ++i)
      html_.element("dt", "", rows[i].first).element("dd", "", rows[i].second);  // the unit is the title
    html_.close("dl").close("div");
    ring();
    html_.close("header");
  }

  /// The score as a ring: a circle of circumference 100, so that points are lengths.
  void ring() {
    const double total = report_.score().total;
    const std::string spoken = ui("score_spoken", language_, {decimal(total, 1, language_)});
    const char* level = total >= 80 ? "met" : total >= 50 ? "partial" : "missing";
    html_.open("div", std::string("class=\"td-score td-") + level + "\" role=\"img\" aria-label=\"" +
                          escaped(spoken) + "\"");
    html_.raw(
        "<svg viewBox=\"0 0 36 36\" aria-hidden=\"true\"><circle class=\"td-track\" cx=\"18\" cy=\"18\" "
        "r=\"15.9155\"/><circle class=\"td-arc\" "
        "cx=\"18\" cy=\"18\" r=\"15.9155\" stroke-dasharray=\"" +
        decimal(total, 1, Language::en) + " 100\" transform=\"rotate(-90 18 18)\"/></svg>");
    html_.open("span", "aria-hidden=\"true\"")
        .element("strong", "", decimal(total, 1, language_))
        .element("small", "", "/100")
        .close("span")
        .close("div");
  }

  void first_said() {
    const auto all = first_findings(report_.findings());
    if (all.empty()) return;
    html_.open("section", "class=\"td-first\"").element("h2", "", word("said_first")).open("ul");
    for (const Finding* item : all) {
      const CodeDescription& about = describe(item->code);
      html_.open("li", "class=\"td-" + std::string(to_string(about.severity)) + "\"")
          .element("strong", "", message(*item, language_) + ".");
      html_.text(about.remedy.in(language_)).element("code", "", to_string(item->code)).close("li");
    }
    html_.close("ul").close("section");
  }

  void overview() {
    html_.open("section", "class=\"td-overview\"").element("h2", "", word("by_group")).open("ul");
    for (const GroupScore& group : report_.score().groups) {
      html_.open("li").element("span", "class=\"td-name\"", group.title.in(language_));
      meter(group);
      html_.close("li");
    }
    html_.close("ul").close("section");
  }

  void meter(const GroupScore& group) {
    if (!group.points) {
      html_.element("span", "class=\"td-points\"", word("not_counted"));
      return;
    }
    const double share = *group.max > 0 ? *group.points / *group.max * 100.0 : 0.0;
    const char* level = share >= 80 ? "met" : share >= 50 ? "partial" : "missing";
    html_.raw(std::string("<span class=\"td-bar td-") + level +
              "\" aria-hidden=\"true\"><span style=\"width:" + decimal(share, 1, Language::en) +
              "%\"></span></span>");
    html_.element("span", "class=\"td-points\"",
                  decimal(*group.points, 1, language_) + "/" + decimal(*group.max, 1, language_));
  }

  void write_group(const GroupScore& group) {
    html_.open("details", "class=\"td-group\" open")
        .open("summary")
        .element("h2", "", group.title.in(language_));
    meter(group);
    html_.close("summary");
    std::vector<Text> not_applicable;
    for (const RequirementResult& item : report_.requirements()) {
      if (item.group != group.id) continue;
      if (item.status == Status::not_applicable)
        not_applicable.push_back(item.title);
      else
        write_requirement(html_, item, whereabouts_, language_);
    }
    if (!not_applicable.empty())
      html_.element("p", "class=\"td-none\"",
                    ui("not_applicable_list", language_, {joined(not_applicable, language_, " · ")}));
    html_.close("details");
  }

  void findings() {
    const auto all = grouped_findings(report_.findings(), language_);
    if (all.empty()) return;
    html_.open("section", "class=\"td-findings\"").element("h2", "", word("findings")).open("ul");
    for (const auto& [item, places] : all) {
      const CodeDescription& about = describe(item->code);
      html_.open("li", "class=\"td-" + std::string(to_string(about.severity)) + "\"");
      html_.element("span", "class=\"td-tag\"",
                    term("severity." + std::string(to_string(about.severity)), language_));
      html_.open("span").text(message(*item, language_));
      if (!places.empty()) html_.element("small", "", places);
      html_.close("span").element("code", "", to_string(item->code)).close("li");
    }
    html_.close("ul").close("section");
  }

  void unread() {
    const auto all = grouped_unread(report_.unread(), language_);
    if (all.empty()) return;
    html_.open("section", "class=\"td-unread\"").element("h2", "", word("unread")).open("ul");
    for (const auto& [what, places] : all)
      html_.open("li").text(what).element("small", "", places).close("li");
    html_.close("ul").close("section");
  }

  void outline() {
    if (report_.headings().empty()) return;
    html_.open("details", "class=\"td-more td-outline\"")
        .open("summary")
        .element("h2", "", word("outline"))
        .close("summary")
        .open("ul");
    for (const Heading& heading : report_.headings()) {
      html_.open("li", "class=\"td-level-" + std::to_string(std::min<int>(heading.level, 6)) + " td-" +
                           std::string(to_string(heading.kind)) + "\"");
      if (!heading.label.empty()) html_.element("b", "", heading.label);
      html_.text(shortened(heading.text, 200)).close("li");
    }
    html_.close("ul").close("details");
  }

  void citations() {
    if (report_.citations().empty()) return;
    html_.open("details", "class=\"td-more td-citations\"").open("summary");
    html_.element("h2", "", ui("citations_head", language_, {std::to_string(report_.citations().size())}))
        .close("summary");
    html_.open("table").open("thead").open("tr");
    for (const char* column : {"column.text", "column.id", "column.status", "column.place"})
      html_.element("th", "scope=\"col\"", word(column));
    html_.close("tr").close("thead").open("tbody");
    for (const Citation& citation : report_.citations()) {
      std::string status = term("citation." + std::string(to_string(citation.status)), language_);
      if (citation.expected) status += ui("expected", language_, {*citation.expected});
      html_.open("tr", "class=\"td-" + std::string(to_string(citation.status)) + "\"")
          .element("td", "", citation.text);
      html_.element("td", "", citation.id.value_or(""))
          .element("td", "", status)
          .element("td", "", shown_place(citation.where, language_))
          .close("tr");
    }
    html_.close("tbody").close("table").close("details");
  }

  void foot() {
    html_.open("footer", "class=\"td-foot\"")
        .element("p", "",
                 ui("made_by", language_, {version(), report_.profile().id, report_.profile().version}));
    if (!report_.source().sha256.empty())
      html_.element("p", "class=\"td-hash\"", "SHA-256 " + report_.source().sha256);
    html_.close("footer");
  }

  const Report& report_;
  HtmlWriter html_;
  Language language_;
  Whereabouts whereabouts_;
};

}  // namespace

}  // namespace thamdinh::report

namespace thamdinh {

std::string to_html(const Report& report, Language language, bool fragment) {
  report::ReportPage page(report, language);
  return fragment ? page.fragment() : page.page();
}

}  // namespace thamdinh
