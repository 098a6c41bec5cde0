#include <thamdinh/batch.hpp>
#include <thamdinh/messages.hpp>

#include "../check/folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thamdinh {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

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
  EXPECT_EQ(units.kind_of("báo.docx"), UnitKind::press);
}

TEST(Manifest, TellsWhatWasNotSubmitted) {
  const Manifest units = manifest("file,kind\nb.docx,press\na.docx,\nin/c.docx,front\n");
  EXPECT_THAT(units.lacking({"x/a.docx", "x/other.docx"}), ElementsAre("b.docx", "in/c.docx"));
  EXPECT_THAT(units.lacking({"b.docx", "a.docx", "/x/in/c.docx"}), IsEmpty());
}

TEST(Manifest, RefusesWithLineAndReason) {
  EXPECT_EQ(refusal(""), "line 1: it has no rows");
  EXPECT_EQ(refusal("unit,kind\n"), "line 1: there is no column file");
  EXPECT_EQ(refusal("unit,file\n"), "line 1: there is no column kind");
  EXPECT_EQ(refusal("file,kind\na.docx,press\n,front\n"), "line 3: the cell file is empty");
  EXPECT_EQ(refusal("file,kind\na.docx,ministry\n"), "line 2: there is no kind “ministry”");
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
