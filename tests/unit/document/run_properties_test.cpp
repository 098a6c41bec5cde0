#include "document/run_properties.hpp"

#include <gtest/gtest.h>

namespace thamdinh::document {
namespace {

RunProperties bold(bool on) {
  return {kBold, static_cast<std::uint8_t>(on ? kBold : 0), 0, kNoFont, kNoFont};
}

bool is_bold(const RunLevels& levels) {
  return (effective(levels).on & kBold) != 0;
}

// 29500-1, 17.7.3: what is on in an odd number of levels is on; a default that is on stays so; the run itself
// decides alone.
TEST(RunProperties, TogglesAcrossTheHierarchy) {
  EXPECT_FALSE(is_bold({}));
  EXPECT_TRUE(is_bold({{}, {}, bold(true), {}, {}}));
  EXPECT_FALSE(is_bold({{}, {}, bold(true), bold(true), {}}));
  EXPECT_TRUE(is_bold({{}, bold(true), bold(true), bold(true), {}}));
  EXPECT_TRUE(is_bold({{}, {}, bold(true), bold(false), {}}));
  EXPECT_TRUE(is_bold({bold(true), {}, bold(true), bold(true), {}}));
  EXPECT_TRUE(is_bold({{}, {}, bold(true), bold(true), bold(true)}));
  EXPECT_FALSE(is_bold({bold(true), {}, bold(true), {}, bold(false)}));
}

TEST(RunProperties, OthersByTheHighestLevel) {
  const RunProperties underlined{kUnderline, kUnderline, 28, kNoFont, kNoFont};
  const RunProperties not_underlined{kUnderline, 0, 26, kThemeFont, kNoFont};
  EXPECT_EQ(effective({underlined, {}, not_underlined, {}, {}}).on & kUnderline, 0);
  EXPECT_EQ(effective({not_underlined, {}, underlined, {}, {}}).half_points, 28);
  EXPECT_EQ(effective({not_underlined, {}, {}, underlined, {}}).on & kUnderline, kUnderline);
}

TEST(RunProperties, WithinOneLevelTheUpperWins) {
  EXPECT_EQ(laid_over(bold(true), bold(true)).on, kBold);
  EXPECT_EQ(laid_over(bold(true), bold(false)).on, 0);
  EXPECT_EQ(laid_over(bold(true), {}).on, kBold);
}

}  // namespace
}  // namespace thamdinh::document
