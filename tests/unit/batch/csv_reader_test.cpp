#include "batch/csv_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thamdinh::batch {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(CsvReader, ReadsQuotedCellsAndCountsLines) {
  const auto records = read_csv("unit,file\r\n\"Sở \"\"A\"\", B\",a.docx\n\n\"two\nlines\",b.docx\nc");
  ASSERT_EQ(records.size(), 4U);
  EXPECT_THAT(records[1].cells, ElementsAre("Sở \"A\", B", "a.docx"));
  EXPECT_EQ(records[1].line, 2U);
  EXPECT_THAT(records[2].cells, ElementsAre("two\nlines", "b.docx"));
  EXPECT_EQ(records[2].line, 4U);
  EXPECT_THAT(records[3].cells, ElementsAre("c"));
  EXPECT_EQ(records[3].line, 6U);
}

TEST(CsvReader, TakesTheSeparatorOfTheFirstLine) {
  EXPECT_THAT(read_csv("a;b;c\n1,5;2;3")[1].cells, ElementsAre("1,5", "2", "3"));
  EXPECT_THAT(read_csv("a\tb\n1,5\t2")[1].cells, ElementsAre("1,5", "2"));
}

TEST(CsvReader, SurvivesWhatIsCutShort) {
  EXPECT_THAT(read_csv(""), IsEmpty());
  EXPECT_THAT(read_csv("\r\n,,\n"), IsEmpty());
  EXPECT_THAT(read_csv("a,\"never closed\nb")[0].cells, ElementsAre("a", "never closed\nb"));
  EXPECT_THAT(read_csv("\"a\"b,c\n")[0].cells, ElementsAre("ab", "c"));
}

TEST(CsvReader, DecodesWhatExcelSaves) {
  EXPECT_EQ(csv_text("\xEF\xBB\xBFtệp"), "tệp");
  EXPECT_EQ(csv_text(std::string_view("\xFF\xFEt\0\xC7\x1Ep\0", 8)), "tệp");
  EXPECT_EQ(csv_text(std::string_view("\xFE\xFF\0t\x1E\xC7\0p", 8)), "tệp");
  EXPECT_EQ(csv_text(std::string_view("\xFF\xFE\x3D\xD8\x00\xDE", 6)), "😀");
  EXPECT_EQ(csv_text(std::string_view("\xFF\xFE\x3D\xD8t", 5)), "\uFFFD");
  EXPECT_EQ(csv_text("a\xFFz"), "a\uFFFDz");
}

}  // namespace
}  // namespace thamdinh::batch
