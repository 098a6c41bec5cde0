#pragma once

#include "support/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace thamdinh::text {

/// Vietnamese is written in syllables with spaces between; a phrase is a row of syllables.
enum class SyllableKind : std::uint8_t { word, number, mark };

/// A run of letters (with digits inside: "CT1"), a number ("100", "1.500", "28/5" is three), or one
/// punctuation mark ("%", ";", ".").
struct Syllable {
  CodePointSpan span;  ///< of the normalised text
  SyllableKind kind = SyllableKind::word;
};

[[nodiscard]] std::vector<Syllable> syllables(std::u32string_view normalised);

/// Sentence ends of running text: after . ! ? … ; outside numbers, abbreviations ("TP.", "T/M.", "KT."),
/// initials and number-symbols, and at breaks. The spans cover the text without the spaces between.
/// `semicolons` also ends one at ';'.
[[nodiscard]] std::vector<CodePointSpan> sentences(std::u32string_view normalised, bool semicolons = true);

}  // namespace thamdinh::text
