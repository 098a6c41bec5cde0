#include "batch/near_copies.hpp"

#include "batch/ordered_pool.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <utility>

namespace thamdinh::batch {

namespace {

using text::WordHash;

// Words of a fingerprint: so few that a synonym in each line still leaves some whole.
constexpr std::size_t row_length = 4;
// Of so many neighbouring rows one is kept.
constexpr std::size_t window = 4;
// Words: a shorter sentence is said by everybody.
constexpr std::size_t shortest = 5;
// Of two sentences: some words exchanged, the rest in order.
constexpr double alike = 0.6;
// Of a plan's own words, and how many at the least: below that nothing is proved.
constexpr double copied = 0.33;
constexpr std::size_t fewest_words = 80;
// A template is what so many plans, and such a share of all, are built on.
constexpr std::size_t fewest_holders = 8;
constexpr double template_share = 0.4;
// Holders of one fingerprint: of more, each is paired with the first and with its neighbour, not with all.
constexpr std::size_t all_pairs_up_to = 24;
// Fingerprints that two plans must share to be compared at all, and the same as a share of the shorter
// plan's.
constexpr std::uint32_t fewest_in_common = 4;
constexpr double fewest_in_common_share = 0.05;

std::vector<std::uint64_t> rows_of(std::span<const WordHash> words) {
  std::vector<std::uint64_t> rows;
  for (std::size_t i = 0; i + row_length <= words.size(); ++i) {
    std::uint64_t hash = 1469598103934665603ULL;
    for (std::size_t j = i; j < i + row_length; ++j) hash = (hash ^ words[j]) * 1099511628211ULL;
    rows.push_back(hash ^ hash >> 29U);
  }
  return rows;
}

/// Winnowing (Schleimer, Wilkerson and Aiken, 2003): the least of every window, so that any run of rows
/// longer than a window that two texts share leaves a fingerprint in both.
void winnow(const std::vector<std::uint64_t>& rows, std::set<std::uint64_t>& kept) {
  if (rows.empty()) return;
  const std::size_t last = rows.size() > window ? rows.size() - window : 0;
  for (std::size_t i = 0; i <= last; ++i) {
    const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(i);
    kept.insert(
        *std::min_element(begin, begin + static_cast<std::ptrdiff_t>(std::min(window, rows.size() - i))));
  }
}

std::size_t words_in(const Sentences& sentences) {
  return std::accumulate(
      sentences.begin(), sentences.end(), std::size_t{0},
      [](std::size_t sum, const Sentence& sentence) { return sum + sentence.words.size(); });
}

/// The sentences of `plan` that stand in `source`, and the share of the plan's words that they make.
NearCopy compare(const Sentences& plan, const Sentences& source) {
  text::LikenessIndex index;
  for (const Sentence& sentence : source) index.add(sentence.words);
  NearCopy copy;
  std::size_t words = 0;
  for (const Sentence& sentence : plan) {
    const auto found = index.closest(sentence.words, alike);
    if (!found) continue;
    words += sentence.words.size();
    copy.sentences.push_back({sentence.where, source[found->row].where, found->likeness});
  }
  const std::size_t all = words_in(plan);
  copy.share = all == 0 || words < fewest_words ? 0 : static_cast<double>(words) / static_cast<double>(all);
  return copy;
}

}  // namespace

NearCopies::NearCopies(text::LikenessIndex common, std::filesystem::path folder)
    : common_(std::move(common)), folder_(std::move(folder)), holders_(folder_) {}

bool NearCopies::is_common(const Sentence& sentence) const {
  return sentence.words.size() < shortest || common_.closest(sentence.words, alike).has_value();
}

/// Whether most of a sentence's rows stand in so many plans that they must come from what all were given.
bool NearCopies::is_template(const Sentence& sentence) const {
  std::set<Fingerprint> kept;
  winnow(rows_of(sentence.words), kept);
  const auto shared =
      std::count_if(kept.begin(), kept.end(), [&](Fingerprint row) { return template_.contains(row); });
  return !kept.empty() && 2 * static_cast<std::size_t>(shared) > kept.size();
}

Sentences NearCopies::own(const Sentences& all) const {
  Sentences result;
  std::copy_if(all.begin(), all.end(), std::back_inserter(result),
               [&](const Sentence& sentence) { return !is_common(sentence) && !is_template(sentence); });
  return result;
}

std::vector<NearCopies::Fingerprint> NearCopies::fingerprints_of(const Sentences& sentences) const {
  std::set<Fingerprint> kept;
  for (const Sentence& sentence : sentences) {
    if (!is_common(sentence)) winnow(rows_of(sentence.words), kept);
  }
  return {kept.begin(), kept.end()};
}

void NearCopies::add(const std::vector<Fingerprint>& fingerprints, std::string date) {
  const auto plan = static_cast<std::uint32_t>(size());
  for (const Fingerprint row : fingerprints) holders_.add(row, plan);
  fingerprints_.push_back(static_cast<std::uint32_t>(fingerprints.size()));
  dates_.push_back(std::move(date));
}

/// Notes that the holders of one fingerprint, ascending, may be alike.
void NearCopies::meet(std::span<const std::uint32_t> plans, DiskGroups& pairs) const {
  const auto pair = [&](std::uint32_t a, std::uint32_t b) { pairs.add(std::uint64_t{a} << 32U | b, 0); };
  for (std::size_t j = 1; j < plans.size(); ++j) {
    if (plans.size() > all_pairs_up_to) {
      pair(plans.front(), plans[j]);
      if (j > 1) pair(plans[j - 1], plans[j]);
      continue;
    }
    for (std::size_t i = 0; i < j; ++i) pair(plans[i], plans[j]);
  }
}

/// Pairs of plans, the lower number first, that share enough fingerprints to be compared.
NearCopies::Pairs NearCopies::candidates() {
  const double enough =
      std::max(static_cast<double>(fewest_holders), template_share * static_cast<double>(size()));
  DiskGroups pairs(folder_);
  holders_.for_each([&](Fingerprint row, std::span<const std::uint32_t> plans) {
    if (static_cast<double>(plans.size()) >= enough)
      template_.insert(row);
    else
      meet(plans, pairs);
  });
  Pairs result;
  pairs.for_each([&](std::uint64_t key, std::span<const std::uint32_t> times) {
    const auto a = static_cast<std::uint32_t>(key >> 32U);
    const auto b = static_cast<std::uint32_t>(key);
    const double least = fewest_in_common_share * std::min(fingerprints_[a], fingerprints_[b]);
    const auto count = static_cast<double>(times.size());
    if (count >= fewest_in_common && count >= least) result.emplace_back(a, b);
  });
  std::sort(result.begin(), result.end());
  return result;
}

bool NearCopies::comes_before(std::size_t a, std::size_t b) const {
  if (dates_[a] != dates_[b] && !dates_[a].empty() && !dates_[b].empty()) return dates_[a] < dates_[b];
  return a < b;
}

/// The near copies among pairs that have their first plan in common.
std::vector<NearCopy> NearCopies::compare_all(
    std::span<const Pairs::value_type> pairs,
    const std::function<Sentences(std::size_t)>& sentences_of) const {
  std::vector<NearCopy> result;
  const std::size_t a = pairs.front().first;
  const Sentences first = own(sentences_of(a));
  for (const Pairs::value_type& pair : pairs) {
    const std::size_t b = pair.second;
    const Sentences other = own(sentences_of(b));
    const bool in_order = comes_before(a, b);
    NearCopy copy = in_order ? compare(other, first) : compare(first, other);
    copy.plan = in_order ? b : a;
    copy.source = in_order ? a : b;
    if (copy.share >= copied) result.push_back(std::move(copy));
  }
  return result;
}

std::vector<NearCopy> NearCopies::find(const std::function<Sentences(std::size_t)>& sentences_of,
                                       unsigned jobs) {
  const Pairs pairs = candidates();
  std::vector<std::span<const Pairs::value_type>> by_first;
  for (std::size_t begin = 0, i = 1; i <= pairs.size(); ++i) {
    if (i < pairs.size() && pairs[i].first == pairs[begin].first) continue;
    by_first.push_back(std::span(pairs).subspan(begin, i - begin));
    begin = i;
  }
  std::map<std::size_t, NearCopy> best;  // by the plan that copied
  run_ordered<std::vector<NearCopy>>(
      by_first.size(), {jobs, {}}, [&](std::size_t i) { return compare_all(by_first[i], sentences_of); },
      [&](std::vector<NearCopy>&& found) {
        for (NearCopy& copy : found) {
          const auto known = best.find(copy.plan);
          if (known == best.end() || known->second.share < copy.share) best[copy.plan] = std::move(copy);
        }
      });
  std::vector<NearCopy> result;
  result.reserve(best.size());
  for (auto& [plan, copy] : best) result.push_back(std::move(copy));
  return result;
}

std::vector<std::vector<std::size_t>> groups_of(const std::vector<NearCopy>& copies) {
  std::map<std::size_t, std::size_t> leader;  // of each plan: another of its group, nearer to the first
  const auto first_of = [&](std::size_t plan) {
    while (leader.emplace(plan, plan).first->second != plan) plan = leader[plan];
    return plan;
  };
  for (const NearCopy& copy : copies) {
    const auto a = first_of(copy.plan);
    const auto b = first_of(copy.source);
    leader[std::max(a, b)] = std::min(a, b);
  }
  std::map<std::size_t, std::vector<std::size_t>> groups;
  std::vector<std::size_t> plans;
  for (const auto& entry : leader) plans.push_back(entry.first);
  for (const std::size_t plan : plans) groups[first_of(plan)].push_back(plan);
  std::vector<std::vector<std::size_t>> result;
  result.reserve(groups.size());
  for (auto& [first, group] : groups) result.push_back(std::move(group));
  return result;
}

}  // namespace thamdinh::batch
