#pragma once

#include <optional>
#include <string_view>

#include "citation/lexicon.hpp"
#include "citation/passage.hpp"

namespace thamdinh::citation {

/// The word for the kind of document that a mention begins with.
struct TypeWord {
  const DocumentType* type = nullptr;
  TokenIndex first = 0;
  TokenIndex end = 0;
  bool abbreviated = false;  ///< "NQ"
  bool capitalised = false;  ///< begins with a capital, or all the text is capitals
};

/// The type word that begins at the token.
[[nodiscard]] std::optional<TypeWord> read_type_word(const Passage& passage, TokenIndex token);

/// The type word with slips in its marks ("Nghi quyet", "nghị quyêt") that ends right before the token: sure
/// enough only where a number-symbol follows.
[[nodiscard]] std::optional<TypeWord> read_slipped_type_word(const Passage& passage, TokenIndex end);

/// Whether the word is "số" or what a slip of the tone makes of it.
[[nodiscard]] bool is_number_word(std::u32string_view folded);

/// The token after "số", "số:", "số số", "mang số", "số hiệu", "ký hiệu"; the same token where none of them
/// stands.
[[nodiscard]] TokenIndex skip_number_words(const Passage& passage, TokenIndex token);

/// Where the words that lead to a number begin, seen from the number backwards.
[[nodiscard]] TokenIndex first_number_word(const Passage& passage, TokenIndex number);

}  // namespace thamdinh::citation
