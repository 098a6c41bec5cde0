#include "../report/sample_report.hpp"
#include "batch/index_page.hpp"
#include "batch/plan_page.hpp"
#include "batch/plan_section.hpp"
#include "batch/summary.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thamdinh::batch {
namespace {

using testing::HasSubstr;
using testing::Not;

const Profile& profile() {
  static const Profile builtin = Profile::builtin("49-nq-tu");
  return builtin;
}

TEST(PlanSection, EscapesWhateverAFileHolds) {
  ReportData data = report::sample_data();
  const std::string evil = "<script>alert(1)</script>\"'&";
  data.unit.name = evil;
  data.source.path = "a\"><img src=x>.docx";
  data.requirements[2].nearest[0].text = evil;
  data.findings[0].arguments[0] = evil;
  for (const Outcome& outcome :
       {Outcome(Report(data)),
        Outcome(Failure{{"<script>.docx", "", 1}, Error(Code::over_limit, {evil, evil})})}) {
    const std::string html = plan_section(outcome, 1, 5, {}, Language::vi);
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("<img")));
    EXPECT_THAT(html, HasSubstr("&lt;script"));
  }
}

TEST(PlanSection, ShowsScoreVerdictsAndWhatIsLacking) {
  const std::string html = plan_section(report::sample_report(), 6, 5, {2, true}, Language::vi);
  EXPECT_THAT(html, HasSubstr("data-kind=\"government\" data-score=\"50.0\""));
  EXPECT_THAT(html, HasSubstr(">50,0</td>"));
  EXPECT_THAT(html, HasSubstr("<td class=\"vs\" colspan=\"5\">✓◐✗–?</td>"));
  EXPECT_THAT(html, HasSubstr("href=\"plans/00007.html\""));
  EXPECT_THAT(html, HasSubstr("2 quyết định"));
  EXPECT_THAT(html, HasSubstr("đã gửi bản sau"));
}

std::vector<report::Passage> passages(std::initializer_list<const char*> paragraphs) {
  std::vector<report::Passage> result;
  for (const char* paragraph : paragraphs) {
    result.emplace_back();
    result.back().paragraph = static_cast<std::uint32_t>(result.size() - 1);
    result.back().text = paragraph;
  }
  return result;
}

PassagesOf text_of(std::initializer_list<const char*> paragraphs) {
  return [text = passages(paragraphs)](std::size_t) { return text; };
}

TEST(PlanPage, MarksTheEvidenceInTheText) {
  ReportData data = report::sample_data();
  data.requirements[0].evidence = {{"hiện <b>", {Part::body, 0, 5, 13, {}}, ""},
                                   {"over two", {Part::body, 1, 3, 0, PlaceEnd{2, 2}}, ""}};
  data.requirements[1].evidence = {{"<b>", {Part::body, 0, 10, 13, {}}, ""}};
  const std::string html =
      plan_page(Report(data), 0, {}, text_of({"Thực hiện <b>x", "mộthai", "babốn"}), Language::vi);
  EXPECT_THAT(html, HasSubstr("Thực <a id=\"e-basis.resolution\"></a><mark class=\"m\" title=\"Viện dẫn Nghị "
                              "quyết\">hiện </mark>"));
  EXPECT_THAT(html, HasSubstr("title=\"Viện dẫn Nghị quyết; Luật Thực hiện dân chủ\">&lt;b&gt;</mark>x"));
  EXPECT_THAT(html, HasSubstr("một<mark class=\"m\" title=\"Viện dẫn Nghị quyết\">hai</mark>"));
  EXPECT_THAT(html, HasSubstr("\"Viện dẫn Nghị quyết\">ba</mark>bốn"));
  EXPECT_THAT(html, HasSubstr("href=\"#e-basis.resolution\""));
}

TEST(PlanPage, EscapesWhateverAFileHolds) {
  ReportData data = report::sample_data();
  data.unit.name = "<script>alert(1)</script>";
  const std::string html =
      plan_page(Report(data), 0, {},
                text_of({"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>"}), Language::vi);
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, Not(HasSubstr("<img")));
  EXPECT_THAT(html, HasSubstr("default-src 'none'"));
}

TEST(IndexPage, RunsNoScriptButItsOwn) {
  const std::string page =
      page_head({}, {}, profile(), Language::vi) + page_foot(profile(), "", Language::vi);
  EXPECT_THAT(page, HasSubstr("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"));
  EXPECT_THAT(page, Not(HasSubstr("http://")));
  EXPECT_THAT(page, Not(HasSubstr("https://")));
  EXPECT_THAT(page, HasSubstr("<html lang=\"vi\">"));
}

TEST(IndexPage, GroupsStandOverTheirOwnRequirements) {
  BatchSummary summary;
  summary.requirements = {
      {"basis.a", "basis", {"A", "A"}}, {"basis.b", "basis", {"B", "B"}}, {"form.c", "form", {"C", "C"}}};
  const std::string page = page_head(summary, {}, profile(), Language::en);
  EXPECT_THAT(
      page,
      HasSubstr("colspan=\"2\">Basis</th>\n<th scope=\"colgroup\" colspan=\"1\">Form of the document</th>"));
}

TEST(IndexPage, SaysWhatWasLeftOut) {
  Listing listing;
  listing.skipped = 2;
  listing.others = {{".xlsx", 3}, {".zip", 1}};
  EXPECT_EQ(left_out_text(listing, Language::en),
            "Left out: 4 files of other kinds (.xlsx 3, .zip 1). Skipped: 2 temporary or hidden files.");
  EXPECT_EQ(left_out_text({}, Language::en), "");
}

Outcome scored(double total, const std::string& path) {
  ReportData data = report::sample_data();
  data.score.total = total;
  data.source.path = path;
  return Report(std::move(data));
}

TEST(Tally, AReplacedVersionIsReadAndCountsForNothingElse) {
  Tally tally(profile().model(), 50.0);
  tally.add(scored(20, "old"), line_of(scored(20, "old")), true);
  tally.add(scored(60, "new"), line_of(scored(60, "new")));
  const BatchSummary summary = tally.take();
  EXPECT_EQ(summary.read, 2U);
  EXPECT_EQ(summary.latest, 1U);
  EXPECT_EQ(summary.mean, 60.0);
  EXPECT_EQ(summary.below, 0U);
  EXPECT_EQ(summary.lines.size(), 1U);
}

TEST(Tally, KeepsTheLowestScoresAndCountsAll) {
  Tally tally(profile().model(), 50.0);
  for (int i = 0; i < 200; ++i) {
    const Outcome outcome = scored(i % 100 + 0.5, std::to_string(i));
    tally.add(outcome, line_of(outcome));
  }
  const Outcome refused = Failure{{"x.doc", "", 1}, Error(Code::legacy_doc)};
  tally.add(refused, line_of(refused));
  const BatchSummary summary = tally.take();
  EXPECT_EQ(summary.read, 200U);
  EXPECT_EQ(summary.unreadable, 1U);
  EXPECT_EQ(summary.below, 100U);
  EXPECT_EQ(summary.mean, 50.0);
  ASSERT_EQ(summary.lines.size(), BatchSummary::kSummaryLines);
  EXPECT_EQ(summary.lines.front().score, 29.5);
  EXPECT_EQ(summary.lines.back().score, 0.5);
  EXPECT_EQ(summary.lines[58].path, "0");
  EXPECT_EQ(summary.lines[59].path, "100");
  ASSERT_EQ(summary.refused.size(), 1U);
}

TEST(SummaryText, HasATableAndWhatIsLackingMost) {
  Tally tally(profile().model(), std::nullopt);
  for (const auto& [score, path] : {std::pair(83.5, "một/a.docx"), std::pair(20.0, "hai/b.docx")}) {
    const Outcome outcome = scored(score, path);
    tally.add(outcome, line_of(outcome));
  }
  const Outcome refused = Failure{{"x.doc", "", 1}, Error(Code::legacy_doc)};
  tally.add(refused, line_of(refused));
  BatchSummary summary = tally.take();
  summary.files = 3;
  const std::string text = summary_text(summary, {Language::vi, false, 100});
  EXPECT_THAT(text, HasSubstr(" 83,5  ████████░░  CHI BỘ THANH TRA TỈNH"));
  EXPECT_THAT(text, HasSubstr("✓1 ◐1 ✗1"));
  EXPECT_LT(text.find("83,5"), text.find("20,0"));
  EXPECT_THAT(text, HasSubstr("TD106  x.doc: "));
  EXPECT_THAT(
      text, HasSubstr("Đã xét 3 tệp: 2 kế hoạch đọc được, 1 tệp không đọc được. Điểm trung bình 51,8/100."));
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
  EXPECT_THAT(summary_text(summary, {Language::vi, true, 100}), HasSubstr("\x1b[32m"));
}

TEST(SummaryText, HasAWordForAnEmptyFolder) {
  EXPECT_EQ(summary_text({}, {Language::en}), "There is no file to appraise.\n");
}

}  // namespace
}  // namespace thamdinh::batch
