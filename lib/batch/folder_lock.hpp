#pragma once

#include <filesystem>
#include <utility>

namespace thamdinh::batch {

/// A folder that one batch at a time writes into. The system lets go of it when the process ends, however it
/// ends; nothing is left behind in the folder.
class FolderLock {
 public:
  /// Throws Error: store_busy at once when another process holds it; output_failed.
  explicit FolderLock(const std::filesystem::path& folder);
  ~FolderLock();
  FolderLock(FolderLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  FolderLock& operator=(FolderLock&&) = delete;

 private:
  int descriptor_;
};

}  // namespace thamdinh::batch
