#include "text/likeness.hpp"

#include <algorithm>
#include <utility>

namespace thamdinh::text {

namespace {

constexpr std::size_t most_compared =
    8;  // the rows that share the most pairs; a longer list changes no verdict
constexpr std::size_t most_of_a_pair =
    64;  // a pair of words in more rows than that ("cán bộ") tells them not apart

std::vector<std::uint64_t> pairs_of(std::span<const WordHash> words) {
  std::vector<std::uint64_t> pairs;
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    pairs.push_back(std::uint64_t{words[i]} << 32U | words[i + 1]);
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

/// How many pairs of neighbours two rows share at the least if their likeness reaches `at_least`. Each word
/// of `a` that is left out of the common subsequence parts two of its pairs, each of `b` comes between one.
double fewest_shared(std::size_t a, std::size_t pairs_of_a, std::size_t b, double at_least) {
  const double common = at_least * static_cast<double>(a + b) / 2;
  const auto left_out = [&](std::size_t words) { return std::max(0.0, static_cast<double>(words) - common); };
  return static_cast<double>(pairs_of_a) - 2 * left_out(a) - left_out(b);
}

}  // namespace

WordHash hash_word(std::u32string_view folded) noexcept {
  std::uint32_t hash = 2166136261U;
  for (const char32_t c : folded) {
    for (unsigned shift = 0; shift < 24; shift += 8) {
      hash ^= (static_cast<std::uint32_t>(c) >> shift) & 0xFFU;
      hash *= 16777619U;
    }
  }
  return hash;
}

double likeness(std::span<const WordHash> a, std::span<const WordHash> b) {
  if (a.empty() || b.empty()) return 0;
  // row[j]: the longest subsequence common to what was seen of `a` and the first j words of `b`.
  std::vector<std::uint32_t> row(b.size() + 1, 0);
  for (const WordHash word : a) {
    std::uint32_t diagonal = 0;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::uint32_t above = row[j];
      row[j] = word == b[j - 1] ? diagonal + 1 : std::max(above, row[j - 1]);
      diagonal = above;
    }
  }
  return 2.0 * row.back() / static_cast<double>(a.size() + b.size());
}

void LikenessIndex::add(std::span<const WordHash> words) {
  const auto number = static_cast<std::uint32_t>(rows_.size());
  rows_.emplace_back(words.begin(), words.end());
  for (const std::uint64_t pair : pairs_of(words)) {
    auto& rows = rows_by_pair_[pair];
    if (rows.size() < most_of_a_pair) rows.push_back(number);
  }
}

std::optional<LikenessIndex::Closest> LikenessIndex::closest(std::span<const WordHash> words,
                                                             double at_least) const {
  const auto pairs = pairs_of(words);
  std::vector<std::uint32_t> shared(rows_.size(), 0);  // by row: the pairs in common
  std::size_t full = 0;                                // pairs of which not every row is known
  for (const std::uint64_t pair : pairs) {
    const auto found = rows_by_pair_.find(pair);
    if (found == rows_by_pair_.end()) continue;
    for (const std::uint32_t row : found->second) ++shared[row];
    if (found->second.size() == most_of_a_pair) ++full;
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> candidates;  // pairs in common, row
  for (std::uint32_t row = 0; row < shared.size(); ++row) {
    const std::uint32_t count = shared[row];
    if (count == 0) continue;
    const std::size_t length = rows_[row].size();
    const double most = 2.0 * static_cast<double>(std::min(words.size(), length)) /
                        static_cast<double>(words.size() + length);
    if (most >= at_least &&
        static_cast<double>(count + full) >= fewest_shared(words.size(), pairs.size(), length, at_least))
      candidates.emplace_back(count, row);
  }
  const auto tried = std::min(most_compared, candidates.size());
  std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(tried),
                    candidates.end(), [](const auto& a, const auto& b) {
                      return a.first > b.first || (a.first == b.first && a.second < b.second);
                    });
  std::optional<Closest> best;
  for (std::size_t i = 0; i < tried; ++i) {
    const std::uint32_t row = candidates[i].second;
    const double alike = likeness(words, rows_[row]);
    if (alike < at_least ||
        (best && (alike < best->likeness || (alike == best->likeness && row > best->row))))
      continue;
    best = Closest{row, alike};
  }
  return best;
}

}  // namespace thamdinh::text
