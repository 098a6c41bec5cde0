#include "document/number_format.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace thamdinh::document {
namespace {

TEST(NumberFormat, ShowsNumbersAsWordDoes) {
  struct Row {
    const char* format;
    std::int32_t value;
    const char32_t* shown;
  };
  const Row rows[] = {
      {"decimal", 12, U"12"},
      {"decimal", -3, U"-3"},
      {"decimalZero", 7, U"07"},
      {"decimalZero", 12, U"12"},
      {"upperRoman", 4, U"IV"},
      {"lowerRoman", 1994, U"mcmxciv"},
      {"upperRoman", 0, U"0"},
      {"upperRoman", 4000, U"4000"},
      {"lowerLetter", 4, U"d"},
      {"lowerLetter", 26, U"z"},
      {"lowerLetter", 27, U"aa"},
      {"upperLetter", 53, U"AAA"},
      {"lowerLetter", 0, U"0"},
      {"ordinal", 1, U"1st"},
      {"ordinal", 12, U"12th"},
      {"ordinal", 103, U"103rd"},
      {"cardinalText", 21, U"Twenty-one"},
      {"ordinalText", 30, U"Thirtieth"},
      {"ordinalText", 42, U"Forty-second"},
      {"vietnameseCounting", 15, U"mười lăm"},
      {"vietnameseCounting", 21, U"hai mươi mốt"},
      {"vietnameseCounting", 5, U"năm"},
      {"numberInDash", 2, U"- 2 -"},
      {"decimalEnclosedCircle", 3, U"③"},
      {"decimalFullWidth", 10, U"１０"},
      {"hex", 255, U"FF"},
      {"chicago", 5, U"**"},
      {"none", 5, U""},
      {"bullet", 5, U""},
      {"unheardOf", 5, U"5"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(format_number(row.value, number_format_of(row.format)), row.shown)
        << row.format << " " << row.value;
}

TEST(NumberFormat, CustomFormatsAreTheirLeadingZeros) {
  EXPECT_EQ(format_number(4, number_format_of("custom", "001, 002, 003, ...")), U"004");
  EXPECT_EQ(format_number(4, number_format_of("custom", "00001, 00002, ...")), U"00004");
  EXPECT_EQ(format_number(4, number_format_of("custom", "?")), U"4");
}

TEST(NumberFormat, NeverGrowsWithTheNumber) {
  constexpr auto kMost = std::numeric_limits<std::int32_t>::max();
  constexpr auto kLeast = std::numeric_limits<std::int32_t>::min();
  for (int i = 0; i <= static_cast<int>(NumberFormat::none); ++i) {
    EXPECT_LT(format_number(kMost, static_cast<NumberFormat>(i)).size(), 40U);
    EXPECT_LT(format_number(kLeast, static_cast<NumberFormat>(i)).size(), 40U);
  }
}

}  // namespace
}  // namespace thamdinh::document
