#pragma once

#include <thamdinh/batch.hpp>

#include "batch/inputs.hpp"
#include "batch/nursery.hpp"
#include "batch/store.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace thamdinh::batch {

/// A profile as ResultKey names it: id, version and the SHA-256 of its YAML.
[[nodiscard]] std::string key_of(const profile::Model& model);

/// One file appraised, or found appraised already.
struct Appraised {
  Source source;
  ResultKey key;
  std::optional<std::int64_t> known;  ///< its result in the store
  StoredResult result;                ///< where it was not known
};

/// Appraises files by one profile, in processes of their own if that is asked for.
class Appraiser {
 public:
  /// Forks when options.isolate is set: to be made before the process has other threads.
  Appraiser(const Profile& profile, const BatchOptions& options);

  /// From any thread. Never throws on what a file holds.
  [[nodiscard]] Appraised appraise(const std::filesystem::path& file, std::optional<UnitKind> kind,
                                   Store& store);

 private:
  [[nodiscard]] StoredResult examine(const std::string& bytes, const Source& source,
                                     const CheckOptions& options);

  const Profile& profile_;
  const BatchOptions& options_;
  std::string profile_key_;
  Inputs inputs_;
  std::unique_ptr<Nursery> nursery_;
};

}  // namespace thamdinh::batch
