#include <thamdinh/tables.hpp>

#include <thamdinh/format.hpp>

#include "../report/sample_report.hpp"
#include "batch/table_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thamdinh {
namespace {

const Profile& profile() {
  static const Profile builtin = Profile::builtin("49-nq-tu");
  return builtin;
}

Outcome failure() {
  return Failure{{"dir/x.doc", "", 5}, Error(Code::legacy_doc)};
}

Cell cell(Table table, const Row& row, std::string_view column) {
  const auto columns = table_columns(table, profile());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].name == column) return row.at(i);
  }
  ADD_FAILURE() << "no column " << column;
  return {};
}

constexpr std::array kTables{Table::plans, Table::requirements, Table::citations, Table::headings,
                             Table::findings};

TEST(Tables, EveryRowHasACellOfItsTypeForEachColumn) {
  for (const Table table : kTables) {
    const auto columns = table_columns(table, profile());
    for (const Outcome& outcome : {Outcome(report::sample_report()), failure()}) {
      for (const Row& row : table_rows(table, outcome, profile())) {
        ASSERT_EQ(row.size(), columns.size()) << to_string(table);
        for (std::size_t i = 0; i < row.size(); ++i) {
          EXPECT_TRUE(row[i].index() == 0 || row[i].index() == static_cast<std::size_t>(columns[i].type) + 1)
              << to_string(table) << ": " << columns[i].name;
        }
      }
    }
  }
}

TEST(Tables, PlansHaveARowForAnyFile) {
  const auto read = table_rows(Table::plans, report::sample_report(), profile());
  ASSERT_EQ(read.size(), 1U);
  EXPECT_EQ(cell(Table::plans, read[0], "path"), Cell("kế hoạch.docx"));
  EXPECT_EQ(cell(Table::plans, read[0], "unit"), Cell("CHI BỘ THANH TRA TỈNH"));
  EXPECT_EQ(cell(Table::plans, read[0], "kind"), Cell("government"));
  EXPECT_EQ(cell(Table::plans, read[0], "status"), Cell("read"));
  EXPECT_EQ(cell(Table::plans, read[0], "score"), Cell(50.0));
  EXPECT_EQ(cell(Table::plans, read[0], "met"), Cell(std::int64_t{1}));
  EXPECT_EQ(cell(Table::plans, read[0], "basis"), Cell(10.0));
  EXPECT_EQ(cell(Table::plans, read[0], "basis.resolution"), Cell("met"));
  EXPECT_EQ(cell(Table::plans, read[0], "form.header"), Cell());
  const auto refused = table_rows(Table::plans, failure(), profile());
  ASSERT_EQ(refused.size(), 1U);
  EXPECT_EQ(cell(Table::plans, refused[0], "path"), Cell("dir/x.doc"));
  EXPECT_EQ(cell(Table::plans, refused[0], "status"), Cell("TD106"));
  EXPECT_EQ(cell(Table::plans, refused[0], "score"), Cell());
}

TEST(Tables, RequirementsShowEvidenceAndItsPlace) {
  const auto rows = table_rows(Table::requirements, report::sample_report(), profile(), Language::en);
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_EQ(cell(Table::requirements, rows[0], "points"), Cell(6.67));
  EXPECT_EQ(cell(Table::requirements, rows[0], "confidence"), Cell(0.88));
  EXPECT_EQ(cell(Table::requirements, rows[0], "paragraph"), Cell(std::int64_t{6}));
  EXPECT_EQ(cell(Table::requirements, rows[0], "to_end"), Cell(std::int64_t{15}));
  EXPECT_EQ(cell(Table::requirements, rows[1], "lacking"), Cell("the Law"));
  EXPECT_EQ(cell(Table::requirements, rows[2], "part"), Cell("footnote"));
  EXPECT_EQ(cell(Table::requirements, rows[3], "points"), Cell());
  EXPECT_TRUE(table_rows(Table::requirements, failure(), profile()).empty());
}

TEST(Tables, AnUnreadableFileIsAFinding) {
  const auto rows = table_rows(Table::findings, failure(), profile(), Language::en);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(cell(Table::findings, rows[0], "code"), Cell("TD106"));
  EXPECT_EQ(cell(Table::findings, rows[0], "severity"), Cell("error"));
  EXPECT_EQ(table_rows(Table::findings, report::sample_report(), profile()).size(), 3U);
}

TEST(Tables, CitationsAreThoseOfTheCommand) {
  const auto columns = table_columns(Table::citations, profile());
  EXPECT_EQ(batch::csv_head(columns), "\xEF\xBB\xBF" + citations_csv_header());
  const auto rows = table_rows(Table::citations, report::sample_report(), profile());
  EXPECT_EQ(batch::csv_rows(rows), citations_csv_rows(report::sample_report()));
}

TEST(Tables, HeadingsListTheirRoles) {
  const auto rows = table_rows(Table::headings, report::sample_report(), profile());
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(cell(Table::headings, rows[0], "roles"), Cell("purpose requirements"));
  EXPECT_EQ(cell(Table::headings, rows[1], "label"), Cell());
}

TEST(TableText, WritesNumbersShortAndFormulasHarmless) {
  EXPECT_EQ(batch::csv_rows({{Cell(), "=cmd()", std::int64_t{7}, 83.5, 10.0, 0.1}}),
            ",'=cmd(),7,83.5,10,0.1\r\n");
  EXPECT_EQ(batch::csv_rows({{"a\"b", "x,y", "p\nq", "-1", "@a"}}),
            "\"a\"\"b\",\"x,y\",\"p\nq\",'-1,'@a\r\n");
}

TEST(Tables, APathThatIsNoUtf8IsStillText) {
  const Outcome outcome = Failure{{std::string("k\xFF.docx"), "", 0}, Error(Code::damaged)};
  EXPECT_EQ(cell(Table::plans, table_rows(Table::plans, outcome, profile())[0], "path"),
            Cell("k\uFFFD.docx"));
}

}  // namespace
}  // namespace thamdinh
