#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace thamdinh::container {

/// What an OLE compound file (MS-CFB) holds, told by the streams in its root storage.
enum class CompoundKind : std::uint8_t {
  word,       ///< Word 97-2003
  encrypted,  ///< an Office package under a password, or under rights management
  excel,
  powerpoint,
  other,
};

/// Never throws. A file whose directory is damaged is told by the names that stand in it anywhere.
[[nodiscard]] CompoundKind compound_kind(std::span<const std::byte> bytes);

}  // namespace thamdinh::container
