#pragma once

#include <thamdinh/batch.hpp>

#include "batch/roster.hpp"
#include "batch/sheet.hpp"
#include "batch/store.hpp"
#include "profile/model.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace thamdinh::batch {

/// A reviewer's verdict in place of the program's.
struct Decision {
  std::string subject;      ///< the end of a file's path, or a unit's name
  std::string requirement;  ///< its id
  Status status = Status::missing;
  std::string note;
  std::string who;
};

/// Reads a CSV with the columns file or unit, requirement, status, note, who; status in the contract's words
/// or those of a report. Throws Error: file_not_found, manifest_invalid (file, line, reason).
[[nodiscard]] std::vector<Decision> read_decisions(const std::filesystem::path& path,
                                                   const profile::Model& model);

/// One decision that holds for one file.
struct Applied {
  Decision decision;
  Status program = Status::missing;  ///< the verdict that it overrides
};

/// Which decisions hold for which file.
struct DecisionsInForce {
  std::map<std::size_t, std::vector<Applied>> by_place;
  Sheet sheet;  ///< `decisions`: every decision with each file that it is about, and whether it holds
};

/// Settles decisions, new ones and those that the store has from earlier runs: a decision holds for as long
/// as the program's verdict and evidence are those that it was taken on. `files` are the batch's, `matches`
/// may be empty.
[[nodiscard]] DecisionsInForce settle_decisions(const std::vector<Decision>& fresh, Store& store,
                                                const profile::Model& model,
                                                const std::vector<PlanFacts>& files,
                                                const std::vector<UnitMatch>& matches,
                                                const Manifest::Rows* manifest);

/// The report with the reviewer's verdicts, its score added up anew.
[[nodiscard]] Report decided(const Report& report, const std::vector<Applied>& applied,
                             const profile::Model& model);

}  // namespace thamdinh::batch
