#pragma once

#include "batch/folder_lock.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::batch {

/// A file that has its name only when it is whole: written as `<name>.partial`, renamed by commit(), gone
/// without it.
class OutputFile {
 public:
  /// Throws Error(output_failed), as all below do.
  explicit OutputFile(std::filesystem::path path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);

  /// Writes what another file holds so far.
  void append(OutputFile& other);

  void commit();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Where it is until commit(), for a writer that wants a name.
  [[nodiscard]] const std::filesystem::path& partial() const { return partial_; }

 private:
  [[noreturn]] void fail() const;

  std::filesystem::path path_;
  std::filesystem::path partial_;
  std::ofstream stream_;
  bool committed_ = false;
};

/// Makes the folder for results named `names` and takes hold of it. Throws Error: store_busy when another
/// batch holds it, output_failed; and, unless `overwrite` is set, store_exists when one of them is there with
/// content.
[[nodiscard]] FolderLock prepare_folder(const std::filesystem::path& folder,
                                        const std::vector<std::string>& names, bool overwrite);

/// A folder of results that is written anew: made, and what an earlier run left in it taken away. Throws
/// Error(output_failed).
void make_empty_folder(const std::filesystem::path& folder);

}  // namespace thamdinh::batch
