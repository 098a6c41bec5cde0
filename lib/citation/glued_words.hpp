#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "text/syllables.hpp"

namespace thamdinh::citation {

/// Whether there may be anything to cut apart.
[[nodiscard]] bool has_glued_words(std::u32string_view text, std::span<const text::Syllable> syllables);

/// Cuts apart what was typed without a space around a citation: "số49", "NQ49", "ngày28", "quyếtsố",
/// "họcNghị", "TUngày", "NQTW". Everything else stays as it is. `text` and `folded` are the texts that the
/// syllables point into.
[[nodiscard]] std::vector<text::Syllable> cut_glued_words(std::u32string_view text,
                                                          std::u32string_view folded,
                                                          std::vector<text::Syllable> syllables);

}  // namespace thamdinh::citation
