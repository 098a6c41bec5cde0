#include "report/words.hpp"

namespace thamdinh::report {
namespace {

TEST(Fill, TakesArgumentsTermsAndDates) {
  EXPECT_EQ(fill("{0} và {t1}, {d2}", {"a", "picture", "2024-07-05"}, Language::vi), "a và ảnh, 05/7/2024");
  EXPECT_EQ(fill("a[ {0}][ {1}] b", {"x"}, Language::vi), "a x b");
  EXPECT_EQ(fill("a[ {0}]", {""}, Language::vi), "a");
  EXPECT_EQ(fill("{9} {x} {", {}, Language::vi), "  {");
  EXPECT_EQ(fill("{0}", {"[{1}]"}, Language::vi), "[{1}]") << "an argument is never a pattern";
}

TEST(Decimal, RoundsHalfUpAndWritesTheLanguagesMark) {
  EXPECT_EQ(decimal(2.675, 2, Language::vi), "2,68");
  EXPECT_EQ(decimal(83.45, 1, Language::en), "83.5");
  EXPECT_EQ(decimal(100, 1, Language::vi), "100,0");
  EXPECT_EQ(decimal(0, 0, Language::vi), "0");
}

TEST(ShownDate, WritesMonthsAsOfficesDo) {
  EXPECT_EQ(shown_date("2024-07-05", Language::vi), "05/7/2024");
  EXPECT_EQ(shown_date("2024-02-28", Language::vi), "28/02/2024");
  EXPECT_EQ(shown_date("2024-12-01", Language::vi), "01/12/2024");
  EXPECT_EQ(shown_date("2024-05", Language::vi), "5/2024");
  EXPECT_EQ(shown_date("2024", Language::vi), "2024");
  EXPECT_EQ(shown_date("khoảng giữa", Language::vi), "khoảng giữa");
  EXPECT_EQ(shown_date("2024-07-05", Language::en), "2024-07-05");
}

TEST(ShownPlace, CountsFromOneForAReader) {
  EXPECT_EQ(shown_place({Part::body, 11, 0, 1, {}}, Language::vi), "đoạn 12");
  EXPECT_EQ(shown_place({Part::footnote, 0, 0, 1, {}}, Language::en), "footnotes, paragraph 1");
}

TEST(Told, SaysAStepInBothLanguagesAndSurvivesAnUnknownOne) {
  EXPECT_EQ(told({"slips", {"2"}, {}}, Language::vi), "2 lỗi đánh số");
  EXPECT_EQ(told({"part_found", {}, {"đối thoại", "dialogue"}}, Language::en), "dialogue: found");
  EXPECT_EQ(told({"key_of_tomorrow", {}, {}}, Language::vi), "key_of_tomorrow");
}

}  // namespace
}  // namespace thamdinh::report
