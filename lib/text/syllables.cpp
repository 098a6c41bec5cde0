#include "text/syllables.hpp"

#include <cstddef>

#include "text/unicode.hpp"

namespace thamdinh::text {

namespace {

constexpr bool is_combining(char32_t c) {
  return c >= 0x300 && c <= 0x36F;
}

bool is_word(char32_t c) {
  return is_letter(c) || is_digit(c) || is_combining(c);
}

std::size_t end_of_number(std::u32string_view text, std::size_t at) {
  while (at < text.size()) {
    const bool joint =
        (text[at] == U'.' || text[at] == U',') && at + 1 < text.size() && is_digit(text[at + 1]);
    if (!is_digit(text[at]) && !joint) break;
    ++at;
  }
  return at;
}

}  // namespace

std::vector<Syllable> syllables(std::u32string_view normalised) {
  std::vector<Syllable> out;
  out.reserve(normalised.size() / 4 + 4);
  std::size_t at = 0;
  while (at < normalised.size()) {
    const std::size_t begin = at;
    SyllableKind kind = SyllableKind::mark;
    if (normalised[at] == U' ' || is_space(normalised[at])) {
      ++at;
      continue;
    }
    if (is_digit(normalised[at])) {
      kind = SyllableKind::number;
      at = end_of_number(normalised, at);
    } else if (is_letter(normalised[at])) {
      kind = SyllableKind::word;
      while (at < normalised.size() && is_word(normalised[at])) ++at;
    } else {
      ++at;
    }
    out.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)}, kind});
  }
  return out;
}

}  // namespace thamdinh::text
