#include <thamdinh/batch.hpp>
#include <thamdinh/messages.hpp>

#include "batch/index_page.hpp"
#include "report/quote.hpp"
#include "report/text_page.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <utility>

namespace thamdinh::batch {

namespace {

using report::Style;
using report::ui;

constexpr std::size_t kMostLacking = 5;
constexpr std::size_t kBarColumns = 10;
constexpr std::size_t kFewestPathColumns = 16;

Style style_of(double score) {
  return score >= 80 ? Style::good : score >= 50 ? Style::middling : Style::bad;
}

/// Exactly `columns` wide: cut with "…" at its end, or filled with spaces.
std::string fitted(std::string_view text, std::size_t columns) {
  std::u32string::size_type used = 0;
  std::string result;
  const std::string safe = report::shown(text);
  const bool whole = report::width(safe) <= columns;
  for (std::size_t i = 0; i < safe.size();) {
    std::size_t next = i + 1;
    while (next < safe.size() && (static_cast<unsigned char>(safe[next]) & 0xC0U) == 0x80U) ++next;
    if (!whole && used + 1 >= columns) break;
    result.append(safe, i, next - i);
    ++used;
    i = next;
  }
  if (!whole) {
    result += "…";
    ++used;
  }
  return result.append(columns - std::min(columns, used), ' ');
}

/// The end of a path tells files apart, not its beginning.
std::string path_end(std::string_view path, std::size_t columns) {
  std::string safe = report::shown(path);
  if (report::width(safe) <= columns) return safe;
  while (!safe.empty() && report::width(safe) + 1 > columns) {
    std::size_t next = 1;
    while (next < safe.size() && (static_cast<unsigned char>(safe[next]) & 0xC0U) == 0x80U) ++next;
    safe.erase(0, next);
  }
  return "…" + safe;
}

std::string right(const std::string& text, std::size_t columns) {
  return std::string(columns - std::min(columns, report::width(text)), ' ') + text;
}

class SummaryText {
 public:
  SummaryText(const BatchSummary& summary, const TextOptions& options)
      : summary_(summary),
        page_(options),
        language_(options.language),
        columns_(std::max(options.columns, 60U)) {}

  std::string write() {
    if (summary_.files == 0) return text_ + ui("batch.none", language_) + "\n";
    units();
    refused();
    most_lacking();
    text_ += "\n" + counts_line(summary_, language_) + "\n";
    relations();
    if (summary_.interrupted) {
      const std::string done = std::to_string(summary_.read + summary_.unreadable);
      text_ += page_.styled(ui("batch.interrupted", language_, {done, std::to_string(summary_.files)}),
                            Style::bad) +
               "\n";
    }
    return std::move(text_);
  }

 private:
  static constexpr std::size_t kBeforeUnit = 2 + 5 + 2 + kBarColumns + 2;
  static constexpr std::size_t kCounts = 15;  ///< "✓31 ◐10 ✗15" and two spaces

  [[nodiscard]] std::size_t path_columns() const { return std::max(kFewestPathColumns, columns_ / 4); }

  [[nodiscard]] std::size_t unit_columns() const {
    const std::size_t others = kBeforeUnit + kCounts + 2 + path_columns();
    return columns_ > others + 20 ? columns_ - others : 20;
  }

  void units() {
    if (summary_.lines.empty()) return;
    text_ += page_.styled(
                 std::string(2, ' ') + right(ui("score", language_), 5) + std::string(kBarColumns + 4, ' ') +
                     fitted(ui("unit", language_), unit_columns() + kCounts + 2) + ui("file", language_),
                 Style::bold) +
             "\n";
    for (const UnitLine& line : summary_.lines) unit(line);
    if (summary_.latest > summary_.lines.size()) {
      text_ +=
          page_.styled("  " + ui("batch.only_lowest", language_,
                                 {std::to_string(summary_.lines.size()), summary_.page.filename().string()}),
                       Style::dim) +
          "\n";
    }
  }

  void unit(const UnitLine& line) {
    const auto full =
        std::min(kBarColumns, static_cast<std::size_t>(*line.score / 100.0 * kBarColumns + 0.5));
    std::string bar;
    for (std::size_t i = 0; i < kBarColumns; ++i) bar += i < full ? "█" : "░";
    text_ += "  " +
             page_.styled(right(report::decimal(*line.score, 1, language_), 5) + "  " + bar,
                          style_of(*line.score)) +
             "  ";
    text_ += fitted(line.unit.empty() ? ui("unnamed", language_) : line.unit, unit_columns()) + "  ";
    text_ += fitted("✓" + std::to_string(line.met) + " ◐" + std::to_string(line.partial) + " ✗" +
                        std::to_string(line.missing),
                    kCounts);
    text_ += page_.styled(path_end(line.path, path_columns()), Style::dim) + "\n";
  }

  void refused() {
    if (summary_.refused.empty()) return;
    text_ += "\n" + page_.styled(ui("batch.refused", language_), Style::bold) + "\n";
    for (const UnitLine& line : summary_.refused) {
      text_ += "  " + page_.styled(to_string(line.error->code()), Style::bad) + "  " +
               report::shown(line.path) + ": " + report::shown(message(*line.error, language_)) + "\n";
    }
    if (summary_.unreadable > summary_.refused.size()) {
      text_ +=
          "  " +
          ui("summary.others", language_, {std::to_string(summary_.unreadable - summary_.refused.size())}) +
          "\n";
    }
  }

  void most_lacking() {
    std::vector<const RequirementTally*> all;
    for (const RequirementTally& tally : summary_.requirements) {
      if (tally.missing + tally.partial > 0) all.push_back(&tally);
    }
    std::stable_sort(all.begin(), all.end(), [](const auto* a, const auto* b) {
      return 2 * a->missing + a->partial > 2 * b->missing + b->partial;
    });
    if (all.empty() || summary_.latest < 2) return;
    text_ += "\n" + page_.styled(ui("batch.most_lacking", language_), Style::bold) + "\n";
    for (std::size_t i = 0; i < std::min(all.size(), kMostLacking); ++i) {
      const auto unless_nought = [](std::size_t count) {
        return count > 0 ? std::to_string(count) : std::string();
      };
      text_ +=
          "  " +
          ui("batch.lacking_line", language_,
             {all[i]->title.in(language_), unless_nought(all[i]->missing), unless_nought(all[i]->partial)}) +
          "\n";
    }
  }

  void relations() {
    const RelationsSummary& relations = summary_.relations;
    if (relations.units) units(*relations.units);
    if (relations.later_versions > 0) line("batch.versions", {relations.later_versions});
    if (relations.copies > 0) line("batch.copies", {relations.copies});
    if (relations.decisions_hold + relations.decisions_stale + relations.decisions_lost > 0)
      line("batch.decisions",
           {relations.decisions_hold, relations.decisions_stale, relations.decisions_lost});
  }

  void units(const UnitsSummary& units) {
    line("batch.units", {units.units, units.submitted, units.late, units.unreadable, units.not_submitted,
                         units.not_yet_due, units.twice});
    if (units.unmatched > 0) line("batch.unmatched", {units.unmatched});
    if (units.doubtful > 0) line("batch.doubtful", {units.doubtful});
    if (units.missing.empty()) return;
    std::string names;
    for (const std::string& name : units.missing) names += (names.empty() ? "" : "; ") + report::shown(name);
    const std::size_t more = units.not_submitted - units.missing.size();
    text_ += ui("batch.missing", language_, {names, more > 0 ? std::to_string(more) : ""}) + "\n";
  }

  /// A row of the message table; the first number is always told, the others unless they are nought.
  void line(std::string_view key, const std::vector<std::size_t>& numbers) {
    std::vector<std::string> arguments;
    for (const std::size_t number : numbers)
      arguments.push_back(number == 0 && !arguments.empty() ? "" : std::to_string(number));
    text_ += ui(key, language_, arguments) + "\n";
  }

  const BatchSummary& summary_;
  report::TextPage page_;
  Language language_;
  std::size_t columns_;
  std::string text_;
};

}  // namespace

}  // namespace thamdinh::batch

namespace thamdinh {

std::string summary_text(const BatchSummary& summary, const TextOptions& options) {
  return batch::SummaryText(summary, options).write();
}

}  // namespace thamdinh
