#include <thamdinh/error.hpp>
#include <thamdinh/format.hpp>

#include "report/evidence.hpp"
#include "report/quote.hpp"
#include "report/text_page.hpp"
#include "report/words.hpp"

#include <algorithm>

namespace thamdinh::report {

namespace {

constexpr std::size_t kQuoteWidth =
    600;  ///< the whole of most clauses: here the words themselves are asked for

class Explanation {
 public:
  Explanation(const Report& report, const RequirementResult& result, const TextOptions& options)
      : report_(report),
        result_(result),
        page_(options),
        language_(options.language),
        whereabouts_(report, options.language) {}

  std::string write() {
    page_.heading(result_.id + "  " + result_.title.in(language_));
    field("status", term("status." + std::string(to_string(result_.status)), language_));
    field("definition", result_.definition.in(language_));
    if (!result_.clause.empty()) field("source_clause", result_.clause);
    if (result_.status != Status::not_applicable)
      field("searched",
            ui("searched_in", language_,
               {std::to_string(report_.headings().size()), std::to_string(report_.citations().size())}));
    steps();
    parts();
    quotes("evidence", result_.evidence);
    quotes("nearest", result_.nearest);
    field("arithmetic", arithmetic());
    if (result_.status != Status::not_applicable)
      field("confidence", decimal(result_.confidence, 2, language_));
    field("advice", result_.advice.in(language_));
    return page_.take();
  }

 private:
  void field(std::string_view key, const std::string& value) {
    if (!value.empty()) page_.field(2, ui(key, language_) + ":", value);
  }

  void steps() {
    if (result_.derivation.empty()) return;
    page_.paragraph("  ", ui("derivation", language_) + ":", Style::dim);
    for (const Step& step : result_.derivation)
      page_.paragraph("    · ", shortened(told(step, language_), kQuoteWidth));
  }

  void parts() {
    field("found", joined(result_.found, language_, "; "));
    field("lacking", joined(result_.lacking, language_, "; "));
  }

  void quotes(std::string_view key, const std::vector<Evidence>& all) {
    if (all.empty()) return;
    page_.paragraph("  ", ui(key, language_) + ":", Style::dim);
    for (const Evidence& item : all)
      page_.paragraph("    ", quoted(item.text, kQuoteWidth) + " — " + whereabouts_.of(item));
  }

  /// "Nhóm Căn cứ 20,0 điểm chia cho 5 tiêu chí được tính = 4,00; đạt một phần × 0,5 = 2,00".
  [[nodiscard]] std::string arithmetic() const {
    if (!result_.points) return ui("arithmetic_none", language_);
    const auto& groups = report_.score().groups;
    const auto group = std::find_if(groups.begin(), groups.end(),
                                    [&](const GroupScore& g) { return g.id == result_.group; });
    if (group == groups.end() || !group->max) return {};
    const auto& all = report_.requirements();
    const auto counted = std::count_if(all.begin(), all.end(), [&](const auto& r) {
      return r.group == result_.group && r.points.has_value();
    });
    const double share = result_.status == Status::met ? 1.0 : result_.status == Status::partial ? 0.5 : 0.0;
    return ui("arithmetic_line", language_,
              {group->title.in(language_), decimal(*group->max, 1, language_), std::to_string(counted),
               decimal(*result_.max, 2, language_), decimal(share, 1, language_),
               decimal(*result_.points, 2, language_)});
  }

  const Report& report_;
  const RequirementResult& result_;
  TextPage page_;
  Language language_;
  Whereabouts whereabouts_;
};

}  // namespace

}  // namespace thamdinh::report

namespace thamdinh {

std::string explain_text(const Report& report, std::string_view requirement, const TextOptions& options) {
  const auto& all = report.requirements();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const RequirementResult& result) { return result.id == requirement; });
  if (found == all.end()) {
    throw Error(Code::usage, {report::ui("no_requirement", options.language,
                                         {std::string(requirement), report.profile().id})});
  }
  return report::Explanation(report, *found, options).write();
}

}  // namespace thamdinh
