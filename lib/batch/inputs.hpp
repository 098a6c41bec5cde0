#pragma once

#include <thamdinh/check.hpp>

#include "batch/plan_archive.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace thamdinh::batch {

/// The bytes of a batch's files, be they on disk or in a zip. May be used from any thread.
class Inputs {
 public:
  /// Reads one whole, and tells its path, size and hash in `source`, as far as it comes. Throws Error with a
  /// TD1xx code.
  [[nodiscard]] std::string read(const std::filesystem::path& file, const Limits& limits, Source& source);

 private:
  [[nodiscard]] PlanArchive& archive(const std::filesystem::path& file);

  std::mutex mutex_;
  std::map<std::string, std::unique_ptr<PlanArchive>> archives_;  ///< each opened once
};

}  // namespace thamdinh::batch
