#include "check/findings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "plan.hpp"

namespace thamdinh::checking {
namespace {

using test::kObject;
using test::paragraph;
using test::Reading;
using test::ShortPlan;

using Arguments = std::vector<std::string>;

std::vector<Finding> findings_of(const ShortPlan& plan) {
  const Reading reading(plan.docx());
  return findings_of_the_whole(reading.document, Revisions::accepted, reading.facts);
}

std::vector<Code> codes(const std::vector<Finding>& findings) {
  std::vector<Code> result;
  std::transform(findings.begin(), findings.end(), std::back_inserter(result),
                 [](const Finding& finding) { return finding.code; });
  return result;
}

TEST(FindingsOfTheWhole, NoneOfAPlanInOrder) {
  EXPECT_EQ(codes(findings_of({})), std::vector<Code>{});
}

TEST(FindingsOfTheWhole, TrackedChangesAreSaidOnceWithoutAPlace) {
  ShortPlan plan;
  plan.more =
      "<w:p><w:ins>" + test::run("Thêm") + "</w:ins></w:p><w:p><w:ins>" + test::run("nữa") + "</w:ins></w:p>";
  const auto findings = findings_of(plan);
  ASSERT_EQ(codes(findings), std::vector<Code>{Code::tracked_changes});
  EXPECT_FALSE(findings[0].where);
  EXPECT_EQ(findings[0].arguments, Arguments{"accepted"});
}

TEST(FindingsOfTheWhole, UnreadContentIsCountedByKindAtItsFirstPlace) {
  ShortPlan plan;
  plan.more = paragraph("Kèm theo:") + std::string(kObject) + paragraph("và:") + "<w:altChunk r:id='none'/>" +
              std::string(kObject);
  const auto findings = findings_of(plan);
  ASSERT_EQ(codes(findings), (std::vector<Code>{Code::unread_content, Code::unread_content}));
  EXPECT_EQ(findings[0].arguments, (Arguments{"ole", "2"}));
  ASSERT_TRUE(findings[0].where);
  EXPECT_EQ(findings[0].where->paragraph, 9U);
  EXPECT_EQ(findings[1].arguments, (Arguments{"altchunk", "1"}));
}

TEST(FindingsOfTheWhole, APlanOfAnotherResolutionNamesIt) {
  ShortPlan plan;
  plan.subject = "thực hiện Nghị quyết số 18-NQ/TU ngày 15/3/2022 của Ban Chấp hành Đảng bộ tỉnh";
  plan.duty = "Chi ủy quán triệt Nghị quyết đến toàn thể đảng viên.";
  const auto findings = findings_of(plan);
  ASSERT_EQ(codes(findings), std::vector<Code>{Code::other_resolution});
  ASSERT_EQ(findings[0].arguments.size(), 2U);
  EXPECT_TRUE(findings[0].arguments[0].starts_with("Nghị quyết số 18-NQ/TU")) << findings[0].arguments[0];
  EXPECT_EQ(findings[0].arguments[1], "49-NQ/TU");
  ASSERT_TRUE(findings[0].where);
  EXPECT_EQ(findings[0].where->paragraph, 5U);
  // One mention of the resolution, wherever it stands, and the plan is about it too.
  plan.duty = "Chi ủy quán triệt Nghị quyết số 49-NQ/TU đến toàn thể đảng viên.";
  EXPECT_EQ(codes(findings_of(plan)), std::vector<Code>{});
}

TEST(FindingsOfTheWhole, WhatTheProfileItselfAsksForIsNoOtherDocument) {
  ShortPlan plan;
  plan.subject = "thực hiện Kế hoạch số 161-KH/ĐUK ngày 26/6/2024 của Ban Thường vụ Đảng ủy Khối";
  plan.duty = "Chi ủy quán triệt Kế hoạch đến toàn thể đảng viên.";
  EXPECT_EQ(codes(findings_of(plan)), std::vector<Code>{});
}

TEST(FindingsOfTheWhole, ADateBeforeTheResolutions) {
  ShortPlan plan;
  plan.date = "Hưng Yên, ngày 27 tháng 5 năm 2024";
  const auto findings = findings_of(plan);
  ASSERT_EQ(codes(findings), std::vector<Code>{Code::form_date_early});
  EXPECT_EQ(findings[0].arguments, (Arguments{"2024-05-27", "2024-05-28"}));
  ASSERT_TRUE(findings[0].where);
  EXPECT_EQ(findings[0].where->paragraph, 3U);
  plan.date = "Hưng Yên, ngày 28 tháng 5 năm 2024";
  EXPECT_EQ(codes(findings_of(plan)), std::vector<Code>{}) << "issued on the same day";
  plan.date = "Hưng Yên, ngày     tháng     năm 2024";
  EXPECT_EQ(codes(findings_of(plan)), std::vector<Code>{}) << "a blank date is not an early one";
}

TEST(FindingsOfTheWhole, ABodyThatEndedIsNamedWithThoseInItsPlace) {
  ShortPlan plan;
  plan.date = "Hưng Yên, ngày 10 tháng 3 năm 2025";
  plan.more = paragraph("Nơi nhận:") + paragraph("- Ban Dân vận Tỉnh ủy;") + paragraph("- Lưu: VT.");
  const auto findings = findings_of(plan);
  ASSERT_EQ(codes(findings), (std::vector<Code>{Code::form_body_ended, Code::form_body_ended}));
  EXPECT_EQ(findings[0].arguments[0], "ĐẢNG BỘ KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH");
  EXPECT_EQ(findings[1].arguments,
            (Arguments{"Ban Dân vận Tỉnh ủy", "2025-02-06", "Ban Tuyên giáo và Dân vận"}));
  ASSERT_TRUE(findings[1].where);
  EXPECT_EQ(findings[1].where->paragraph, 9U);
  plan.date = "Hưng Yên, ngày 10 tháng 7 năm 2024";
  EXPECT_EQ(codes(findings_of(plan)), std::vector<Code>{}) << "it was there then";
}

TEST(FindingsOfTheWhole, TheBodyInItsPlaceHasNotEnded) {
  ShortPlan plan;
  plan.parent = "ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG TỈNH";
  plan.date = "Hưng Yên, ngày 10 tháng 3 năm 2025";
  plan.more =
      paragraph("Nơi nhận:") + paragraph("- Ban Tuyên giáo và Dân vận Tỉnh ủy;") + paragraph("- Lưu: VT.");
  EXPECT_EQ(codes(findings_of(plan)), std::vector<Code>{});
}

/// A finding told from others by its one argument.
Finding at(const char* name, Part part, std::uint32_t paragraph, std::uint32_t start) {
  return {Code::placeholder, {name}, Place{part, paragraph, start, start + 1, std::nullopt}};
}

std::string sorted(std::vector<Finding> findings, const structure::Structure& structure) {
  sort_by_place(findings, structure);
  std::string names;
  for (const Finding& finding : findings) names += finding.arguments[0];
  return names;
}

TEST(SortByPlace, FollowsTheReaderThroughNotesToo) {
  ShortPlan plan;
  plan.more = "<w:p>" + test::run("Có chú thích") + "<w:r><w:footnoteReference w:id='1'/></w:r></w:p>" +
              paragraph("Sau chú thích");
  plan.footnotes = "<w:footnote w:id='1'>" + paragraph("Chú thích") + "</w:footnote>";
  const Reading reading(plan.docx());
  ASSERT_EQ(reading.document.footnotes.size(), 1U);
  const Finding whole{Code::tracked_changes, {"a"}, std::nullopt};
  EXPECT_EQ(sorted({at("f", Part::body, 9, 0), at("e", Part::footnote, 0, 2), at("d", Part::body, 8, 7),
                    at("c", Part::body, 8, 1), at("b", Part::body, 0, 50), whole},
                   reading.structure),
            "abcdef");
}

TEST(SortByPlace, WhatIsOutsideTheTextComesLastInItsOwnOrder) {
  const Reading reading(ShortPlan{}.docx());
  EXPECT_EQ(sorted({at("e", Part::comment, 0, 0), at("d", Part::footer, 0, 1), at("c", Part::header, 2, 0),
                    at("b", Part::header, 1, 9), at("a", Part::body, 7, 60)},
                   reading.structure),
            "abcde");
  EXPECT_EQ(sorted({at("b", Part::body, 4'000'000'000U, 0), at("a", Part::body, 0, 0)}, reading.structure),
            "ab")
      << "a paragraph that is not there is no reason to fail";
}

TEST(SortByPlace, KeepsTheOrderOfFindingsAtOnePlace) {
  const Reading reading(ShortPlan{}.docx());
  EXPECT_EQ(sorted({at("b", Part::body, 3, 0), at("a", Part::body, 3, 0), at("c", Part::body, 3, 0)},
                   reading.structure),
            "bac");
}

}  // namespace
}  // namespace thamdinh::checking
