#include <thamdinh/authoring.hpp>
#include <thamdinh/check.hpp>

#include "plan.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

namespace thamdinh::test {
namespace {

std::filesystem::path written(const std::string& name, const std::string& bytes) {
  // Tests run beside each other, each in a process of its own.
  const auto folder = std::filesystem::path(::testing::TempDir()) / "thamdinh-draft" /
                      ::testing::UnitTest::GetInstance()->current_test_info()->name();
  std::filesystem::create_directories(folder);
  const auto path = folder / name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

ShortPlan superior_plan() {
  ShortPlan plan;
  plan.more =
      paragraph("II- MỤC TIÊU") +
      paragraph("- 100% đơn vị xây dựng quy chế thực hiện dân chủ và thành lập Ban Thanh tra nhân dân.") +
      paragraph("III- TỔ CHỨC THỰC HIỆN") +
      paragraph("1. Văn phòng: Đôn đốc việc thực hiện, báo cáo kết quả trước ngày 15/12/2024.");
  return plan;
}

TEST(Draft, NamesEveryClauseAndLoadsWithoutErrors) {
  const std::string yaml = draft_profile(written("superior.docx", superior_plan().docx()), "mine");
  EXPECT_THAT(yaml, ::testing::HasSubstr("id: mine"));
  EXPECT_THAT(yaml, ::testing::HasSubstr("clause: II, ý 1"));
  EXPECT_THAT(yaml, ::testing::HasSubstr("Ban Thanh tra nhân dân"));
  EXPECT_THAT(yaml, ::testing::HasSubstr("clause: III.1"));
  EXPECT_THAT(yaml, ::testing::HasSubstr("15/12/2024"));
  EXPECT_THAT(yaml, ::testing::HasSubstr("NQ|49-NQ/TU|2024-05-28"));
  const Profile profile = Profile::load(written("draft.yaml", yaml));
  for (const ProfileRemark& remark : profile.lint())
    EXPECT_FALSE(remark.error) << remark.where.line << " " << remark.key;
}

TEST(Draft, ThePlanThatItWasReadFromMeetsItsTargets) {
  const auto file = written("superior.docx", superior_plan().docx());
  const Profile profile = Profile::load(written("draft.yaml", draft_profile(file)));
  const Report report = check(file, profile);
  for (const RequirementResult& result : report.requirements()) {
    if (result.group == "target") {
      EXPECT_EQ(result.status, Status::met) << result.id;
    }
  }
}

TEST(Draft, AFileThatCannotBeReadIsTold) {
  EXPECT_THROW((void)draft_profile(written("empty.docx", "")), Error);
}

TEST(CompareOn, TellsTheVerdictsThatMoved) {
  const auto folder = std::filesystem::path(::testing::TempDir());
  const auto child = written("province.yaml",
                             "id: province\nversion: \"1\"\nextends: 49-nq-tu\n"
                             "requirements: [{id: basis.superior_plan, drop: true}]\n");
  const std::vector<std::filesystem::path> files{written("plan.docx", ShortPlan{}.docx()),
                                                 folder / "none.docx"};
  const auto changes = compare_on(files, the_profile(), Profile::load(child));
  ASSERT_EQ(changes.size(), 2U);
  ASSERT_EQ(changes[0].verdicts.size(), 1U);
  EXPECT_EQ(changes[0].verdicts[0].requirement, "basis.superior_plan");
  EXPECT_EQ(changes[0].verdicts[0].after, Status::not_applicable);
  EXPECT_NE(changes[0].score_before, changes[0].score_after);
  EXPECT_EQ(changes[1].error->code(), Code::file_not_found);
}

}  // namespace
}  // namespace thamdinh::test
