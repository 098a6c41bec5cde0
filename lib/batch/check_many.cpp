#include <thamdinh/batch.hpp>

#include "batch/inputs.hpp"
#include "batch/ordered_pool.hpp"

#include <span>

namespace thamdinh {

namespace {

Outcome outcome_of(const std::filesystem::path& file, const Profile& profile, const BatchOptions& options,
                   batch::Inputs& inputs) {
  CheckOptions check_options = options.check;
  if (options.unit_kind) {
    if (const auto kind = options.unit_kind(file)) check_options.unit_kind = kind;
  }
  if (!batch::member_path(file)) return try_check(file, profile, check_options);
  Source source;
  check_options.path = file.string();
  try {
    const std::string bytes = inputs.read(file, check_options.limits, source);
    return try_check(std::as_bytes(std::span(bytes.data(), bytes.size())), profile, check_options);
  } catch (const Error& error) {
    return Failure{source, error};
  }
}

}  // namespace

std::size_t check_many(const std::vector<std::filesystem::path>& files, const Profile& profile,
                       const BatchOptions& options, const std::function<void(Outcome&&)>& sink) {
  batch::Inputs inputs;
  return batch::run_ordered<Outcome>(
      files.size(), {options.jobs, options.cancelled},
      [&](std::size_t i) { return outcome_of(files[i], profile, options, inputs); }, sink);
}

}  // namespace thamdinh
