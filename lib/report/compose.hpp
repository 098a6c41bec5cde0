#pragma once

#include <thamdinh/report.hpp>

#include <string>
#include <vector>

namespace thamdinh::report {

/// Fills RequirementResult::message of every requirement, in both languages, from its status, title and
/// parts.
void compose_messages(ReportData& data);

/// The one paragraph of thamdinh::summary.
[[nodiscard]] std::string summary_of(const Report& report, Language language);

/// What it begins with: the document and its score, what must be noted first, how many requirements are met.
[[nodiscard]] std::vector<std::string> summary_opening(const Report& report, Language language);

/// What it ends with: what the unit is asked to do.
[[nodiscard]] std::string summary_closing(const Report& report, Language language);

/// Whether a finding says that the whole appraisal must be read with care (no plan, another resolution,
/// copied, kind unknown, unread): it is said before everything else.
[[nodiscard]] bool said_first(Code code);

/// Those findings, the gravest first.
[[nodiscard]] std::vector<const Finding*> first_findings(const std::vector<Finding>& findings);

/// How many requirements have each status.
struct Counts {
  unsigned met = 0, partial = 0, missing = 0, not_applicable = 0, not_evaluated = 0;

  [[nodiscard]] unsigned applicable() const { return met + partial + missing + not_evaluated; }
};

[[nodiscard]] Counts count(const std::vector<RequirementResult>& requirements);

}  // namespace thamdinh::report
