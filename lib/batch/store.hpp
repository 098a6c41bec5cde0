#pragma once

#include <thamdinh/check.hpp>

#include "batch/database.hpp"
#include "profile/model.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace thamdinh::batch {

/// What a result depends on: with the same key it need not be found again.
struct ResultKey {
  std::string sha256;  ///< empty where the file could not be opened: such a result lasts for one run
  std::string profile;
  std::string options;
};

/// A result in the form in which it is kept (report/archive.hpp).
struct StoredResult {
  std::string status;  ///< "read", or the code that tells why not
  std::string report;
  std::string passages;  ///< empty for what could not be read
};

/// How often the plans of a batch cite one document.
struct CitedDocument {
  std::string id;
  std::int64_t plans = 0, mentions = 0;
  std::int64_t wrong = 0;  ///< mentions that are malformed or contradict the registry
};

/// A reviewer's decision as it is kept from run to run.
struct StoredDecision {
  std::string subject, requirement, status, note, who;
};

/// What tables about units ask of a file. Texts are empty where they are not known.
struct PlanFacts {
  std::string path, status, sha256, unit, parent, number, date;
  std::optional<double> score;
};

/// results.sqlite: every result of a batch, committed as it comes, so that what was done is there whatever
/// happens then. Its tables are told in schema.sql. find(), outcome() and passages() may be called from any
/// thread, the rest from one. Throws Error: output_failed, store_busy, store_foreign.
class Store {
 public:
  static constexpr const char* kFile = "results.sqlite";

  /// Opens the folder's store, or makes it.
  explicit Store(const std::filesystem::path& folder);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  /// Begins a batch of these files by this profile: nothing is done yet. Results of another version of the
  /// program are dropped, and those that last for one run.
  void begin(const std::vector<std::filesystem::path>& files, const profile::Model& model);

  [[nodiscard]] std::optional<std::int64_t> find(const ResultKey& key);

  /// The file at `place` has this result, found earlier or now.
  void reuse(std::size_t place, const Source& source, std::int64_t result);
  void put(std::size_t place, const Source& source, const ResultKey& key, const StoredResult& result);

  /// All that was put is safe on the disk now; put() does so by itself every few results.
  void commit();

  /// The outcome of the file at `place`; nothing where it has not been checked yet.
  [[nodiscard]] std::optional<Outcome> outcome(std::size_t place, const profile::Model& model);

  /// The profiles by which the results of the last batch were made, as ResultKey names them.
  [[nodiscard]] std::vector<std::string> profiles();

  /// The files of the last batch, in its order, whether they were checked or not.
  [[nodiscard]] std::vector<std::filesystem::path> paths();

  /// The first `count` files, in the batch's order.
  [[nodiscard]] std::vector<PlanFacts> plans(std::size_t count);

  /// The documents that most plans cite, at most so many.
  [[nodiscard]] std::vector<CitedDocument> most_cited(std::size_t most);

  /// Keeps a decision; one that says the same as before keeps the ground that it was taken on, one that was
  /// changed is taken anew.
  void put_decision(const StoredDecision& decision);
  [[nodiscard]] std::vector<StoredDecision> decisions();

  /// The ground of the verdict that a decision was taken on: `now` where it has none yet.
  [[nodiscard]] std::string ground_of_decision(const std::string& subject, const std::string& requirement,
                                               const std::string& now);

  /// Its text, as report::passages_from_archive() reads it; empty where there is none.
  [[nodiscard]] std::string passages(std::size_t place);

 private:
  void migrate();
  void open_transaction();
  void link(std::size_t place, const Source& source, std::int64_t result);

  std::mutex mutex_;  ///< of the connection and its statements
  Database database_;
  struct Statements;
  std::unique_ptr<Statements> statements_;
  bool in_transaction_ = false;
  std::size_t pending_ = 0;                        ///< results in the open transaction
  std::chrono::steady_clock::time_point begun_{};  ///< of the open transaction
};

}  // namespace thamdinh::batch
