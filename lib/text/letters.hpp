#pragma once

#include <array>
#include <cstdint>

namespace thamdinh::text {

/// The vowels on which the two habits of tone placement differ.
enum class Vowel : std::uint8_t { none, a, e, o, u, y, i };

/// What the text layer asks of a letter, looked up once for all of Latin.
struct Letter {
  char32_t lower = 0;
  char32_t upper = 0;
  char32_t base = 0;          ///< of the lower case: without tone and quality marks, đ as d
  Vowel vowel = Vowel::none;  ///< a plain vowel (no quality mark), with or without a tone
  std::uint8_t tone = 0;      ///< 0 none, 1 grave, 2 acute, 3 hook, 4 tilde, 5 dot below
  bool letter = false;
  bool upper_case = false;
};

/// Latin as Vietnamese uses it: U+0000 to U+024F and U+1E00 to U+1EFF. Everything else is asked of ICU.
class LatinLetters {
 public:
  static const LatinLetters& instance();

  [[nodiscard]] const Letter* find(char32_t code_point) const noexcept {
    if (code_point < low_size) return &letters_[code_point];
    if (code_point >= additional_first && code_point <= additional_last) {
      return &letters_[low_size + (code_point - additional_first)];
    }
    return nullptr;
  }

  /// The lower-case vowel with that tone.
  [[nodiscard]] char32_t with_tone(Vowel vowel, std::uint8_t tone) const noexcept {
    return toned_[static_cast<std::size_t>(vowel)][tone];
  }

 private:
  LatinLetters();
  static constexpr char32_t low_size = 0x250;
  static constexpr char32_t additional_first = 0x1E00;
  static constexpr char32_t additional_last = 0x1EFF;
  std::array<Letter, low_size + (additional_last - additional_first + 1)> letters_;
  std::array<std::array<char32_t, 6>, 7> toned_;
};

}  // namespace thamdinh::text
