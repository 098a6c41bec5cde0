#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <utility>

namespace thamdinh::document {

/// Fields without an end, by part and ordinal: they would swallow the text after them.
using UnclosedFields = std::set<std::pair<std::string, std::uint32_t>>;

/// What a document shows of its legacy fonts, by text::LegacyEncoding.
struct LegacyEvidence {
  static constexpr std::size_t kEncodings = 5;
  std::array<bool, kEncodings> unicode{};   ///< text that is Unicode stands in such a font
  std::array<bool, kEncodings> doubtful{};  ///< text was decoded that could be either
};

/// What only a whole document tells, kept from a first reading for a second.
struct Hindsight {
  UnclosedFields unclosed;
  LegacyEvidence legacy;

  /// Whether knowing this from the beginning would have changed the reading.
  [[nodiscard]] bool changes_the_reading() const {
    if (!unclosed.empty()) return true;
    for (std::size_t i = 0; i < LegacyEvidence::kEncodings; ++i) {
      if (legacy.unicode[i] && legacy.doubtful[i]) return true;
    }
    return false;
  }
};

}  // namespace thamdinh::document
