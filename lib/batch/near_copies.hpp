#pragma once

#include <thamdinh/place.hpp>

#include "batch/disk_groups.hpp"
#include "structure/worded_sentences.hpp"
#include "text/likeness.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace thamdinh::batch {

using Sentence = structure::WordedSentence;
using Sentences = std::vector<Sentence>;

/// A sentence of one plan and the one of another that it is most like.
struct CopiedSentence {
  Place here, there;
  double likeness = 0;  ///< 0 to 1, as text::likeness
};

/// A plan most of whose own words stand in another plan. Plans are numbered in the order in which they were
/// added.
struct NearCopy {
  std::size_t plan = 0;
  std::size_t source =
      0;             ///< the one with the earlier date; where dates are missing or equal, the one added first
  double share = 0;  ///< of the plan's own words, 0 to 1
  std::vector<CopiedSentence> sentences;
};

/// Finds who copied whom among plans that all answer one superior plan. What all may share is taken out
/// first: sentences of the superior plan, and those of a template that many of the plans are built on.
/// Near-linear in the number of plans: plans are compared only if fingerprints (winnowed rows of words) say
/// that they may be alike, and those are verified sentence by sentence. Keeps a date and a count of each plan
/// in memory, its fingerprints on disk; the sentences are asked for again when two plans are compared.
class NearCopies {
 public:
  using Fingerprint = std::uint64_t;

  /// `common`: the sentences of the superior plan and of whatever else may be quoted freely. `folder`: for a
  /// file of fingerprints, if there are many.
  explicit NearCopies(text::LikenessIndex common,
                      std::filesystem::path folder = std::filesystem::temp_directory_path());

  /// Of a plan's own sentences, each once. May be called on any thread.
  [[nodiscard]] std::vector<Fingerprint> fingerprints_of(const Sentences& sentences) const;

  /// `date`: ISO, of the plan's issue; empty if unknown. Throws Error(output_failed).
  void add(const std::vector<Fingerprint>& fingerprints, std::string date);

  /// Every near copy, by plan; each with the source that it shares most with. To be called once, after all
  /// were added. `sentences_of` gives again what a plan says; it is called on `jobs` threads. Throws
  /// Error(output_failed).
  [[nodiscard]] std::vector<NearCopy> find(const std::function<Sentences(std::size_t)>& sentences_of,
                                           unsigned jobs = 0);

  [[nodiscard]] std::size_t size() const noexcept { return dates_.size(); }

 private:
  using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

  [[nodiscard]] bool is_common(const Sentence& sentence) const;
  [[nodiscard]] bool is_template(const Sentence& sentence) const;
  [[nodiscard]] Sentences own(const Sentences& all) const;
  void meet(std::span<const std::uint32_t> plans, DiskGroups& pairs) const;
  [[nodiscard]] Pairs candidates();
  [[nodiscard]] std::vector<NearCopy> compare_all(
      std::span<const Pairs::value_type> pairs,
      const std::function<Sentences(std::size_t)>& sentences_of) const;
  [[nodiscard]] bool comes_before(std::size_t a, std::size_t b) const;

  text::LikenessIndex common_;
  std::filesystem::path folder_;
  DiskGroups holders_;  ///< of each fingerprint: the plans that have it
  std::unordered_set<Fingerprint>
      template_;                             ///< what so many have that it must come from what all were given
  std::vector<std::uint32_t> fingerprints_;  ///< how many a plan has
  std::vector<std::string> dates_;
};

/// The plans that copies tie together, each group ascending, the groups by their first plan.
[[nodiscard]] std::vector<std::vector<std::size_t>> groups_of(const std::vector<NearCopy>& copies);

}  // namespace thamdinh::batch
