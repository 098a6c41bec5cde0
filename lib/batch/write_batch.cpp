#include <thamdinh/batch.hpp>
#include <thamdinh/tables.hpp>

#include "batch/appraiser.hpp"
#include "batch/folder_lock.hpp"
#include "batch/index_page.hpp"
#include "batch/ordered_pool.hpp"
#include "batch/output_folder.hpp"
#include "batch/plan_section.hpp"
#include "batch/store.hpp"
#include "batch/summary.hpp"
#include "batch/table_text.hpp"
#include "profile/model.hpp"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh {

namespace {

constexpr std::array kTables{Table::plans, Table::requirements, Table::citations, Table::headings,
                             Table::findings};
constexpr std::array<std::string_view, kTables.size()> kFiles{
    "plans.csv", "requirements.csv", "citations.csv", "headings.csv", "findings.csv"};
constexpr std::string_view kPage = "index.html";

/// One document, turned to text on the thread that checked it: the calling thread has only to write.
struct Rendered {
  Outcome outcome;
  UnitLine line;
  std::array<std::string, kTables.size()> rows;
  std::string section;
};

/// One batch: the files appraised into the store, then everything written from what the store holds, so that
/// a batch that was broken off and resumed writes what an unbroken one does.
class BatchWriter {
 public:
  BatchWriter(const Listing& listing, const Profile& profile, const BatchOptions& options,
              const WriteOptions& write)
      : listing_(listing),
        profile_(profile),
        options_(options),
        write_(write),
        appraiser_(profile, options),
        lock_(batch::prepare_folder(write.folder, output_names(), write.resume)),
        store_(write.folder),
        tally_(profile.model(), write.fail_under) {}

  BatchSummary run() {
    store_.begin(listing_.files, profile_.model());
    appraise_all();
    open_files();
    const std::function<Rendered(std::size_t)> produce = [this](std::size_t i) { return render(i); };
    batch::run_ordered<Rendered>(done_, {options_.jobs, {}}, produce,
                                 [this](Rendered&& rendered) { take(std::move(rendered)); });
    return finish();
  }

 private:
  static std::vector<std::string_view> output_names() {
    std::vector<std::string_view> names(kFiles.begin(), kFiles.end());
    names.push_back(kPage);
    names.push_back(batch::Store::kFile);
    return names;
  }

  void appraise_all() {
    const std::size_t total = listing_.files.size();
    const std::function<batch::Appraised(std::size_t)> produce = [this](std::size_t i) {
      const auto& file = listing_.files[i];
      return appraiser_.appraise(file, options_.unit_kind ? options_.unit_kind(file) : std::nullopt, store_);
    };
    batch::run_ordered<batch::Appraised>(total, {options_.jobs, options_.cancelled}, produce,
                                         [&](batch::Appraised&& appraised) {
                                           keep(appraised);
                                           ++done_;
                                           if (write_.progress) write_.progress(done_, total);
                                         });
    store_.commit();
  }

  void keep(const batch::Appraised& appraised) {
    if (appraised.known)
      store_.reuse(done_, appraised.source, *appraised.known);
    else
      store_.put(done_, appraised.source, appraised.key, appraised.result);
  }

  void open_files() {
    for (std::size_t i = 0; i < kTables.size(); ++i) {
      tables_[i] = std::make_unique<batch::OutputFile>(write_.folder / kFiles[i]);
      tables_[i]->write(batch::csv_head(table_columns(kTables[i], profile_)));
    }
    page_ = std::make_unique<batch::OutputFile>(write_.folder / kPage);
    // The head of the page counts what comes after it, so the sections wait in a file of their own.
    sections_ = std::make_unique<batch::OutputFile>(write_.folder / "index.sections");
  }

  Rendered render(std::size_t i) {
    Rendered result{store_.outcome(i, profile_.model()).value(), {}, {}, {}};
    result.line = batch::line_of(result.outcome);
    for (std::size_t table = 0; table < kTables.size(); ++table) {
      result.rows[table] =
          batch::csv_rows(table_rows(kTables[table], result.outcome, profile_, write_.language));
    }
    const std::size_t requirements = profile_.model().requirements.size();
    result.section = batch::plan_section(result.outcome, i + 1, requirements, write_.language);
    return result;
  }

  void take(Rendered&& rendered) {
    for (std::size_t table = 0; table < kTables.size(); ++table) tables_[table]->write(rendered.rows[table]);
    sections_->write(rendered.section);
    tally_.add(rendered.outcome, std::move(rendered.line));
  }

  BatchSummary finish() {
    BatchSummary summary = tally_.take();
    summary.files = listing_.files.size();
    summary.interrupted = done_ < summary.files;
    summary.page = page_->path();
    page_->write(batch::page_head(summary, listing_, profile_, write_.language));
    page_->append(*sections_);
    page_->write(batch::page_foot(profile_, write_.language));
    for (const auto& table : tables_) table->commit();
    page_->commit();
    return summary;
  }

  const Listing& listing_;
  const Profile& profile_;
  const BatchOptions& options_;
  const WriteOptions& write_;
  batch::Appraiser appraiser_;  ///< forks, so it comes before all that a child must not hold
  batch::FolderLock lock_;
  batch::Store store_;
  std::size_t done_ = 0;  ///< files that have their result in the store
  batch::Tally tally_;
  std::array<std::unique_ptr<batch::OutputFile>, kTables.size()> tables_;
  std::unique_ptr<batch::OutputFile> page_;
  std::unique_ptr<batch::OutputFile> sections_;
};

}  // namespace

BatchSummary write_batch(const Listing& listing, const Profile& profile, const BatchOptions& options,
                         const WriteOptions& write) {
  return BatchWriter(listing, profile, options, write).run();
}

}  // namespace thamdinh
