#include "report/quote.hpp"

namespace thamdinh::report {
namespace {

TEST(Shown, TakesAwayWhatATerminalWouldObey) {
  EXPECT_EQ(shown("a\x1b[31mb"), "a [31mb");
  EXPECT_EQ(shown("a\n\t  b\xC2\xA0 c"), "a b c");
  EXPECT_EQ(shown("\xC2\x9B"
                  "31m x"),
            "31m x")
      << "the control sequence introducer of eight bits";
  EXPECT_EQ(shown("a\xE2\x80\xAE"
                  "b"),
            "ab")
      << "right-to-left override";
  EXPECT_EQ(shown(" đầu cuối "), "đầu cuối");
}

TEST(Shown, DropsWhatIsNoUtf8) {
  EXPECT_EQ(shown("a\xFF\xC0\xAF"
                  "b"),
            "ab");
  EXPECT_EQ(shown("a\xED\xA0\x80"
                  "b"),
            "ab")
      << "a surrogate";
  EXPECT_EQ(shown("a\xE1\xBB"), "a") << "cut off in the middle";
}

TEST(Shortened, CutsAtASpaceAndSaysSo) {
  EXPECT_EQ(shortened("Nghị quyết số 49", 40), "Nghị quyết số 49");
  EXPECT_EQ(shortened("Nghị quyết số 49-NQ/TU", 12), "Nghị quyết …");
  EXPECT_EQ(shortened("đđđđđđđđ", 3), "đđđ …");
}

TEST(Width, CountsLetters) {
  EXPECT_EQ(width("Nghị quyết"), 10U);
  EXPECT_EQ(width(""), 0U);
}

}  // namespace
}  // namespace thamdinh::report
