#include "container/end_record.hpp"

#include <thamdinh/error.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace thamdinh::container {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kRecordBytes = 22;
constexpr std::size_t kLocatorBytes = 20;
constexpr std::size_t kZip64RecordBytes = 56;
constexpr std::size_t kMaxComment = 65'535;
constexpr std::size_t kMaxCandidates = 8;  // An honest archive has one; a comment may hold another by chance.
constexpr std::size_t kDirectoryEntryBytes = 46;
constexpr std::uint64_t kMeanNameAndExtra = 400;  // Far above what any program writes for one member.

std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < width && at + i < bytes.size(); ++i) {
    value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  }
  return value;
}

struct Claim {
  std::uint64_t entries = 0;
  std::uint64_t directory_bytes = 0;
};

Claim claim_at(std::string_view bytes, std::size_t record) {
  Claim claim{little_endian(bytes, record + 10, 2), little_endian(bytes, record + 12, 4)};
  if (record < kLocatorBytes) return claim;
  const std::size_t locator = record - kLocatorBytes;
  if (bytes.substr(locator, 4) != "PK\x06\x07"sv) return claim;
  const std::uint64_t zip64 = little_endian(bytes, locator + 8, 8);
  if (zip64 > bytes.size() || bytes.size() - zip64 < kZip64RecordBytes) return claim;
  const auto at = static_cast<std::size_t>(zip64);
  if (bytes.substr(at, 4) != "PK\x06\x06"sv) return claim;
  claim.entries = std::max(claim.entries == 0xFFFF ? 0 : claim.entries, little_endian(bytes, at + 32, 8));
  claim.directory_bytes = std::max(claim.directory_bytes == 0xFFFFFFFF ? 0 : claim.directory_bytes,
                                   little_endian(bytes, at + 40, 8));
  return claim;
}

}  // namespace

void check_end_record(std::span<const std::byte> bytes, const Limits& limits) {
  const std::string_view all(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  const std::size_t from =
      all.size() > kRecordBytes + kMaxComment ? all.size() - kRecordBytes - kMaxComment : 0;
  std::size_t candidates = 0;
  for (std::size_t at = all.find("PK\x05\x06"sv, from); at != std::string_view::npos;
       at = all.find("PK\x05\x06"sv, at + 4)) {
    if (++candidates > kMaxCandidates) throw Error(Code::damaged);
    const Claim claim = claim_at(all, at);
    if (claim.entries > limits.entries ||
        claim.directory_bytes > limits.entries * (kDirectoryEntryBytes + kMeanNameAndExtra)) {
      throw Error(Code::over_limit, {"entries", std::to_string(limits.entries)});
    }
  }
  if (candidates == 0) throw Error(Code::damaged);
}

}  // namespace thamdinh::container
