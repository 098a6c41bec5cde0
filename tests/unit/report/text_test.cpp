#include <thamdinh/format.hpp>

#include "report/quote.hpp"
#include "report/text_page.hpp"
#include "sample_report.hpp"

#include <sstream>

namespace thamdinh {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST(TextPage, WrapsByLettersAndNeverLosesAWord) {
  report::TextPage page({Language::vi, false, 40});
  page.paragraph("  - ",
                 "Thực hiện dân chủ ở cơ sở phải bảo đảm thực chất, hiệu quả, loại bỏ dân chủ hình thức.");
  const std::string text = page.take();
  for (const auto& line : lines_of(text)) EXPECT_LE(report::width(line), 40U) << line;
  EXPECT_EQ(report::shown(text),
            "- Thực hiện dân chủ ở cơ sở phải bảo đảm thực chất, hiệu quả, loại bỏ dân chủ hình thức.");
}

TEST(TextPage, PutsTheSecondLineOfAFieldUnderItsName) {
  report::TextPage page({Language::vi, false, 40});
  page.field(2, "Đề nghị:", "Bổ sung nhiệm vụ đối thoại trực tiếp với người lao động");
  EXPECT_EQ(page.take(), "  Đề nghị: Bổ sung nhiệm vụ đối thoại\n    trực tiếp với người lao động\n");
}

TEST(TextPage, LeavesAWordThatIsTooLongWhole) {
  report::TextPage page({Language::vi, false, 40});
  page.paragraph("", std::string(60, 'x') + " y");
  EXPECT_EQ(page.take(), std::string(60, 'x') + "\ny\n");
}

TEST(Text, TellsVerdictsEvidenceAndWhatToDo) {
  const std::string text = to_text(report::sample_report());
  EXPECT_THAT(text, HasSubstr("CHI BỘ THANH TRA TỈNH (cấp trên: ĐẢNG BỘ KHỐI)"));
  EXPECT_THAT(text, HasSubstr("Kế hoạch số 12-KH/CB, Hưng Yên, ngày 05/7/2024"));
  EXPECT_THAT(text, HasSubstr("50,0/100"));
  EXPECT_THAT(text, HasSubstr("✓ Viện dẫn Nghị quyết  6,67/6,67"));
  EXPECT_THAT(text,
              HasSubstr("“Thực hiện <b>Nghị quyết</b> số 49-NQ/TU ngày 28/5/2024” — I- MỤC ĐÍCH, đoạn 7"));
  EXPECT_THAT(text, HasSubstr("◐ Luật Thực hiện dân chủ (mục II.2.1)"));
  EXPECT_THAT(text, HasSubstr("Còn thiếu: tên Luật"));
  EXPECT_THAT(text, HasSubstr("Đoạn gần nhất: “kế hoạch của cấp trên” — chú thích chân trang, đoạn 1"));
  EXPECT_THAT(text, HasSubstr("Đề nghị: Viện dẫn Kế hoạch số 161-KH/ĐUK."));
  EXPECT_THAT(text, HasSubstr("Không áp dụng: Không dành cho đơn vị."));
  EXPECT_THAT(text, HasSubstr("? Chưa biết"));
}

TEST(Text, SaysFirstWhatPutsTheWholeInDoubt) {
  const std::string text = to_text(report::sample_report());
  EXPECT_LT(text.find("Cần lưu ý trước hết"), text.find("Căn cứ  "));
  EXPECT_LT(text.find("TD505"), text.find("Căn cứ  "));
  EXPECT_GT(text.find("TD301"), text.find("Căn cứ  "));
}

TEST(Text, SaysOneFindingOfSeveralPlacesOnce) {
  const std::string text = to_text(report::sample_report(), {Language::vi, false, 200});
  EXPECT_EQ(text.find("TD301"), text.rfind("TD301"));
  EXPECT_THAT(text, HasSubstr("(đoạn 7; đoạn 9)"));
}

TEST(Text, HasEscapesOnlyInColour) {
  EXPECT_THAT(to_text(report::sample_report()), Not(HasSubstr("\x1b")));
  EXPECT_THAT(to_text(report::sample_report(), {Language::vi, true, 100}), HasSubstr("\x1b[32m"));
}

TEST(Text, DoesNotObeyTheDocument) {
  ReportData data = report::sample_data();
  const std::string evil = "x\x1b]0;pwned\x07\ny";
  data.unit.name = data.document.title = data.document.number = data.document.signer.name = evil;
  data.requirements[0].evidence[0].text = data.requirements[0].evidence[0].section = evil;
  data.headings[0].text = data.headings[0].label = evil;
  data.citations[0].text = evil;
  data.citations[0].id = evil;
  data.findings[0].arguments = {evil, evil};
  data.unread[0].what = evil;
  const Report report(data);
  for (const std::string& text : {to_text(report), outline_text(report), citations_text(report),
                                  explain_text(report, "basis.resolution")}) {
    EXPECT_THAT(text, Not(HasSubstr("\x1b")));
    EXPECT_THAT(text, Not(HasSubstr("\x07")));
  }
}

TEST(Summary, IsAParagraphToSend) {
  const std::string text = summary(report::sample_report());
  EXPECT_THAT(text,
              HasSubstr("Kế hoạch số 12-KH/CB ngày 05/7/2024 của CHI BỘ THANH TRA TỈNH đạt 50,0/100 điểm"));
  EXPECT_THAT(text, HasSubstr("Trong 4 tiêu chí áp dụng có 1 tiêu chí đạt, 1 tiêu chí đạt một phần, 1 tiêu "
                              "chí chưa đạt, 1 tiêu chí chưa đánh giá được."));
  EXPECT_THAT(text, HasSubstr("Nội dung chưa đạt: Kế hoạch cấp trên."));
  EXPECT_THAT(text, HasSubstr("Luật Thực hiện dân chủ (thiếu: tên Luật)."));
  EXPECT_THAT(text, HasSubstr("Đề nghị đơn vị bổ sung"));
}

TEST(Summary, NumbersSeveralTitles) {
  ReportData data = report::sample_data();
  data.requirements[4].status = Status::missing;
  EXPECT_THAT(summary(Report(data)), HasSubstr("Nội dung chưa đạt: (1) Kế hoạch cấp trên; (2) Chưa biết."));
}

TEST(Summary, AsksForTheRightDocumentWhenItIsNone) {
  ReportData data = report::sample_data();
  data.findings.push_back({Code::form_not_a_plan, {"BC"}, {}});
  const std::string text = summary(Report(data));
  EXPECT_THAT(text, HasSubstr("Văn bản không phải kế hoạch hoặc chương trình mà là Báo cáo"));
  EXPECT_THAT(text, HasSubstr("Đề nghị đơn vị gửi kế hoạch"));
}

TEST(Outline, IsATree) {
  EXPECT_EQ(outline_text(report::sample_report()),
            "I- MỤC ĐÍCH, YÊU CẦU  [mục đích, yêu cầu]\n  Nhiệm vụ  [nhiệm vụ]\n");
}

TEST(Citations, SayWhatIsWrong) {
  EXPECT_EQ(citations_text(report::sample_report()),
            "✗ Nghị quyết số 49/NQ-TU [49/NQ-TU, sai ký hiệu; phải là 49-NQ/TU] — đoạn 7\n1 lần viện dẫn\n");
}

TEST(Explain, TellsStepsAndArithmetic) {
  const std::string text = explain_text(report::sample_report(), "basis.law", {Language::vi, false, 200});
  EXPECT_THAT(text, HasSubstr("Kết quả: Đạt một phần"));
  EXPECT_THAT(text, HasSubstr("quy chế dân chủ: không tính, là việc đã làm: “Năm 2023 đã làm”"));
  EXPECT_THAT(
      text,
      HasSubstr(
          "nhóm “Căn cứ” có 20,0 điểm, chia cho 3 tiêu chí được tính, mỗi tiêu chí 6,67; 6,67 × 0,5 = 3,33"));
}

TEST(Explain, RefusesAnIdThatTheProfileDoesNotHave) {
  try {
    (void)explain_text(report::sample_report(), "basis.nothing");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::usage);
  }
}

}  // namespace
}  // namespace thamdinh
