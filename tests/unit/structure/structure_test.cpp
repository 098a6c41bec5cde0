#include "structure/structure.hpp"

#include "document_notation.hpp"
#include "structure/form_rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace thamdinh::structure {
namespace {

using testing::ElementsAre;

std::string zones_of(const Structure& structure) {
  std::string out;
  for (const auto& line : structure.lines) {
    if (line.normal.text.empty()) continue;
    out += "LTBEAN"[static_cast<std::size_t>(line.zone)];
  }
  return out;
}

std::vector<std::string> codes_of(const Structure& structure) {
  std::vector<std::string> out;
  for (const auto& finding : structure.findings)
    out.push_back(to_string(finding.code) + " " + (finding.arguments.empty() ? "" : finding.arguments[0]));
  return out;
}

TEST(Zones, OfAWholePlan) {
  const auto document = document_of(R"(
|ĐẢNG BỘ KHỐI ¶ CHI BỘ SỞ NỘI VỤ ¶ * ¶ Số 12-KH/CB||ĐẢNG CỘNG SẢN VIỆT NAM ¶ Hưng Yên, ngày 15 tháng 7 năm 2024
{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết số 49-NQ/TU
{c}-----
Chi bộ xây dựng Kế hoạch.
{note}Nghị quyết số 49-NQ/TU ngày 28/5/2024.
I. MỤC ĐÍCH
Nâng cao nhận thức.
|Nơi nhận: ¶ - Lưu.||T/M CHI BỘ ¶ BÍ THƯ ¶ Lê Văn Tám
{c,b}PHỤ LỤC
I. DANH MỤC
)");
  const auto structure = analyse(document);
  EXPECT_EQ(zones_of(structure), "LLLLLLTTTBNBBEEEEEAA");
  EXPECT_EQ(structure.headings.size(), 1U);
}

TEST(Zones, AppendixInFrontOfTheSignature) {
  const auto document = document_of(R"(
{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết số 49-NQ/TU
Chi bộ xây dựng Kế hoạch.
{c,b}PHỤ LỤC 1
{b}I. DANH MỤC
|Nơi nhận: ¶ - Lưu.||T/M CHI BỘ ¶ BÍ THƯ ¶ Lê Văn Tám
)");
  EXPECT_EQ(zones_of(analyse(document)), "TTBAAEEEEE");
}

TEST(Zones, SentencesThatOnlyMentionTheEndStayInTheBody) {
  const auto document = document_of(R"(
{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết số 49-NQ/TU
Chi bộ xây dựng Kế hoạch.
Giám đốc
Bí thư chi bộ chịu trách nhiệm trước Đảng ủy.
|TT||Họ và tên||Chức vụ||Ghi chú
|1||Lê Văn Tám||GIÁM ĐỐC||Trưởng ban
I. TỔ CHỨC THỰC HIỆN
Phụ lục kèm theo Kế hoạch này được gửi cho các chi bộ.
)");
  EXPECT_EQ(zones_of(analyse(document)), "TTBBBBBBBBBBBBB");
}

TEST(FormRules, GoByTheDocumentsDate) {
  EXPECT_EQ(form_rules_on(System::party, "2024-07-15")->name, "HD 36-HD/VPTW");
  EXPECT_EQ(form_rules_on(System::party, "2026-05-27")->name, "HD 05-HD/VPTW");
  EXPECT_EQ(form_rules_on(System::party, "")->name, "HD 05-HD/VPTW");
  EXPECT_EQ(form_rules_on(System::state, "2024-07-15")->name, "30/2020/NĐ-CP");
  EXPECT_EQ(form_rules_on(System::unknown, ""), nullptr);
}

TEST(FormFindings, OtherSystemBlanksAndImpossibleDates) {
  const auto document = document_of(R"(
|ĐẢNG ỦY CÔNG TY ĐIỆN LỰC ¶ Số: 48/KH-ĐU||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ¶ Độc lập - Tự do - Hạnh phúc ¶ Hưng Yên, ngày 31 tháng 6 năm 2024
{c,b}BÁO CÁO
{c,b}kết quả thực hiện dân chủ
)");
  const auto structure = analyse(document);
  EXPECT_THAT(codes_of(structure), ElementsAre("TD201 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                               "TD201 Số: 48/KH-ĐU", "TD203 2024-06-31", "TD205 BC"));
  EXPECT_EQ(structure.document.date, "");
  EXPECT_EQ(structure.form.rules, "HD 05-HD/VPTW");
  const auto draft = document_of(R"(
|CHI BỘ SỞ NỘI VỤ ¶ Số      -KH/CB||ĐẢNG CỘNG SẢN VIỆT NAM ¶ Hưng Yên, ngày     tháng 7 năm 2024
{c,b}KẾ HOẠCH
{c,b}thực hiện dân chủ
)");
  EXPECT_THAT(codes_of(analyse(draft)),
              ElementsAre("TD202 Số      -KH/CB", "TD202 ngày     tháng 7 năm 2024"));
}

TEST(Numbers, OfEitherSystemAndMalformed) {
  struct Case {
    const char* written;
    const char* number;
    bool well_formed;
    std::optional<System> system;
  };
  for (const auto& [written, number, well_formed, system] :
       {Case{"Số 12-KH/CB", "12-KH/CB", true, System::party},
        Case{"Số: 12 / KH - STP", "12/KH-STP", true, System::state},
        Case{"Số 161 – KH/ĐUK", "161-KH/ĐUK", true, System::party},
        Case{"Số:12/KH-SGD&ĐT", "12/KH-SGDĐT", true, System::state},
        Case{"Số 9-ctr/đu", "9-CTr/ĐU", true, System::party},
        Case{"Số 12-KH-CB", "12-KH-CB", false, std::nullopt},
        Case{"Số 12/KH/CB", "12/KH/CB", false, std::nullopt},
        Case{"Số 12KH/CB", "12KH/CB", false, std::nullopt},
        Case{"Số: 45/KH-TTYT-TCHC", "45/KH-TTYT-TCHC", true, System::state},
        Case{"Số ...-KH/ĐU", "", false, System::party},
        Case{"Số 07-KH/ĐU.CTĐL", "07-KH/ĐU.CTĐL", true, System::party}}) {
    const auto document =
        document_of(std::string("{c}CHI BỘ X\n{c}") + written + "\n{c,b}KẾ HOẠCH\n{c,b}thực hiện dân chủ\n");
    const auto structure = analyse(document);
    EXPECT_TRUE(structure.form.number.present) << written;
    EXPECT_EQ(structure.document.number, number) << written;
    EXPECT_EQ(structure.form.number_well_formed, well_formed) << written;
    EXPECT_EQ(structure.form.number_system, system) << written;
  }
}

TEST(Dates, InEveryForm) {
  struct Case {
    const char* written;
    const char* date;  ///< as written, ISO 8601
    bool blank, impossible;
  };
  for (const auto& [written, date, blank, impossible] :
       {Case{"Hưng Yên, ngày 05 tháng 8 năm 2024", "2024-08-05", false, false},
        Case{"Hưng Yên, ngày 5/8/2024", "2024-08-05", false, false},
        Case{"Hưng Yên, ngày 05.8.2024", "2024-08-05", false, false},
        Case{"Hưng Yên, 15/7/2024", "2024-07-15", false, false},
        Case{"TP. Hưng Yên, ngày 15tháng 7năm 2024", "2024-07-15", false, false},
        Case{"Hưng Yên, ngày 29 tháng 2 năm 2023", "2023-02-29", false, true},
        Case{"Hưng Yên, ngày 29 tháng 02 năm 2024", "2024-02-29", false, false},
        Case{"Hưng Yên, ngày … tháng … năm 2024", "", true, false},
        Case{"Hưng Yên, ngày     tháng 7 năm 2024", "", true, false},
        Case{"Hưng Yên, ngày 15 tháng 7 năm 202…", "", true, false},
        Case{"Hưng Yên, tháng 7 năm 2024", "", true, false},
        Case{"Hưng Yên, ngày    /7/2024", "", true, false},
        Case{"Hưng Yên, ngày 15 tháng 7, năm 2024", "2024-07-15", false, false}}) {
    const auto document = document_of(std::string("{c}CHI BỘ X\n{r,i}") + written +
                                      "\n{c,b}KẾ HOẠCH\n{c,b}thực hiện dân chủ\n");
    const auto& form = analyse(document).form;
    EXPECT_TRUE(form.date.present) << written;
    EXPECT_EQ(form.date_written, date) << written;
    EXPECT_EQ(form.date_blank, blank) << written;
    EXPECT_EQ(form.date_impossible, impossible) << written;
    EXPECT_THAT(form.place.text, testing::EndsWith("Hưng Yên")) << written;
  }
}

TEST(Robustness, NothingIsEnough) {
  EXPECT_TRUE(analyse(document::Document{}).headings.empty());
  const auto blank = document_of("\n\n   \n");
  EXPECT_EQ(analyse(blank).unit.kind, UnitKind::unknown);
  EXPECT_EQ(analyse(document_of("{c,b}KẾ HOẠCH\n")).document.type, "KH");
}

TEST(Robustness, ManyTabsLabelsAndBlanksTakeLinearTime) {
  std::string tabs = "{c}";
  for (int i = 0; i < 200'000; ++i) tabs += "CHI BỘ→";
  EXPECT_LE(analyse(document_of(tabs + "\n{c,b}KẾ HOẠCH\n")).form.issuer.text.size(), 2'000U);
  std::string labels = "{c,b}KẾ HOẠCH\n";
  for (int i = 0; i < 20'000; ++i) labels += "{b}7. Việc\n{b}a)\n…… …… [\n\nTổ chức:\n";
  EXPECT_GE(analyse(document_of(labels)).headings.size(), 20'000U);
}

TEST(Leftovers, AnotherCellsNameIsFoundOnce) {
  const auto document = document_of(R"(
|ĐẢNG BỘ KHỐI ¶ CHI BỘ CHI CỤC THUẾ KHU VỰC ¶ * ¶ Số 12-KH/CB||ĐẢNG CỘNG SẢN VIỆT NAM ¶ Hưng Yên, ngày 15 tháng 7 năm 2024
{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết số 49-NQ/TU
{c}-----
I. NHIỆM VỤ
1. Chi bộ Kho bạc Nhà nước huyện tổ chức học tập; chi bộ Chi cục Thuế phổ biến.
2. Chi bộ Kho bạc báo cáo kết quả theo Nghị quyết Đại hội Chi bộ Sở Tài chính.
|Nơi nhận: ¶ - Lưu.||T/M CHI BỘ ¶ BÍ THƯ ¶ Lê Văn Tám
)");
  EXPECT_THAT(codes_of(analyse(document)), ElementsAre("TD504 Chi bộ Kho bạc"));
}

TEST(Leftovers, CommitteesAboveAndOwnNamesAreNone) {
  const auto document = document_of(R"(
|ĐẢNG BỘ KHỐI ¶ CHI BỘ BẢO TÀNG TỈNH ¶ * ¶ Số 12-KH/CB||ĐẢNG CỘNG SẢN VIỆT NAM ¶ Hưng Yên, ngày 15 tháng 7 năm 2024
{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết số 49-NQ/TU
{c}-----
I. NHIỆM VỤ
1. Chi bộ Bảo tàng tổ chức học tập, báo cáo Đảng ủy Sở Văn hóa; các chi bộ trường học tham gia.
|Nơi nhận: ¶ - Lưu.||T/M CHI BỘ ¶ BÍ THƯ ¶ Lê Văn Tám
)");
  EXPECT_THAT(codes_of(analyse(document)), ElementsAre());
}

}  // namespace
}  // namespace thamdinh::structure
