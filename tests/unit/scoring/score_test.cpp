#include "scoring/judge.hpp"

#include <gtest/gtest.h>

namespace thamdinh::scoring {
namespace {

RequirementResult result(const std::string& group, Status status) {
  RequirementResult entry;
  entry.group = group;
  entry.status = status;
  return entry;
}

profile::Model two_groups() {
  profile::Model model;
  model.groups = {{"a", {}, 25}, {"b", {}, 75}};
  return model;
}

TEST(Score, InsideAGroupEveryRequirementCountsTheSame) {
  std::vector<RequirementResult> results{result("a", Status::met), result("a", Status::partial),
                                         result("b", Status::missing)};
  const Score score = add_up(two_groups(), results);
  EXPECT_DOUBLE_EQ(score.total, 18.8);  // 12.5 + 6.25 = 18.75, half up
  EXPECT_DOUBLE_EQ(*results[1].points, 6.25);
  EXPECT_DOUBLE_EQ(*results[2].max, 75);
}

TEST(Score, AGroupInWhichNothingCountsGivesItsWeightToTheOthers) {
  std::vector<RequirementResult> results{result("a", Status::met), result("b", Status::not_applicable),
                                         result("b", Status::not_evaluated)};
  const Score score = add_up(two_groups(), results);
  EXPECT_DOUBLE_EQ(score.total, 100);
  EXPECT_FALSE(score.groups[1].max);
  EXPECT_FALSE(results[1].points);
}

TEST(Score, NothingCountsAtAll) {
  std::vector<RequirementResult> results{result("a", Status::not_applicable)};
  EXPECT_DOUBLE_EQ(add_up(two_groups(), results).total, 0);
}

TEST(Score, DecimalHalvesRoundUp) {
  EXPECT_DOUBLE_EQ(round_half_up(2.675, 2), 2.68);
  EXPECT_DOUBLE_EQ(round_half_up(0.05, 1), 0.1);
  EXPECT_DOUBLE_EQ(round_half_up(99.94, 1), 99.9);
}

}  // namespace
}  // namespace thamdinh::scoring
