#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace thamdinh::batch {

/// Values grouped by a key, in a memory that does not grow with their number: what exceeds it waits in a file
/// without a name, which is gone with the object whatever happens to the process.
class DiskGroups {
 public:
  /// `folder`: for the file. `most_in_memory`: values. Neither throws nor makes the file yet.
  explicit DiskGroups(std::filesystem::path folder, std::size_t most_in_memory = std::size_t{1} << 20U);

  /// Throws Error(output_failed).
  void add(std::uint64_t key, std::uint32_t value);

  /// Calls `group` for each key with its values, ascending; the same contents come in the same order. Throws
  /// Error(output_failed).
  void for_each(const std::function<void(std::uint64_t, std::span<const std::uint32_t>)>& group);

 private:
  struct Record {
    std::uint64_t key;
    std::uint32_t value;
  };
  /// Records on disk: `count` from the byte `offset`.
  struct Chunk {
    long offset = 0;
    std::size_t count = 0;
  };
  struct Bucket {
    std::vector<Record> records;
    std::vector<Chunk> chunks;
  };
  struct Close {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
  };

  void spill();
  void open();
  [[noreturn]] void fail() const;
  [[nodiscard]] std::vector<Record> records_of(const Bucket& bucket);

  std::filesystem::path folder_;
  std::size_t most_in_memory_;
  std::size_t in_memory_ = 0;
  std::vector<Bucket> buckets_;
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace thamdinh::batch
