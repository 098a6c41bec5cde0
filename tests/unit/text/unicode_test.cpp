#include "text/unicode.hpp"

#include <gtest/gtest.h>

#include "text/composition.hpp"

namespace thamdinh::text {
namespace {

TEST(Utf8, RoundTrip) {
  const std::u32string text = U"Nghị quyết số 49‑NQ/TU 𝕏";
  EXPECT_EQ(to_utf32(to_utf8(text)), text);
}

TEST(Utf8, EachMaximalSubpartBecomesOneReplacement) {
  struct Case {
    std::string bytes;
    std::u32string text;
  };
  const std::vector<Case> cases{{"\xC0\x80", U"\uFFFD\uFFFD"},
                                {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF", U"\uFFFD\uFFFD\uFFFD\uFFFD"},
                                {"\xED\xA0\x80", U"\uFFFD\uFFFD\uFFFD"},
                                {"\xF5\x41",
                                 U"\uFFFD"
                                 U"A"},
                                {"a\xE1\xBA", U"a\uFFFD"}};
  for (const auto& [bytes, text] : cases) EXPECT_EQ(to_utf32(bytes), text);
}

TEST(Utf8, WhatIsNoScalarValueBecomesAReplacement) {
  EXPECT_EQ(to_utf8(std::u32string{0xD800, 0x110000}), "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(Nfc, ComposesAndKeepsWhatIsComposed) {
  EXPECT_EQ(to_nfc_utf8(U"quye\u0302\u0301t"), "quyết");
  EXPECT_EQ(to_nfc_utf8(U"quyê\u0301t"), "quyết");
  EXPECT_EQ(to_nfc_utf8(U"quyết"), "quyết");
  EXPECT_EQ(to_nfc_utf8(U"a\u0323\u0302"), "ậ");
}

TEST(Nfc, ALetterAndOneMarkMayChangePlaces) {
  EXPECT_EQ(to_nfc_utf8(U"ạ\u0302"), "ậ");
  EXPECT_EQ(to_nfc_utf8(U"á\u0323"), "\u1EA1\u0301") << "the lower mark goes first";
  EXPECT_EQ(to_nfc_utf8(U"x\u0301"), "x\u0301");
  EXPECT_EQ(compose(U"mộ\u0323").text, U"mộ\u0323");
}

TEST(Nfc, ALongRowOfMarksEnds) {
  std::u32string text = U"a";
  for (int k = 0; k < 200000; ++k) text += k % 2 == 0 ? U'\u0301' : U'\u0323';
  EXPECT_EQ(compose(text).offsets.back(), text.size());
}

TEST(Letters, VietnameseCase) {
  EXPECT_EQ(lower(U'Đ'), U'đ');
  EXPECT_EQ(lower(U'Ư'), U'ư');
  EXPECT_EQ(lower(U'Ệ'), U'ệ');
  EXPECT_EQ(upper(U'ợ'), U'Ợ');
  EXPECT_TRUE(is_upper(U'Ỷ'));
  EXPECT_FALSE(is_upper(U'ỷ'));
  EXPECT_FALSE(is_letter(U'-'));
  EXPECT_TRUE(is_space(U'\u00A0'));
  EXPECT_TRUE(is_space(U'\u200B'));
}

}  // namespace
}  // namespace thamdinh::text
