#pragma once

#include <thamdinh/report.hpp>

#include "batch/decisions.hpp"
#include "document/merge_template.hpp"
#include "profile/model.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace thamdinh::batch {

/// The fields of a slip and, in letter_row_fields(), those of each row of its table; the README tells what
/// each holds.
[[nodiscard]] const std::set<std::string>& letter_fields();
[[nodiscard]] const std::set<std::string>& letter_row_fields();

/// To whom a slip goes, and what reviewers decided of its plan.
struct Addressee {
  std::size_t place = 0;                            ///< of the file in the batch
  std::string unit;                                 ///< as the manifest names it; empty: as the plan does
  const std::vector<Applied>* decisions = nullptr;  ///< may be null
};

/// Writes review slips ("phiếu nhận xét"), always in Vietnamese: what a unit's plan scores and what it lacks,
/// the weightiest first, each with its clause of the superior plan and advice; as much as one page bears. Its
/// functions may be called from any thread.
class Letters {
 public:
  /// `as_of` dates the slips (ISO 8601); dots stand for the date where it is empty: no clock is asked.
  Letters(document::MergeTemplate form, const profile::Model& model, std::string as_of)
      : form_(std::move(form)), model_(model), as_of_(std::move(as_of)) {}

  /// The .docx for one file. Decisions are in `outcome` already.
  [[nodiscard]] std::string write(const Outcome& outcome, const Addressee& to) const;

  /// Its name from the batch's folder: "letters/00001-truong-thcs-le-loi.docx".
  [[nodiscard]] static std::string name(const Outcome& outcome, const Addressee& to);

 private:
  document::MergeTemplate form_;
  const profile::Model& model_;
  std::string as_of_;
};

}  // namespace thamdinh::batch
