#include "batch/table_rows.hpp"

#include <thamdinh/messages.hpp>

#include "profile/model.hpp"
#include "report/compose.hpp"
#include "report/words.hpp"
#include "scoring/judge.hpp"
#include "text/unicode.hpp"

#include <unordered_map>

namespace thamdinh::batch {

namespace {

constexpr std::size_t kColumnsBeforeVerdicts = 15;  ///< of `plans`

/// No value where a text is empty.
Cell text_cell(std::string_view text) {
  return text.empty() ? Cell() : Cell(std::string(text));
}

Cell optional_cell(const std::optional<std::string>& text) {
  return text ? text_cell(*text) : Cell();
}

/// A path may hold bytes that are no UTF-8; a table holds none.
Cell path_cell(const Source& source) {
  return source.path ? text_cell(text::to_utf8(text::to_utf32(*source.path))) : Cell();
}

Cell count_cell(std::size_t value) {
  return static_cast<std::int64_t>(value);
}

Cell number_cell(const std::optional<double>& value, int decimals) {
  return value ? Cell(scoring::round_half_up(*value, decimals)) : Cell();
}

void add_place(Row& row, const Place* place) {
  if (!place) {
    row.resize(row.size() + 6);
    return;
  }
  row.push_back(text_cell(report::name_of(place->part)));
  for (const std::uint32_t value : {place->paragraph, place->start, place->end})
    row.push_back(count_cell(value));
  row.push_back(place->to ? count_cell(place->to->paragraph) : Cell());
  row.push_back(place->to ? count_cell(place->to->end) : Cell());
}

std::string joined(const std::vector<Evidence>& evidence) {
  std::string result;
  for (const Evidence& item : evidence) result += (result.empty() ? "" : " | ") + item.text;
  return result;
}

Row requirement_row(const Report& report, const RequirementResult& result, Language language) {
  Row row{path_cell(report.source()),
          text_cell(report.unit().name),
          text_cell(result.id),
          text_cell(result.group),
          text_cell(result.clause),
          text_cell(result.title.in(language)),
          text_cell(to_string(result.status)),
          number_cell(result.points, 2),
          number_cell(result.max, 2),
          number_cell(result.confidence, 2),
          text_cell(joined(result.evidence)),
          text_cell(report::joined(result.found, language, "; ")),
          text_cell(report::joined(result.lacking, language, "; ")),
          text_cell(joined(result.nearest)),
          text_cell(result.message.in(language)),
          text_cell(result.advice.in(language))};
  const auto& shown = result.evidence.empty() ? result.nearest : result.evidence;
  add_place(row, shown.empty() ? nullptr : &shown.front().where);
  return row;
}

Row finding_row(const Source& source, const std::string& unit, Code code, const std::string& message,
                const std::optional<Place>& where) {
  const CodeDescription& about = describe(code);
  Row row{path_cell(source),
          text_cell(unit),
          text_cell(to_string(code)),
          text_cell(about.name),
          text_cell(to_string(about.severity)),
          text_cell(message)};
  add_place(row, where ? &*where : nullptr);
  return row;
}

void add_verdicts(Row& row, const Report& report, const profile::Model& model) {
  std::unordered_map<std::string_view, const GroupScore*> groups;
  for (const GroupScore& group : report.score().groups) groups.emplace(group.id, &group);
  std::unordered_map<std::string_view, Status> statuses;
  for (const RequirementResult& result : report.requirements()) statuses.emplace(result.id, result.status);
  for (const profile::Group& group : model.groups) {
    const auto found = groups.find(group.id);
    row.push_back(found == groups.end() ? Cell() : number_cell(found->second->points, 1));
  }
  for (const profile::Requirement& requirement : model.requirements) {
    const auto found = statuses.find(requirement.id);
    row.push_back(found == statuses.end() ? Cell() : text_cell(to_string(found->second)));
  }
}

}  // namespace

Row plan_row(const Outcome& outcome, const profile::Model& model) {
  if (const Failure* failure = std::get_if<Failure>(&outcome)) {
    Row row{path_cell(failure->source), {}, {}, {}, {}, text_cell(to_string(failure->error.code()))};
    row.resize(kColumnsBeforeVerdicts + model.groups.size() + model.requirements.size());
    return row;
  }
  const Report& report = std::get<Report>(outcome);
  const report::Counts counts = report::count(report.requirements());
  Row row{path_cell(report.source()),
          text_cell(report.unit().name),
          text_cell(report.unit().parent),
          text_cell(to_string(report.unit().kind)),
          text_cell(to_string(report.unit().kind_source)),
          text_cell("read"),
          report.score().total,
          text_cell(report.document().number),
          text_cell(report.document().date),
          text_cell(report.document().type),
          text_cell(report.document().title)};
  for (const unsigned value : {counts.met, counts.partial, counts.missing, counts.not_evaluated})
    row.push_back(count_cell(value));
  add_verdicts(row, report, model);
  return row;
}

std::vector<Row> requirement_rows(const Outcome& outcome, Language language) {
  std::vector<Row> rows;
  if (const Report* report = std::get_if<Report>(&outcome)) {
    for (const RequirementResult& result : report->requirements())
      rows.push_back(requirement_row(*report, result, language));
  }
  return rows;
}

std::vector<Row> citation_rows(const Outcome& outcome) {
  std::vector<Row> rows;
  const Report* report = std::get_if<Report>(&outcome);
  if (!report) return rows;
  for (const Citation& citation : report->citations()) {
    Row row{path_cell(report->source()),
            text_cell(citation.text),
            optional_cell(citation.id),
            text_cell(citation.type),
            optional_cell(citation.date),
            optional_cell(citation.issuer),
            optional_cell(citation.subject),
            optional_cell(citation.name),
            optional_cell(citation.registry),
            text_cell(to_string(citation.form)),
            text_cell(to_string(citation.status)),
            optional_cell(citation.expected)};
    add_place(row, &citation.where);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Row> heading_rows(const Outcome& outcome) {
  std::vector<Row> rows;
  const Report* report = std::get_if<Report>(&outcome);
  if (!report) return rows;
  for (const Heading& heading : report->headings()) {
    std::string roles;
    for (const Role role : heading.roles) roles.append(roles.empty() ? "" : " ").append(to_string(role));
    Row row{path_cell(report->source()),
            count_cell(heading.level),
            text_cell(heading.label),
            text_cell(heading.text),
            text_cell(to_string(heading.kind)),
            text_cell(roles),
            text_cell(to_string(heading.source))};
    add_place(row, &heading.where);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Row> finding_rows(const Outcome& outcome, Language language) {
  if (const Failure* failure = std::get_if<Failure>(&outcome)) {
    return {finding_row(failure->source, "", failure->error.code(), message(failure->error, language),
                        std::nullopt)};
  }
  const Report& report = std::get<Report>(outcome);
  std::vector<Row> rows;
  for (const Finding& finding : report.findings()) {
    rows.push_back(finding_row(report.source(), report.unit().name, finding.code, message(finding, language),
                               finding.where));
  }
  return rows;
}

}  // namespace thamdinh::batch
