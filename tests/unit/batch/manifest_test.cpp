#include <thamdinh/batch.hpp>
#include <thamdinh/messages.hpp>

#include "../check/folder.hpp"
#include "batch/manifest_rows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thamdinh {
namespace {

Manifest manifest(std::string_view csv) {
  const test::Folder folder;
  return Manifest::load(folder.write("units.csv", csv));
}

/// The message of the refusal; empty where there is none.
std::string refusal(std::string_view csv) {
  try {
    static_cast<void>(manifest(csv));
    return "";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::manifest_invalid);
    EXPECT_EQ(error.arguments().at(0).substr(error.arguments().at(0).rfind('/')), "/units.csv");
    const std::string text = message(error, Language::en);
    return text.substr(text.find("line"));
  }
}

TEST(Manifest, GivesKindsByTheEndOfAPath) {
  const Manifest units =
      manifest("unit,kind,file\nSở A,government,so-a.docx\nBáo,press,bao/plan.docx\nSở B,,b.docx\n");
  EXPECT_EQ(units.kind_of("/in/so-a.docx"), UnitKind::government);
  EXPECT_EQ(units.kind_of("so-a.docx"), UnitKind::government);
  EXPECT_EQ(units.kind_of("in/bao/plan.docx"), UnitKind::press);
  EXPECT_EQ(units.kind_of("in/xbao/plan.docx"), std::nullopt);
  EXPECT_EQ(units.kind_of("plan.docx"), std::nullopt);
  EXPECT_EQ(units.kind_of("b.docx"), std::nullopt);
}

TEST(Manifest, TheLongestEndingWins) {
  const Manifest units = manifest("kind;file\npress;plan.docx\nfront;a\\plan.docx\n");
  EXPECT_EQ(units.kind_of("x/a/plan.docx"), UnitKind::front);
  EXPECT_EQ(units.kind_of("x/b/plan.docx"), UnitKind::press);
}

TEST(Manifest, KnowsTheWordsOfAReportAndDecomposedNames) {
  const Manifest units = manifest("Tệp,Loại hình\nsở.docx,Doanh nghiệp\nbáo.docx,Cơ quan báo chí\n");
  EXPECT_EQ(units.kind_of("s\u006F\u031B\u0309.docx"), UnitKind::enterprise);
  const Manifest others =
      manifest("Tệp;Loại hình\na;ĐƠN VỊ SỰ NGHIỆP CÔNG LẬP\nb;Mặt trận, đoàn thể\nc;bank\n");
  EXPECT_EQ(others.kind_of("a"), UnitKind::public_service);
  EXPECT_EQ(others.kind_of("b"), UnitKind::front);
  EXPECT_EQ(others.kind_of("c"), UnitKind::enterprise);
  EXPECT_EQ(units.kind_of("báo.docx"), UnitKind::press);
}

TEST(Manifest, ReadsUnitsNumbersAndDates) {
  const Manifest units = manifest(
      "Đơn vị;Cấp trên;Số, ký hiệu;Hạn nộp;Ngày nhận\nSở A;UBND tỉnh;12-KH/CB;31/7/2024;2024-08-01\nSở "
      "B;;;;\n");
  const auto& entries = units.rows().entries;
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].unit, "Sở A");
  EXPECT_EQ(entries[0].parent, "UBND tỉnh");
  EXPECT_EQ(entries[0].number, "12-KH/CB");
  EXPECT_EQ(entries[0].due, "2024-07-31");
  EXPECT_EQ(entries[0].received, "2024-08-01");
  EXPECT_EQ(entries[1].due, "");
}

TEST(Manifest, RefusesWithLineAndReason) {
  EXPECT_EQ(refusal(""), "line 1: it has no rows");
  EXPECT_EQ(refusal("kind,due\n"), "line 1: there is no column unit, file or number");
  EXPECT_EQ(refusal("file,kind\na.docx,press\n,front\n"), "line 3: no unit, file or number is named");
  EXPECT_EQ(refusal("unit,due\nA,30/2/2024\n"), "line 2: there is no such date “30/2/2024”");
  EXPECT_EQ(refusal("file,kind\na.docx,ministry\n"),
            "line 2: a kind is State organ, Party body, mass organisation, press, enterprise or public "
            "service unit, not “ministry”");
  EXPECT_EQ(refusal("file,kind\na.docx,press\n./a.docx,press\n"), "line 3: two rows for one file “./a.docx”");
  EXPECT_EQ(refusal("file,kind\na.docx\n"), "");
}

TEST(Manifest, RefusesAFileThatIsNotThere) {
  try {
    static_cast<void>(Manifest::load("/nowhere/units.csv"));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::file_not_found);
  }
}

}  // namespace
}  // namespace thamdinh
