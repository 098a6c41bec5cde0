#pragma once

#include "text/normalised.hpp"
#include "text/syllables.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::profile {

/// A phrase as it is looked for (text::PhraseSet): two that are equal match the same words.
struct PhraseSyllables {
  std::vector<std::u32string> syllables;  ///< folded; "…" stands for a gap
  bool capitals = false;                  ///< matches in capitals only

  auto operator<=>(const PhraseSyllables&) const = default;

  /// How many there are without the gaps: the fewest that a match covers.
  [[nodiscard]] std::size_t size() const {
    return syllables.size() - static_cast<std::size_t>(std::count(syllables.begin(), syllables.end(), U"…"));
  }
};

inline PhraseSyllables syllables_of(std::string_view phrase) {
  const text::Normalised normal = text::normalise(text::to_utf32(phrase));
  PhraseSyllables result;
  for (const text::Syllable& syllable : text::syllables(normal.text))
    result.syllables.emplace_back(normal.folded.substr(syllable.span.start, syllable.span.size()));
  const auto letters =
      std::count_if(normal.text.begin(), normal.text.end(), [](char32_t c) { return text::is_letter(c); });
  const auto capitals =
      std::count_if(normal.text.begin(), normal.text.end(), [](char32_t c) { return text::is_upper(c); });
  result.capitals = letters > 0 && letters == capitals;
  return result;
}

}  // namespace thamdinh::profile
