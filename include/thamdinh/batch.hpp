#pragma once

#include <thamdinh/check.hpp>
#include <thamdinh/error.hpp>
#include <thamdinh/export.hpp>
#include <thamdinh/format.hpp>
#include <thamdinh/profile.hpp>
#include <thamdinh/report.hpp>

#include <array>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace thamdinh {

// ---- The files ---------------------------------------------------------------------------------------

/// What the given paths hold. .docx, .docm, .dotx and .dotm are checked; .doc, .rtf, .odt, .pdf and pictures
/// are listed too, since each is a plan that somebody must send again; so is a folder that may not be read.
struct Listing {
  std::vector<std::filesystem::path> files;
  std::size_t skipped = 0;  ///< ~$*, dot-files, Thumbs.db: nobody's plans
  std::map<std::string, std::size_t>
      others;  ///< other kinds of file by lower-case ending (".xlsx"): how many were left out
};

/// Walks folders recursively, each in byte order of its paths; symbolic links to folders are not followed. A
/// zip is walked as a folder is: its members are files below it (`plans.zip/a/b.docx`). An earlier batch's
/// `results.sqlite` stands for the files of that batch, by the paths that it was given. Any other file is
/// taken as it is, whatever its name, and so is a path where nothing is: it will be a row like any other that
/// cannot be read. What is given twice stands once. Throws Error(store_foreign, output_failed) for a
/// `results.sqlite` that is none.
[[nodiscard]] THAMDINH_EXPORT Listing list_files(const std::vector<std::filesystem::path>& paths);

/// The office's list of units that it waits for: a CSV with a row of column names, in either language:
/// `unit`, `kind`, `parent`, `file` (the end of a path: `a.docx` or `dir/a.docx`), `number` (of the plan),
/// `due` and `received` (15/7/2024 or 2024-07-15). One of unit, file and number must be there. Commas,
/// semicolons or tabs; UTF-8, or UTF-16 with its byte order mark. Cheap to copy.
class THAMDINH_EXPORT Manifest {
 public:
  /// Throws Error: file_not_found, manifest_invalid (file, line, reason).
  [[nodiscard]] static Manifest load(const std::filesystem::path& path);

  /// The kind given for a file: by the row whose `file` is the longest end of its path.
  [[nodiscard]] std::optional<UnitKind> kind_of(const std::filesystem::path& file) const;

  struct Rows;
  explicit Manifest(std::shared_ptr<const Rows> rows);
  /// Of use inside the library only.
  [[nodiscard]] const Rows& rows() const noexcept { return *rows_; }

 private:
  std::shared_ptr<const Rows> rows_;
};

// ---- Many documents ------------------------------------------------------------------------------------

struct BatchOptions {
  unsigned jobs = 0;  ///< worker threads; 0: as many as the machine has cores
  CheckOptions check;
  /// Each file in a child process with bounds on time and memory: for input that nobody trusts. For
  /// write_batch() alone, which then forks and must be called while the process has one thread.
  bool isolate = false;
  std::function<std::optional<UnitKind>(const std::filesystem::path&)>
      unit_kind;                    ///< from a manifest; may be empty. Called on the workers.
  std::function<bool()> cancelled;  ///< asked on the calling thread, ten times a second; true ends the batch
                                    ///< after the files under way
};

/// Checks every file on a pool of threads and hands each outcome to `sink` on the calling thread, in the
/// order of `files`, whatever the number of jobs. Memory does not grow with the number of files. Returns how
/// many were handed over: fewer than `files` only when cancelled. What `sink` throws ends the batch and is
/// thrown on.
THAMDINH_EXPORT std::size_t check_many(const std::vector<std::filesystem::path>& files,
                                       const Profile& profile, const BatchOptions& options,
                                       const std::function<void(Outcome&&)>& sink);

/// The outcomes that an earlier write_batch() keeps, by its folder or its results.sqlite, handed to `sink` in
/// the batch's order; no plan is read again. They are the program's own: reviewers' decisions are left out.
/// Returns how many there were. Throws Error: file_not_found; store_foreign; usage for results of another
/// profile.
THAMDINH_EXPORT std::size_t read_results(const std::filesystem::path& store, const Profile& profile,
                                         const std::function<void(Outcome&&)>& sink);

// ---- The results as files ---------------------------------------------------------------------------------

struct WriteOptions {
  std::filesystem::path folder;  ///< is made where it does not exist
  std::optional<Manifest>
      units;  ///< the units waited for: units.csv, and kinds for the files that are theirs
  std::string
      as_of;  ///< ISO date: a unit without a plan is late from the day after its due date; empty: at once
  std::filesystem::path decisions;  ///< a CSV of reviewers' decisions; empty: those of earlier runs alone
  std::vector<std::filesystem::path> common;  ///< documents that any plan may quote (the superior plan, a
                                              ///< template): no ground to call it a copy
  bool letters = false;                       ///< a review slip for each unit, in `letters`
  std::filesystem::path letter_template;  ///< an office's own, a .docx with fields; empty: the built-in one
  bool resume = false;  ///< go on with the store that is there; what it holds unchanged is not checked again
  Language language = Language::vi;
  std::optional<double> fail_under;  ///< a plan whose score is lower is counted in BatchSummary::below
  std::function<void(std::size_t done, std::size_t total)> progress;  ///< on the calling thread; may be empty
};

/// One line of the table by unit.
struct UnitLine {
  std::string path;
  std::string unit;  ///< empty where the document names none, or could not be read
  UnitKind kind = UnitKind::unknown;
  std::optional<double> score;  ///< nothing where the file could not be read
  unsigned met = 0, partial = 0, missing = 0, not_evaluated = 0;
  std::optional<Error> error;  ///< why it could not be read
};

/// How the plans of a batch stand to one requirement.
struct RequirementTally {
  std::string id;
  std::string group;
  Text title;
  std::size_t met = 0, partial = 0, missing = 0, not_applicable = 0, not_evaluated = 0;
};

/// How the units of a manifest have answered.
struct UnitsSummary {
  std::size_t units = 0, submitted = 0, late = 0, unreadable = 0, not_submitted = 0, not_yet_due = 0;
  std::size_t twice = 0;             ///< units with more than one file
  std::size_t unmatched = 0;         ///< files that are nobody's
  std::size_t doubtful = 0;          ///< files that are a unit's by likeness of names alone
  std::vector<std::string> missing;  ///< the first that have not submitted; at most kSummaryLines
};

/// What only many plans show together, in numbers.
struct RelationsSummary {
  std::optional<UnitsSummary> units;  ///< where there is a manifest
  std::size_t later_versions = 0;     ///< plans that an earlier plan of the same unit is here for
  std::size_t copies = 0;             ///< plans most of whose own words stand in another unit's
  std::size_t decisions_hold = 0;     ///< decisions by file that they hold for
  std::size_t decisions_stale = 0;    ///< that no longer hold, since the evidence has changed
  std::size_t decisions_lost = 0;     ///< that are of no file here
};

/// What a batch came to. Its size does not depend on the number of files.
struct BatchSummary {
  std::size_t files = 0;  ///< that were to be checked
  std::size_t read = 0;
  std::size_t unreadable = 0;
  std::size_t latest = 0;  ///< of those read: no later version of the same unit is here. What follows is of them
  std::size_t below = 0;                       ///< plans with a score under WriteOptions::fail_under
  double mean = 0;                             ///< of their scores, rounded half up to 1 decimal
  std::array<std::size_t, 10> bands{};         ///< plans by score: under 10, under 20 … 90 and over
  bool interrupted = false;                    ///< cancelled before all were checked
  std::vector<UnitLine> lines;                 ///< the lowest scores, best first; at most kSummaryLines
  std::vector<UnitLine> refused;               ///< the first that could not be read; at most kSummaryLines
  std::vector<RequirementTally> requirements;  ///< in the profile's order
  RelationsSummary relations;
  std::size_t letters = 0;     ///< review slips written
  std::filesystem::path page;  ///< index.html

  static constexpr std::size_t kSummaryLines = 60;
};

/// Checks every file of `listing` into results.sqlite, each result committed as it comes, and writes from
/// there plans.csv, requirements.csv, citations.csv, headings.csv, findings.csv, index.html and results.xlsx;
/// and, where there is something to tell, units.csv, decisions.csv, versions.csv, text_changes.csv,
/// copies.csv and copied_passages.csv. With `letters`, a one-page .docx for each unit, none for a unit's
/// earlier versions, and the template that they follow (_mau-phieu.docx). A file has its name only when it is
/// whole: until then `.partial` stands after it. Rows are the same, and in the same order, for any number of
/// jobs and whether or not the batch was broken off and resumed. Throws Error: store_exists when one of these
/// files is already there and `resume` is not set; store_busy while another batch writes into the folder;
/// store_foreign; output_failed; manifest_invalid for a bad list of decisions; letter_template_invalid; a
/// TD1xx code for a common document or a template that cannot be read.
THAMDINH_EXPORT BatchSummary write_batch(const Listing& listing, const Profile& profile,
                                         const BatchOptions& options, const WriteOptions& write);

/// The table by unit for a terminal, and what the plans lack most.
[[nodiscard]] THAMDINH_EXPORT std::string summary_text(const BatchSummary& summary,
                                                       const TextOptions& options = {});

/// The outcomes as a table for a notebook cell: a line for each of the first `most`, then what all come to.
[[nodiscard]] THAMDINH_EXPORT std::string outcomes_html(std::span<const Outcome> outcomes,
                                                        const Profile& profile,
                                                        Language language = Language::vi,
                                                        std::size_t most = BatchSummary::kSummaryLines);

/// One line on what was not looked at: files of other kinds, temporary ones; empty where there are none.
[[nodiscard]] THAMDINH_EXPORT std::string left_out_text(const Listing& listing,
                                                        Language language = Language::vi);

}  // namespace thamdinh
