#include "batch/unit_match.hpp"

#include "../check/folder.hpp"

#include <gtest/gtest.h>

namespace thamdinh::batch {
namespace {

/// How one unit's name is matched against a list of names: the number of the entry and by what.
UnitMatch match(const std::vector<std::string>& list, const std::string& unit) {
  Manifest::Rows rows;
  for (const std::string& name : list) {
    rows.entries.emplace_back();
    rows.entries.back().unit = name;
  }
  return match_units(rows, {{"x.docx", unit, "", ""}}).front();
}

const std::vector<std::string> kList{"Sở Tài chính", "Sở Tư pháp",           "UBKT Tỉnh uỷ",
                                     "Cty CP May",   "Toà án nhân dân tỉnh", "Đảng ủy Sở Y tế"};

TEST(MatchUnits, ForgivesCaseTonesAndAbbreviations) {
  for (const auto& [unit, entry] : {std::pair("SỞ TÀI CHÍNH", 0),
                                    {"Sở  Tư-pháp", 1},
                                    {"ỦY BAN KIỂM TRA TỈNH ỦY", 2},
                                    {"CÔNG TY CỔ PHẦN MAY", 3},
                                    {"TÒA ÁN NHÂN DÂN TỈNH HƯNG YÊN", 4}}) {
    EXPECT_EQ(match(kList, unit).entry, entry) << unit;
    EXPECT_EQ(match(kList, unit).by, MatchBy::name) << unit;
  }
}

TEST(MatchUnits, WritesOutWhatTheOtherNameAbbreviatesByItsInitials) {
  const std::vector<std::string> list{"Chi bộ cơ quan Hội Liên hiệp Phụ nữ tỉnh",
                                      "Uỷ ban MTTQ Việt Nam tỉnh",
                                      "Đảng uỷ Cty TNHH MTV KTCT thuỷ lợi tỉnh",
                                      "Đảng uỷ Trường CĐ nghề Phố Hiến",
                                      "Đảng uỷ Đài PT-TH",
                                      "Chi bộ TT Kiểm soát bệnh tật"};
  for (const auto& [unit, entry] :
       {std::pair("CHI BỘ CƠ QUAN HỘI LHPN TỈNH", 0),
        {"ỦY BAN MẶT TRẬN TỔ QUỐC TỈNH THÁI BÌNH", 1},
        {"ĐẢNG ỦY CÔNG TY TNHH MTV KHAI THÁC CÔNG TRÌNH THỦY LỢI TỈNH HƯNG YÊN", 2},
        {"ĐẢNG ỦY TRƯỜNG CAO ĐẲNG NGHỀ PHỐ HIẾN", 3},
        {"ĐẢNG ỦY ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH", 4},
        {"CHI BỘ TRUNG TÂM KSBT", 5}}) {
    EXPECT_EQ(match(list, unit).entry, entry) << unit;
    EXPECT_EQ(match(list, unit).by, MatchBy::name) << unit;
  }
  // The same office's Party cell is another unit.
  EXPECT_NE(match(list, "HỘI LIÊN HIỆP PHỤ NỮ TỈNH").by, MatchBy::name);
}

TEST(MatchUnits, CallsLikenessDoubtful) {
  EXPECT_EQ(match(kList, "ĐẢNG ỦY TÒA ÁN NHÂN DÂN TỈNH").entry, 4);
  EXPECT_EQ(match(kList, "ĐẢNG ỦY TÒA ÁN NHÂN DÂN TỈNH").by, MatchBy::likeness);
}

TEST(MatchUnits, TakesTheNameOfAFileThatNamesNobodyForAGuess) {
  Manifest::Rows rows;
  for (const char* name : {"Trung tâm Y tế huyện Văn Lâm", "Trường THCS Đồng Thanh"}) {
    rows.entries.emplace_back();
    rows.entries.back().unit = name;
  }
  const auto matches = match_units(rows, {{"in/TTYT Van Lam.doc", "", "", ""},
                                          {"in/thcs dong thanh (1).docx", "", "", ""},
                                          {"in/ke hoach.docx", "", "", ""}});
  EXPECT_EQ(matches[0].entry, 0);
  EXPECT_EQ(matches[0].by, MatchBy::likeness);
  EXPECT_EQ(matches[1].entry, 1);
  EXPECT_EQ(matches[2].entry, -1);
}

TEST(MatchUnits, LeavesWhatIsNobodys) {
  for (const char* unit : {"Sở Xây dựng", "Sở", "Báo Hưng Yên", ""})
    EXPECT_EQ(match(kList, unit).entry, -1) << unit;
}

TEST(MatchUnits, TakesTheFileBeforeTheNumberBeforeTheName) {
  const test::Folder folder;
  const Manifest manifest =
      Manifest::load(folder.write("units.csv", "unit,file,number\nA,a.docx,\nB,,7-KH/CB\nC,,\n"));
  const auto matches = match_units(
      manifest.rows(),
      {{"in/a.docx", "C", "", "7-KH/CB"}, {"in/x.docx", "C", "", "7-KH/CB"}, {"in/y.docx", "C", "", ""}});
  EXPECT_EQ(matches[0].by, MatchBy::file);
  EXPECT_EQ(matches[1].entry, 1);
  EXPECT_EQ(matches[1].by, MatchBy::number);
  EXPECT_EQ(matches[2].entry, 2);
}

TEST(IsoDate, TakesRealDatesAlone) {
  EXPECT_EQ(iso_date("5/7/2024"), "2024-07-05");
  EXPECT_EQ(iso_date("05-07-2024"), "2024-07-05");
  EXPECT_EQ(iso_date("2024-07-05"), "2024-07-05");
  for (const char* wrong : {"", "31/6/2024", "5/7", "5/7/2024x", "hôm nay", "1/1/24"})
    EXPECT_EQ(iso_date(wrong), std::nullopt) << wrong;
}

}  // namespace
}  // namespace thamdinh::batch
