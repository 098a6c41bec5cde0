#include "text/likeness.hpp"

#include "text/normalised.hpp"
#include "text/syllables.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include <string_view>
#include <vector>

namespace thamdinh::text {
namespace {

std::vector<WordHash> words_of(std::string_view text) {
  const auto folded = fold(text);
  std::vector<WordHash> words;
  for (const auto& syllable : syllables(folded))
    if (syllable.kind != SyllableKind::mark)
      words.push_back(
          hash_word(std::u32string_view(folded).substr(syllable.span.start, syllable.span.size())));
  return words;
}

TEST(HashWord, IsTheSameOnEveryMachine) {
  EXPECT_EQ(hash_word(U""), 2166136261U);
  EXPECT_EQ(hash_word(U"dân"), hash_word(fold("Dân")));
  EXPECT_NE(hash_word(U"dân"), hash_word(U"dan"));
}

TEST(Likeness, OfTheSameWordsIsOneWhateverTheirCase) {
  EXPECT_DOUBLE_EQ(likeness(words_of("Chi bộ tổ chức học tập."), words_of("chi bộ tổ chức HỌC TẬP")), 1.0);
}

TEST(Likeness, CountsWordsInTheirOrder) {
  EXPECT_DOUBLE_EQ(likeness(words_of("a b c d"), words_of("a b x d")), 0.75);
  EXPECT_DOUBLE_EQ(likeness(words_of("a b"), words_of("b a")), 0.5);
  EXPECT_DOUBLE_EQ(likeness(words_of("a b c"), words_of("a b c d e f")), 6.0 / 9.0);
}

TEST(Likeness, OfNothingIsNothing) {
  EXPECT_DOUBLE_EQ(likeness({}, {}), 0.0);
  EXPECT_DOUBLE_EQ(likeness(words_of("a"), {}), 0.0);
}

TEST(LikenessIndex, FindsTheSentenceBehindSynonyms) {
  LikenessIndex index;
  index.add(words_of("Văn phòng chuẩn bị tài liệu và mời báo cáo viên cho hội nghị học tập"));
  index.add(words_of("Công đoàn phối hợp tổ chức hội nghị người lao động vào quý I hằng năm"));
  const auto found =
      index.closest(words_of("Công đoàn phối hợp mở hội nghị người lao động trong quý I hằng năm"), 0.6);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->row, 1U);
  EXPECT_GT(found->likeness, 0.8);
}

TEST(LikenessIndex, FindsNothingAmongOtherSentences) {
  LikenessIndex index;
  index.add(words_of("Công đoàn phối hợp tổ chức hội nghị người lao động vào quý I hằng năm"));
  EXPECT_FALSE(index.closest(words_of("Niêm yết bảng lương của công đoàn tại bảng tin tầng một"), 0.6));
  EXPECT_FALSE(index.closest({}, 0.0));
}

TEST(LikenessIndex, LeavesOutNoRowThatIsLikeEnough) {
  // Rows of a few words, so that many are alike: the index must find what trying each finds.
  std::minstd_rand random(7);
  std::vector<std::vector<WordHash>> rows(60);
  LikenessIndex index;
  for (auto& row : rows) {
    for (std::size_t n = 4 + random() % 9; n > 0; --n) row.push_back(static_cast<WordHash>(random() % 6));
    index.add(row);
  }
  for (const auto& row : rows) {
    auto asked = row;
    asked[random() % asked.size()] = 99;
    asked.insert(asked.begin() + 1, 98);
    double best = 0;
    for (const auto& other : rows) best = std::max(best, likeness(asked, other));
    const auto found = index.closest(asked, 0.75);
    EXPECT_EQ(found.has_value(), best >= 0.75);
    if (found) {
      EXPECT_GE(found->likeness, 0.75);
    }
  }
}

TEST(LikenessIndex, TakesTheFirstOfEquals) {
  LikenessIndex index;
  for (int i = 0; i < 3; ++i) index.add(words_of("chi bộ học tập nghị quyết"));
  EXPECT_EQ(index.closest(words_of("chi bộ học tập nghị quyết"), 0.5)->row, 0U);
}

}  // namespace
}  // namespace thamdinh::text
