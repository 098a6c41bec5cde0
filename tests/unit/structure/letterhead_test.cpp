#include "document_notation.hpp"

#include "structure/structure.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace thamdinh::structure {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* letterhead;  ///< header / parent / issuer / number / place / date
  const char* title;       ///< type: subject
};

std::string header_of(const Form& form) {
  std::string out;
  if (form.party_header.present) out += "P";
  if (form.national_name.present) out += "N";
  if (form.motto.present) out += "M";
  return out;
}

std::string letterhead_of(const Structure& structure) {
  const auto& form = structure.form;
  return header_of(form) + " / " + form.parent.text + " / " + form.issuer.text + " / " +
         (form.number.blank ? "blank" : form.number.text) + " / " + form.place.text + " / " +
         (form.date_blank ? "blank" : form.date_written);
}

void PrintTo(const Case& value, std::ostream* out) {
  *out << value.name;
}

class LetterheadCase : public testing::TestWithParam<Case> {};

TEST_P(LetterheadCase, IsRead) {
  const auto document = document_of(GetParam().text);
  const auto structure = analyse(document);
  EXPECT_EQ(letterhead_of(structure), GetParam().letterhead);
  EXPECT_EQ(structure.document.type + ": " + structure.document.title, GetParam().title);
}

constexpr Case tables[]{
    {"PartyTable", R"(
|ĐẢNG BỘ KHỐI CƠ QUAN VÀ DOANH NGHIỆP ¶ TỈNH HƯNG YÊN ¶ {b}CHI BỘ BẢO TÀNG TỈNH ¶ * ¶ Số 12-KH/CB||{b}ĐẢNG CỘNG SẢN VIỆT NAM ¶ {i}Hưng Yên, ngày 15 tháng 7 năm 2024
{c,b}KẾ HOẠCH
{c,b}Thực hiện Nghị quyết số 49-NQ/TU ngày 28/5/2024
{c,b}của Ban Thường vụ Tỉnh ủy
{c}-----
Thực hiện Nghị quyết số 49-NQ/TU, Chi bộ xây dựng Kế hoạch như sau:
)",
     "P / ĐẢNG BỘ KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH HƯNG YÊN / CHI BỘ BẢO TÀNG TỈNH / 12-KH/CB / Hưng Yên / "
     "2024-07-15",
     "KH: Thực hiện Nghị quyết số 49-NQ/TU ngày 28/5/2024 của Ban Thường vụ Tỉnh ủy"},
    {"CellsInOtherOrder", R"(
|{b}ĐẢNG CỘNG SẢN VIỆT NAM ¶ Hưng Yên, ngày 15/7/2024||ĐẢNG BỘ SỞ NỘI VỤ ¶ CHI BỘ 2 ¶ * ¶ Số 03 - KH/CB2
{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết 49
Chi bộ 2 xây dựng kế hoạch.
)",
     "P / ĐẢNG BỘ SỞ NỘI VỤ / CHI BỘ 2 / 03-KH/CB2 / Hưng Yên / 2024-07-15", "KH: thực hiện Nghị quyết 49"},
    {"StateTableByRows", R"(
|UBND TỈNH HƯNG YÊN||{b}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
|{b}SỞ TƯ PHÁP||{b}Độc lập- Tự do- Hạnh phúc
|Số: 182/KH-STP||{i}Hưng Yên, ngày 05 tháng 8 năm 2024
{c,b}KẾ HOẠCH
{c,b}Triển khai thực hiện Nghị quyết số 49-NQ/TU
{c}________
Thực hiện Nghị quyết số 49-NQ/TU, Sở Tư pháp ban hành Kế hoạch.
)",
     "NM / UBND TỈNH HƯNG YÊN / SỞ TƯ PHÁP / 182/KH-STP / Hưng Yên / 2024-08-05",
     "KH: Triển khai thực hiện Nghị quyết số 49-NQ/TU"},
    {"KindInsideTheTable", R"(
|CÔNG TY CỔ PHẦN NƯỚC SẠCH||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ¶ Độc lập - Tự do - Hạnh phúc
|Số: 9/KH-NS||Hưng Yên, ngày 1 tháng 8 năm 2024
|{c,b}KẾ HOẠCH||
|{c,b}thực hiện dân chủ||
Công ty thực hiện như sau:
)",
     "NM /  / CÔNG TY CỔ PHẦN NƯỚC SẠCH / 9/KH-NS / Hưng Yên / 2024-08-01", "KH: thực hiện dân chủ"},
    {"BreaksInsideCells", R"(
|ĐẢNG BỘ TỈNH HƯNG YÊN↵<b>ĐẢNG ỦY KHỐI CƠ QUAN↵VÀ DOANH NGHIỆP</b>↵*↵Số 161 - KH/ĐUK||<b>ĐẢNG CỘNG SẢN VIỆT NAM</b>↵Hưng Yên, ngày     tháng 7 năm 2024
{c,b}KẾ HOẠCH↵Quán triệt Nghị quyết số 49-NQ/TU↵về dân chủ ở cơ sở
-----
Thực hiện Nghị quyết, Đảng ủy xây dựng Kế hoạch.
)",
     "P / ĐẢNG BỘ TỈNH HƯNG YÊN / ĐẢNG ỦY KHỐI CƠ QUAN VÀ DOANH NGHIỆP / 161-KH/ĐUK / Hưng Yên / blank",
     "KH: Quán triệt Nghị quyết số 49-NQ/TU về dân chủ ở cơ sở"},
};

INSTANTIATE_TEST_SUITE_P(Tables, LetterheadCase, testing::ValuesIn(tables),
                         [](const auto& given) { return given.param.name; });

constexpr Case lines[]{
    {"Tabs", R"(
ĐẢNG BỘ KHỐI CQ VÀ DN TỈNH→ĐẢNG CỘNG SẢN VIỆT NAM
{b}CHI BỘ ĐÀI KHÍ TƯỢNG→
*→
Số 05-KH/CB→Hưng Yên, ngày 20 tháng 8 năm 2024

{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết số 49-NQ/TU

Thực hiện Nghị quyết số 49-NQ/TU, Chi bộ xây dựng kế hoạch như sau:
)",
     "P / ĐẢNG BỘ KHỐI CQ VÀ DN TỈNH / CHI BỘ ĐÀI KHÍ TƯỢNG / 05-KH/CB / Hưng Yên / 2024-08-20",
     "KH: thực hiện Nghị quyết số 49-NQ/TU"},
    {"Spaces", R"(
SỞ Y TẾ HƯNG YÊN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRUNG TÂM PHÁP Y             Độc lập - Tự do - Hạnh phúc
Số:      /KH-TTPY          Hưng Yên, ngày     tháng     năm 2024
               KẾ HOẠCH
     Thực hiện Nghị quyết 49-NQ/TU của Tỉnh ủy
Căn cứ Nghị quyết số 49-NQ/TU;
)",
     "NM / SỞ Y TẾ HƯNG YÊN / TRUNG TÂM PHÁP Y / blank / Hưng Yên / blank",
     "KH: Thực hiện Nghị quyết 49-NQ/TU của Tỉnh ủy"},
    {"CentredLines", R"(
{c,b}ĐẢNG CỘNG SẢN VIỆT NAM
{c}ĐẢNG BỘ KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH
{c,b}CHI BỘ TRUNG TÂM KIỂM SOÁT
{c,b}BỆNH TẬT TỈNH
{c}Số 07-KH/CB
{r,i}Hưng Yên, ngày 12-8-2024
{c,b}KẾ HOẠCH THỰC HIỆN NGHỊ QUYẾT SỐ 49-NQ/TU
{c,b}NGÀY 28/5/2024 CỦA BAN THƯỜNG VỤ TỈNH ỦY
Thực hiện Nghị quyết, Chi bộ ban hành Kế hoạch.
)",
     "P / ĐẢNG BỘ KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH / CHI BỘ TRUNG TÂM KIỂM SOÁT BỆNH TẬT TỈNH / 07-KH/CB / "
     "Hưng Yên / 2024-08-12",
     "KH: THỰC HIỆN NGHỊ QUYẾT SỐ 49-NQ/TU NGÀY 28/5/2024 CỦA BAN THƯỜNG VỤ TỈNH ỦY"},
    {"HeaderTwice", R"(
{c}UBND TỈNH HƯNG YÊN
{c,b}SỞ XÂY DỰNG
{c,b}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
{c,b}Độc lập - Tự do - Hạnh phúc
{c}Số: 77/KH-SXD
{c}Hưng Yên, ngày 2 tháng 8 năm 2024
{c}UBND TỈNH HƯNG YÊN
{c,b}SỞ XÂY DỰNG
{c}Số: 77/KH-SXD
{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết số 49-NQ/TU
Sở Xây dựng ban hành Kế hoạch.
)",
     "NM / UBND TỈNH HƯNG YÊN / SỞ XÂY DỰNG / 77/KH-SXD / Hưng Yên / 2024-08-02",
     "KH: thực hiện Nghị quyết số 49-NQ/TU"},
    {"PlaceAndDateAtTheEnd", R"(
{c}TRƯỜNG THPT PHỐ HIẾN
{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết số 49-NQ/TU
Nhà trường thực hiện như sau.
I. MỤC ĐÍCH
Nâng cao nhận thức của giáo viên.
{r,i}Hưng Yên, ngày 28 tháng 8 năm 2024
|Nơi nhận: ¶ - Sở GDĐT; ¶ - Lưu: VT.||{c,b}HIỆU TRƯỞNG ¶ ¶ {c,b}Phạm Văn Đồng
)",
     " /  / TRƯỜNG THPT PHỐ HIẾN /  / Hưng Yên / 2024-08-28", "KH: thực hiện Nghị quyết số 49-NQ/TU"},
    {"ProgrammeWithAuthor", R"(
|ĐẢNG BỘ KHỐI ¶ {b}ĐẢNG ỦY SỞ CÔNG THƯƠNG ¶ * ¶ Số 02-CTr/ĐU||ĐẢNG CỘNG SẢN VIỆT NAM ¶ Hưng Yên, ngày 9 tháng 9 năm 2024
{c,b}CHƯƠNG TRÌNH HÀNH ĐỘNG
{c,b}CỦA BAN THƯỜNG VỤ ĐẢNG ỦY SỞ CÔNG THƯƠNG
{c,b}thực hiện Nghị quyết số 49-NQ/TU của Ban Thường vụ Tỉnh ủy
{c}-----
Đảng ủy ban hành Chương trình.
)",
     "P / ĐẢNG BỘ KHỐI / ĐẢNG ỦY SỞ CÔNG THƯƠNG / 02-CTr/ĐU / Hưng Yên / 2024-09-09",
     "CTr: thực hiện Nghị quyết số 49-NQ/TU của Ban Thường vụ Tỉnh ủy"},
    {"LettersSpacedOut", R"(
{c}CHI BỘ BÁO HƯNG YÊN
{c,b}K Ế   H O Ạ C H
{c,b}thực hiện Nghị quyết số 49-NQ/TU
Chi bộ xây dựng Kế hoạch.
)",
     " /  / CHI BỘ BÁO HƯNG YÊN /  /  / ", "KH: thực hiện Nghị quyết số 49-NQ/TU"},
    {"NoKind", R"(
|SỞ Y TẾ||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ¶ Độc lập - Tự do - Hạnh phúc
|Số: 12/KH-SYT||Hưng Yên, ngày 9/9/2024
{c,b}Về việc thực hiện Nghị quyết số 49-NQ/TU ngày 28/5/2024
{c,b}của Ban Thường vụ Tỉnh ủy
Căn cứ Nghị quyết số 49-NQ/TU, Sở Y tế xây dựng kế hoạch như sau:
)",
     "NM /  / SỞ Y TẾ / 12/KH-SYT / Hưng Yên / 2024-09-09",
     ": Về việc thực hiện Nghị quyết số 49-NQ/TU ngày 28/5/2024 của Ban Thường vụ Tỉnh ủy"},
    {"DraftMarksAndBox", R"(
{r,b}DỰ THẢO LẦN 2
|TỈNH ỦY HƯNG YÊN ¶ {b}BAN DÂN VẬN ¶ * ¶ Số      -KH/BDVTU||ĐẢNG CỘNG SẢN VIỆT NAM ¶ Hưng Yên, ngày … tháng … năm 2024
{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết số 49-NQ/TU
Ban Dân vận xây dựng Kế hoạch.
)",
     "P / TỈNH ỦY HƯNG YÊN / BAN DÂN VẬN / blank / Hưng Yên / blank", "KH: thực hiện Nghị quyết số 49-NQ/TU"},
    {"SubjectFollowedByBareHeading", R"(
{c}ĐẢNG ỦY SỞ NÔNG NGHIỆP
{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết số 49-NQ/TU
{c,b}MỤC ĐÍCH, YÊU CẦU
Nâng cao nhận thức của đảng viên.
)",
     " /  / ĐẢNG ỦY SỞ NÔNG NGHIỆP /  /  / ", "KH: thực hiện Nghị quyết số 49-NQ/TU"},
    {"NumberUnderTheKind", R"(
{c,b}CHI ỦY CHI BỘ KHO BẠC NHÀ NƯỚC
{c,b}KẾ HOẠCH
{c}Số 4-KH/CB
{c,b}thực hiện Nghị quyết số 49-NQ/TU
Chi bộ xây dựng Kế hoạch.
)",
     " /  / CHI ỦY CHI BỘ KHO BẠC NHÀ NƯỚC / 4-KH/CB /  / ", "KH: thực hiện Nghị quyết số 49-NQ/TU"},
    {"PlaceInSmallLetters", R"(
{c}ĐẢNG BỘ SỞ LAO ĐỘNG - THƯƠNG BINH
{c}VÀ XÃ HỘI
{c}Số: 15 - KH/ĐB
{r,i}Hưng yên, ngày 05 tháng 07 năm 2024
{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết số 49-NQ/TU,
{c,b}ngày 28/5/2024 của Ban Thường vụ Tỉnh ủy
Đảng bộ xây dựng kế hoạch.
)",
     " /  / ĐẢNG BỘ SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI / 15-KH/ĐB / Hưng yên / 2024-07-05",
     "KH: thực hiện Nghị quyết số 49-NQ/TU, ngày 28/5/2024 của Ban Thường vụ Tỉnh ủy"},
    {"NamesOfOneWord", R"(
{c}TỔNG CÔNG TY VIỄN THÔNG MOBIFONE
{c,b}MOBIFONE TỈNH HƯNG YÊN
{c}-----o0o-----
Số: 1123/KH-MBF→→Hưng Yên, ngày 9 tháng 9 năm 2024
{c,b}KẾ HOẠCH
{c,b}V/v triển khai thực hiện Nghị quyết số 49-NQ/TU
{b,i}Kính gửi: Ban Thường vụ Đảng ủy Khối
MobiFone tỉnh xây dựng kế hoạch.
)",
     " / TỔNG CÔNG TY VIỄN THÔNG MOBIFONE / MOBIFONE TỈNH HƯNG YÊN / 1123/KH-MBF / Hưng Yên / 2024-09-09",
     "KH: V/v triển khai thực hiện Nghị quyết số 49-NQ/TU"},
    {"PlainSubjectUnderTheKind", R"(
CÔNG TY CP MAY HƯNG YÊN
Số: 5/KH-MHY
{b}KẾ HOẠCH
Về thực hiện dân chủ tại Công ty năm 2024
Thực hiện Nghị quyết số 49-NQ/TU, Công ty xây dựng kế hoạch như sau:
)",
     " /  / CÔNG TY CP MAY HƯNG YÊN / 5/KH-MHY /  / ", "KH: Về thực hiện dân chủ tại Công ty năm 2024"},
};

INSTANTIATE_TEST_SUITE_P(Lines, LetterheadCase, testing::ValuesIn(lines),
                         [](const auto& given) { return given.param.name; });

}  // namespace
}  // namespace thamdinh::structure
