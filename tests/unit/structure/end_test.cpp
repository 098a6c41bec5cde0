#include "document_notation.hpp"

#include "structure/structure.hpp"

#include <gtest/gtest.h>

#include <string>

namespace thamdinh::structure {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* signature;   ///< authority / office / name
  const char* recipients;  ///< joined by " | ", the archive line marked with *
};

std::string recipients_of(const Structure& structure) {
  std::string out;
  for (std::size_t i = 0; i < structure.form.recipients.size(); ++i) {
    out += (out.empty() ? "" : " | ") + structure.form.recipients[i].text;
    if (structure.form.archive == i) out += "*";
  }
  return out;
}

void PrintTo(const Case& value, std::ostream* out) {
  *out << value.name;
}

class EndCase : public testing::TestWithParam<Case> {};

TEST_P(EndCase, IsRead) {
  const std::string text =
      std::string(
          "{c}CHI BỘ SỞ NỘI VỤ\n{c,b}KẾ HOẠCH\n{c,b}thực hiện Nghị quyết số 49-NQ/TU\n"
          "Chi bộ xây dựng Kế hoạch.\n{b}I. TỔ CHỨC THỰC HIỆN\nCác đồng chí thực hiện nghiêm túc.\n") +
      (GetParam().text + 1);
  const auto document = document_of(text);
  const auto structure = analyse(document);
  const auto& signer = structure.document.signer;
  EXPECT_EQ(signer.authority + " / " + signer.office + " / " +
                (structure.form.signer.blank ? "blank" : signer.name),
            GetParam().signature);
  EXPECT_EQ(recipients_of(structure), GetParam().recipients);
  EXPECT_EQ(structure.headings.size(), 1U);
}

constexpr Case cases[]{
    {"Table", R"(
|{u}Nơi nhận: ¶ - Đảng ủy Khối (để báo cáo), ¶ - Các đồng chí chi ủy viên, ¶ - Lưu Chi bộ.||{c,b}T/M CHI BỘ ¶ {c}BÍ THƯ ¶ ¶ ¶ {c,b}Nguyễn Văn An
)",
     "T/M / BÍ THƯ / Nguyễn Văn An", "Đảng ủy Khối (để báo cáo) | Các đồng chí chi ủy viên | Lưu Chi bộ*"},
    {"TableInRows", R"(
|Nơi nhận:||{c,b}KT. GIÁM ĐỐC ¶ {c,b}PHÓ GIÁM ĐỐC
|- Như trên; ¶ - Lưu: VT, VP.||¶ (Đã ký) ¶ {c,b}Lưu Quốc Toản
)",
     "KT. / PHÓ GIÁM ĐỐC / Lưu Quốc Toản", "Như trên | Lưu: VT, VP*"},
    {"OneLineOfAuthorityAndOffice", R"(
Nơi nhận:
- Đảng ủy Khối;
- Lưu VP.
{r,b}TM. CHI BỘ BÍ THƯ


{r,b}Đoàn Minh Khải
)",
     "TM. / BÍ THƯ / Đoàn Minh Khải", "Đảng ủy Khối | Lưu VP*"},
    {"DeputyInOneLine", R"(
{r,b}KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC

{r}TS. Lê Thị Bé
Nơi nhận:
- Sở Y tế (b/c);
- Lưu VT.
)",
     "KT. / PHÓ GIÁM ĐỐC / TS. Lê Thị Bé", "Sở Y tế (b/c) | Lưu VT*"},
    {"Tabs", R"(
Nơi nhận:→→T/M ĐẢNG ỦY
- Ban Thường vụ Đảng ủy Khối,→→BÍ THƯ
- Các chi bộ,
- Lưu VPĐU.

→→→Trần Văn Chính
)",
     "T/M / BÍ THƯ / Trần Văn Chính", "Ban Thường vụ Đảng ủy Khối | Các chi bộ | Lưu VPĐU*"},
    {"NoDashes", R"(
Nơi nhận:
Sở Giáo dục và Đào tạo;
Các tổ chuyên môn;
Lưu: VT.
{r,b}HIỆU TRƯỞNG


{r,b}Phạm Thị Hoa
)",
     " / HIỆU TRƯỞNG / Phạm Thị Hoa", "Sở Giáo dục và Đào tạo | Các tổ chuyên môn | Lưu: VT*"},
    {"BraceBesideSeveralLines", R"(
|Nơi nhận: ¶ - Ban Thường vụ Tỉnh ủy, ¶ - Ban Dân vận Tỉnh ủy, ¶ để báo cáo ¶ - Đồng chí Lê Văn B, ủy viên Ban Thường vụ, ¶ Trưởng Ban Dân vận, ¶ - Lưu.||{c,b}T/M BAN THƯỜNG VỤ ¶ {c,b}PHÓ BÍ THƯ ¶ ¶ {c,b}TRƯƠNG VĂN LÀNH
)",
     "T/M / PHÓ BÍ THƯ / TRƯƠNG VĂN LÀNH",
     "Ban Thường vụ Tỉnh ủy | Ban Dân vận Tỉnh ủy | Đồng chí Lê Văn B, ủy viên Ban Thường vụ, Trưởng Ban Dân "
     "vận | Lưu*"},
    {"ComputedDashes", R"(
|{b}Nơi nhận: ¶ {l=-}Đảng ủy Khối; ¶ {l=-}Lưu: VT.||{b}TL. HIỆU TRƯỞNG ¶ {b}TRƯỞNG PHÒNG TỔ CHỨC, HÀNH CHÍNH ¶ ¶ {b}Vũ Thị Mai
)",
     "TL. / TRƯỞNG PHÒNG TỔ CHỨC, HÀNH CHÍNH / Vũ Thị Mai", "Đảng ủy Khối | Lưu: VT*"},
    {"AllBehindTheColon", R"(
Nơi nhận: Như trên; Các phòng; Lưu VT.
{r}GIÁM ĐỐC

{r}Hoàng Văn Thái
)",
     " / GIÁM ĐỐC / Hoàng Văn Thái", "Như trên | Các phòng | Lưu VT*"},
    {"NameLeftBlank", R"(
|Nơi nhận: ¶ - Đảng ủy Khối, ¶ - Lưu.||T/M CHI BỘ ¶ BÍ THƯ ¶ ¶ ………………………
)",
     "T/M / BÍ THƯ / blank", "Đảng ủy Khối | Lưu*"},
    {"NoAuthorityNoRecipients", R"(

{c,b}BÍ THƯ CHI BỘ


{c,b}Nguyễn Thị Lan
)",
     " / BÍ THƯ CHI BỘ / Nguyễn Thị Lan", ""},
    {"CollectiveThenDeputy", R"(
|Nơi nhận: ¶ - Tỉnh ủy; ¶ - Lưu: VT.||TM. ỦY BAN NHÂN DÂN ¶ KT. CHỦ TỊCH ¶ PHÓ CHỦ TỊCH ¶ ¶ Nguyễn Duy Hưng
)",
     "TM. / PHÓ CHỦ TỊCH / Nguyễn Duy Hưng", "Tỉnh ủy | Lưu: VT*"},
    {"StandingDeputy", R"(
|Nơi nhận: ¶ - Tỉnh ủy; ¶ - Lưu.||T/M ĐẢNG ỦY ¶ PHÓ BÍ THƯ THƯỜNG TRỰC ¶ ¶ Đỗ Văn Quý
)",
     "T/M / PHÓ BÍ THƯ THƯỜNG TRỰC / Đỗ Văn Quý", "Tỉnh ủy | Lưu*"},
    {"SmallLetters", R"(
|Nơi nhận: ¶ - Tỉnh ủy; ¶ - Lưu.||T/M Chi bộ ¶ Bí thư ¶ ¶ Đỗ Văn Quý
)",
     "T/M / Bí thư / Đỗ Văn Quý", "Tỉnh ủy | Lưu*"},
    {"TwoColumnsOfPosts", R"(
{c}DUYỆT CỦA PHÒNG GIÁO DỤC→NGƯỜI LẬP KẾ HOẠCH
→Hiệu trưởng

→Nguyễn Thị Hà
)",
     " / Hiệu trưởng / Nguyễn Thị Hà", ""},
    {"WhoDrewItUpBesideWhoSigns", R"(
{b}Người lập kế hoạch                    BÍ THƯ CHI BỘ

Nguyễn Thị Hà                         Lê Văn Nam
)",
     " / BÍ THƯ CHI BỘ / Lê Văn Nam", ""},
    {"NoSpaceBehindTheMark", R"(
→→KT.HIỆU TRƯỞNG
→→PHÓ HIỆU TRƯỞNG

→→Đặng Thị Hoa
Nơi nhận :
- Sở GDĐT;
- Lưu VT
)",
     "KT. / PHÓ HIỆU TRƯỞNG / Đặng Thị Hoa", "Sở GDĐT | Lưu VT*"},
    {"AppendixBehind", R"(
|Nơi nhận: ¶ - Tỉnh ủy; ¶ - Lưu.||T/M CHI BỘ ¶ BÍ THƯ ¶ ¶ Đỗ Văn Quý
{c,b}PHỤ LỤC
{c,b}PHÂN CÔNG NHIỆM VỤ
I. NHIỆM VỤ CHUNG
|TT||Nội dung||Chủ trì||Thời gian
|1||Học Nghị quyết||Văn phòng||Tháng 8/2024
)",
     "T/M / BÍ THƯ / Đỗ Văn Quý", "Tỉnh ủy | Lưu*"},
};

INSTANTIATE_TEST_SUITE_P(Ends, EndCase, testing::ValuesIn(cases),
                         [](const auto& given) { return given.param.name; });

/// Zones of the paragraphs behind a signature with a list of recipients under it.
std::vector<Zone> zones_behind(const std::string& text) {
  const auto document = document_of(
      "{c}CHI BỘ SỞ NỘI VỤ\n{c,b}KẾ HOẠCH\n{c,b}thực hiện Nghị quyết số 49-NQ/TU\nChi bộ xây dựng Kế hoạch.\n"
      "{c,b}T/M CHI BỘ\n{c}BÍ THƯ\n{c,b}Nguyễn Văn An\nNơi nhận:\n- Như trên,\n" +
      text);
  const auto structure = analyse(document);
  std::vector<Zone> zones;
  for (std::size_t i = 9; i < structure.lines.size(); ++i) zones.push_back(structure.lines[i].zone);
  return zones;
}

TEST(BehindTheSignature, RunningTextIsAnAppendixWhateverItIsCalled) {
  for (const char* text :
       {"Trong năm 2024, đơn vị xây dựng ít nhất 01 mô hình điểm về thực hiện dân chủ ở cơ sở.",
        "- Chỉ tiêu bổ sung: 100% cán bộ, đảng viên của đơn vị được học tập, quán triệt Nghị quyết số "
        "49-NQ/TU."}) {
    EXPECT_EQ(zones_behind(std::string(text) + "\nBan hành quy chế.\n"),
              (std::vector{Zone::appendix, Zone::appendix}))
        << text;
  }
}

TEST(BehindTheSignature, LongRecipientsAreStillRecipients) {
  for (const char* text :
       {"- Các chi bộ trực thuộc, các đoàn thể cơ quan, các phòng chuyên môn, đơn vị sự nghiệp (để thực "
        "hiện),",
        "- Các chi bộ trực thuộc và các đoàn thể của cơ quan để thực hiện và báo cáo kết quả theo quy định,",
        "- Ban Tổ chức Tỉnh ủy, Ban Tuyên giáo Tỉnh ủy, Ủy ban Kiểm tra Tỉnh ủy, Văn phòng Tỉnh ủy,"}) {
    EXPECT_EQ(zones_behind(std::string(text) + "\n- Lưu Chi bộ.\n"), (std::vector{Zone::end, Zone::end}))
        << text;
  }
}

}  // namespace
}  // namespace thamdinh::structure
