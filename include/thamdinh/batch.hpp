#pragma once

#include <thamdinh/check.hpp>
#include <thamdinh/error.hpp>
#include <thamdinh/export.hpp>
#include <thamdinh/profile.hpp>
#include <thamdinh/report.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace thamdinh {

struct BatchOptions {
  unsigned jobs = 0;  ///< worker threads; 0: as many as the machine has cores
  CheckOptions check;
  std::function<std::optional<UnitKind>(const std::filesystem::path&)> unit_kind;  ///< from a manifest; may be empty
  std::function<bool()> cancelled;  ///< asked between files; true ends the batch after those under way
};

/// What a folder holds: files to check or to report as refused, in byte order of their paths, and how
/// many were skipped (~$*, dot-files, Thumbs.db).
struct Listing {
  std::vector<std::filesystem::path> files;
  std::size_t skipped = 0;
};

/// Walks folders recursively; a file is taken as it is. Throws Error(file_not_found).
[[nodiscard]] THAMDINH_EXPORT Listing list_files(const std::vector<std::filesystem::path>& paths);

/// Checks every file on a pool of threads and hands each outcome to `sink` on the calling thread, in the order of
/// `files`, whatever the number of jobs. Memory does not grow with the number of files. Returns how many were handed over.
THAMDINH_EXPORT std::size_t check_many(const std::vector<std::filesystem::path>& files, const Profile& profile,
                                       const BatchOptions& options, const std::function<void(Outcome&&)>& sink);

}  // namespace thamdinh
