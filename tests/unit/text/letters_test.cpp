#include "text/letters.hpp"

#include <gtest/gtest.h>

#include "text/unicode.hpp"

namespace thamdinh::text {
namespace {

TEST(LatinLetters, SayWhatIcuSays) {
  std::size_t known = 0;
  for (char32_t c = 0; c < 0x2000; ++c) {
    const Letter* letter = latin_letters.find(c);
    if (letter == nullptr) continue;
    ++known;
    EXPECT_EQ(letter->lower, beyond_latin::lower(c)) << std::hex << static_cast<unsigned>(c);
    EXPECT_EQ(letter->upper, beyond_latin::upper(c)) << std::hex << static_cast<unsigned>(c);
    EXPECT_EQ(letter->letter, beyond_latin::is_letter(c)) << std::hex << static_cast<unsigned>(c);
    EXPECT_EQ(letter->upper_case, beyond_latin::is_upper(c)) << std::hex << static_cast<unsigned>(c);
  }
  EXPECT_EQ(known, 0x180U + 4U + 90U);
}

TEST(LatinLetters, VowelsAndTones) {
  const Letter* letter = latin_letters.find(U'Ủ');
  ASSERT_NE(letter, nullptr);
  EXPECT_EQ(letter->vowel, Vowel::u);
  EXPECT_EQ(letter->tone, 3);
  EXPECT_EQ(letter->base, U'u');
  EXPECT_EQ(LatinLetters::with_tone(Vowel::o, 2), U'ó');
  EXPECT_EQ(latin_letters.find(U'ử')->vowel, Vowel::none) << "a quality mark makes it another vowel";
  EXPECT_EQ(latin_letters.find(U'ử')->base, U'u');
  EXPECT_EQ(latin_letters.find(U'đ')->base, U'd');
  EXPECT_EQ(latin_letters.find(U'Ç')->base, U'c');
  EXPECT_EQ(latin_letters.find(U'–'), nullptr);
}

}  // namespace
}  // namespace thamdinh::text
