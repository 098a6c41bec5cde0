#pragma once

#include <thamdinh/batch.hpp>

namespace thamdinh::batch {

/// One file through check(); whatever goes wrong with it is its Failure, so that the others go on.
[[nodiscard]] Outcome outcome_of(const std::filesystem::path& file, const Profile& profile,
                                 const BatchOptions& options);

}  // namespace thamdinh::batch
