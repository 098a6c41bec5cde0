#include "container/compound_file.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::container {

namespace {

constexpr std::size_t kHeaderBytes = 512;
constexpr std::size_t kEntryBytes = 128;
constexpr std::size_t kMaxEntries = 16'384;      // A real file has under 100 in its root.
constexpr std::uint32_t kNoSector = 0xFFFFFFFA;  // Everything above is a mark, not a sector.

struct NamedKind {
  std::string_view name;
  CompoundKind kind;
};

// The order decides where a file has several: a protected file may keep stubs of the rest.
constexpr std::array kStreams{
    NamedKind{"EncryptedPackage", CompoundKind::encrypted},
    NamedKind{"EncryptionInfo", CompoundKind::encrypted},
    NamedKind{"\tDRMContent", CompoundKind::encrypted},
    NamedKind{"WordDocument", CompoundKind::word},
    NamedKind{"Workbook", CompoundKind::excel},
    NamedKind{"Book", CompoundKind::excel},
    NamedKind{"PowerPoint Document", CompoundKind::powerpoint},
};

class Directory {
 public:
  explicit Directory(std::span<const std::byte> bytes) : bytes_(bytes) {}

  /// The names in the root storage; nothing when the structure is broken.
  std::optional<std::vector<std::string>> root_names() {
    if (bytes_.size() < kHeaderBytes) return std::nullopt;
    const std::uint32_t shift = u16(30);
    if (shift != 9 && shift != 12) return std::nullopt;
    sector_bytes_ = std::size_t{1} << shift;
    if (!read_directory(u32(48))) return std::nullopt;
    return walk_root();
  }

 private:
  std::uint32_t u16(std::size_t at) const {
    return at + 2 > bytes_.size() ? 0
                                  : std::to_integer<std::uint32_t>(bytes_[at]) |
                                        std::to_integer<std::uint32_t>(bytes_[at + 1]) << 8;
  }
  std::uint32_t u32(std::size_t at) const { return u16(at) | u16(at + 2) << 16; }

  std::size_t sector_offset(std::uint32_t sector) const { return (std::size_t{sector} + 1) * sector_bytes_; }

  /// The FAT's entry for a sector. Only the FAT sectors listed in the header are known: 109 of them, 6.8 MB
  /// of file.
  std::uint32_t next_sector(std::uint32_t sector) const {
    const std::size_t per_sector = sector_bytes_ / 4;
    const std::size_t fat_index = sector / per_sector;
    if (fat_index >= 109) return kNoSector;
    const std::uint32_t fat_sector = u32(76 + 4 * fat_index);
    if (fat_sector >= kNoSector) return kNoSector;
    const std::size_t at = sector_offset(fat_sector) + 4 * (sector % per_sector);
    return at + 4 > bytes_.size() ? kNoSector : u32(at);
  }

  bool read_directory(std::uint32_t sector) {
    while (sector < kNoSector && entries_.size() < kMaxEntries) {
      const std::size_t offset = sector_offset(sector);
      if (offset + sector_bytes_ > bytes_.size()) break;
      for (std::size_t at = offset; at < offset + sector_bytes_; at += kEntryBytes) entries_.push_back(at);
      sector = next_sector(sector);
    }
    return !entries_.empty() &&
           bytes_[entries_[0] + 66] == std::byte{5};  // The first entry is the root storage.
  }

  std::string name_of(std::size_t entry) const {
    const std::size_t length = std::min<std::size_t>(u16(entry + 64), 64);
    std::string name;
    for (std::size_t i = 0; i + 2 < length; i += 2) {
      const std::uint32_t unit = u16(entry + i);
      name += unit < 0x80 ? static_cast<char>(unit) : '?';
    }
    return name;
  }

  /// The root's children hang in a tree of siblings; each is visited once, whatever the links say.
  std::vector<std::string> walk_root() const {
    std::vector<std::string> names;
    std::vector<bool> seen(entries_.size(), false);
    std::vector<std::uint32_t> pending{u32(entries_[0] + 76)};
    while (!pending.empty()) {
      const std::uint32_t index = pending.back();
      pending.pop_back();
      if (index >= entries_.size() || seen[index]) continue;
      seen[index] = true;
      names.push_back(name_of(entries_[index]));
      pending.push_back(u32(entries_[index] + 68));
      pending.push_back(u32(entries_[index] + 72));
    }
    return names;
  }

  std::span<const std::byte> bytes_;
  std::size_t sector_bytes_ = 512;
  std::vector<std::size_t> entries_;  // Offsets of the directory's entries in the file.
};

bool contains_utf16(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) {
    wide += c;
    wide += '\0';
  }
  return bytes.find(wide) != std::string_view::npos;
}

}  // namespace

CompoundKind compound_kind(std::span<const std::byte> bytes) {
  if (const auto names = Directory(bytes).root_names(); names && !names->empty()) {
    for (const auto& stream : kStreams) {
      if (std::find(names->begin(), names->end(), stream.name) != names->end()) return stream.kind;
    }
    return CompoundKind::other;
  }
  const std::string_view chars(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  for (const auto& stream : kStreams) {
    if (contains_utf16(chars, stream.name)) return stream.kind;
  }
  return CompoundKind::other;
}

}  // namespace thamdinh::container
