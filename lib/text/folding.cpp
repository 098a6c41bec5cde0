#include "text/folding.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "text/letters.hpp"
#include "text/unicode.hpp"

namespace thamdinh::text {

namespace {

/// Syllables that are written with y or with i, the whole syllable alike. Only these: a general fold would
/// join words apart in meaning.
struct Doublet {
  std::u32string_view with_i;
  std::u32string_view with_y;
};
constexpr std::array doublets{Doublet{U"kì", U"kỳ"},   Doublet{U"kí", U"ký"},   Doublet{U"kỉ", U"kỷ"},
                              Doublet{U"kĩ", U"kỹ"},   Doublet{U"lí", U"lý"},   Doublet{U"mĩ", U"mỹ"},
                              Doublet{U"tỉ", U"tỷ"},   Doublet{U"sĩ", U"sỹ"},   Doublet{U"ti", U"ty"},
                              Doublet{U"qui", U"quy"}, Doublet{U"quí", U"quý"}, Doublet{U"quì", U"quỳ"},
                              Doublet{U"quĩ", U"quỹ"}, Doublet{U"quỉ", U"quỷ"}, Doublet{U"quị", U"quỵ"}};

/// The periods before which "hàng" means "hằng".
constexpr std::array<std::u32string_view, 5> periods{U"năm", U"tháng", U"quý", U"tuần", U"ngày"};

bool starts_glide(const Letter* first, const Letter* second) {
  if (first == nullptr || second == nullptr) return false;
  if (first->vowel == Vowel::o) return second->vowel == Vowel::a || second->vowel == Vowel::e;
  return first->vowel == Vowel::u && second->vowel == Vowel::y;
}

/// Puts the tone of oa, oe, uy where the older spelling has it: on the first vowel in an open syllable, else
/// on the second.
void place_tone(std::u32string& text, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at + 1 < end; ++at) {
    const Letter* first = latin_letters.find(text[at]);
    const Letter* second = latin_letters.find(text[at + 1]);
    if (!starts_glide(first, second)) continue;
    if (first->tone != 0 && second->tone != 0) return;
    const std::uint8_t tone = first->tone != 0 ? first->tone : second->tone;
    const bool open = at + 2 == end && !(at > begin && text[at - 1] == U'q');
    text[at] = LatinLetters::with_tone(first->vowel, open ? tone : 0);
    text[at + 1] = LatinLetters::with_tone(second->vowel, open ? 0 : tone);
    return;
  }
}

void unify_doublet(std::u32string& text, std::size_t begin, std::size_t end) {
  const std::u32string_view word = std::u32string_view(text).substr(begin, end - begin);
  for (const Doublet& doublet : doublets) {
    if (word == doublet.with_i) {
      text.replace(begin, end - begin, doublet.with_y);
      return;
    }
  }
}

void unify_every(std::u32string& text, std::size_t begin, std::size_t end) {
  if (std::u32string_view(text).substr(begin, end - begin) != U"hàng") return;
  const std::u32string_view rest = std::u32string_view(text).substr(end);  // in its letter case as yet
  for (const auto period : periods) {
    if (rest.size() <= period.size() || rest[0] != U' ') continue;
    const auto next = rest.substr(1, period.size());
    if (!std::equal(next.begin(), next.end(), period.begin(),
                    [](char32_t a, char32_t b) { return lower(a) == b; }))
      continue;
    if (rest.size() == period.size() + 1 || !is_letter(rest[period.size() + 1])) text[begin + 1] = U'ằ';
    return;
  }
}

/// A cheap look at a word: whether any of the changes can apply to it.
struct Suspicion {
  bool tone = false;
  bool doublet = false;
  bool every = false;
};

void fold_word(std::u32string& text, std::size_t begin, std::size_t end, Suspicion suspicion) {
  if (suspicion.tone) place_tone(text, begin, end);
  if (suspicion.doublet && end - begin <= 3) unify_doublet(text, begin, end);
  if (suspicion.every && end - begin == 4) unify_every(text, begin, end);
}

}  // namespace

void fold_in_place(std::u32string& text) {
  std::size_t begin = 0;
  Suspicion suspicion;
  const Letter* previous = nullptr;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const Letter* letter = latin_letters.find(text[at]);
    if (letter == nullptr) {
      text[at] = lower(text[at]);
      if (is_letter(text[at])) {
        previous = nullptr;
        continue;
      }
    } else if (letter->letter) {
      text[at] = letter->lower;
      suspicion.tone = suspicion.tone || starts_glide(previous, letter);
      suspicion.doublet = letter->vowel == Vowel::i;  // the last letter counts
      suspicion.every = suspicion.every || text[at] == U'à';
      previous = letter;
      continue;
    }
    if (suspicion.tone || suspicion.doublet || suspicion.every) fold_word(text, begin, at, suspicion);
    suspicion = {};
    previous = nullptr;
    begin = at + 1;
  }
  fold_word(text, begin, text.size(), suspicion);
}

}  // namespace thamdinh::text
