#include "citation/roman.hpp"

#include <algorithm>
#include <array>

#include "text/unicode.hpp"

namespace thamdinh::citation {

namespace {

std::uint32_t digit_of(char32_t c) {
  switch (c) {
    case U'i':
      return 1;
    case U'v':
      return 5;
    case U'x':
      return 10;
    case U'l':
      return 50;
    default:
      return 0;
  }
}

std::uint32_t roman(std::u32string_view word) {
  std::uint32_t sum = 0;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const std::uint32_t value = digit_of(word[at]);
    if (value == 0) return 0;
    const std::uint32_t next = at + 1 < word.size() ? digit_of(word[at + 1]) : 0;
    sum = value < next ? sum + next - value : sum + value;
    if (value < next) ++at;
  }
  return sum;
}

constexpr std::array<std::u32string_view, 12> ordinals{U"nhất", U"hai",  U"ba",       U"tư",
                                                       U"năm",  U"sáu",  U"bảy",      U"tám",
                                                       U"chín", U"mười", U"mười một", U"mười hai"};

}  // namespace

std::uint32_t term_number(std::u32string_view word) {
  if (word.empty() || word.size() > 6) return 0;
  if (std::all_of(word.begin(), word.end(), text::is_digit)) {
    if (word.size() > 2) return 0;
    std::uint32_t value = 0;
    for (const char32_t c : word) value = value * 10 + static_cast<std::uint32_t>(c - U'0');
    return value;
  }
  const auto ordinal = std::find(ordinals.begin(), ordinals.end(), word);
  if (ordinal != ordinals.end()) return static_cast<std::uint32_t>(ordinal - ordinals.begin()) + 1;
  return roman(word);
}

}  // namespace thamdinh::citation
