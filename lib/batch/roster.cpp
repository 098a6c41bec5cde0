#include "batch/roster.hpp"

#include "text/normalised.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace thamdinh::batch {

namespace {

class RosterMaker {
 public:
  RosterMaker(const Manifest::Rows& manifest, const std::vector<PlanFacts>& files,
              const std::vector<UnitMatch>& matches, const std::string& as_of)
      : manifest_(manifest), files_(files), matches_(matches), as_of_(as_of) {
    roster_.sheet.name = "units";
    for (const char* name : {"unit", "kind", "parent", "due", "received", "status"})
      roster_.sheet.columns.push_back({name, CellType::text});
    for (const char* name : {"submission", "submissions"})
      roster_.sheet.columns.push_back({name, CellType::integer});
    for (const char* name : {"path", "match", "document_unit", "number", "date"})
      roster_.sheet.columns.push_back({name, CellType::text});
    roster_.sheet.columns.push_back({"score", CellType::number});
  }

  Roster make() {
    std::vector<std::vector<std::size_t>> of_entry(manifest_.entries.size());
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (matches_[i].entry >= 0) of_entry[static_cast<std::size_t>(matches_[i].entry)].push_back(i);
    }
    roster_.summary.units = manifest_.entries.size();
    for (std::size_t e = 0; e < of_entry.size(); ++e) add_unit(manifest_.entries[e], of_entry[e]);
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (matches_[i].entry < 0) add_unmatched(files_[i]);
    }
    return std::move(roster_);
  }

 private:
  void add_unit(const ManifestEntry& entry, std::vector<std::size_t>& files) {
    std::stable_sort(files.begin(), files.end(),
                     [&](std::size_t a, std::size_t b) { return files_[a].date < files_[b].date; });
    if (files.empty()) return add_missing(entry);
    bool late = true, unreadable = true;
    for (std::size_t n = 0; n < files.size(); ++n) {
      const std::string status = status_of(entry, files_[files[n]]);
      late = late && status == "late";
      unreadable = unreadable && status == "unreadable";
      if (matches_[files[n]].by == MatchBy::likeness) ++roster_.summary.doubtful;
      add_row(entry, status, n + 1, files.size(), &files_[files[n]], matches_[files[n]].by);
    }
    UnitsSummary& summary = roster_.summary;
    ++(unreadable ? summary.unreadable : late ? summary.late : summary.submitted);
    if (files.size() > 1) ++summary.twice;
  }

  static std::string status_of(const ManifestEntry& entry, const PlanFacts& file) {
    if (file.status != "read") return "unreadable";
    const std::string& date = entry.received.empty() ? file.date : entry.received;
    return !entry.due.empty() && !date.empty() && date > entry.due ? "late" : "submitted";
  }

  void add_missing(const ManifestEntry& entry) {
    const bool waiting = !as_of_.empty() && !entry.due.empty() && as_of_ <= entry.due;
    UnitsSummary& summary = roster_.summary;
    ++(waiting ? summary.not_yet_due : summary.not_submitted);
    if (!waiting && summary.missing.size() < BatchSummary::kSummaryLines)
      summary.missing.push_back(entry.label());
    add_row(entry, waiting ? "not_yet_due" : "not_submitted", 0, 0, nullptr, MatchBy::none);
  }

  void add_unmatched(const PlanFacts& file) {
    ++roster_.summary.unmatched;
    add_row({}, "unmatched", 0, 0, &file, MatchBy::none);
  }

  void add_row(const ManifestEntry& entry, const std::string& status, std::size_t nth, std::size_t of,
               const PlanFacts* file, MatchBy by) {
    Row row{text_or_none(file && entry.label().empty() ? std::string() : entry.label()),
            entry.kind ? Cell(std::string(to_string(*entry.kind))) : Cell(),
            text_or_none(entry.parent),
            text_or_none(entry.due),
            text_or_none(entry.received),
            Cell(status),
            nth > 0 ? Cell(static_cast<std::int64_t>(nth)) : Cell(),
            of > 0 ? Cell(static_cast<std::int64_t>(of)) : Cell()};
    row.resize(roster_.sheet.columns.size());
    if (file) {
      row[8] = text_or_none(file->path);
      row[9] = by == MatchBy::none ? Cell() : Cell(std::string(to_string(by)));
      row[10] = text_or_none(file->unit);
      row[11] = text_or_none(file->number);
      row[12] = text_or_none(file->date);
      if (file->score) row[13] = *file->score;
    }
    roster_.sheet.rows.push_back(std::move(row));
  }

  const Manifest::Rows& manifest_;
  const std::vector<PlanFacts>& files_;
  const std::vector<UnitMatch>& matches_;
  const std::string& as_of_;
  Roster roster_;
};

}  // namespace

Roster make_roster(const Manifest::Rows& manifest, const std::vector<PlanFacts>& files,
                   const std::vector<UnitMatch>& matches, const std::string& as_of) {
  return RosterMaker(manifest, files, matches, as_of).make();
}

std::vector<std::vector<std::size_t>> submissions(const std::vector<PlanFacts>& files,
                                                  const std::vector<UnitMatch>& matches) {
  std::map<std::u32string, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (files[i].status != "read") continue;
    // Likeness alone is no ground for saying that one plan mends another.
    const bool known = !matches.empty() && matches[i].is_sure();
    if (!known && files[i].unit.empty()) continue;
    const std::u32string key = known
                                   ? text::fold(std::to_string(matches[i].entry))
                                   : U"\n" + text::fold(files[i].unit) + U"\n" + text::fold(files[i].parent);
    groups[key].push_back(i);
  }
  std::vector<std::vector<std::size_t>> result;
  for (auto& [key, group] : groups) {
    if (group.size() < 2) continue;
    std::stable_sort(group.begin(), group.end(),
                     [&](std::size_t a, std::size_t b) { return files[a].date < files[b].date; });
    result.push_back(std::move(group));
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace thamdinh::batch
