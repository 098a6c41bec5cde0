#include "batch/relations_html.hpp"

#include "batch/plan_page.hpp"
#include "report/html_writer.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace thamdinh::batch {

namespace {

using report::HtmlWriter;
using report::ui;

std::string text_of(const Cell& cell, Language language) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&cell)) return report::decimal(*number, 1, language);
  return {};
}

class Sections {
 public:
  Sections(const Relations& relations, const std::vector<CitedDocument>& cited, Language language)
      : relations_(relations), cited_(cited), language_(language) {}

  std::string write() {
    units();
    copies();
    for (const Sheet& sheet : relations_.sheets) {
      if (sheet.name == "versions") versions(sheet);
      if (sheet.name == "decisions") decisions(sheet);
    }
    citations();
    return html_.take();
  }

 private:
  void open(const std::string& id, std::initializer_list<std::string_view> columns) {
    html_.raw("<section id=\"" + id + "\">\n").element("h2", "", ui("batch.section." + id, language_));
    html_.raw("<div class=\"frame\" tabindex=\"0\"><table class=\"plain\"><thead><tr>");
    for (const std::string_view column : columns) html_.element("th", "scope=\"col\"", ui(column, language_));
    html_.raw("</tr></thead><tbody>\n");
  }

  void close() { html_.raw("</tbody></table></div>\n</section>\n"); }

  void row(std::initializer_list<std::string> cells, std::string_view style = {}) {
    html_.raw(style.empty() ? "<tr>" : "<tr class=\"" + std::string(style) + "\">");
    for (const std::string& cell : cells) html_.element("td", "", cell);
    html_.raw("</tr>\n");
  }

  /// The units first that want something done.
  void units() {
    for (const Sheet& sheet : relations_.sheets) {
      if (sheet.name != "units") continue;
      open("units-list",
           {"unit", "batch.column.due", "status", "batch.column.files", "file", "batch.column.match"});
      for (const std::string_view wanted :
           {"not_submitted", "unreadable", "late", "not_yet_due", "unmatched", "submitted"}) {
        for (const Row& cells : sheet.rows) {
          if (text_of(cells[5], language_) == wanted) unit(cells);
        }
      }
      close();
    }
  }

  void unit(const Row& cells) {
    const std::string status = text_of(cells[5], language_);
    const std::string match = text_of(cells[9], language_);
    row({text_of(cells[0], language_), report::shown_date(text_of(cells[3], language_), language_),
         report::term("answer." + status, language_), text_of(cells[7], language_),
         text_of(cells[8], language_), match.empty() ? "" : report::term("match." + match, language_)},
        status == "submitted"                         ? ""
        : status == "late" || status == "not_yet_due" ? "half"
                                                      : "bad");
  }

  void copies() {
    if (relations_.copies.copies.empty()) return;
    open("copies", {"batch.column.group", "unit", "batch.column.source", "batch.column.share"});
    for (std::size_t g = 0; g < relations_.copies.groups.size(); ++g) {
      const auto& group = relations_.copies.groups[g];
      for (const NearCopy& copy : relations_.copies.copies) {
        if (std::find(group.begin(), group.end(), copy.plan) == group.end()) continue;
        html_.raw("<tr>").element("td", "", std::to_string(g + 1));
        link(copy.plan);
        link(copy.source);
        html_.element("td", "", report::decimal(copy.share * 100, 0, language_) + "%").raw("</tr>\n");
      }
    }
    close();
  }

  void link(std::size_t place) {
    const PlanFacts& file = relations_.files[place];
    html_.raw("<td><a href=\"" + plan_page_name(place) + "\">")
        .text(file.unit.empty() ? file.path : file.unit)
        .raw("</a> ")
        .element("small", "", file.path)
        .raw("</td>");
  }

  void versions(const Sheet& sheet) {
    if (sheet.rows.empty()) return;
    open("versions", {"unit", "batch.column.earlier", "batch.column.later", "score", "batch.column.mended",
                      "batch.column.still_lacking", "batch.column.newly_lacking"});
    for (std::size_t i = 0; i < sheet.rows.size();) {
      const Row& first = sheet.rows[i];
      std::string mended, still, newly;
      for (; i < sheet.rows.size() && sheet.rows[i][1] == first[1] && sheet.rows[i][2] == first[2]; ++i) {
        const std::string change = text_of(sheet.rows[i][9], language_);
        std::string& list = change == "mended" ? mended : change == "still_lacking" ? still : newly;
        list += (list.empty() ? "" : "; ") + text_of(sheet.rows[i][6], language_);
      }
      row({text_of(first[0], language_), text_of(first[1], language_), text_of(first[2], language_),
           text_of(first[3], language_) + " → " + text_of(first[4], language_), mended, still, newly});
    }
    close();
  }

  void decisions(const Sheet& sheet) {
    if (sheet.rows.empty()) return;
    open("decisions", {"unit", "batch.column.requirement", "batch.column.program", "batch.column.decision",
                       "batch.column.note", "batch.column.who", "batch.column.state"});
    for (const Row& cells : sheet.rows) {
      const std::string program = text_of(cells[3], language_);
      row({text_of(cells[0], language_), text_of(cells[1], language_),
           program.empty() ? "" : report::term("status." + program, language_),
           report::term("status." + text_of(cells[4], language_), language_), text_of(cells[5], language_),
           text_of(cells[6], language_),
           report::term("decision." + text_of(cells[7], language_), language_)});
    }
    close();
  }

  void citations() {
    if (cited_.empty()) return;
    open("cited",
         {"batch.column.document", "batch.column.plans", "batch.column.mentions", "batch.column.wrong"});
    for (const CitedDocument& document : cited_)
      row({document.id, std::to_string(document.plans), std::to_string(document.mentions),
           document.wrong > 0 ? std::to_string(document.wrong) : ""});
    close();
  }

  const Relations& relations_;
  const std::vector<CitedDocument>& cited_;
  Language language_;
  HtmlWriter html_;
};

}  // namespace

std::string relations_html(const Relations& relations, const std::vector<CitedDocument>& cited,
                           Language language) {
  return Sections(relations, cited, language).write();
}

}  // namespace thamdinh::batch
