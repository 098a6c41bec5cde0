#pragma once

#include "support/span.hpp"
#include "text/syllables.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::text {

/// One phrase found: which of those given, and the syllables that it covers.
struct PhraseMatch {
  std::uint32_t phrase = 0;          ///< the id that was given with it
  std::uint32_t first_syllable = 0;  ///< index into the row of syllables
  std::uint32_t last_syllable = 0;   ///< inclusive
};

/// Many phrases looked for at once (Aho-Corasick over folded syllables): the cost of a document does not grow
/// with the number of phrases.
///
/// A phrase is written as an office writes it ("Ban Thanh tra nhân dân"); case, tone placement and spaces do
/// not matter. Punctuation inside a phrase must match, punctuation between syllables of the document breaks a
/// match, but a phrase syllable "…" stands for up to three syllables without punctuation. A phrase in
/// capitals only ("QCDC", "TTND") matches in capitals only. Immutable once built; shared between threads.
class PhraseSet {
 public:
  struct Entry {
    std::string phrase;  ///< UTF-8
    std::uint32_t id = 0;
  };

  explicit PhraseSet(const std::vector<Entry>& entries);
  ~PhraseSet();
  PhraseSet(PhraseSet&&) noexcept;
  PhraseSet& operator=(PhraseSet&&) noexcept;

  /// Every match, overlapping ones too, ordered by their last syllable, then their first.
  [[nodiscard]] std::vector<PhraseMatch> find(std::u32string_view normalised, std::u32string_view folded,
                                              std::span<const Syllable> syllables) const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

}  // namespace thamdinh::text
