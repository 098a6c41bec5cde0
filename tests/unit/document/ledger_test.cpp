#include "document/ledger.hpp"

#include <gtest/gtest.h>

namespace thamdinh::document {
namespace {

constexpr std::uint64_t kFullPage = 3000;

/// How many pictures of that size count as lost text in a document of so many letters.
std::size_t lost(double width_mm, double height_mm, Part part = Part::body, std::uint64_t letters = kFullPage,
                 std::uint32_t count = 1) {
  Ledger ledger;
  for (std::uint32_t i = 0; i < count; ++i) {
    Place where;
    where.part = part;
    where.paragraph = i;
    ledger.place_picture(ledger.announce_picture(width_mm, height_mm), where);
  }
  return ledger.settle(letters).size();
}

TEST(Ledger, JudgesPicturesBySizeAndPlace) {
  EXPECT_EQ(lost(160, 230), 1U);  // A page.
  EXPECT_EQ(lost(100, 60), 1U);   // A table.
  EXPECT_EQ(lost(165, 12), 1U);   // A letterhead.
  EXPECT_EQ(lost(70, 80), 1U);    // A column of text.
  EXPECT_EQ(lost(25, 25), 0U);    // An emblem.
  EXPECT_EQ(lost(35, 35), 0U);    // A seal.
  EXPECT_EQ(lost(60, 45), 0U);    // A signature with its seal.
  EXPECT_EQ(lost(160, 1), 0U);    // A rule.
  EXPECT_EQ(lost(0, 0), 0U);
  EXPECT_EQ(lost(160, 230, Part::header), 0U);  // A watermark.
}

TEST(Ledger, PiecesCountWhereThereIsHardlyAnyText) {
  EXPECT_EQ(lost(60, 40, Part::body, 100, 5), 5U);
  EXPECT_EQ(lost(60, 40, Part::body, kFullPage, 5), 0U);
  EXPECT_EQ(lost(60, 40, Part::body, 100, 2), 0U);
  EXPECT_EQ(lost(10, 10, Part::body, 100, 9), 0U);
}

TEST(Ledger, EntriesStandByPlaceAndOnce) {
  Ledger ledger;
  Place later;
  later.paragraph = 3;
  ledger.add("ole", later);
  ledger.add("chart", {});
  ledger.add("ole", later);
  const auto entries = ledger.settle(0);
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].what, "chart");
  EXPECT_EQ(entries[1].what, "ole");
}

}  // namespace
}  // namespace thamdinh::document
