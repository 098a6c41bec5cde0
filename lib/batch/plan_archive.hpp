#pragma once

#include <thamdinh/limits.hpp>

#include "container/archive.hpp"

#include <cstddef>
#include <filesystem>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace thamdinh::batch {

/// A zip of plans, as an office gets them by mail. Its bytes are mapped, not read: memory does not grow with
/// its size. read() may be called from any thread.
class PlanArchive {
 public:
  /// Throws Error: file_not_found, damaged, over_limit.
  explicit PlanArchive(const std::filesystem::path& file);

  /// The members' names as stored, in the archive's order, folders left out.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

  /// Whether it is itself a document (an OPC package) and no collection of them.
  [[nodiscard]] bool is_package() const { return by_name_.contains("[Content_Types].xml"); }

  /// A member inflated, `limits.file_bytes` at most. Throws Error: file_not_found, damaged, encrypted,
  /// over_limit.
  [[nodiscard]] std::string read(const std::string& name, const Limits& limits);

 private:
  /// A file's bytes in memory as the system maps them.
  class Mapping {
   public:
    explicit Mapping(const std::filesystem::path& file);
    ~Mapping();
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;
    [[nodiscard]] std::span<const std::byte> bytes() const { return {data_, size_}; }

   private:
    const std::byte* data_ = nullptr;
    std::size_t size_ = 0;
  };

  Mapping mapping_;
  std::mutex mutex_;
  container::Archive archive_;
  std::vector<std::string> names_;
  std::unordered_map<std::string, const container::Member*> by_name_;
};

/// Where a path leads into an archive: "a/plans.zip/b/c.docx" is the member "b/c.docx" of "a/plans.zip".
struct MemberPath {
  std::filesystem::path archive;
  std::string member;
};

/// Nothing for a path that leads into no archive.
[[nodiscard]] std::optional<MemberPath> member_path(const std::filesystem::path& path);

/// Whether a file's name ends in .zip, in any case of letters.
[[nodiscard]] bool is_zip_name(std::string_view name);

}  // namespace thamdinh::batch
