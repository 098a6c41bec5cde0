#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace thamdinh::text {

/// The vowels on which the two habits of tone placement differ, and i.
enum class Vowel : std::uint8_t { none, a, e, o, u, y, i };

/// What the text layer asks of a Latin letter, looked up at once.
struct Letter {
  char32_t lower = 0;
  char32_t upper = 0;
  char32_t base = 0;          ///< of the lower case: without tone and quality marks, đ as d
  Vowel vowel = Vowel::none;  ///< a plain vowel (no quality mark), with or without a tone
  std::uint8_t tone = 0;      ///< 0 none, 1 grave, 2 acute, 3 hook, 4 tilde, 5 dot below
  bool letter = false;
  bool upper_case = false;
  bool plain = false;  ///< stands for itself in normalised text, whatever its neighbours
};

/// The letters of Vietnamese and its neighbours, made at compile time: U+0000 to U+017F, Ơ, Ư, and U+1EA0 to
/// U+1EF9. Nearly every character of a plan is one of them; everything else is asked of ICU. A test holds the
/// table against ICU's.
class LatinLetters {
 public:
  constexpr LatinLetters();

  [[nodiscard]] constexpr const Letter* find(char32_t c) const noexcept {
    if (c < horned_first) return c < low_size ? &letters_[c] : nullptr;
    if (c <= horned_last) return is_horned(c) ? &letters_[low_size + (c - horned_first)] : nullptr;
    if (c >= additional_first && c <= additional_last)
      return &letters_[additional_slot + (c - additional_first)];
    return nullptr;
  }

  /// The lower-case vowel with that tone.
  [[nodiscard]] static constexpr char32_t with_tone(Vowel vowel, std::uint8_t tone) noexcept {
    return toned[static_cast<std::size_t>(vowel)][tone];
  }

 private:
  static constexpr char32_t low_size = 0x180;
  static constexpr char32_t horned_first = 0x1A0, horned_last = 0x1B0;
  static constexpr char32_t additional_first = 0x1EA0, additional_last = 0x1EF9;
  static constexpr std::size_t additional_slot = low_size + (horned_last - horned_first + 1);
  static constexpr char32_t toned[7][6] = {{0, 0, 0, 0, 0, 0},
                                           {U'a', U'à', U'á', U'ả', U'ã', U'ạ'},
                                           {U'e', U'è', U'é', U'ẻ', U'ẽ', U'ẹ'},
                                           {U'o', U'ò', U'ó', U'ỏ', U'õ', U'ọ'},
                                           {U'u', U'ù', U'ú', U'ủ', U'ũ', U'ụ'},
                                           {U'y', U'ỳ', U'ý', U'ỷ', U'ỹ', U'ỵ'},
                                           {U'i', U'ì', U'í', U'ỉ', U'ĩ', U'ị'}};
  static constexpr bool is_horned(char32_t c) { return c == 0x1A0 || c == 0x1A1 || c == 0x1AF || c == 0x1B0; }

  constexpr Letter& slot(char32_t c) {
    if (c < low_size) return letters_[c];
    if (c <= horned_last) return letters_[low_size + (c - horned_first)];
    return letters_[additional_slot + (c - additional_first)];
  }
  constexpr void pair(char32_t upper, char32_t lower) {
    slot(upper) = {lower, upper, lower, Vowel::none, 0, true, true, true};
    slot(lower) = {lower, upper, lower, Vowel::none, 0, true, false, true};
  }
  /// Pairs of a capital and its small letter from `first` to before `end`.
  constexpr void pairs(char32_t first, char32_t end) {
    for (char32_t c = first; c < end; c += 2) pair(c, c + 1);
  }
  constexpr void single(char32_t c, char32_t lower, char32_t upper, bool upper_case) {
    slot(c) = {lower, upper, lower, Vowel::none, 0, true, upper_case, true};
  }
  constexpr void base(char32_t capital, char32_t small, char32_t letter) {
    slot(capital).base = letter;
    slot(small).base = letter;
  }
  constexpr void fill_latin_1();
  constexpr void fill_extended();
  constexpr void fill_bases();
  constexpr void fill_vowels();

  std::array<Letter, additional_slot + (additional_last - additional_first + 1)> letters_{};
};

constexpr void LatinLetters::fill_latin_1() {
  for (char32_t c = 0; c < low_size; ++c) slot(c) = {c, c, c, Vowel::none, 0, false, false, true};
  for (char32_t c = U'A'; c <= U'Z'; ++c) pair(c, c + 32);
  for (char32_t c = 0xC0; c <= 0xDE; ++c) {
    if (c != 0xD7) pair(c, c + 32);
  }
  single(0xAA, 0xAA, 0xAA, false);  // ª, º
  single(0xBA, 0xBA, 0xBA, false);
  single(0xB5, 0x3BC, 0x39C, false);  // the micro sign folds to the Greek letter
  single(0xDF, 0xDF, 0xDF, false);
  single(0xFF, 0xFF, 0x178, false);
  for (char32_t c = 0x09; c <= 0x0D; ++c) slot(c).plain = false;
  // Next line, no-break space, soft hyphen, eth (the Đ of OCR): these do not stay.
  for (const char32_t c : {char32_t{0x85}, char32_t{0xA0}, char32_t{0xAD}, char32_t{0xD0}, char32_t{0xF0}})
    slot(c).plain = false;
}

constexpr void LatinLetters::fill_extended() {
  pairs(0x100, 0x138);
  single(0x130, 0x130, 0x130, true);  // the dotted and dotless i fold by language only
  single(0x131, 0x131, U'I', false);
  single(0x138, 0x138, 0x138, false);
  pairs(0x139, 0x149);
  single(0x149, 0x149, 0x149, false);
  pairs(0x14A, 0x178);
  single(0x178, 0xFF, 0x178, true);
  pairs(0x179, 0x17F);
  single(0x17F, U's', U'S', false);
  pair(0x1A0, 0x1A1);
  pair(0x1AF, 0x1B0);
  pairs(additional_first, additional_last);
}

constexpr void LatinLetters::fill_bases() {
  constexpr const char* latin_1 = "aaaaaa ceeeeiiii nooooo  uuuuy ";  // from À on; a space: the letter itself
  for (char32_t k = 0; k <= 0xDE - 0xC0; ++k) {
    if (latin_1[k] != ' ') base(0xC0 + k, 0xE0 + k, static_cast<char32_t>(latin_1[k]));
  }
  base(0x102, 0x103, U'a');
  base(0x110, 0x111, U'd');
  base(0x128, 0x129, U'i');
  base(0x168, 0x169, U'u');
  base(0x1A0, 0x1A1, U'o');
  base(0x1AF, 0x1B0, U'u');
  struct Run {
    char32_t end;
    char32_t letter;
  };
  char32_t c = additional_first;
  for (const Run run : {Run{0x1EB8, U'a'}, Run{0x1EC8, U'e'}, Run{0x1ECC, U'i'}, Run{0x1EE4, U'o'},
                        Run{0x1EF2, U'u'}, Run{0x1EFA, U'y'}}) {
    for (; c < run.end; ++c) slot(c).base = run.letter;
  }
}

constexpr void LatinLetters::fill_vowels() {
  for (std::size_t vowel = 1; vowel < 7; ++vowel) {
    for (std::uint8_t tone = 0; tone < 6; ++tone) {
      const char32_t small = toned[vowel][tone];
      for (const char32_t c : {small, slot(small).upper}) {
        slot(c).vowel = static_cast<Vowel>(vowel);
        slot(c).tone = tone;
      }
    }
  }
}

constexpr LatinLetters::LatinLetters() {
  fill_latin_1();
  fill_extended();
  fill_bases();
  fill_vowels();
}

inline constexpr LatinLetters latin_letters;

}  // namespace thamdinh::text
