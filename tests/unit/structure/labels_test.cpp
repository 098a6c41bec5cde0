#include "structure/labels.hpp"

#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <gtest/gtest.h>

#include <string>

namespace thamdinh::structure {
namespace {

struct Case {
  const char* line;
  const char* shown;  ///< empty: no label
  LabelFamily family;
  int value;
  int depth = 1;
};

std::optional<Label> read(const char* line) {
  return read_label(text::normalise(text::to_utf32(line)).text);
}

class LabelCase : public testing::TestWithParam<Case> {};

TEST_P(LabelCase, IsRead) {
  const auto& expected = GetParam();
  const auto label = read(expected.line);
  if (*expected.shown == '\0') {
    EXPECT_FALSE(label) << text::to_utf8(label->shown);
    return;
  }
  ASSERT_TRUE(label) << expected.line;
  EXPECT_EQ(text::to_utf8(label->shown), expected.shown);
  EXPECT_EQ(label->family, expected.family);
  EXPECT_EQ(label->value(), expected.value);
  EXPECT_EQ(label->depth, expected.depth);
}

constexpr auto roman = LabelFamily::roman;
constexpr auto decimal = LabelFamily::decimal;
constexpr auto letter = LabelFamily::letter;

INSTANTIATE_TEST_SUITE_P(
    Numbers, LabelCase,
    testing::Values(Case{"I- MỤC ĐÍCH", "I-", roman, 1}, Case{"II. Nội dung", "II.", roman, 2},
                    Case{"III/ Tổ chức", "III/", roman, 3}, Case{"IV) Kinh phí", "IV)", roman, 4},
                    Case{"I.MỤC ĐÍCH", "I.", roman, 1}, Case{"I - MỤC ĐÍCH", "I -", roman, 1},
                    Case{"I MỤC ĐÍCH", "I", roman, 1}, Case{"V.- Kinh phí", "V.-", roman, 5},
                    Case{"IX: BÁO CÁO", "IX:", roman, 9}, Case{"Ⅳ. Kinh phí", "IV.", roman, 4},
                    Case{"1. Mục tiêu", "1.", decimal, 1}, Case{"1.Mục tiêu", "1.", decimal, 1},
                    Case{"2- Quy mô trường", "2-", decimal, 2}, Case{"3/ Kinh phí", "3/", decimal, 3},
                    Case{"1.1. Chỉ tiêu", "1.1.", decimal, 1, 2}, Case{"2.1.3 Họp", "2.1.3", decimal, 3, 3},
                    Case{"2.1- Về học tập", "2.1-", decimal, 1, 2}, Case{"01. Họp", "01.", decimal, 1},
                    Case{"1. 100% cán bộ", "1.", decimal, 1},
                    Case{"1) Việc", "1)", LabelFamily::decimal_paren, 1},
                    Case{"(2) Việc", "(2)", LabelFamily::decimal_paren, 2}));

INSTANTIATE_TEST_SUITE_P(
    Letters, LabelCase,
    testing::Values(Case{"A. MỤC ĐÍCH", "A.", LabelFamily::capital, 1},
                    Case{"B- NỘI DUNG", "B-", LabelFamily::capital, 2},
                    Case{"Đ. KINH PHÍ", "Đ.", LabelFamily::capital, 5},
                    Case{"a) Về học tập", "a)", letter, 1}, Case{"d) Kiểm tra", "d)", letter, 4},
                    Case{"đ) Kiểm tra", "đ)", letter, 5}, Case{"e) Kiểm tra", "e)", letter, 6},
                    Case{"a. Về học tập", "a.", letter, 1}, Case{"b- Về họp", "b-", letter, 2},
                    Case{"(ii) đúng hạn", "(ii)", LabelFamily::small_roman, 2},
                    Case{"- Về học tập", "-", LabelFamily::bullet, 0},
                    Case{"+ Họp", "+", LabelFamily::bullet, 0}));

INSTANTIATE_TEST_SUITE_P(Words, LabelCase,
                         testing::Values(Case{"Phần thứ nhất", "Phần thứ nhất", LabelFamily::part, 1},
                                         Case{"PHẦN THỨ HAI: NHIỆM VỤ", "PHẦN THỨ HAI:", LabelFamily::part,
                                              2},
                                         Case{"Phần I. Đặc điểm", "Phần I.", LabelFamily::part, 1},
                                         Case{"PHẦN BA - TỔ CHỨC", "PHẦN BA -", LabelFamily::part, 3},
                                         Case{"Chương II. NỘI DUNG", "Chương II.", LabelFamily::chapter, 2},
                                         Case{"Mục 1. Họp", "Mục 1.", LabelFamily::section, 1},
                                         Case{"Điều 4. Thi hành", "Điều 4.", LabelFamily::article, 4}));

INSTANTIATE_TEST_SUITE_P(LookAlikes, LabelCase,
                         testing::Values(Case{"І- MỤC ĐÍCH", "I-", roman, 1},
                                         Case{"ІІ. NỘI DUNG", "II.", roman, 2},
                                         Case{"lI- NỘI DUNG", "II-", roman, 2},
                                         Case{"ll- NỘI DUNG", "II-", roman, 2},
                                         Case{"А. MỤC ĐÍCH", "A.", LabelFamily::capital, 1}));

INSTANTIATE_TEST_SUITE_P(
    NoLabels, LabelCase,
    testing::Values(Case{"28/5/2024 là ngày", "", roman, 0}, Case{"15-8-2024: họp", "", roman, 0},
                    Case{"01.7.2024 họp", "", roman, 0}, Case{"2024 là năm", "", roman, 0},
                    Case{"3.500 người", "", roman, 0}, Case{"98,5% đơn", "", roman, 0},
                    Case{"100% chi bộ", "", roman, 0}, Case{"5 - 7 ngày", "", roman, 0},
                    Case{"06 tháng một lần", "", roman, 0}, Case{"Phần lớn đảng viên", "", roman, 0},
                    Case{"Điều 46 Luật Thực hiện dân chủ", "", roman, 0}, Case{"Mục tiêu", "", roman, 0},
                    Case{"V.I. Lênin từng nói", "", roman, 0}, Case{"T/M CHI BỘ", "", roman, 0},
                    Case{"TS. Đỗ Minh Hậu", "", roman, 0}, Case{"Thứ nhất, nâng cao", "", roman, 0},
                    Case{"V/v triển khai", "", roman, 0}, Case{"8:30 họp chi bộ", "", roman, 0},
                    Case{"", "", roman, 0}, Case{"   ", "", roman, 0}, Case{"(Đã ký)", "", roman, 0}));

TEST(Labels, EndCoversTheSpacesBehind) {
  const auto label = read("  II-  NỘI DUNG");
  ASSERT_TRUE(label);
  EXPECT_EQ(label->start, 2U);
  EXPECT_EQ(label->end, 7U);
}

TEST(Labels, ComputedOnesAreReadAsTyped) {
  const auto computed = [](const char32_t* text, bool bullet) {
    return read_label(document::NumberLabel{text, 1, 0, bullet});
  };
  EXPECT_EQ(computed(U"II-", false)->family, roman);
  EXPECT_EQ(computed(U"2.1", false)->depth, 2);
  EXPECT_EQ(computed(U"4", false)->value(), 4);
  EXPECT_EQ(text::to_utf8(computed(U"4", false)->shown), "4");
  EXPECT_EQ(computed(U"Bài 1", false)->family, LabelFamily::other);
  EXPECT_EQ(computed(U"•", true)->family, LabelFamily::bullet);
  EXPECT_FALSE(computed(U"", false));
}

}  // namespace
}  // namespace thamdinh::structure
