#include <thamdinh/authoring.hpp>
#include <thamdinh/messages.hpp>

#include "report/json.hpp"
#include "report/quote.hpp"
#include "report/text_page.hpp"
#include "report/words.hpp"

#include <algorithm>

namespace thamdinh {

namespace {

std::string told(const ProfileChange& change, Language language) {
  return report::ui("diff." + change.key, language, change.arguments);
}

std::string status_word(Status status, Language language) {
  return report::term("status." + std::string(to_string(status)), language);
}

report::Json value_of(const PlanChange& plan, Language language) {
  report::Json value{{"path", plan.file.string()}};
  if (plan.error) {
    value["error"] = {{"code", to_string(plan.error->code())}, {"message", message(*plan.error, language)}};
    return value;
  }
  value["score_before"] = plan.score_before;
  value["score_after"] = plan.score_after;
  value["verdicts"] = report::Json::array();
  for (const VerdictChange& verdict : plan.verdicts) {
    value["verdicts"].push_back({{"requirement", verdict.requirement},
                                 {"before", to_string(verdict.before)},
                                 {"after", to_string(verdict.after)}});
  }
  return value;
}

}  // namespace

std::string changes_text(const std::vector<ProfileChange>& changes, const TextOptions& options) {
  report::TextPage page(options);
  if (changes.empty()) page.paragraph("", report::ui("diff_none", options.language), report::Style::good);
  for (const ProfileChange& change : changes)
    page.paragraph("· ", report::shown(told(change, options.language)));
  return page.take();
}

std::string plan_changes_text(const std::vector<PlanChange>& plans, const TextOptions& options) {
  const Language language = options.language;
  report::TextPage page(options);
  std::size_t moved = 0;
  std::size_t read = 0;
  for (const PlanChange& plan : plans) {
    const std::string file = report::shown(plan.file.string());
    if (plan.error) {
      page.paragraph("", file + ": " + message(*plan.error, language), report::Style::bad);
      continue;
    }
    ++read;
    if (!plan.moved()) continue;
    ++moved;
    page.paragraph("",
                   report::ui("diff_plan", language,
                              {file, report::decimal(plan.score_before, 1, language),
                               report::decimal(plan.score_after, 1, language)}),
                   report::Style::bold);
    for (const VerdictChange& verdict : plan.verdicts)
      page.paragraph("    ", report::ui("diff_verdict", language,
                                        {verdict.requirement, status_word(verdict.before, language),
                                         status_word(verdict.after, language)}));
  }
  page.paragraph("", report::ui("diff_total", language, {std::to_string(moved), std::to_string(read)}));
  return page.take();
}

std::string changes_json(const std::vector<ProfileChange>& changes, const std::vector<PlanChange>& plans,
                         Language language) {
  report::Json value{{"changes", report::Json::array()}, {"plans", report::Json::array()}};
  for (const ProfileChange& change : changes)
    value["changes"].push_back(
        {{"key", change.key}, {"arguments", change.arguments}, {"message", told(change, language)}});
  for (const PlanChange& plan : plans) value["plans"].push_back(value_of(plan, language));
  return report::dump(value);
}

}  // namespace thamdinh
