#include <thamdinh/batch.hpp>
#include <thamdinh/tables.hpp>

#include "batch/appraiser.hpp"
#include "batch/folder_lock.hpp"
#include "batch/index_page.hpp"
#include "batch/letter_template.hpp"
#include "batch/letters.hpp"
#include "batch/manifest_rows.hpp"
#include "batch/ordered_pool.hpp"
#include "batch/output_folder.hpp"
#include "batch/plan_page.hpp"
#include "batch/plan_section.hpp"
#include "batch/relations.hpp"
#include "batch/relations_html.hpp"
#include "batch/store.hpp"
#include "batch/summary.hpp"
#include "batch/table_files.hpp"
#include "profile/model.hpp"
#include "report/archive.hpp"

#include <future>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace thamdinh {

namespace {

constexpr const char* kPage = "index.html";
constexpr const char* kPlans = "plans";
constexpr const char* kLetters = "letters";
constexpr const char* kTemplate = "_mau-phieu.docx";
constexpr std::size_t kMostCited = 60;

/// One document, turned to text on a thread: the calling thread has only to write.
struct Rendered {
  Outcome outcome;
  UnitLine line;
  batch::TableRows rows;
  std::string section;
  bool replaced = false;  ///< by a later version
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
        letters_(letters_of(write, profile.model())),
        lock_(batch::prepare_folder(write.folder, output_names(), write.resume)),
        store_(write.folder),
        tally_(profile.model(), write.fail_under),
        layout_(profile) {}

  BatchSummary run() {
    store_.begin(listing_.files, profile_.model());
    appraise_all();
    relations_ = batch::match_files(store_, done_, write_);
    if (appraise_by_match()) relations_ = batch::match_files(store_, done_, write_);
    batch::relate(relations_, store_, profile_.model(), options_.jobs, write_);
    open_files();
    const std::function<Rendered(std::size_t)> produce = [this](std::size_t i) { return render(i); };
    batch::run_ordered<Rendered>(done_, {options_.jobs, {}}, produce,
                                 [this](Rendered&& rendered) { take(std::move(rendered)); });
    return finish();
  }

 private:
  static std::optional<batch::Letters> letters_of(const WriteOptions& write, const profile::Model& model) {
    if (!write.letters) return std::nullopt;
    return batch::Letters(batch::load_letter_template(write.letter_template), model, write.as_of);
  }

  static std::vector<std::string> output_names() {
    std::vector<std::string> names = batch::TableFiles::names();
    names.emplace_back(kPage);
    names.emplace_back(kPlans);
    names.emplace_back(kLetters);
    names.emplace_back(batch::Store::kFile);
    return names;
  }

  [[nodiscard]] std::optional<UnitKind> kind_given(const std::filesystem::path& file) const {
    std::optional<UnitKind> kind;
    if (options_.unit_kind) kind = options_.unit_kind(file);
    if (!kind && write_.units) kind = write_.units->kind_of(file);
    return kind;
  }

  void appraise_all() {
    const std::size_t total = listing_.files.size();
    const std::function<batch::Appraised(std::size_t)> produce = [this](std::size_t i) {
      return appraiser_.appraise(listing_.files[i], kind_given(listing_.files[i]), store_);
    };
    batch::run_ordered<batch::Appraised>(total, {options_.jobs, options_.cancelled}, produce,
                                         [&](batch::Appraised&& appraised) {
                                           keep(done_++, appraised);
                                           if (write_.progress) write_.progress(done_, total);
                                         });
    store_.commit();
  }

  /// A file that is a unit's by its number or name gets the kind that the manifest gives the unit. Whether
  /// there was any.
  bool appraise_by_match() {
    std::vector<std::pair<std::size_t, UnitKind>> again;
    for (std::size_t i = 0; i < relations_.matches.size(); ++i) {
      const batch::UnitMatch& match = relations_.matches[i];
      const bool sure = match.by == batch::MatchBy::number || match.by == batch::MatchBy::name;
      if (!sure || kind_given(listing_.files[i])) continue;
      const auto& entry = write_.units->rows().entries[static_cast<std::size_t>(match.entry)];
      if (entry.kind) again.emplace_back(i, *entry.kind);
    }
    const std::function<batch::Appraised(std::size_t)> produce = [&](std::size_t i) {
      return appraiser_.appraise(listing_.files[again[i].first], again[i].second, store_);
    };
    std::size_t next = 0;
    batch::run_ordered<batch::Appraised>(
        again.size(), {options_.jobs, {}}, produce,
        [&](batch::Appraised&& appraised) { keep(again[next++].first, appraised); });
    store_.commit();
    return !again.empty();
  }

  void keep(std::size_t place, const batch::Appraised& appraised) {
    if (appraised.known)
      store_.reuse(place, appraised.source, *appraised.known);
    else
      store_.put(place, appraised.source, appraised.key, appraised.result);
  }

  void open_files() {
    batch::make_empty_folder(write_.folder / kPlans);
    if (letters_) open_letters();
    tables_ = std::make_unique<batch::TableFiles>(write_.folder, profile_, layout_);
    page_ = std::make_unique<batch::OutputFile>(write_.folder / kPage);
    // The head of the page counts what comes after it, so the sections wait in a file of their own.
    sections_ = std::make_unique<batch::OutputFile>(write_.folder / "index.sections");
  }

  void open_letters() {
    batch::make_empty_folder(write_.folder / kLetters);
    batch::OutputFile form(write_.folder / kLetters / kTemplate);
    form.write(batch::builtin_letter_template());
    form.commit();
  }

  Rendered render(std::size_t i) {
    Rendered result{
        store_.outcome(i, profile_.model()).value(), {}, {}, {}, relations_.superseded.contains(i)};
    const auto applied = relations_.decisions.by_place.find(i);
    if (applied != relations_.decisions.by_place.end())
      result.outcome = batch::decided(std::get<Report>(result.outcome), applied->second, profile_.model());
    result.line = batch::line_of(result.outcome);
    result.rows = batch::rows_of(result.outcome, profile_, layout_, write_.language);
    const std::size_t requirements = profile_.model().requirements.size();
    const std::size_t decided = applied == relations_.decisions.by_place.end() ? 0 : applied->second.size();
    result.section =
        batch::plan_section(result.outcome, i, requirements, {decided, result.replaced}, write_.language);
    if (const Report* report = std::get_if<Report>(&result.outcome)) write_plan_page(*report, i);
    if (letters_ && !result.replaced) write_letter(result.outcome, i);
    return result;
  }

  void write_plan_page(const Report& report, std::size_t place) {
    batch::OutputFile page(write_.folder / batch::plan_page_name(place));
    const batch::PassagesOf passages_of = [this](std::size_t any) {
      return report::passages_from_archive(store_.passages(any));
    };
    page.write(batch::plan_page(report, place, relations_, passages_of, write_.language));
    page.commit();
  }

  void write_letter(const Outcome& outcome, std::size_t place) {
    batch::Addressee to;
    to.place = place;
    if (!relations_.matches.empty() && relations_.matches[place].is_sure()) {
      const auto entry = static_cast<std::size_t>(relations_.matches[place].entry);
      to.unit = write_.units->rows().entries[entry].unit;
    }
    const auto applied = relations_.decisions.by_place.find(place);
    if (applied != relations_.decisions.by_place.end()) to.decisions = &applied->second;
    batch::OutputFile letter(write_.folder / batch::Letters::name(outcome, to));
    letter.write(letters_->write(outcome, to));
    letter.commit();
  }

  void take(Rendered&& rendered) {
    tables_->add(rendered.rows);
    sections_->write(rendered.section);
    tally_.add(rendered.outcome, std::move(rendered.line), rendered.replaced);
  }

  void add_sheets() {
    for (const batch::Sheet& sheet : relations_.sheets) {
      tables_->begin(sheet.name, sheet.columns);
      tables_->add(sheet.rows);
    }
    for (const batch::LongSheet& sheet : relations_.long_sheets) {
      tables_->begin(sheet.name, sheet.columns);
      batch::run_ordered<std::vector<Row>>(sheet.parts, {options_.jobs, {}}, sheet.rows_of,
                                           [this](std::vector<Row>&& rows) { tables_->add(rows); });
    }
  }

  BatchSummary finish() {
    add_sheets();
    // A workbook of thousands of plans takes a second to close: one thread's work, beside what is left to do.
    const bool alone = batch::thread_count(done_, options_.jobs) == 1;
    std::future<void> closing =
        std::async(alone ? std::launch::deferred : std::launch::async, [this] { tables_->commit(); });
    BatchSummary summary = tally_.take();
    summary.files = listing_.files.size();
    summary.interrupted = done_ < summary.files;
    summary.relations = relations_.summary;
    if (letters_) summary.letters = done_ - relations_.superseded.size();
    summary.page = page_->path();
    page_->write(batch::page_head(summary, listing_, profile_, write_.language));
    page_->append(*sections_);
    const std::string sections =
        batch::relations_html(relations_, store_.most_cited(kMostCited), write_.language);
    page_->write(batch::page_foot(profile_, sections, write_.language));
    closing.get();
    page_->commit();
    return summary;
  }

  const Listing& listing_;
  const Profile& profile_;
  const BatchOptions& options_;
  const WriteOptions& write_;
  batch::Appraiser appraiser_;  ///< forks, so it comes before all that a child must not hold
  std::optional<batch::Letters>
      letters_;  ///< before the folder is touched: a bad template is the caller's slip
  batch::FolderLock lock_;
  batch::Store store_;
  std::size_t done_ = 0;  ///< files that have their result in the store
  batch::Relations relations_;
  batch::Tally tally_;
  batch::SheetLayout layout_;
  std::unique_ptr<batch::TableFiles> tables_;
  std::unique_ptr<batch::OutputFile> page_;
  std::unique_ptr<batch::OutputFile> sections_;
};

}  // namespace

BatchSummary write_batch(const Listing& listing, const Profile& profile, const BatchOptions& options,
                         const WriteOptions& write) {
  return BatchWriter(listing, profile, options, write).run();
}

}  // namespace thamdinh
