#include "document_notation.hpp"

#include "structure/structure.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace thamdinh::structure {
namespace {

using testing::ElementsAre;

constexpr const char* head =
    "{c,b}KẾ HOẠCH\n{c,b}thực hiện Nghị quyết số 49-NQ/TU\n{c}-----\nChi bộ xây dựng Kế hoạch.\n";

document::Document plan(const std::string& body) {
  return document_of(head + body.substr(1));
}

/// "1 I- NỘI DUNG"; clauses are marked "=", run-ins ":".
std::vector<std::string> outline(const Structure& structure, bool titles_only = true) {
  std::vector<std::string> out;
  for (const auto& heading : structure.headings) {
    const bool title = heading.kind == HeadingKind::title;
    if (titles_only && !title) continue;
    std::string line = std::to_string(heading.level) + (title                                 ? " "
                                                        : heading.kind == HeadingKind::clause ? "="
                                                                                              : ":");
    line += heading.label + (heading.label.empty() ? "" : " ") + heading.text;
    out.push_back(line);
  }
  return out;
}

std::vector<std::string> outline_of(const std::string& body, bool titles_only = true) {
  const auto document = plan(body);
  return outline(analyse(document), titles_only);
}

std::vector<std::string> codes_of(const std::string& body) {
  const auto document = plan(body);
  std::vector<std::string> out;
  for (const auto& finding : analyse(document).findings) {
    if (finding.code != Code::unit_unknown) out.push_back(to_string(finding.code));
  }
  return out;
}

TEST(Levels, AreTheDocumentsOwn) {
  EXPECT_THAT(outline_of(R"(
{b}1. MỤC ĐÍCH
Nâng cao nhận thức.
{b}2. NHIỆM VỤ
{b}2.1. Học tập
Tổ chức học tập.
{b}2.2. Công khai
Niêm yết.
{b}3. TỔ CHỨC THỰC HIỆN
Thực hiện.
)"),
              ElementsAre("1 1. MỤC ĐÍCH", "1 2. NHIỆM VỤ", "2 2.1. Học tập", "2 2.2. Công khai",
                          "1 3. TỔ CHỨC THỰC HIỆN"));
}

TEST(Levels, PartsStandAboveRomanNumbersThatBeginAnew) {
  EXPECT_THAT(outline_of(R"(
{c,b}PHẦN THỨ NHẤT
{c,b}ĐÁNH GIÁ TÌNH HÌNH
{b}I. KẾT QUẢ
Đã làm tốt.
{b}II. HẠN CHẾ
Còn chậm.
{c,b}Phần thứ hai: KẾ HOẠCH THỰC HIỆN
{b}I. MỤC ĐÍCH
Nâng cao nhận thức.
{b}1. Yêu cầu
Nghiêm túc.
)"),
              ElementsAre("1 PHẦN THỨ NHẤT ĐÁNH GIÁ TÌNH HÌNH", "2 I. KẾT QUẢ", "2 II. HẠN CHẾ",
                          "1 Phần thứ hai: KẾ HOẠCH THỰC HIỆN", "2 I. MỤC ĐÍCH", "3 1. Yêu cầu"));
}

TEST(Levels, LettersAboveRomanOrRomanAboveLetters) {
  EXPECT_THAT(outline_of(R"(
{b}A. MỤC ĐÍCH
Nâng cao nhận thức.
{b}B. NỘI DUNG
{b}I. Chỉ tiêu
Đạt 100%.
{b}II. Nhiệm vụ
{b}1. Học tập
Học tập Nghị quyết.
{b}C. TỔ CHỨC THỰC HIỆN
Thực hiện.
)"),
              ElementsAre("1 A. MỤC ĐÍCH", "1 B. NỘI DUNG", "2 I. Chỉ tiêu", "2 II. Nhiệm vụ", "3 1. Học tập",
                          "1 C. TỔ CHỨC THỰC HIỆN"));
  EXPECT_THAT(outline_of(R"(
{b}I. NỘI DUNG
{b}A. Mục tiêu
Đạt 100%.
{b}B. Nhiệm vụ
Làm tốt.
{b}II. TỔ CHỨC THỰC HIỆN
Thực hiện.
)"),
              ElementsAre("1 I. NỘI DUNG", "2 A. Mục tiêu", "2 B. Nhiệm vụ", "1 II. TỔ CHỨC THỰC HIỆN"));
}

TEST(Levels, BareCapitalLinesAreOutermost) {
  EXPECT_THAT(outline_of(R"(
{c,b}MỤC ĐÍCH, YÊU CẦU
{b}1. Mục đích
Nâng cao nhận thức.
{b}2. Yêu cầu
Nghiêm túc.
{c,b}TỔ CHỨC THỰC HIỆN
Thực hiện.
)"),
              ElementsAre("1 MỤC ĐÍCH, YÊU CẦU", "2 1. Mục đích", "2 2. Yêu cầu", "1 TỔ CHỨC THỰC HIỆN"));
}

TEST(Levels, BareBoldLinesUnderLabelledOnes) {
  EXPECT_THAT(outline_of(R"(
{b}I. MỤC ĐÍCH, YÊU CẦU
{b}Mục đích
1. Nâng cao nhận thức của đảng viên về dân chủ.
2. Phát huy quyền làm chủ.
{b}Yêu cầu
1. Triển khai nghiêm túc, kịp thời.
{b}II. TỔ CHỨC THỰC HIỆN
Thực hiện.
)"),
              ElementsAre("1 I. MỤC ĐÍCH, YÊU CẦU", "2 Mục đích", "2 Yêu cầu", "1 II. TỔ CHỨC THỰC HIỆN"));
}

TEST(Levels, ItalicUnderBoldAndBareCapitalsAmongLabelledParts) {
  EXPECT_THAT(
      outline_of(R"(
{b}Nội dung thực hiện
{i}Về tuyên truyền
Tuyên truyền trên trang thông tin.
{i}Về công khai
Niêm yết.
{b}Phân công thực hiện
Văn phòng: chủ trì, tổng hợp.
)"),
      ElementsAre("1 Nội dung thực hiện", "2 Về tuyên truyền", "2 Về công khai", "1 Phân công thực hiện"));
  EXPECT_THAT(outline_of(R"(
{b}I. NỘI DUNG
{b}1. Thời gian
{b}NGÀY 1: 20/8/2026
Khai mạc.
{b}II. TỔ CHỨC THỰC HIỆN
Thực hiện.
{b}KINH PHÍ THỰC HIỆN
Từ nguồn chi thường xuyên.
)"),
              ElementsAre("1 I. NỘI DUNG", "2 1. Thời gian", "3 NGÀY 1: 20/8/2026", "1 II. TỔ CHỨC THỰC HIỆN",
                          "1 KINH PHÍ THỰC HIỆN"));
}

TEST(Levels, HeadingStylesWithoutLabels) {
  EXPECT_THAT(
      outline_of(R"(
{s=heading 1}Mục đích, yêu cầu
Nâng cao nhận thức.
{s=heading 1}Nhiệm vụ
{s=heading 2}Học tập
Tổ chức học tập.
{s=heading 2}Công khai
Niêm yết.
{s=heading 1}Tổ chức thực hiện
Thực hiện.
)"),
      ElementsAre("1 Mục đích, yêu cầu", "1 Nhiệm vụ", "2 Học tập", "2 Công khai", "1 Tổ chức thực hiện"));
}

TEST(Levels, ComputedAndTypedLabelsOfOneScheme) {
  EXPECT_THAT(
      outline_of(R"(
{b,n=I-}MỤC ĐÍCH
Nâng cao nhận thức.
{b,n=II-}NỘI DUNG
{b,n=1.}Mục tiêu
{l=-}100% đảng viên học Nghị quyết.
{b,n=2.}Nhiệm vụ
2.1. Cấp ủy tổ chức học tập Nghị quyết cho đảng viên.
{n=2.2.}Chi bộ niêm yết công khai các nội dung theo luật.
{b,n=III-}TỔ CHỨC THỰC HIỆN
Thực hiện.
)",
                 false),
      ElementsAre("1 I- MỤC ĐÍCH", "1 II- NỘI DUNG", "2 1. Mục tiêu", "2 2. Nhiệm vụ",
                  "3=2.1. Cấp ủy tổ chức học tập Nghị quyết cho đảng viên.",
                  "3=2.2. Chi bộ niêm yết công khai các nội dung theo luật.", "1 III- TỔ CHỨC THỰC HIỆN"));
}

TEST(Kinds, TitlesClausesAndRunIns) {
  EXPECT_THAT(outline_of(R"(
{b}III- TỔ CHỨC THỰC HIỆN
1. Ban Tuyên giáo: theo dõi, đôn đốc việc học tập Nghị quyết.
2. <b>Ủy ban Kiểm tra.</b> Kiểm tra việc thực hiện Kế hoạch này ở các chi bộ.
3. Ban Giám hiệu:
- Lãnh đạo toàn trường thực hiện.
4. Công đoàn cơ sở chủ trì tổ chức hội nghị viên chức, người lao động hằng năm.
{b}5. Chế độ báo cáo
Báo cáo trước ngày 05/12.
)",
                         false),
              ElementsAre("1 III- TỔ CHỨC THỰC HIỆN", "2:1. Ban Tuyên giáo", "2:2. Ủy ban Kiểm tra",
                          "2 3. Ban Giám hiệu:",
                          "2=4. Công đoàn cơ sở chủ trì tổ chức hội nghị viên chức, người lao động hằng năm.",
                          "2 5. Chế độ báo cáo"));
}

TEST(Kinds, PlainTitlesByTheTextUnderThem) {
  EXPECT_THAT(outline_of(R"(
II- NHIỆM VỤ
1. Công tác tuyên truyền, phổ biến, giáo dục pháp luật
- Tổ chức học tập Nghị quyết.
2. Công tác kiểm tra, giám sát
- Kiểm tra hai chi bộ.
III- TỔ CHỨC THỰC HIỆN
1. Xây dựng kế hoạch của chi bộ trước ngày 30/8/2024;
2. Báo cáo kết quả về Đảng ủy
)"),
              ElementsAre("1 II- NHIỆM VỤ", "2 1. Công tác tuyên truyền, phổ biến, giáo dục pháp luật",
                          "2 2. Công tác kiểm tra, giám sát", "1 III- TỔ CHỨC THỰC HIỆN"));
}

TEST(Places, HeadingOverTwoParagraphsRunsOn) {
  const auto document = plan(R"(
{c,b}III. NHIỆM VỤ VÀ
{c,b}GIẢI PHÁP CHỦ YẾU
Làm tốt các việc sau.
)");
  const auto structure = analyse(document);
  ASSERT_EQ(structure.headings.size(), 1U);
  const auto& heading = structure.headings.front();
  EXPECT_EQ(heading.text, "NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU");
  EXPECT_EQ(heading.where.paragraph, 4U);
  EXPECT_EQ(heading.where.start, 5U);
  ASSERT_TRUE(heading.where.to);
  EXPECT_EQ(*heading.where.to, (PlaceEnd{5, 17}));
  EXPECT_EQ(structure.lines[4].heading, 0);
  EXPECT_EQ(structure.lines[5].heading, 0);
  EXPECT_EQ(structure.lines[6].heading, -1);
  EXPECT_EQ(structure.lines[6].section, 0);
}

TEST(Places, LabelAndTitleOnTwoLines) {
  EXPECT_THAT(outline_of(R"(
{c,b}I
{c,b}MỤC ĐÍCH, YÊU CẦU
1. Nâng cao nhận thức.
{c,b}II
{c,b}PHÂN CÔNG NHIỆM VỤ
Các chi bộ thực hiện.
)"),
              ElementsAre("1 I MỤC ĐÍCH, YÊU CẦU", "1 II PHÂN CÔNG NHIỆM VỤ"));
}

TEST(Places, OneColumnTablesHoldHeadingsOthersDoNot) {
  EXPECT_THAT(outline_of(R"(
|{b}I. MỤC ĐÍCH ¶ Nâng cao nhận thức. ¶ {b}II. NHIỆM VỤ ¶ Làm tốt.

|{b}TT||{b}Nội dung||{b}Chủ trì
|1.||Học tập Nghị quyết||Chi ủy
|2.||Công khai||Văn phòng
)"),
              ElementsAre("1 I. MỤC ĐÍCH", "1 II. NHIỆM VỤ"));
}

TEST(Slips, GapRepeatAndStyle) {
  EXPECT_THAT(codes_of(R"(
{b}I. MỤC ĐÍCH
Nâng cao.
{b}II. NHIỆM VỤ
Làm tốt.
{b}IV. TỔ CHỨC THỰC HIỆN
Thực hiện.
)"),
              ElementsAre("TD401"));
  EXPECT_THAT(codes_of(R"(
{b}I. MỤC ĐÍCH
Nâng cao.
{b}II. NHIỆM VỤ
Làm tốt.
{b}II. TỔ CHỨC THỰC HIỆN
Thực hiện.
{b}III. KINH PHÍ
Tự lo.
)"),
              ElementsAre("TD402"));
  EXPECT_THAT(codes_of(R"(
{b}I. MỤC ĐÍCH
Nâng cao.
{b}II- NHIỆM VỤ
Làm tốt.
{b}III. TỔ CHỨC THỰC HIỆN
Thực hiện.
)"),
              ElementsAre("TD403"));
}

TEST(Slips, TypedAgainstComputed) {
  EXPECT_THAT(codes_of(R"(
{b,n=I.}I. MỤC ĐÍCH
Nâng cao.
{b,n=II.}III. NHIỆM VỤ
Làm tốt.
)"),
              ElementsAre("TD403", "TD401"));
}

TEST(Slips, NoneWhereTheSchemeIsWhole) {
  EXPECT_THAT(codes_of(R"(
{b}I. NHIỆM VỤ
a) Học tập Nghị quyết.
b) Công khai.
c) Đối thoại.
d) Kiểm tra.
đ) Giám sát.
e) Sơ kết.
{b}II. TỔ CHỨC THỰC HIỆN
Thực hiện.
)"),
              ElementsAre());
  EXPECT_THAT(codes_of(R"(
{c,b}Phần I. ĐÁNH GIÁ
{b}I. KẾT QUẢ
Tốt.
{b}II. HẠN CHẾ
Chậm.
{c,b}Phần II. KẾ HOẠCH
{b}I. MỤC ĐÍCH
Nâng cao.
{b}II. NHIỆM VỤ
Làm.
)"),
              ElementsAre());
  EXPECT_THAT(codes_of(R"(
{b}I. NỘI DUNG
{b}Mục tiêu
Đạt.
{b}Nhiệm vụ
Làm.
{b}II. TỔ CHỨC THỰC HIỆN
Thực hiện.
)"),
              ElementsAre());
}

TEST(Findings, EmptyHeadingsAndBlanks) {
  EXPECT_THAT(codes_of(R"(
{b}I. MỤC ĐÍCH
Nâng cao.
{b}II. CHỈ TIÊU
……………………
{b}III. NHIỆM VỤ
{b}IV. TỔ CHỨC THỰC HIỆN
Đạt …% vào ngày … tháng … năm 2024; công khai tài chính, mua sắm, tuyển dụng...
)"),
              ElementsAre("TD404", "TD404", "TD503", "TD503", "TD503", "TD503"));
}

TEST(Roles, SeveralOnOneHeadingAndOther) {
  const auto document = plan(R"(
{b}I. ĐẶC ĐIỂM TÌNH HÌNH
Có 20 đảng viên.
{b}II. MỤC ĐÍCH, YÊU CẦU VÀ CHỈ TIÊU
Nâng cao.
{b}III. KINH PHÍ VÀ TỔ CHỨC THỰC HIỆN
Tự lo.
{b}IV. PHÂN CÔNG NHIỆM VỤ
{b}1. Trách nhiệm của cấp ủy
Gương mẫu.
)");
  const auto structure = analyse(document);
  ASSERT_EQ(structure.headings.size(), 5U);
  EXPECT_THAT(structure.headings[0].roles, ElementsAre(Role::other));
  EXPECT_THAT(structure.headings[1].roles, ElementsAre(Role::purpose, Role::requirements, Role::objectives));
  EXPECT_THAT(structure.headings[2].roles, ElementsAre(Role::budget, Role::implementation));
  EXPECT_THAT(structure.headings[3].roles, ElementsAre(Role::implementation));
  EXPECT_THAT(structure.headings[4].roles, ElementsAre());
  EXPECT_EQ(structure.parents[4], 3);
}

}  // namespace
}  // namespace thamdinh::structure
