#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "document/numbering.hpp"

namespace thamdinh::document {

/// Where each list stands as one story is read from its beginning (29500-1, 17.9).
class ListCounters {
 public:
  /// Counts one paragraph of `list` at `level` and returns its label's text. `id` is the w:numId.
  std::u32string next(std::int32_t id, const List& list, std::uint8_t level);

 private:
  struct State {
    std::array<std::int32_t, kListLevels> value{};
    std::array<bool, kListLevels> begun{};
  };

  static std::int32_t start_of(const List& list, std::uint8_t level);
  static void count(State& state, const List& list, std::uint8_t level);
  static std::u32string label(const State& state, const List& list, std::uint8_t level);

  std::unordered_map<std::int32_t, State> by_abstract_;
  std::unordered_set<std::int32_t>
      met_;  ///< the w:numIds seen: a start override counts at the first paragraph only
};

}  // namespace thamdinh::document
