#include "text/normalised.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <stdexcept>

#include "text/unicode.hpp"

namespace thamdinh::text {
namespace {

TEST(Normalise, TextOfOneForm) {
  struct Case {
    std::u32string source;
    std::u32string text;
  };
  const std::vector<Case> cases{
      {U"49\u2011NQ/TU", U"49-NQ/TU"},
      {U"49 \u2013 NQ/TU", U"49 - NQ/TU"},
      {U"49\u2212NQ\u2215TU", U"49-NQ/TU"},
      {U"số\u00A049\t-\nNQ", U"số 49 - NQ"},
      {U"thực\u00AD hi\u200Bện", U"thực hiện"},
      {U"Q\u00D0/TW \u0189ảng", U"QĐ/TW Đảng"},
      {U"TR\u01A2\u1EDCNG", U"TRƯỜNG"},
      {U"49-N\u051A/\u0422U", U"49-NQ/TU"},
      {U"\uFF14\uFF19", U"49"},
      {U"\u201Ctự diễn biến\u201D", U"\"tự diễn biến\""},
      {U"quye\u0302\u0301t đi\u0323nh", U"quyết định"},
      {U"Россия", U"Россия"},
  };
  for (const auto& [source, text] : cases) EXPECT_EQ(to_utf8(normalise(source).text), to_utf8(text));
}

TEST(Normalise, FoldedIsOneSpelling) {
  struct Case {
    std::u32string source;
    std::u32string folded;
  };
  const std::vector<Case> cases{
      {U"ỦY BAN", U"ủy ban"},
      {U"Uỷ ban", U"ủy ban"},
      {U"khoá, hoà, khoẻ", U"khóa, hòa, khỏe"},
      {U"hoàn toàn", U"hoàn toàn"},
      {U"hòan", U"hoàn"},
      {U"quý, qúy, quí", U"quý, quý, quý"},
      {U"thủy, thuỷ", U"thủy, thủy"},
      {U"kĩ thuật", U"kỹ thuật"},
      {U"hàng năm", U"hằng năm"},
      {U"HÀNG NĂM, hàng NĂMX", U"hằng năm, hàng nămx"},
      {U"hàng hoá", U"hàng hóa"},
      {U"qui định", U"quy định"},
      {U"khuỷu, ngoài, thuyền", U"khuỷu, ngoài, thuyền"},
  };
  for (const auto& [source, folded] : cases) {
    EXPECT_EQ(to_utf8(normalise(source).folded), to_utf8(folded)) << to_utf8(source);
  }
}

TEST(Normalise, SpansLeadBack) {
  const std::u32string source = U"a e\u0302\u0301\u00AD\u200B b\u00ADc";
  const Normalised normal = normalise(source);
  ASSERT_EQ(normal.text, U"a ế bc");
  EXPECT_EQ(normal.to_source({2, 3}), (CodePointSpan{2, 5}))
      << "composed marks are inside, the soft hyphen after is not";
  EXPECT_EQ(normal.to_source({4, 6}), (CodePointSpan{8, 11})) << "a soft hyphen in the middle is inside";
  EXPECT_EQ(normal.from_source({2, 5}), (CodePointSpan{2, 3}));
  EXPECT_EQ(normal.from_source({3, 4}), (CodePointSpan{2, 3})) << "a mark alone is held by its letter";
  EXPECT_EQ(normal.to_source({0, 6}), (CodePointSpan{0, 11}));
  EXPECT_EQ(normal.to_source({6, 6}), (CodePointSpan{11, 11}));
  EXPECT_THROW((void)normal.to_source({3, 7}), std::out_of_range);
  EXPECT_THROW((void)normal.to_source({3, 2}), std::out_of_range);
  EXPECT_THROW((void)normal.from_source({0, 12}), std::out_of_range);
}

TEST(Normalise, EmptyText) {
  const Normalised normal = normalise(U"");
  EXPECT_EQ(normal.to_source({0, 0}), (CodePointSpan{0, 0}));
  EXPECT_EQ(normal.from_source({0, 0}), (CodePointSpan{0, 0}));
}

TEST(Normalise, RandomTextKeepsItsInvariants) {
  const std::u32string alphabet =
      U"aăeêoơuưy49-/ \u00A0\u2011\u0301\u0323\u0302\u00AD\u200B\u0344\u0A5E\u0422\u1EBF\u00D0";
  std::mt19937 random(49);
  for (int round = 0; round < 2000; ++round) {
    std::u32string source;
    for (auto k = random() % 24; k > 0; --k) source += alphabet[random() % alphabet.size()];
    const Normalised normal = normalise(source);
    ASSERT_EQ(normal.folded.size(), normal.text.size());
    ASSERT_EQ(normal.offsets.size(), normal.text.size() + 1);
    EXPECT_EQ(normal.offsets.back(), source.size());
    EXPECT_TRUE(std::is_sorted(normal.offsets.begin(), normal.offsets.end()));
    EXPECT_EQ(normalise(normal.text).text, normal.text) << "normalising twice changes nothing";
    for (std::uint32_t k = 0; k < normal.text.size(); ++k) {
      const CodePointSpan span = normal.to_source({k, k + 1});
      EXPECT_GE(span.size(), 1U);
      EXPECT_EQ(normalise(std::u32string_view(source).substr(span.start, span.size())).text.empty(), false);
    }
  }
}

TEST(Normalised, AMarkThatDecomposesIntoTwoLeadsBackWhole) {
  const Normalised normal = normalise(U"0\u0344u");
  ASSERT_EQ(normal.text, U"0\u0308\u0301u");
  EXPECT_EQ(normal.to_source({1, 2}), (CodePointSpan{1, 2}));
  EXPECT_EQ(normal.to_source({2, 3}), (CodePointSpan{1, 2}));
  EXPECT_EQ(normal.to_source({0, 4}), (CodePointSpan{0, 3}));
  EXPECT_EQ(normal.from_source({1, 2}), (CodePointSpan{1, 3}));
}

TEST(Normalised, ALetterThatDecomposesIntoTwoLeadsBackWholeFromBehindItsNeighbour) {
  const Normalised normal = normalise(U"e\u0A5E/");
  ASSERT_EQ(normal.text, U"e\u0A2B\u0A3C/");
  EXPECT_EQ(normal.to_source({0, 2}), (CodePointSpan{0, 2}));
  EXPECT_EQ(normal.to_source({2, 4}), (CodePointSpan{1, 3}));
}

TEST(Fold, PhraseOfData) {
  EXPECT_EQ(fold("Uỷ ban nhân dân"), U"ủy ban nhân dân");
}

TEST(StripMarks, KeepsTheLength) {
  EXPECT_EQ(strip_marks(U"thể thức đảng ủy"), U"the thuc dang uy");
}

}  // namespace
}  // namespace thamdinh::text
