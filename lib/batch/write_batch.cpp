#include <thamdinh/batch.hpp>
#include <thamdinh/tables.hpp>

#include "batch/index_page.hpp"
#include "batch/ordered_pool.hpp"
#include "batch/outcome.hpp"
#include "batch/output_folder.hpp"
#include "batch/plan_section.hpp"
#include "batch/summary.hpp"
#include "batch/table_text.hpp"
#include "profile/model.hpp"

#include <array>
#include <memory>
#include <string>
#include <string_view>

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

class BatchWriter {
 public:
  BatchWriter(const Listing& listing, const Profile& profile, const BatchOptions& options,
              const WriteOptions& write)
      : listing_(listing),
        profile_(profile),
        options_(options),
        write_(write),
        tally_(profile.model(), write.fail_under) {}

  BatchSummary run() {
    open_files();
    const std::size_t total = listing_.files.size();
    std::size_t done = 0;
    const std::function<Rendered(std::size_t)> produce = [this](std::size_t i) { return render(i); };
    batch::run_ordered<Rendered>(total, {options_.jobs, options_.cancelled}, produce,
                                 [&](Rendered&& rendered) {
                                   take(std::move(rendered));
                                   if (write_.progress) write_.progress(++done, total);
                                 });
    return finish(total);
  }

 private:
  void open_files() {
    std::vector<std::string_view> names(kFiles.begin(), kFiles.end());
    names.push_back(kPage);
    batch::prepare_folder(write_.folder, names);
    for (std::size_t i = 0; i < kTables.size(); ++i) {
      tables_[i] = std::make_unique<batch::OutputFile>(write_.folder / kFiles[i]);
      tables_[i]->write(batch::csv_head(table_columns(kTables[i], profile_)));
    }
    page_ = std::make_unique<batch::OutputFile>(write_.folder / kPage);
    // The head of the page counts what comes after it, so the sections wait in a file of their own.
    sections_ = std::make_unique<batch::OutputFile>(write_.folder / "index.sections");
  }

  Rendered render(std::size_t i) const {
    Rendered result{batch::outcome_of(listing_.files[i], profile_, options_), {}, {}, {}};
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

  BatchSummary finish(std::size_t total) {
    BatchSummary summary = tally_.take();
    summary.files = total;
    summary.interrupted = summary.read + summary.unreadable < total;
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
