#include "report/reasons.hpp"

#include <thamdinh/format.hpp>

#include "sample_report.hpp"

namespace thamdinh::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

RequirementResult result_with(std::vector<Step> derivation, Status status = Status::partial) {
  RequirementResult result = sample_data().requirements[1];
  result.status = status;
  result.derivation = std::move(derivation);
  return result;
}

TEST(Reason, TellsTheStepsAboutTheRequirementAsAWhole) {
  const std::vector<Step> steps{{"no_superior_recipient", {}, {}},
                                {"part_not_found", {}, {"chỉ tiêu", "target"}},
                                {"slip", {"TD401", "3."}, {}},
                                {"archive_copy", {}, {}}};
  EXPECT_EQ(reason_of(result_with(steps), Language::vi), "“Nơi nhận” không có cơ quan cấp trên; có dòng lưu");
  EXPECT_EQ(reason_of(result_with(steps, Status::met), Language::vi), "") << "a met requirement needs none";
  EXPECT_EQ(reason_of(result_with({steps[1]}), Language::vi), "") << "parts are told as lacking";
}

TEST(Reason, NamesTheHeadingThatIsLacking) {
  EXPECT_EQ(reason_of(result_with({{"no_heading", {"role.objectives"}, {}}}), Language::vi),
            "không có đề mục “mục tiêu”");
}

TEST(Refusal, IsThatOfTheVeryWords) {
  const Evidence nearest{"Năm 2023 đã làm", {}, {}};
  const RequirementResult result = result_with({{"rejected_purpose", {"Nhằm làm"}, {"một", "one"}},
                                                {"rejected_past", {"Năm 2023 đã làm"}, {"hai", "two"}},
                                                {"accepted_undertaken", {"Sẽ làm"}, {"ba", "three"}}});
  EXPECT_EQ(refusal_of(result, nearest, Language::vi), "không tính, là việc đã làm");
  EXPECT_EQ(refusal_of(result, {"Sẽ làm", {}, {}}, Language::vi), "");
  EXPECT_EQ(refusal_of(result, {"Chưa thấy", {}, {}}, Language::vi), "");
}

TEST(Reason, StandsOnThePageAndInTheText) {
  ReportData data = sample_data();
  data.requirements[2].derivation = {{"no_recipients", {}, {}},
                                     {"rejected_reported", {"kế hoạch của cấp trên"}, {"a", "b"}}};
  const Report report(data);
  EXPECT_THAT(to_html(report), HasSubstr("<b>Lý do:</b>\nkhông có mục “Nơi nhận”"));
  EXPECT_THAT(to_html(report), HasSubstr(" — <em>không tính, là nội dung của cấp trên"));
  EXPECT_THAT(to_text(report, {Language::vi, false, 200}), HasSubstr("Lý do: không có mục “Nơi nhận”"));
  EXPECT_THAT(to_text(report, {Language::vi, false, 200}),
              HasSubstr("đoạn 1 (không tính, là nội dung của cấp trên"));
  data.requirements[2].derivation.clear();
  EXPECT_THAT(to_html(Report(data)), Not(HasSubstr("<em>")));
}

}  // namespace
}  // namespace thamdinh::report
