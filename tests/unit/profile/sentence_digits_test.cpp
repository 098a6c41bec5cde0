#include "profile/sentence_digits.hpp"

#include <gtest/gtest.h>

namespace thamdinh::profile {
namespace {

using Words = std::vector<text::WordHash>;

TEST(SentenceDigits, AreEightAWord) {
  EXPECT_EQ(digits_of(Words{0x1CCC4CAFU, 0x0000000AU}), "1ccc4caf0000000a");
  EXPECT_EQ(digits_of(Words{}), "");
}

TEST(SentenceDigits, GiveTheWordsAgain) {
  const Words words{0U, 1U, 0xFFFFFFFFU, text::hash_word(U"dân"), text::hash_word(U"chủ")};
  EXPECT_EQ(words_of(digits_of(words)), words);
}

TEST(SentenceDigits, RefuseWhatIsNoSentence) {
  for (const char* written : {"", "1ccc4ca", "1ccc4cafe", "1CCC4CAF", "1ccc4cag", "1ccc4 af"})
    EXPECT_EQ(words_of(written), std::nullopt) << written;
}

}  // namespace
}  // namespace thamdinh::profile
