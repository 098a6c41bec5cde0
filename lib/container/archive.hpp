#pragma once

#include <thamdinh/limits.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct zip;

namespace thamdinh::container {

/// A member of the archive, as its central directory describes it.
struct Member {
  std::string name;         ///< as stored
  std::uint64_t index = 0;  ///< in the central directory
  std::uint64_t stored_bytes = 0;
  std::uint64_t claimed_bytes = 0;  ///< what the directory says that it inflates to; never trusted
  bool encrypted = false;
};

/// A zip archive in memory whose members are found by part name and inflated within bounds. The bytes must
/// outlive it.
class Archive {
 public:
  /// Throws Error: damaged, over_limit.
  Archive(std::span<const std::byte> bytes, const Limits& limits);
  ~Archive();
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;

  [[nodiscard]] const std::vector<Member>& members() const noexcept { return members_; }

  /// By folded part name; the first where a name stands twice.
  [[nodiscard]] const Member* find(std::string_view part) const;

  /// Throws Error: damaged (a wrong checksum too), over_limit, encrypted. What was inflated counts against
  /// total_bytes.
  [[nodiscard]] std::string read(const Member& member);

 private:
  void list_members();
  void charge(const Member& member, std::uint64_t bytes);

  struct Closer {
    void operator()(zip* archive) const noexcept;
  };
  std::unique_ptr<zip, Closer> zip_;
  Limits limits_;
  std::vector<Member> members_;
  std::unordered_map<std::string, std::size_t> by_name_;
  std::uint64_t inflated_bytes_ = 0;
};

}  // namespace thamdinh::container
