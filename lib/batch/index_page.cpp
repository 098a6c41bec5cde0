#include "batch/index_page.hpp"

#include <thamdinh/version.hpp>

#include "batch/embedded_index_css.hpp"
#include "batch/embedded_index_js.hpp"
#include "profile/model.hpp"
#include "report/html_writer.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <array>

namespace thamdinh::batch {

namespace {

using report::escaped;
using report::HtmlWriter;
using report::ui;

/// Base64 of the SHA-256 of index.js; a test of the page holds the two together.
constexpr std::string_view kScriptHash = "sha256-qbfMQ7SvMlTnDvu58VSipAr96uzy5HxnLnaKK9C364s=";

constexpr std::array kKinds{UnitKind::government, UnitKind::party,          UnitKind::front,  UnitKind::press,
                            UnitKind::enterprise, UnitKind::public_service, UnitKind::unknown};

class PageHead {
 public:
  PageHead(const BatchSummary& summary, const Listing& listing, const profile::Model& model,
           Language language)
      : summary_(summary), listing_(listing), model_(model), language_(language) {}

  std::string write() {
    document_head();
    html_.open("header").element("h1", "", word("batch.title"));
    html_.element("p", "", model_.title.in(language_) + " (" + model_.id + ", " + model_.version + ")");
    html_.element("p", "class=\"counts\"", counts_line(summary_, language_));
    if (summary_.interrupted) html_.element("p", "class=\"warning\"", interrupted());
    if (const std::string left_out = left_out_text(listing_, language_); !left_out.empty())
      html_.element("p", "", left_out);
    html_.close("header");
    distribution();
    controls();
    html_.open("div", "class=\"frame\" tabindex=\"0\"").open("table", "id=\"units\"").open("thead");
    group_heads();
    column_heads();
    shares();
    html_.close("thead").raw("<tbody>\n");
    return html_.take();
  }

 private:
  [[nodiscard]] const std::string& word(std::string_view key) const { return ui(key, language_); }

  [[nodiscard]] std::string interrupted() const {
    return ui("batch.interrupted", language_,
              {std::to_string(summary_.read + summary_.unreadable), std::to_string(summary_.files)});
  }

  void document_head() {
    html_.raw("<!doctype html>\n<html lang=\"" + std::string(language_ == Language::vi ? "vi" : "en") +
              "\">\n<head>\n<meta charset=\"utf-8\">\n");
    html_.raw(
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta "
        "name=\"color-scheme\" content=\"light dark\">\n");
    html_.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; script-src '");
    html_.raw(kScriptHash).raw("'\">\n").element("title", "", word("batch.title"));
    html_.raw("<style>").raw(index_css).raw(
        "</style>\n<noscript><style>.controls{display:none!important}</style></noscript>\n");
    html_.raw("</head>\n<body>\n<main>\n");
  }

  /// A bar for each ten points; the numbers stand in it, so that no eye for heights is needed.
  void distribution() {
    if (summary_.latest < 2) return;
    const std::size_t most = *std::max_element(summary_.bands.begin(), summary_.bands.end());
    html_.raw("<figure class=\"bands\">").element("figcaption", "", word("batch.distribution")).raw("<ol>");
    for (std::size_t i = 0; i < summary_.bands.size(); ++i) {
      const std::string height = std::to_string(100 * summary_.bands[i] / std::max<std::size_t>(most, 1));
      html_.raw("<li><b>" + std::to_string(summary_.bands[i]) + "</b><i style=\"height:" + height +
                "%\"></i><span>" + std::to_string(i * 10) + "–" + std::to_string(i * 10 + 10) +
                "</span></li>");
    }
    html_.raw("</ol></figure>\n");
  }

  void controls() {
    html_.open("form", "class=\"controls\" role=\"search\"");
    html_.raw("<label>")
        .text(word("batch.search"))
        .raw(" <input type=\"search\" id=\"search\" autocomplete=\"off\"></label>");
    html_.raw("<label>").text(word("unit_kind")).raw(" <select id=\"kind\">");
    option("", word("batch.all"));
    for (const UnitKind kind : kKinds)
      option(to_string(kind), report::term("kind." + std::string(to_string(kind)), language_));
    html_.raw("</select></label><label>").text(word("score")).raw(" <select id=\"band\">");
    option("", word("batch.all"));
    for (const char* band : {"low", "middle", "high", "refused"})
      option(band, word("batch.band." + std::string(band)));
    html_.raw("</select></label>")
        .raw("<output id=\"shown\" data-text=\"" + escaped(word("batch.shown")) + "\"></output>");
    html_.element("p", "class=\"legend\"", word("legend")).close("form");
  }

  void option(std::string_view value, const std::string& text) {
    html_.element("option", "value=\"" + std::string(value) + "\"", text);
  }

  /// A head over each run of requirements of one group: they stand in the profile's order, which need not be
  /// the groups'.
  void group_heads() {
    html_.raw("<tr class=\"groups\"><td class=\"no\"></td><td colspan=\"3\"></td>");
    const auto& all = summary_.requirements;
    for (std::size_t i = 0; i < all.size();) {
      const std::size_t first = i;
      while (i < all.size() && all[i].group == all[first].group) ++i;
      html_.element("th", "scope=\"colgroup\" colspan=\"" + std::to_string(i - first) + "\"",
                    group_title(all[first].group));
    }
    html_.raw("</tr>\n");
  }

  [[nodiscard]] std::string group_title(const std::string& id) const {
    for (const profile::Group& group : model_.groups) {
      if (group.id == id) return group.title.in(language_);
    }
    return id;
  }

  void column_heads() {
    html_.raw("<tr class=\"columns\"><td class=\"no\"></td>");
    sortable("name", word("unit"), "");
    sortable("kind", word("unit_kind"), "");
    sortable("score", word("score"), "");
    for (const RequirementTally& tally : summary_.requirements)
      sortable("verdict", tally.title.in(language_), "v");
    html_.raw("</tr>\n");
  }

  void sortable(std::string_view by, const std::string& text, std::string_view style) {
    std::string attributes = "scope=\"col\" data-by=\"" + std::string(by) + "\"";
    if (!style.empty()) attributes += " class=\"" + std::string(style) + "\" title=\"" + escaped(text) + "\"";
    html_.open("th", attributes)
        .open("button", "type=\"button\"")
        .element("span", "", text)
        .close("button")
        .close("th");
  }

  void shares() {
    html_.raw("<tr class=\"shares\"><td class=\"no\"></td>")
        .element("th", "scope=\"row\" colspan=\"3\"", word("batch.share"));
    for (const RequirementTally& tally : summary_.requirements) {
      const std::size_t judged = tally.met + tally.partial + tally.missing;
      html_.element(
          "td", "",
          judged == 0 ? "–"
                      : report::decimal(100.0 * static_cast<double>(tally.met) / static_cast<double>(judged),
                                        0, language_));
    }
    html_.raw("</tr>\n");
  }

  const BatchSummary& summary_;
  const Listing& listing_;
  const profile::Model& model_;
  Language language_;
  HtmlWriter html_;
};

}  // namespace

std::string page_head(const BatchSummary& summary, const Listing& listing, const Profile& profile,
                      Language language) {
  return PageHead(summary, listing, profile.model(), language).write();
}

std::string page_foot(const Profile& profile, const std::string& sections, Language language) {
  HtmlWriter html;
  html.raw("</tbody>").close("table").close("div").raw(sections);
  html.open("footer")
      .element("p", "", ui("made_by", language, {version(), profile.id(), profile.version()}))
      .close("footer");
  html.raw("</main>\n<script>").raw(index_js).raw("</script>\n</body>\n</html>\n");
  return html.take();
}

std::string counts_line(const BatchSummary& summary, Language language) {
  const auto unless_nought = [](std::size_t count) {
    return count > 0 ? std::to_string(count) : std::string();
  };
  return ui("batch.counts", language,
            {std::to_string(summary.read + summary.unreadable), std::to_string(summary.read),
             unless_nought(summary.unreadable), unless_nought(summary.below),
             summary.read > 0 ? report::decimal(summary.mean, 1, language) : ""});
}

}  // namespace thamdinh::batch

namespace thamdinh {

std::string left_out_text(const Listing& listing, Language language) {
  std::size_t others = 0;
  std::string endings;
  for (const auto& [ending, count] : listing.others) {
    others += count;
    endings += (endings.empty() ? "" : ", ") + (ending.empty() ? "?" : ending) + " " + std::to_string(count);
  }
  std::string line;
  if (others > 0) line = report::ui("batch.others", language, {std::to_string(others), endings});
  if (listing.skipped > 0)
    line +=
        (line.empty() ? "" : " ") + report::ui("batch.skipped", language, {std::to_string(listing.skipped)});
  return line;
}

}  // namespace thamdinh
