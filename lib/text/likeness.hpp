#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace thamdinh::text {

/// A folded syllable as 32 bits, the same on every machine (FNV-1a over its code points): two texts can be
/// compared by such rows, and neither can be read back from them.
using WordHash = std::uint32_t;

[[nodiscard]] WordHash hash_word(std::u32string_view folded) noexcept;

/// How much of two rows of words is the same, in the same order: twice their longest common subsequence over
/// the sum of their lengths. 0 nothing, 1 all; 0 for empty rows.
[[nodiscard]] double likeness(std::span<const WordHash> a, std::span<const WordHash> b);

/// Rows of words among which the one most like another is found without trying each: only rows that share
/// pairs of neighbouring words are compared. Rows are numbered in the order in which they were added; the
/// index keeps copies of them.
class LikenessIndex {
 public:
  struct Closest {
    std::uint32_t row = 0;
    double likeness = 0;
  };

  void add(std::span<const WordHash> words);

  /// The row most like `words`, the first of equals; nothing where none reaches `at_least`.
  [[nodiscard]] std::optional<Closest> closest(std::span<const WordHash> words, double at_least) const;

  [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }

 private:
  std::vector<std::vector<WordHash>> rows_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>
      rows_by_pair_;  ///< each row once a pair, ascending
};

}  // namespace thamdinh::text
