#include "report/compose.hpp"

#include <thamdinh/format.hpp>

#include "report/quote.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <array>

namespace thamdinh::report {

namespace {

constexpr std::array kSaidFirst{Code::form_not_a_plan, Code::other_resolution, Code::copied_superior,
                                Code::unit_unknown, Code::unread_content};

/// As many titles as a paragraph bears; the page has them all.
constexpr std::size_t kMostNamed = 6;

std::string message_of(const RequirementResult& result, Language language) {
  std::string key = "message." + std::string(to_string(result.status));
  const bool kind_unknown = !result.derivation.empty() && result.derivation.front().key == "kind_unknown";
  if (result.status == Status::not_applicable && kind_unknown) key += "_kind_unknown";
  return ui(key, language,
            {result.title.in(language), joined(result.found, language, "; "),
             joined(result.lacking, language, "; ")});
}

/// "30 đạt, 4 đạt một phần, 2 chưa đạt": what is nought is not said.
std::string told(const Counts& counts, Language language) {
  const std::array<std::pair<unsigned, const char*>, 4> parts{
      {{counts.met, "summary.met"},
       {counts.partial, "summary.partial"},
       {counts.missing, "summary.missing"},
       {counts.not_evaluated, "summary.not_evaluated"}}};
  std::string result;
  for (const auto& [number, key] : parts) {
    if (number == 0) continue;
    if (!result.empty()) result += ", ";
    result += ui(key, language, {std::to_string(number)});
  }
  return result;
}

/// The titles of the requirements of one status, with what each lacks; empty where there is none.
std::string listed(const std::vector<RequirementResult>& requirements, Status status, Language language) {
  const auto all = std::count_if(requirements.begin(), requirements.end(),
                                 [&](const RequirementResult& item) { return item.status == status; });
  std::string result;
  std::size_t named = 0;
  std::size_t left = 0;
  for (const RequirementResult& requirement : requirements) {
    if (requirement.status != status) continue;
    if (named == kMostNamed) {
      ++left;
      continue;
    }
    if (named++ > 0) result += "; ";
    // Numbered where there are several, since titles hold commas and semicolons of their own.
    const std::string& title = requirement.title.in(language);
    result += all > 1 ? ui("summary.item", language, {std::to_string(named), title}) : title;
    if (status != Status::partial || requirement.lacking.empty()) continue;
    result += " " + ui("summary.lacking", language, {joined(requirement.lacking, language, ", ")});
  }
  if (left > 0) result += "; " + ui("summary.others", language, {std::to_string(left)});
  return result;
}

std::string document_and_score(const Report& report, Language language) {
  const DocumentInfo& document = report.document();
  return ui("summary.opening", language,
            {document.type.empty() ? "document" : document.type, shown(document.number), document.date,
             shown(report.unit().name), decimal(report.score().total, 1, language),
             report.profile().title.in(language)});
}

}  // namespace

void compose_messages(ReportData& data) {
  for (RequirementResult& result : data.requirements) {
    result.message = {message_of(result, Language::vi), message_of(result, Language::en)};
  }
}

bool said_first(Code code) {
  return std::find(kSaidFirst.begin(), kSaidFirst.end(), code) != kSaidFirst.end();
}

std::vector<const Finding*> first_findings(const std::vector<Finding>& findings) {
  std::vector<const Finding*> result;
  for (const Code code : kSaidFirst) {
    for (const Finding& finding : findings) {
      if (finding.code == code) result.push_back(&finding);
    }
  }
  return result;
}

Counts count(const std::vector<RequirementResult>& requirements) {
  Counts counts;
  for (const RequirementResult& requirement : requirements) {
    switch (requirement.status) {
      case Status::met:
        ++counts.met;
        break;
      case Status::partial:
        ++counts.partial;
        break;
      case Status::missing:
        ++counts.missing;
        break;
      case Status::not_applicable:
        ++counts.not_applicable;
        break;
      case Status::not_evaluated:
        ++counts.not_evaluated;
        break;
    }
  }
  return counts;
}

std::vector<std::string> summary_opening(const Report& report, Language language) {
  const Counts counts = count(report.requirements());
  std::vector<std::string> sentences{document_and_score(report, language)};
  for (const Finding* finding : first_findings(report.findings())) {
    sentences.push_back(ui("summary.note", language, {message(*finding, language)}));
  }
  if (counts.applicable() > 0) {
    sentences.push_back(
        ui("summary.counts", language, {std::to_string(counts.applicable()), told(counts, language)}));
  }
  return sentences;
}

std::string summary_closing(const Report& report, Language language) {
  for (const Finding* finding : first_findings(report.findings())) {
    if (describe(finding->code).severity == Severity::error)
      return describe(finding->code).remedy.in(language);
  }
  const Counts counts = count(report.requirements());
  return ui(counts.missing + counts.partial > 0 ? "summary.please" : "summary.whole", language);
}

std::string summary_of(const Report& report, Language language) {
  std::vector<std::string> sentences = summary_opening(report, language);
  const std::string missing = listed(report.requirements(), Status::missing, language);
  const std::string partial = listed(report.requirements(), Status::partial, language);
  if (!missing.empty()) sentences.push_back(ui("summary.list_missing", language, {missing}));
  if (!partial.empty()) sentences.push_back(ui("summary.list_partial", language, {partial}));
  sentences.push_back(summary_closing(report, language));
  std::string result;
  for (const std::string& sentence : sentences) result += (result.empty() ? "" : " ") + sentence;
  return result;
}

}  // namespace thamdinh::report

namespace thamdinh {

std::string summary(const Report& report, Language language) {
  return report::summary_of(report, language);
}

}  // namespace thamdinh
