#include "scoring/undertaking.hpp"

#include "profile/reader.hpp"
#include "scoring/judge.hpp"
#include "scoring/matcher.hpp"
#include "sentence_plan.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace thamdinh::scoring {
namespace {

/// A profile of one requirement whose one part has the given pattern; its words are those of no built-in one.
std::shared_ptr<const profile::Model> model_of(const std::string& pattern) {
  return profile::read_model(profile::merge({{"test.yaml", R"(
id: test
version: "1"
extends: _office
title: {vi: Thử, en: Test}
resolution: "NQ|49-NQ/TU|2024-05-28"
bodies: [club]
groups: [{id: task, weight: 100, title: {vi: Việc, en: Task}}]
concepts:
  plant: [trồng cây]
  club: [câu lạc bộ]
  garden: [vườn hoa]
requirements:
  - id: task.plant
    title: {vi: a, en: a}
    definition: {vi: a, en: a}
    advice: {vi: a, en: a}
    rule: {kind: parts, topic: open, parts: {a: {title: {vi: a, en: a}, any: [)" +
                                                               pattern +
                                                               R"(]}}, met: a, partial: a}
)"}}));
}

Status judged(const std::vector<std::string>& lines, const std::string& pattern = "plant",
              UnitKind kind = UnitKind::government) {
  const auto model = model_of(pattern);
  testing::SentencePlan plan(lines);
  plan.set_kind(kind);
  const std::vector<Unread> unread;
  const Facts facts(*model, plan.structure(), plan.citations(), unread);
  return judge_parts(facts, model->requirements.front().rule).status;
}

const std::string asked = "# NHIỆM VỤ";

TEST(Undertaking, WholeParagraphsInQuotationMarksAreAnothersWords) {
  EXPECT_EQ(judged({asked, "Hằng năm cơ quan tổ chức trồng cây ở sân trước và sân sau."}), Status::met);
  EXPECT_EQ(judged({asked, "“- Hằng năm cơ quan tổ chức trồng cây ở sân trước và sân sau.",
                    "- Chăm sóc cây đã trồng.”", "Cơ quan hoan nghênh."}),
            Status::missing);
  EXPECT_EQ(judged({asked, "“Xanh, sạch, đẹp” là khẩu hiệu, cơ quan tổ chức trồng cây mỗi năm."}),
            Status::met);
}

TEST(Undertaking, ASectionOfTheSuperiorsDirectivesHoldsNothingOfTheUnits) {
  EXPECT_EQ(judged({"# B. NỘI DUNG CHỈ ĐẠO CỦA CẤP TRÊN", "Tổ chức trồng cây."}), Status::missing);
  EXPECT_EQ(judged({"# B. THỰC HIỆN NỘI DUNG CHỈ ĐẠO", "Tổ chức trồng cây."}), Status::missing);
}

TEST(Undertaking, WhatIsSetAsideOrStillToBeDecidedIsNone) {
  EXPECT_EQ(judged({asked, "Việc trồng cây không quy định trong Kế hoạch này."}), Status::missing);
  EXPECT_EQ(judged({asked, "Nghiên cứu việc trồng cây khi thấy cần thiết."}), Status::missing);
  EXPECT_EQ(judged({asked, "Nghiên cứu và tổ chức việc trồng cây trong tháng 3."}), Status::met);
}

TEST(Undertaking, ANounThatIsSaidToBeDoneIsPast) {
  EXPECT_EQ(judged({asked, "Việc tổ chức trồng cây đã làm xong trong tháng 11."}), Status::missing);
}

TEST(Undertaking, TheSuperiorRightBeforeTheDeedIsItsDoer) {
  EXPECT_EQ(judged({asked, "Phục vụ Hội đồng nhân dân tỉnh trồng cây."}), Status::missing);
  EXPECT_EQ(judged({asked, "Tham mưu Hội đồng nhân dân tỉnh trồng cây."}), Status::met);
}

TEST(Undertaking, ABlankVoidsUnlessThePatternAllowsIt) {
  EXPECT_EQ(judged({asked, "Phấn đấu ……% công chức tham gia trồng cây."}), Status::missing);
  EXPECT_EQ(judged({asked, "Phấn đấu ……% công chức tham gia trồng cây."}, "{match: plant, blanks: true}"),
            Status::met);
}

TEST(Undertaking, TheNearestRoleOfASectionCounts) {
  EXPECT_EQ(judged({"# MỤC ĐÍCH", "Trồng cây cho xanh cơ quan."}), Status::missing);
  EXPECT_EQ(judged({"# MỤC ĐÍCH VÀ MỤC TIÊU", "Trồng cây cho xanh cơ quan."}), Status::met);
}

TEST(Matcher, TextGoesOnFromItsHeading) {
  const std::string pattern = "{match: plant, heading: garden}";
  EXPECT_EQ(judged({"# 2. Vườn hoa", "Tổ chức trồng cây."}, pattern), Status::met);
  EXPECT_EQ(judged({"# 2. Sân bóng", "Tổ chức trồng cây."}, pattern), Status::missing);
}

TEST(Matcher, APatternMayBeOfOneKindOfUnit) {
  const std::string pattern = "{match: plant, kinds: [front]}";
  EXPECT_EQ(judged({asked, "Tổ chức trồng cây."}, pattern, UnitKind::front), Status::met);
  EXPECT_EQ(judged({asked, "Tổ chức trồng cây."}, pattern, UnitKind::government), Status::missing);
}

TEST(Facts, AnotherDocumentIsOneUnlessItIsGoneBy) {
  const std::string pattern = R"("plant + #document")";
  EXPECT_EQ(judged({asked, "Tổ chức trồng cây và phổ biến Kế hoạch số 161-KH/ĐUK."}, pattern), Status::met);
  EXPECT_EQ(judged({asked, "Tổ chức trồng cây theo 161-KH/ĐUK."}, pattern), Status::missing);
  EXPECT_EQ(judged({asked, "Tổ chức trồng cây và phổ biến 49-NQ/TU."}, pattern), Status::missing);
}

TEST(Facts, ABodyIsSaidOfEveryClauseThatIsAssignedToIt) {
  const std::string pattern = R"("club + plant")";
  const auto model = model_of(pattern);
  testing::SentencePlan plan({asked, "Chuẩn bị đất; tổ chức trồng cây."});
  const std::vector<Unread> unread;
  const auto status = [&] {
    const Facts facts(*model, plan.structure(), plan.citations(), unread);
    return judge_parts(facts, model->requirements.front().rule).status;
  };
  EXPECT_EQ(status(), Status::missing);
  plan.assign("Câu lạc bộ Thanh niên", 1);
  EXPECT_EQ(status(), Status::met);
}

}  // namespace
}  // namespace thamdinh::scoring
