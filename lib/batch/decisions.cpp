#include "batch/decisions.hpp"

#include "batch/csv_reader.hpp"
#include "check/sha256.hpp"
#include "report/compose.hpp"
#include "report/words.hpp"
#include "scoring/judge.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>
#include <span>

namespace thamdinh::batch {

namespace {

constexpr std::array kStatuses{Status::met, Status::partial, Status::missing, Status::not_applicable,
                               Status::not_evaluated};

enum Column : std::size_t { kFile, kUnit, kRequirement, kStatus, kNote, kWho, kColumns };

constexpr std::array<std::array<const char*, 3>, kColumns> kNames{
    {{"file", "tệp", "path"},
     {"unit", "đơn vị", "tên đơn vị"},
     {"requirement", "tiêu chí", "id"},
     {"status", "kết quả", "đánh giá"},
     {"note", "ghi chú", "lý do"},
     {"who", "người quyết định", "người thẩm định"}}};

std::optional<Status> status_from(const std::string& written) {
  const std::u32string folded = text::fold(written);
  for (const Status status : kStatuses) {
    if (written == to_string(status)) return status;
    for (const Language language : {Language::vi, Language::en}) {
      if (text::fold(report::term("status." + std::string(to_string(status)), language)) == folded)
        return status;
    }
  }
  return std::nullopt;
}

class DecisionsReader {
 public:
  DecisionsReader(const std::filesystem::path& path, const profile::Model& model) : path_(path) {
    for (const auto& requirement : model.requirements) ids_.insert(requirement.id);
  }

  std::vector<Decision> read() {
    std::ifstream stream(path_, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.is_open() || stream.bad()) throw Error(Code::file_not_found, {"unreadable", path_.string()});
    const std::vector<CsvRecord> records = read_csv(csv_text(bytes));
    if (records.empty()) refuse(1, "empty");
    find_columns(records.front());
    std::vector<Decision> decisions;
    for (std::size_t i = 1; i < records.size(); ++i) decisions.push_back(decision_of(records[i]));
    return decisions;
  }

 private:
  [[noreturn]] void refuse(std::size_t line, const std::string& reason,
                           const std::string& written = {}) const {
    throw Error(Code::manifest_invalid,
                {path_.string(), std::to_string(line), "manifest." + reason, written});
  }

  void find_columns(const CsvRecord& head) {
    for (std::size_t i = 0; i < head.cells.size(); ++i) {
      for (std::size_t column = 0; column < kColumns; ++column) {
        for (const char* name : kNames[column]) {
          if (text::fold(trimmed(head.cells[i])) == text::fold(name)) columns_[column] = i;
        }
      }
    }
    if (!columns_[kFile] && !columns_[kUnit]) refuse(head.line, "no_unit_column");
    if (!columns_[kRequirement]) refuse(head.line, "no_requirement_column");
    if (!columns_[kStatus]) refuse(head.line, "no_status_column");
  }

  Decision decision_of(const CsvRecord& record) const {
    Decision decision;
    decision.subject = cell(record, kFile).empty() ? cell(record, kUnit) : cell(record, kFile);
    if (decision.subject.empty()) refuse(record.line, "no_unit");
    decision.requirement = cell(record, kRequirement);
    if (!ids_.contains(decision.requirement))
      refuse(record.line, "unknown_requirement", decision.requirement);
    const std::string written = cell(record, kStatus);
    const auto status = status_from(written);
    if (!status) refuse(record.line, "unknown_status", written);
    decision.status = *status;
    decision.note = cell(record, kNote);
    decision.who = cell(record, kWho);
    return decision;
  }

  [[nodiscard]] std::string cell(const CsvRecord& record, Column column) const {
    const auto place = columns_[column];
    return place && *place < record.cells.size() ? trimmed(record.cells[*place]) : std::string();
  }

  const std::filesystem::path& path_;
  std::set<std::string> ids_;
  std::array<std::optional<std::size_t>, kColumns> columns_;
};

/// What a verdict rests on, so that it is known again.
std::string ground_of(const RequirementResult& result) {
  std::string all(to_string(result.status));
  for (const auto* list : {&result.evidence, &result.nearest}) {
    all += '\n';
    for (const Evidence& item : *list) all += item.text + '\n';
  }
  return checking::sha256(std::as_bytes(std::span(all.data(), all.size())));
}

class Settlement {
 public:
  Settlement(Store& store, const profile::Model& model, const std::vector<PlanFacts>& files,
             const std::vector<UnitMatch>& matches, const Manifest::Rows* manifest)
      : store_(store), model_(model), files_(files), matches_(matches), manifest_(manifest) {
    result_.sheet.name = "decisions";
    for (const char* name : {"subject", "id", "path", "program", "decision", "note", "who", "state"})
      result_.sheet.columns.push_back({name, CellType::text});
  }

  DecisionsInForce settle(const std::vector<Decision>& decisions) {
    for (const Decision& decision : decisions) {
      bool met_any = false;
      for (std::size_t place = 0; place < files_.size(); ++place) {
        if (files_[place].status == "read" && concerns(decision, place)) {
          met_any = true;
          weigh(decision, place);
        }
      }
      if (!met_any) add_row(decision, "", std::nullopt, "no_such_file");
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool concerns(const Decision& decision, std::size_t place) const {
    const PlanFacts& file = files_[place];
    const bool is_end = file.path == decision.subject || file.path.ends_with("/" + decision.subject);
    if (is_end || text::fold(file.unit) == text::fold(decision.subject)) return true;
    if (manifest_ == nullptr || matches_[place].entry < 0 || matches_[place].by == MatchBy::likeness)
      return false;
    const auto& entry = manifest_->entries[static_cast<std::size_t>(matches_[place].entry)];
    return text::fold(entry.label()) == text::fold(decision.subject);
  }

  void weigh(const Decision& decision, std::size_t place) {
    const std::optional<Outcome> outcome = store_.outcome(place, model_);
    const Report& report = std::get<Report>(*outcome);
    for (const RequirementResult& verdict : report.requirements()) {
      if (verdict.id != decision.requirement) continue;
      const std::string ground = ground_of(verdict);
      const bool holds = store_.ground_of_decision(decision.subject, decision.requirement, ground) == ground;
      if (holds) result_.by_place[place].push_back({decision, verdict.status});
      add_row(decision, files_[place].path, verdict.status, holds ? "holds" : "evidence_changed");
    }
  }

  void add_row(const Decision& decision, const std::string& path, std::optional<Status> program,
               const char* state) {
    result_.sheet.rows.push_back(
        {decision.subject, decision.requirement, text_or_none(text::to_utf8(text::to_utf32(path))),
         program ? Cell(std::string(to_string(*program))) : Cell(), std::string(to_string(decision.status)),
         text_or_none(decision.note), text_or_none(decision.who), std::string(state)});
  }

  Store& store_;
  const profile::Model& model_;
  const std::vector<PlanFacts>& files_;
  const std::vector<UnitMatch>& matches_;
  const Manifest::Rows* manifest_;
  DecisionsInForce result_;
};

}  // namespace

std::vector<Decision> read_decisions(const std::filesystem::path& path, const profile::Model& model) {
  return DecisionsReader(path, model).read();
}

DecisionsInForce settle_decisions(const std::vector<Decision>& fresh, Store& store,
                                  const profile::Model& model, const std::vector<PlanFacts>& files,
                                  const std::vector<UnitMatch>& matches, const Manifest::Rows* manifest) {
  for (const Decision& decision : fresh) {
    store.put_decision({decision.subject, decision.requirement, std::string(to_string(decision.status)),
                        decision.note, decision.who});
  }
  std::vector<Decision> all;
  for (const StoredDecision& kept : store.decisions()) {
    if (const auto status = status_from(kept.status))
      all.push_back({kept.subject, kept.requirement, *status, kept.note, kept.who});
  }
  DecisionsInForce result = Settlement(store, model, files, matches, manifest).settle(all);
  store.commit();
  return result;
}

Report decided(const Report& report, const std::vector<Applied>& applied, const profile::Model& model) {
  ReportData data{report.source(),   report.profile(),   report.unit(),        report.document(),
                  report.headings(), report.citations(), report.assignments(), report.requirements(),
                  report.findings(), report.unread(),    report.score(),       report.tracked_changes()};
  for (RequirementResult& result : data.requirements) {
    for (const Applied& item : applied) {
      if (item.decision.requirement != result.id) continue;
      result.status = item.decision.status;
      result.confidence = 1.0;
      if (result.status == Status::met) result.lacking.clear();
    }
    result.points.reset();
    result.max.reset();
  }
  data.score = scoring::add_up(model, data.requirements);
  report::compose_messages(data);
  return Report(std::move(data));
}

}  // namespace thamdinh::batch
