#include "scoring/quantities.hpp"

#include "sentence_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace thamdinh::scoring {
namespace {

bool says_all(const std::string& sentence) {
  const testing::SentencePlan plan({sentence});
  const auto found = find_quantities(plan.structure().lines.front());
  return std::any_of(found.begin(), found.end(), [](const Quantity& quantity) {
    return quantity.kind == profile::Builtin::hundred_percent;
  });
}

TEST(Quantities, AllIsToldInPerCentOrAsACount) {
  EXPECT_TRUE(says_all("100% đảng viên học tập Nghị quyết."));
  EXPECT_TRUE(says_all("Một trăm phần trăm đảng viên học tập Nghị quyết."));
  EXPECT_TRUE(says_all("128/128 đảng viên học tập Nghị quyết."));
  EXPECT_TRUE(says_all("Có 9/9 chi bộ tổ chức học tập."));
}

TEST(Quantities, APartOfThemOrADayIsNotAll) {
  EXPECT_FALSE(says_all("98% đảng viên học tập Nghị quyết."));
  EXPECT_FALSE(says_all("120/128 đảng viên học tập Nghị quyết."));
  EXPECT_FALSE(says_all("Hoàn thành trước ngày 12/12."));
  EXPECT_FALSE(says_all("Báo cáo trước 10/10/2024."));
  EXPECT_FALSE(says_all("Kế hoạch số 15/15/KH."));
}

}  // namespace
}  // namespace thamdinh::scoring
