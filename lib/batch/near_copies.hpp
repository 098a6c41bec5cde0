#pragma once

#include <thamdinh/place.hpp>

#include "structure/worded_sentences.hpp"
#include "text/likeness.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
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
/// that they may be alike, and those are verified sentence by sentence. Keeps a few hundred numbers of each
/// plan; the sentences themselves are asked for again when two plans are compared.
class NearCopies {
 public:
  /// `common`: the sentences of the superior plan and of whatever else may be quoted freely.
  explicit NearCopies(text::LikenessIndex common);

  /// `date`: ISO, of the plan's issue; empty if unknown.
  void add(const Sentences& sentences, std::string date);

  /// Every near copy, by plan; each with the source that it shares most with. `sentences_of` gives again what
  /// was added.
  [[nodiscard]] std::vector<NearCopy> find(const std::function<Sentences(std::size_t)>& sentences_of) const;

  [[nodiscard]] std::size_t size() const noexcept { return dates_.size(); }

 private:
  using Fingerprint = std::uint64_t;
  using Holders =
      std::unordered_map<Fingerprint, std::vector<std::uint32_t>>;  ///< plans, ascending, each once

  [[nodiscard]] bool is_common(const Sentence& sentence) const;
  [[nodiscard]] bool is_template(const Sentence& sentence) const;
  [[nodiscard]] Sentences own(const Sentences& all) const;
  [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> candidates() const;
  [[nodiscard]] bool comes_before(std::size_t a, std::size_t b) const;

  text::LikenessIndex common_;
  Holders holders_;
  std::vector<std::uint32_t> fingerprints_;  ///< how many a plan has
  std::vector<std::string> dates_;
};

/// The plans that copies tie together, each group ascending, the groups by their first plan.
[[nodiscard]] std::vector<std::vector<std::size_t>> groups_of(const std::vector<NearCopy>& copies);

}  // namespace thamdinh::batch
