#include <thamdinh/batch.hpp>
#include <thamdinh/messages.hpp>

#include "batch/embedded_outcomes_css.hpp"
#include "batch/index_page.hpp"
#include "batch/summary.hpp"
#include "report/html_writer.hpp"
#include "report/quote.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <utility>

namespace thamdinh::batch {

namespace {

using report::ui;

/// How many bytes of all paths are the folder that holds them all, with its slash; the root is no such
/// folder.
std::size_t common_folder(const std::vector<UnitLine>& lines) {
  if (lines.size() < 2) return 0;
  const std::string& first = lines.front().path;
  std::size_t common = first.size();
  for (const UnitLine& line : lines) {
    const auto [end, other] = std::mismatch(first.begin(), first.end(), line.path.begin(), line.path.end());
    common = std::min(common, static_cast<std::size_t>(end - first.begin()));
  }
  const std::size_t slash = common == 0 ? std::string::npos : first.rfind('/', common - 1);
  return slash == std::string::npos || slash == 0 ? 0 : slash + 1;
}

class OutcomesTable {
 public:
  explicit OutcomesTable(Language language) : language_(language) {}

  std::string write(const std::vector<UnitLine>& lines, const BatchSummary& summary) {
    html_.open("style").raw(outcomes_css).close("style");
    html_.open("div", std::string("class=\"thamdinh-plans\" lang=\"") +
                          (language_ == Language::vi ? "vi" : "en") + "\"");
    if (!lines.empty()) table(lines);
    foot(lines.size(), summary);
    return html_.close("div").take();
  }

 private:
  void table(const std::vector<UnitLine>& lines) {
    html_.open("table").open("thead").open("tr");
    for (const char* column : {"score", "unit", "unit_kind", "status", "file"})
      html_.element("th", "scope=\"col\"", ui(column, language_));
    html_.close("tr").close("thead").open("tbody");
    const std::size_t folder = common_folder(lines);
    for (const UnitLine& line : lines) row(line, line.path.substr(folder));
    html_.close("tbody").close("table");
  }

  void row(const UnitLine& line, const std::string& path) {
    html_.open("tr");
    if (line.error) {
      html_.element("td", "class=\"refused\"", to_string(line.error->code()));
      html_.element("td", "colspan=\"3\"", message(*line.error, language_));
    } else {
      score(*line.score);
      const std::string name = report::shown(line.unit);
      html_.element("td", "", name.empty() ? ui("unnamed", language_) : name);
      html_.element("td", "", report::term("kind." + std::string(to_string(line.kind)), language_));
      verdicts(line);
    }
    html_.element("td", "", path).close("tr");
  }

  /// The number, and under it the same as a bar.
  void score(double total) {
    const char* level = total >= 80 ? "met" : total >= 50 ? "partial" : "missing";
    html_.open("td", std::string("class=\"") + level + "\"").text(report::decimal(total, 1, language_));
    html_.raw("<i aria-hidden=\"true\"><i style=\"width:" + report::decimal(total, 1, Language::en) +
              "%\"></i></i>");
    html_.close("td");
  }

  void verdicts(const UnitLine& line) {
    html_.open("td", "class=\"verdicts\"");
    const std::pair<const char*, unsigned> counts[] = {
        {"✓ ", line.met}, {"◐ ", line.partial}, {"✗ ", line.missing}};
    for (const auto& [sign, count] : counts) html_.element("b", "", sign + std::to_string(count));
    if (line.not_evaluated > 0) html_.element("b", "", "? " + std::to_string(line.not_evaluated));
    html_.close("td");
  }

  void foot(std::size_t shown, const BatchSummary& summary) {
    const std::size_t all = summary.read + summary.unreadable;
    std::string text = all == 0 ? ui("batch.none", language_) : counts_line(summary, language_);
    if (shown < all)
      text += " " + ui("batch.shown", language_, {std::to_string(shown), std::to_string(all)}) + ".";
    html_.element("p", "", text);
    if (summary.read > 0) html_.element("p", "class=\"legend\"", ui("legend", language_));
  }

  report::HtmlWriter html_;
  Language language_;
};

}  // namespace

}  // namespace thamdinh::batch

namespace thamdinh {

std::string outcomes_html(std::span<const Outcome> outcomes, const Profile& profile, Language language,
                          std::size_t most) {
  batch::Tally tally(profile.model(), std::nullopt);
  std::vector<UnitLine> lines;
  for (const Outcome& outcome : outcomes) {
    UnitLine line = batch::line_of(outcome);
    if (lines.size() < most) lines.push_back(line);
    tally.add(outcome, std::move(line));
  }
  return batch::OutcomesTable(language).write(lines, tally.take());
}

}  // namespace thamdinh
