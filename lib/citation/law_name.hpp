#pragma once

#include <string_view>

#include "citation/date_mention.hpp"
#include "citation/passage.hpp"
#include "citation/registry_index.hpp"
#include "citation/type_word.hpp"

namespace thamdinh::citation {

/// The token after the longest known name of a law that begins at the token, commas not minded; 0 if there is
/// none. `kind` is its type word, folded.
[[nodiscard]] TokenIndex known_law_end(const Passage& passage, const RegistryIndex& registry,
                                       TokenIndex token, std::u32string_view kind);

/// The token after a law's name that stands behind its type word, known or not; 0 where none does.
[[nodiscard]] TokenIndex law_name_end(const Passage& passage, const RegistryIndex& registry,
                                      const TypeWord& type);

/// The number beside a law's name: "số 10/2022/QH15", "(Luật số 10/2022/QH15)", "- Luật số …"; the token
/// where it begins, 0 if none. `bracketed` says whether it stands in brackets.
[[nodiscard]] TokenIndex law_number_after(const Passage& passage, TokenIndex name_end, bool& bracketed);

/// The year of a law without its word: "Luật Đất đai 2013", "Luật Thực hiện dân chủ ở cơ sở (2022)".
[[nodiscard]] std::optional<DateMention> bare_year(const Passage& passage, TokenIndex name_end);

/// Whether "các" or "những" stands before the type word.
[[nodiscard]] bool is_plural(const Passage& passage, TokenIndex type);

}  // namespace thamdinh::citation
