#include "structure/unit_kind.hpp"

#include "document_notation.hpp"
#include "structure/wording.hpp"
#include "text/normalised.hpp"

#include <gtest/gtest.h>

#include <string>

namespace thamdinh::structure {
namespace {

struct Case {
  const char* name;
  UnitKind kind;
};

void PrintTo(const Case& value, std::ostream* out) {
  *out << value.name;
}

class NameCase : public testing::TestWithParam<Case> {};

TEST_P(NameCase, TellsItsKind) {
  EXPECT_EQ(to_string(kind_of_name(squeeze(text::fold(GetParam().name)))), to_string(GetParam().kind));
}

using enum UnitKind;

INSTANTIATE_TEST_SUITE_P(
    Government, NameCase,
    testing::Values(
        Case{"CHI BỘ THANH TRA TỈNH", government}, Case{"ĐẢNG ỦY SỞ NÔNG NGHIỆP VÀ PTNT", government},
        Case{"VĂN PHÒNG ĐOÀN ĐBQH VÀ HĐND TỈNH", government}, Case{"ĐẢNG ỦY VĂN PHÒNG UBND TỈNH", government},
        Case{"CHI BỘ KHO BẠC NHÀ NƯỚC HƯNG YÊN", government}, Case{"CHI CỤC THUẾ KHU VỰC III", government},
        Case{"ĐẢNG BỘ NGÂN HÀNG NHÀ NƯỚC CHI NHÁNH TỈNH", government},
        Case{"CHI BỘ BẢO HIỂM XÃ HỘI TỈNH", government}, Case{"VIỆN KIỂM SÁT NHÂN DÂN TỈNH", government},
        Case{"ĐẢNG ỦY CỤC THI HÀNH ÁN DÂN SỰ", government}, Case{"BỘ CHỈ HUY QUÂN SỰ TỈNH", government},
        Case{"BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP TỈNH", government},
        Case{"CHI CỤC BẢO VỆ MÔI TRƯỜNG", government}, Case{"CỤC QUẢN LÝ THỊ TRƯỜNG", government},
        Case{"CHI BỘ SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", government}, Case{"HẢI QUAN HƯNG YÊN", government},
        Case{"SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", government}, Case{"CHI BỘ BAN DÂN TỘC", government},
        Case{"ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH", government}, Case{"CHI CỤC KIỂM LÂM", government},
        Case{"SỞ THÔNG TIN VÀ TRUYỀN THÔNG", government}));

INSTANTIATE_TEST_SUITE_P(
    PartyBodies, NameCase,
    testing::Values(Case{"CHI BỘ BAN DÂN VẬN TỈNH ỦY", party}, Case{"BAN TỔ CHỨC", party},
                    Case{"CHI BỘ CƠ QUAN UỶ BAN KIỂM TRA TỈNH UỶ", party}, Case{"VĂN PHÒNG TỈNH ỦY", party},
                    Case{"TRƯỜNG CHÍNH TRỊ NGUYỄN VĂN LINH", party}, Case{"BAN TUYÊN GIÁO VÀ DÂN VẬN", party},
                    Case{"ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH", party},
                    Case{"ĐẢNG ỦY KHỐI CƠ QUAN VÀ DOANH NGHIỆP", party}));

INSTANTIATE_TEST_SUITE_P(
    Front, NameCase,
    testing::Values(Case{"ỦY BAN MTTQ VIỆT NAM TỈNH HƯNG YÊN", front},
                    Case{"CHI BỘ CƠ QUAN TỈNH ĐOÀN", front}, Case{"HỘI LIÊN HIỆP PHỤ NỮ TỈNH", front},
                    Case{"CHI BỘ HỘI NÔNG DÂN", front}, Case{"LĐLĐ TỈNH HƯNG YÊN", front},
                    Case{"HỘI CỰU CHIẾN BINH TỈNH", front},
                    Case{"CHI BỘ CƠ QUAN ỦY BAN MẶT TRẬN TỔ QUỐC", front}, Case{"HỘI CHỮ THẬP ĐỎ", front},
                    Case{"LIÊN MINH HỢP TÁC XÃ TỈNH", front}, Case{"ĐOÀN TNCS HỒ CHÍ MINH", front}));

INSTANTIATE_TEST_SUITE_P(Press, NameCase,
                         testing::Values(Case{"CHI BỘ BÁO HƯNG YÊN", press},
                                         Case{"ĐẢNG ỦY ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH", press},
                                         Case{"ĐÀI PT-TH HƯNG YÊN", press}, Case{"TẠP CHÍ PHỐ HIẾN", press},
                                         Case{"CHI BỘ CƠ QUAN THƯỜNG TRÚ TTXVN", press}));

INSTANTIATE_TEST_SUITE_P(Enterprises, NameCase,
                         testing::Values(Case{"CÔNG TY TNHH MTV KTCTTL", enterprise},
                                         Case{"ĐẢNG ỦY AGRIBANK CHI NHÁNH TỈNH", enterprise},
                                         Case{"CHI BỘ NGÂN HÀNG CHÍNH SÁCH XÃ HỘI", enterprise},
                                         Case{"BƯU ĐIỆN TỈNH", enterprise}, Case{"VNPT HƯNG YÊN", enterprise},
                                         Case{"ĐẢNG BỘ VIỄN THÔNG HƯNG YÊN", enterprise},
                                         Case{"CÔNG TY XỔ SỐ KIẾN THIẾT", enterprise},
                                         Case{"TỔNG CÔNG TY MAY HƯNG YÊN", enterprise},
                                         Case{"CHI BỘ CÔNG TY CP MÔI TRƯỜNG ĐÔ THỊ", enterprise},
                                         Case{"CHI BỘ QUỸ TÍN DỤNG NHÂN DÂN", enterprise},
                                         Case{"ĐIỆN LỰC KHOÁI CHÂU", enterprise},
                                         Case{"CÔNG TY BẢO VIỆT HƯNG YÊN", enterprise}));

INSTANTIATE_TEST_SUITE_P(PublicServices, NameCase,
                         testing::Values(Case{"BỆNH VIỆN ĐA KHOA TỈNH", public_service},
                                         Case{"TRUNG TÂM KHUYẾN NÔNG SỞ NÔNG NGHIỆP", public_service},
                                         Case{"CHI BỘ BẢO TÀNG - THƯ VIỆN TỈNH", public_service},
                                         Case{"TRƯỜNG CAO ĐẲNG Y TẾ", public_service},
                                         Case{"BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG TỈNH", public_service},
                                         Case{"BQLDA GIAO THÔNG", public_service},
                                         Case{"VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", public_service},
                                         Case{"NHÀ HÁT CHÈO HƯNG YÊN", public_service},
                                         Case{"CHI BỘ TRƯỜNG THPT CHUYÊN", public_service},
                                         Case{"TRUNG TÂM Y TẾ HUYỆN ÂN THI", public_service},
                                         Case{"ĐÀI KHÍ TƯỢNG THỦY VĂN", public_service},
                                         Case{"PHÒNG CÔNG CHỨNG SỐ 1", public_service}));

INSTANTIATE_TEST_SUITE_P(NamesThatTellNothing, NameCase,
                         testing::Values(Case{"CHI BỘ 2", unknown}, Case{"ĐẢNG ỦY CƠ SỞ", unknown},
                                         Case{"CHI BỘ CƠ QUAN", unknown}, Case{"", unknown}));

struct PlanCase {
  const char* name;
  const char* text;
  const char* kind;  ///< kind/source
};

void PrintTo(const PlanCase& value, std::ostream* out) {
  *out << value.name;
}

class PlanKind : public testing::TestWithParam<PlanCase> {};

TEST_P(PlanKind, ComesFromTheFirstPlaceThatTells) {
  const auto document = document_of(GetParam().text);
  const auto& unit = analyse(document).unit;
  EXPECT_EQ(std::string(to_string(unit.kind)) + "/" + std::string(to_string(unit.kind_source)),
            GetParam().kind);
}

constexpr PlanCase plans[]{
    {"CellOfASection", R"(
{c}ĐẢNG BỘ SỞ NỘI VỤ
{c,b}CHI BỘ 2
{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết số 49-NQ/TU
)",
     "government/letterhead"},
    {"Title", R"(
{c,b}CHI BỘ 3
{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết số 49-NQ/TU của Ban Thường vụ Tỉnh ủy trong Đảng bộ Bệnh viện Đa khoa Phố Nối
Thực hiện Nghị quyết.
)",
     "public_service/title"},
    {"Opening", R"(
{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết số 49-NQ/TU của Ban Thường vụ Tỉnh ủy
Thực hiện Kế hoạch số 161-KH/ĐUK của Ban Thường vụ Đảng ủy Khối, Chi bộ Báo Hưng Yên xây dựng Kế hoạch như sau:
)",
     "press/opening"},
    {"Signature", R"(
{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết số 49-NQ/TU
Đơn vị thực hiện như sau.
|Nơi nhận: ¶ - Lưu.||{c,b}HIỆU TRƯỞNG ¶ ¶ {c,b}Lê Văn Tám
)",
     "public_service/signature"},
    {"OrganOfTheNumber", R"(
{c}Số: 182/KH-STP
{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết số 49-NQ/TU
)",
     "government/letterhead"},
    {"Unknown", R"(
{c,b}CHI BỘ SỐ 1
{c,b}KẾ HOẠCH
{c,b}thực hiện Nghị quyết số 49-NQ/TU
Chi bộ thực hiện Nghị quyết Đại hội Đảng bộ tỉnh và Luật do Quốc hội ban hành, đưa vào đời sống xã hội ở cơ sở.
)",
     "unknown/unknown"},
};

INSTANTIATE_TEST_SUITE_P(Plans, PlanKind, testing::ValuesIn(plans),
                         [](const auto& given) { return given.param.name; });

TEST(UnitKindGiven, WinsOverTheDocument) {
  const auto document = document_of("{c}CÔNG TY X\n{c,b}KẾ HOẠCH\n");
  const auto& unit = analyse(document, UnitKind::press).unit;
  EXPECT_EQ(unit.kind, UnitKind::press);
  EXPECT_EQ(unit.kind_source, UnitKindSource::given);
  EXPECT_EQ(unit_kind_from("public_service"), UnitKind::public_service);
  EXPECT_FALSE(unit_kind_from("school"));
}

}  // namespace
}  // namespace thamdinh::structure
