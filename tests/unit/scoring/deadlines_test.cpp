#include "scoring/quantities.hpp"

#include "sentence_plan.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <string>

namespace thamdinh::scoring {
namespace {

std::vector<std::string> deadlines_in(const std::string& sentence) {
  const testing::SentencePlan plan({sentence});
  std::vector<std::string> values;
  for (const Quantity& quantity : find_quantities(plan.structure().lines.front())) {
    if (quantity.kind == profile::Builtin::deadline) values.push_back(quantity.value);
  }
  return values;
}

TEST(Deadlines, DatesMonthsQuartersYearsAndPeriods) {
  using Values = std::vector<std::string>;
  EXPECT_EQ(deadlines_in("Hoàn thành trước ngày 31/8/2024."), Values{"2024-08-31"});
  EXPECT_EQ(deadlines_in("chậm nhất ngày 15 tháng 12 năm 2024"), Values{"2024-12-15"});
  EXPECT_EQ(deadlines_in("Báo cáo trước 15/12 hằng năm"), (Values{"12-15", "P1Y"}));
  EXPECT_EQ(deadlines_in("trong quý IV/2024"), Values{"2024-Q4"});
  EXPECT_EQ(deadlines_in("tháng 9 năm 2024"), Values{"2024-09"});
  EXPECT_EQ(deadlines_in("Sáu tháng một lần"), Values{"P6M"});
  EXPECT_EQ(deadlines_in("Đối thoại ít nhất 02 lần/năm"), Values{"P1Y"});
  EXPECT_EQ(deadlines_in("chậm nhất 05 ngày sau hội nghị"), Values{"P5D"});
}

TEST(Deadlines, WordsThatSetNoTimeAreNone) {
  EXPECT_TRUE(deadlines_in("Định kỳ, kịp thời, thường xuyên kiểm tra.").empty());
  EXPECT_TRUE(deadlines_in("Nghị quyết số 49-NQ/TU, tỷ lệ 3/4, điện thoại 0221.3862.415").empty());
}

/// The labels were made by hand from the definitions. Rows about cited documents, the past and blanks are
/// judged by the rule, not the scanner.
TEST(Deadlines, AgreeWithTheLabelledSentences) {
  std::ifstream file(std::string(THAMDINH_SOURCE_DIR) + "/corpus/text/deadlines.tsv");
  std::string line;
  std::getline(file, line);
  int right = 0, total = 0;
  while (std::getline(file, line)) {
    if (line.find("neg_document") != std::string::npos || line.find("neg_past") != std::string::npos ||
        line.find("neg_blank") != std::string::npos)
      continue;
    const std::size_t tab = line.find('\t');
    const std::string labels = line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1);
    std::size_t expected = 0;
    for (std::size_t at = 0; (at = labels.find("\"value\"", at)) != std::string::npos; ++at) ++expected;
    const std::size_t found = deadlines_in(line.substr(0, tab)).size();
    ++total;
    right += (found > 0) == (expected > 0) ? 1 : 0;
    if ((found > 0) != (expected > 0)) std::cout << line << " — found " << found << "\n";
  }
  std::cout << "sentences with a deadline told from those without: " << right << " of " << total << "\n";
  EXPECT_GE(right, total * 92 / 100);
}

}  // namespace
}  // namespace thamdinh::scoring
