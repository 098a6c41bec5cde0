#include <gtest/gtest.h>

#include "plain_structure.hpp"

namespace thamdinh::citation {
namespace {

std::vector<std::string> findings(const PlainStructure& plain) {
  std::vector<std::string> out;
  for (const auto& finding : plain.find().findings) {
    std::string line = to_string(finding.code);
    for (const auto& argument : finding.arguments) line += "|" + argument;
    out.push_back(line);
  }
  return out;
}

using List = std::vector<std::string>;

TEST(Findings, MalformedAndConflict) {
  EXPECT_EQ(findings(PlainStructure("Nghị quyết số 49/NQ-TU")), (List{"TD301|49/NQ-TU|49-NQ/TU"}));
  EXPECT_EQ(findings(PlainStructure("Nghị quyết số 49-NQ/TU ngày 28/6/2024")),
            (List{"TD302|Nghị quyết số 49-NQ/TU ngày 28/6/2024|28/5/2024"}));
  EXPECT_EQ(findings(PlainStructure("Nghị quyết số 49-NQ/TU của Bộ Chính trị")),
            (List{"TD302|Nghị quyết số 49-NQ/TU của Bộ Chính trị|Ban Thường vụ Tỉnh ủy"}));
}

TEST(Findings, TwoDatesOfOneDocument) {
  PlainStructure plan("Kế hoạch số 45-KH/ĐU ngày 10/7/2024");
  plan.add("theo Kế hoạch số 45-KH/ĐU ngày 11/7/2024");
  EXPECT_EQ(findings(plan), (List{"TD303|45-KH/ĐU|2024-07-10|2024-07-11"}));

  PlainStructure two("Nghị quyết số 01-NQ/ĐU ngày 10/7/2024 của Đảng ủy Sở Tư pháp");
  two.add("Nghị quyết số 01-NQ/ĐU ngày 02/3/2023 của Đảng ủy Sở Nội vụ");
  EXPECT_TRUE(findings(two).empty()) << "two bodies, two documents";
}

TEST(Findings, AShortFormNeverDefined) {
  EXPECT_EQ(findings(PlainStructure("học tập Nghị quyết 49")), (List{"TD304|Nghị quyết 49"}));
  PlainStructure named("Nghị quyết số 49-NQ/TU");
  named.add("học tập Nghị quyết 49");
  EXPECT_TRUE(findings(named).empty());
  named.add("học tập NQ 49 và NQ49");
  EXPECT_EQ(findings(named), (List{"TD304|NQ 49"})) << "an abbreviation must be defined itself";
  PlainStructure defined("Nghị quyết số 49-NQ/TU (sau đây viết tắt là NQ49)");
  defined.add("học tập NQ 49");
  EXPECT_TRUE(findings(defined).empty());
}

TEST(Findings, ADocumentYoungerThanThePlan) {
  PlainStructure plan("Kế hoạch số 82/KH-UBND ngày 20/12/2024 của UBND huyện Ân Thi");
  plan.dated("2024-07-15");
  EXPECT_EQ(findings(plan), (List{"TD305|82/KH-UBND|2024-12-20|2024-07-15"}));
  plan.dated("2025-01-15");
  EXPECT_TRUE(findings(plan).empty());
  PlainStructure by_registry("Hướng dẫn số 05-HD/VPTW");
  by_registry.dated("2024-07-15");
  EXPECT_EQ(findings(by_registry), (List{"TD305|05-HD/VPTW|2026-05-27|2024-07-15"}))
      << "the registry knows its date";
}

}  // namespace
}  // namespace thamdinh::citation
