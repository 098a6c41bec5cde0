#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citation/passage.hpp"

namespace thamdinh::citation {

/// What a document is about, as a mention says it: the words after "về", or from "ban hành", "quy định" on.
struct SubjectPhrase {
  CodePointSpan span;  ///< without "về" and the quotation marks round it
  TokenIndex first = 0;
  TokenIndex end = 0;
};

/// The subject that begins at the token; nothing where the sentence goes on otherwise.
[[nodiscard]] std::optional<SubjectPhrase> read_subject(const Passage& passage, TokenIndex token);

/// The words of a subject that tell it from others: distinct folded syllables without the common ones,
/// sorted.
using SubjectWords = std::vector<std::u32string>;
[[nodiscard]] SubjectWords subject_words(std::u32string_view folded);

/// How far two subjects are the same.
struct Likeness {
  double of_smaller = 0;  ///< shared words to the words of the shorter one
  double of_larger = 0;
  std::size_t smaller = 0;  ///< words of the shorter one
};
[[nodiscard]] Likeness likeness(const SubjectWords& a, const SubjectWords& b);

}  // namespace thamdinh::citation
