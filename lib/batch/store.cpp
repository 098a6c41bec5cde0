#include "batch/store.hpp"

#include <thamdinh/version.hpp>

#include "batch/embedded_schema_sql.hpp"
#include "report/archive.hpp"

#include <string_view>

namespace thamdinh::batch {

namespace {

constexpr std::int64_t kVersion = 1;
constexpr std::chrono::milliseconds kCommitEvery{500};
constexpr std::size_t kCommitAt = 16;  ///< results: about a megabyte

std::int64_t schema_version(Database& database) {
  Statement statement(database, "PRAGMA user_version");
  return statement.step() ? statement.number(0) : 0;
}

Source source_from(const Statement& row) {
  Source source;
  source.path = row.text(0);
  source.bytes = static_cast<std::uint64_t>(row.number(1));
  source.sha256 = row.text(2);
  return source;
}

}  // namespace

struct Store::Statements {
  explicit Statements(Database& database)
      : find(database,
             "SELECT id FROM results WHERE sha256 = ?1 AND profile = ?2 AND options = ?3 AND program = ?4 "
             "AND sha256 <> ''"),
        insert(database,
               "INSERT INTO results (sha256, profile, options, program, status, report) "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"),
        insert_text(database, "INSERT INTO texts (result, passages) VALUES (?1, ?2)"),
        link(database, "UPDATE files SET bytes = ?2, result = ?3 WHERE place = ?1"),
        outcome(database,
                "SELECT f.path, f.bytes, r.sha256, r.status, r.report FROM files f "
                "JOIN results r ON r.id = f.result WHERE f.place = ?1"),
        passages(database,
                 "SELECT t.passages FROM files f JOIN texts t ON t.result = f.result WHERE f.place = ?1") {}

  Statement find, insert, insert_text, link, outcome, passages;
};

Store::Store(const std::filesystem::path& folder) : database_(folder / kFile) {
  database_.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
  migrate();
  statements_ = std::make_unique<Statements>(database_);
}

Store::~Store() {
  try {
    commit();
  } catch (const Error&) {  // what is committed stays; the rest is found again
  }
}

void Store::migrate() {
  const std::int64_t version = schema_version(database_);
  if (version == kVersion) return;
  if (version != 0) throw Error(Code::store_foreign, {kFile, std::to_string(version)});
  const std::string all = "BEGIN IMMEDIATE;" + std::string(schema_sql) +
                          "PRAGMA user_version = " + std::to_string(kVersion) + "; COMMIT;";
  database_.execute(all.c_str());
}

void Store::begin(const std::vector<std::filesystem::path>& files, const profile::Model& model) {
  open_transaction();
  database_.execute("DELETE FROM files; DELETE FROM asked; DELETE FROM results WHERE sha256 = '';");
  Statement(database_, "DELETE FROM results WHERE program <> ?1").bind(1, version()).run();
  Statement file(database_, "INSERT INTO files (place, path) VALUES (?1, ?2)");
  for (std::size_t i = 0; i < files.size(); ++i)
    file.bind(1, static_cast<std::int64_t>(i)).bind(2, files[i].native()).run();
  Statement asked(database_, "INSERT INTO asked VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  for (std::size_t i = 0; i < model.requirements.size(); ++i) {
    const profile::Requirement& requirement = model.requirements[i];
    asked.bind(1, static_cast<std::int64_t>(i)).bind(2, requirement.id).bind(3, requirement.group);
    asked.bind(4, requirement.clause).bind(5, requirement.title.vi).bind(6, requirement.title.en).run();
  }
  commit();
}

std::optional<std::int64_t> Store::find(const ResultKey& key) {
  const std::lock_guard lock(mutex_);
  Statement& find = statements_->find;
  find.bind(1, key.sha256).bind(2, key.profile).bind(3, key.options).bind(4, version());
  std::optional<std::int64_t> result;
  if (find.step()) result = find.number(0);
  find.reset();
  return result;
}

void Store::reuse(std::size_t place, const Source& source, std::int64_t result) {
  const std::lock_guard lock(mutex_);
  link(place, source, result);
}

void Store::put(std::size_t place, const Source& source, const ResultKey& key, const StoredResult& result) {
  // A file that stands twice in a batch may have been checked twice at the same time: one result is enough.
  if (const auto known = find(key)) return reuse(place, source, *known);
  const std::lock_guard lock(mutex_);
  open_transaction();
  Statement& insert = statements_->insert;
  insert.bind(1, key.sha256).bind(2, key.profile).bind(3, key.options).bind(4, version());
  insert.bind(5, result.status).bind(6, result.report).run();
  const std::int64_t id = database_.last_row();
  if (!result.passages.empty()) statements_->insert_text.bind(1, id).bind(2, result.passages).run();
  link(place, source, id);
}

void Store::link(std::size_t place, const Source& source, std::int64_t result) {
  open_transaction();
  Statement& link = statements_->link;
  link.bind(1, static_cast<std::int64_t>(place)).bind(3, result);
  const bool opened = source.bytes > 0 || !source.sha256.empty();
  if (opened)
    link.bind(2, static_cast<std::int64_t>(source.bytes)).run();
  else
    link.bind_null(2).run();
  const bool due = ++pending_ >= kCommitAt || std::chrono::steady_clock::now() - begun_ > kCommitEvery;
  if (due) commit();
}

void Store::open_transaction() {
  if (in_transaction_) return;
  database_.execute("BEGIN IMMEDIATE");
  in_transaction_ = true;
  pending_ = 0;
  begun_ = std::chrono::steady_clock::now();
}

void Store::commit() {
  if (!in_transaction_) return;
  in_transaction_ = false;  // a failed commit is rolled back by the next opening of the file
  database_.execute("COMMIT");
}

std::optional<Outcome> Store::outcome(std::size_t place, const profile::Model& model) {
  Source source;
  std::string status, archive;
  {
    const std::lock_guard lock(mutex_);
    Statement& row = statements_->outcome;
    row.bind(1, static_cast<std::int64_t>(place));
    const bool found = row.step();
    if (found) {
      source = source_from(row);
      status = row.text(3);
      archive = row.text(4);
    }
    row.reset();
    if (!found) return std::nullopt;
  }
  if (status != "read") return Failure{std::move(source), report::error_from_archive(archive)};
  return report::report_from_archive(archive, std::move(source), model);
}

std::vector<std::filesystem::path> Store::paths() {
  const std::lock_guard lock(mutex_);
  Statement rows(database_, "SELECT path FROM files ORDER BY place");
  std::vector<std::filesystem::path> paths;
  while (rows.step()) paths.emplace_back(rows.text(0));
  return paths;
}

std::vector<std::string> Store::profiles() {
  const std::lock_guard lock(mutex_);
  Statement rows(database_, "SELECT DISTINCT r.profile FROM files f JOIN results r ON r.id = f.result");
  std::vector<std::string> profiles;
  while (rows.step()) profiles.push_back(rows.text(0));
  return profiles;
}

std::vector<PlanFacts> Store::plans(std::size_t count) {
  const std::lock_guard lock(mutex_);
  Statement rows(
      database_,
      "SELECT path, status, sha256, unit, parent, number, date, score FROM plans WHERE place < ?1");
  rows.bind(1, static_cast<std::int64_t>(count));
  std::vector<PlanFacts> facts;
  facts.reserve(count);
  while (rows.step()) {
    facts.push_back({rows.text(0),
                     rows.text(1),
                     rows.text(2),
                     rows.text(3),
                     rows.text(4),
                     rows.text(5),
                     rows.text(6),
                     {}});
    if (!rows.is_null(7)) facts.back().score = rows.real(7);
  }
  return facts;
}

std::vector<CitedDocument> Store::most_cited(std::size_t most) {
  const std::lock_guard lock(mutex_);
  Statement rows(database_,
                 "SELECT coalesce(expected, id) AS document, count(DISTINCT path) AS plans, count(*), "
                 "sum(status IN ('malformed', 'conflict')) FROM citations WHERE document IS NOT NULL "
                 "GROUP BY document ORDER BY plans DESC, document LIMIT ?1");
  rows.bind(1, static_cast<std::int64_t>(most));
  std::vector<CitedDocument> result;
  while (rows.step()) result.push_back({rows.text(0), rows.number(1), rows.number(2), rows.number(3)});
  return result;
}

void Store::put_decision(const StoredDecision& decision) {
  const std::lock_guard lock(mutex_);
  open_transaction();
  Statement put(database_,
                "INSERT INTO decisions (subject, requirement, status, note, who) VALUES (?1, ?2, ?3, ?4, ?5) "
                "ON CONFLICT (subject, requirement) DO UPDATE SET "
                "ground = CASE WHEN status = excluded.status AND note = excluded.note AND who = excluded.who "
                "THEN ground END, status = excluded.status, note = excluded.note, who = excluded.who");
  put.bind(1, decision.subject).bind(2, decision.requirement).bind(3, decision.status);
  put.bind(4, decision.note).bind(5, decision.who).run();
}

std::vector<StoredDecision> Store::decisions() {
  const std::lock_guard lock(mutex_);
  Statement rows(
      database_,
      "SELECT subject, requirement, status, note, who FROM decisions ORDER BY subject, requirement");
  std::vector<StoredDecision> result;
  while (rows.step())
    result.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4)});
  return result;
}

std::string Store::ground_of_decision(const std::string& subject, const std::string& requirement,
                                      const std::string& now) {
  const std::lock_guard lock(mutex_);
  open_transaction();
  Statement(database_,
            "UPDATE decisions SET ground = ?3 WHERE subject = ?1 AND requirement = ?2 AND ground IS NULL")
      .bind(1, subject)
      .bind(2, requirement)
      .bind(3, now)
      .run();
  Statement row(database_, "SELECT ground FROM decisions WHERE subject = ?1 AND requirement = ?2");
  row.bind(1, subject).bind(2, requirement);
  return row.step() ? row.text(0) : std::string();
}

std::string Store::passages(std::size_t place) {
  const std::lock_guard lock(mutex_);
  Statement& row = statements_->passages;
  row.bind(1, static_cast<std::int64_t>(place));
  std::string result;
  if (row.step()) result = row.text(0);
  row.reset();
  return result;
}

}  // namespace thamdinh::batch
