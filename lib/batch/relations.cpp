#include "batch/relations.hpp"

#include "report/archive.hpp"

namespace thamdinh::batch {

namespace {

class Relating {
 public:
  Relating(Relations& relations, Store& store, const profile::Model& model, unsigned jobs,
           const WriteOptions& options)
      : relations_(relations), store_(store), model_(model), jobs_(jobs), options_(options) {}

  void run() {
    add_roster();
    settle();
    const auto groups = submissions(relations_.files, relations_.matches);
    add_versions(groups);
    add_copies();
  }

 private:
  void add_roster() {
    if (!options_.units) return;
    Roster roster = make_roster(options_.units->rows(), relations_.files, relations_.matches, options_.as_of);
    relations_.summary.units = std::move(roster.summary);
    relations_.sheets.push_back(std::move(roster.sheet));
  }

  void settle() {
    std::vector<Decision> fresh;
    if (!options_.decisions.empty()) fresh = read_decisions(options_.decisions, model_);
    relations_.decisions = settle_decisions(fresh, store_, model_, relations_.files, relations_.matches,
                                            options_.units ? &options_.units->rows() : nullptr);
    for (const Row& row : relations_.decisions.sheet.rows) {
      const auto& state = std::get<std::string>(row.back());
      RelationsSummary& summary = relations_.summary;
      ++(state == "holds"              ? summary.decisions_hold
         : state == "evidence_changed" ? summary.decisions_stale
                                       : summary.decisions_lost);
    }
    relations_.sheets.push_back(relations_.decisions.sheet);
  }

  void add_versions(const std::vector<std::vector<std::size_t>>& groups) {
    const std::vector<Replacement> pairs = replacements(groups);
    relations_.sheets.push_back(compare_versions(pairs, options_.language, jobs_, [this](std::size_t place) {
      return *store_.outcome(place, model_);
    }));
    relations_.long_sheets.push_back(text_changes_sheet(pairs, relations_.files, passages_of()));
    for (const auto& group : groups) relations_.superseded.insert(group.begin(), group.end() - 1);
    relations_.summary.later_versions = relations_.superseded.size();
  }

  /// A unit's earlier versions are no source that it could have copied: its last one stands for it.
  void add_copies() {
    CopiesOptions options;
    options.jobs = jobs_;
    options.folder = options_.folder;
    options.superior = model_.superior.sentences;
    options.common = options_.common;
    for (std::size_t place = 0; place < relations_.files.size(); ++place) {
      if (relations_.files[place].status == "read" && !relations_.superseded.contains(place))
        options.places.push_back(place);
    }
    relations_.copies = find_copies(options, relations_.files, passages_of());
    relations_.summary.copies = relations_.copies.copies.size();
    relations_.sheets.push_back(relations_.copies.plans);
    relations_.long_sheets.push_back(
        copied_passages_sheet(relations_.copies.copies, relations_.files, passages_of()));
  }

  [[nodiscard]] PassagesOf passages_of() const {
    return [&store = store_](std::size_t place) {
      const std::string archive = store.passages(place);
      return archive.empty() ? std::vector<report::Passage>() : report::passages_from_archive(archive);
    };
  }

  Relations& relations_;
  Store& store_;
  const profile::Model& model_;
  unsigned jobs_;
  const WriteOptions& options_;
};

}  // namespace

Relations match_files(Store& store, std::size_t count, const WriteOptions& options) {
  Relations relations;
  relations.files = store.plans(count);
  if (!options.units) return relations;
  std::vector<Submitted> submitted;
  for (const PlanFacts& file : relations.files)
    submitted.push_back({file.path, file.unit, file.parent, file.number});
  relations.matches = match_units(options.units->rows(), submitted);
  return relations;
}

void relate(Relations& relations, Store& store, const profile::Model& model, unsigned jobs,
            const WriteOptions& options) {
  Relating(relations, store, model, jobs, options).run();
}

}  // namespace thamdinh::batch
