#include "batch/outcome.hpp"

#include "batch/ordered_pool.hpp"

namespace thamdinh::batch {

Outcome outcome_of(const std::filesystem::path& file, const Profile& profile, const BatchOptions& options) {
  CheckOptions check_options = options.check;
  if (options.unit_kind) {
    if (const auto kind = options.unit_kind(file)) check_options.unit_kind = kind;
  }
  return try_check(file, profile, check_options);
}

}  // namespace thamdinh::batch

namespace thamdinh {

std::size_t check_many(const std::vector<std::filesystem::path>& files, const Profile& profile,
                       const BatchOptions& options, const std::function<void(Outcome&&)>& sink) {
  return batch::run_ordered<Outcome>(
      files.size(), {options.jobs, options.cancelled},
      [&](std::size_t i) { return batch::outcome_of(files[i], profile, options); }, sink);
}

}  // namespace thamdinh
