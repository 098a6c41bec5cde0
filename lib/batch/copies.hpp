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
  std::map<std::size_t, std::string> shown_paths;  ///< of the plans that copied, as the tables have them
  Sheet plans;     ///< `copies`: a row a plan most of whose own words stand in another
  Sheet passages;  ///< `copied_passages`: its sentences beside those that they are like
};

struct CopiesOptions {
  unsigned jobs = 0;
  std::filesystem::path folder;               ///< for a file while plans are compared
  text::LikenessIndex superior;               ///< sentences of the superior plan, which any plan may quote
  std::vector<std::filesystem::path> common;  ///< further documents that any plan may quote: a template
  std::vector<std::size_t> places;            ///< the files that are compared, ascending
};

/// `passages` gives a file's text by its place; it is called on several threads. Throws Error for one of
/// `common` that cannot be read; Error(output_failed).
[[nodiscard]] Copies find_copies(const CopiesOptions& options, const std::vector<PlanFacts>& files,
                                 const std::function<std::vector<report::Passage>(std::size_t)>& passages);

}  // namespace thamdinh::batch
