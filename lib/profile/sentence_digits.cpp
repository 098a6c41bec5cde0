#include "profile/sentence_digits.hpp"

#include <cstddef>

namespace thamdinh::profile {

namespace {

constexpr std::size_t digits_of_a_word = 8;
constexpr std::string_view digits = "0123456789abcdef";

}  // namespace

std::string digits_of(std::span<const text::WordHash> words) {
  std::string result;
  result.reserve(words.size() * digits_of_a_word);
  for (const text::WordHash word : words) {
    for (std::size_t digit = digits_of_a_word; digit-- > 0;) result += digits[(word >> (4 * digit)) & 0xFU];
  }
  return result;
}

std::optional<std::vector<text::WordHash>> words_of(std::string_view written) {
  if (written.empty() || written.size() % digits_of_a_word != 0) return std::nullopt;
  std::vector<text::WordHash> words(written.size() / digits_of_a_word, 0);
  for (std::size_t i = 0; i < written.size(); ++i) {
    const std::size_t value = digits.find(written[i]);
    if (value == std::string_view::npos) return std::nullopt;
    text::WordHash& word = words[i / digits_of_a_word];
    word = word << 4U | static_cast<text::WordHash>(value);
  }
  return words;
}

}  // namespace thamdinh::profile
