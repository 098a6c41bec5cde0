#pragma once

#include "batch/near_copies.hpp"
#include "batch/sheet.hpp"
#include "batch/store.hpp"
#include "report/passage.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace thamdinh::batch {

/// Who copied whom in a batch.
struct Copies {
  std::vector<NearCopy> copies;  ///< numbered by the files' places
  std::vector<std::vector<std::size_t>> groups;
  Sheet plans;  ///< `copies`: a row a plan most of whose own words stand in another
};

struct CopiesOptions {
  unsigned jobs = 0;
  std::filesystem::path folder;               ///< for a file while plans are compared
  text::LikenessIndex superior;               ///< sentences of the superior plan, which any plan may quote
  std::vector<std::filesystem::path> common;  ///< further documents that any plan may quote: a template
  std::vector<std::size_t> places;            ///< the files that are compared, ascending
};

/// A file's text by its place in the batch; may be called from any thread.
using PassagesOf = std::function<std::vector<report::Passage>(std::size_t place)>;

/// Throws Error for one of `common` that cannot be read; Error(output_failed).
[[nodiscard]] Copies find_copies(const CopiesOptions& options, const std::vector<PlanFacts>& files,
                                 const PassagesOf& passages);

/// `copied_passages`: the sentences of each copy beside those that they are like; a part a copy. Holds on to
/// both lists.
[[nodiscard]] LongSheet copied_passages_sheet(const std::vector<NearCopy>& copies,
                                              const std::vector<PlanFacts>& files, PassagesOf passages);

/// The words of a text at a place, NFC; empty where it has none such.
[[nodiscard]] std::string words_at(const std::vector<report::Passage>& passages, const Place& place);

/// A file's path as UTF-8, whatever its bytes.
[[nodiscard]] std::string shown_path(const PlanFacts& file);

}  // namespace thamdinh::batch
