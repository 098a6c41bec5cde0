#include <thamdinh/batch.hpp>

#include "../report/sample_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thamdinh {
namespace {

using testing::HasSubstr;
using testing::Not;

const Profile& profile() {
  static const Profile builtin = Profile::builtin("49-nq-tu");
  return builtin;
}

Outcome report_of(const std::string& path) {
  ReportData data = report::sample_data();
  data.source.path = path;
  return Report(std::move(data));
}

Outcome failure_of(const std::string& path) {
  return Failure{{path, "", 0}, Error(Code::file_empty)};
}

TEST(OutcomesHtml, HasALineForEachAndWhatAllComeTo) {
  const std::vector<Outcome> outcomes{report_of("/in/a/plan.docx"), failure_of("/in/b/plan.docx")};
  const std::string html = outcomes_html(outcomes, profile());
  EXPECT_THAT(html, HasSubstr("<td class=\"partial\">50,0<i"));
  EXPECT_THAT(html, HasSubstr("CHI BỘ THANH TRA TỈNH"));
  EXPECT_THAT(html, HasSubstr("cơ quan nhà nước"));
  EXPECT_THAT(html, HasSubstr("<b>✓ 1</b>\n<b>◐ 1</b>\n<b>✗ 1</b>\n<b>? 1</b>"));
  EXPECT_THAT(html, HasSubstr("<td class=\"refused\">TD102</td>"));
  EXPECT_THAT(html, HasSubstr("1 tệp không đọc được"));
  EXPECT_THAT(outcomes_html(outcomes, profile(), Language::en), HasSubstr("1 files could not be read"));
}

TEST(OutcomesHtml, ShowsTheFirstAndSaysHowMany) {
  const std::vector<Outcome> outcomes{report_of("a.docx"), report_of("b.docx"), failure_of("c.docx")};
  const std::string html = outcomes_html(outcomes, profile(), Language::vi, 2);
  EXPECT_THAT(html, HasSubstr("b.docx"));
  EXPECT_THAT(html, Not(HasSubstr("c.docx")));
  EXPECT_THAT(html, HasSubstr("Đã xét 3 tệp"));
  EXPECT_THAT(html, HasSubstr("Hiện 2/3"));
  const std::string none = outcomes_html({}, profile());
  EXPECT_THAT(none, Not(HasSubstr("<table")));
  EXPECT_THAT(none, HasSubstr("Không có tệp nào"));
}

TEST(OutcomesHtml, LeavesOutTheFolderOfThemAll) {
  const auto shown = [](const std::vector<Outcome>& outcomes) { return outcomes_html(outcomes, profile()); };
  EXPECT_THAT(shown({report_of("/in/a1/plan.docx"), report_of("/in/a2/plan.docx")}),
              HasSubstr("<td>a1/plan.docx</td>"));
  EXPECT_THAT(shown({report_of("/in/plan.docx"), report_of("/in/plan.docx.docx")}),
              HasSubstr("<td>plan.docx</td>"));
  EXPECT_THAT(shown({report_of("/x/plan.docx"), report_of("/y/plan.docx")}),
              HasSubstr("<td>/x/plan.docx</td>"));
  EXPECT_THAT(shown({report_of("in/a/plan.docx")}), HasSubstr("<td>in/a/plan.docx</td>"));
}

TEST(OutcomesHtml, EscapesWhateverAFileHolds) {
  ReportData data = report::sample_data();
  data.unit.name = "<script>alert(1)</script>";
  data.source.path = "\"><img src=x>.docx";
  const std::vector<Outcome> outcomes{
      Report(data), Failure{{"<img>", "", 1}, Error(Code::over_limit, {"<img>", "<script>"})}};
  const std::string html = outcomes_html(outcomes, profile());
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, Not(HasSubstr("<img")));
}

}  // namespace
}  // namespace thamdinh
