#include "report/csv.hpp"

#include <thamdinh/format.hpp>

#include "sample_report.hpp"

namespace thamdinh {
namespace {

TEST(Csv, QuotesAsRfc4180Asks) {
  EXPECT_EQ(report::csv_row({"a", "b,c", "d\"e", "f\ng", ""}), "a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n");
}

TEST(Csv, LetsNoFormulaThrough) {
  EXPECT_EQ(report::csv_row({"=1+1", "+1", "-cmd", "@x", "\tx"}), "'=1+1,'+1,'-cmd,'@x,'\tx\r\n");
}

TEST(Csv, OfCitationsHasARowForEach) {
  EXPECT_EQ(
      citations_csv_rows(report::sample_report()),
      "kế hoạch.docx,Nghị quyết số 49/NQ-TU,49/NQ-TU,NQ,,,,,,short,malformed,49-NQ/TU,body,6,10,32,,\r\n");
  EXPECT_TRUE(citations_csv_header().starts_with("path,text,id,"));
}

}  // namespace
}  // namespace thamdinh
