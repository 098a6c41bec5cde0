#include "batch/versions.hpp"

#include "../report/sample_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thamdinh::batch {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<report::Passage> text(std::initializer_list<const char*> paragraphs) {
  std::vector<report::Passage> passages;
  for (const char* paragraph : paragraphs) {
    passages.emplace_back();
    passages.back().text = paragraph;
  }
  return passages;
}

TEST(TextChanges, TellsWhatWasTakenOutAndPutIn) {
  EXPECT_THAT(text_changes(text({"a", "b", "", "c"}), text({"a", "x", "c", "d"})),
              ElementsAre(TextChange{false, "b"}, TextChange{true, "x"}, TextChange{true, "d"}));
  EXPECT_THAT(text_changes(text({"a"}), {}), ElementsAre(TextChange{false, "a"}));
}

TEST(TextChanges, OverlooksSpacesCaseAndTonePlacement) {
  EXPECT_THAT(text_changes(text({"Hòa  bình", "Thủy lợi"}), text({"HOÀ BÌNH", "", "thuỷ lợi"})), IsEmpty());
}

TEST(CompareVersions, TellsWhatWasMendedAndWhatIsLacking) {
  ReportData earlier = report::sample_data();  // met, partial, missing, not_applicable, not_evaluated
  ReportData later = report::sample_data();
  earlier.source.path = "1.docx";
  later.source.path = "2.docx";
  later.requirements[0].status = Status::partial;
  later.requirements[1].status = Status::met;
  later.score.total = 60.0;
  const std::vector<Outcome> outcomes{Report(earlier), Report(later)};
  const Sheet verdicts =
      compare_versions({{0, 1}}, Language::vi, 1, [&](std::size_t place) { return outcomes[place]; });
  std::vector<std::pair<std::string, std::string>> changes;
  for (const Row& row : verdicts.rows)
    changes.emplace_back(std::get<std::string>(row[5]), std::get<std::string>(row[9]));
  EXPECT_THAT(changes,
              ElementsAre(std::pair("basis.resolution", "newly_lacking"), std::pair("basis.law", "mended"),
                          std::pair("basis.superior_plan", "still_lacking")));
  EXPECT_EQ(std::get<double>(verdicts.rows[0][3]), 50.0);
  EXPECT_EQ(std::get<double>(verdicts.rows[0][4]), 60.0);
}

TEST(TextChangesSheet, HasAPartForEachReplacement) {
  const std::vector<PlanFacts> files{{"1.docx", "read", "", "A", "", "", "", {}},
                                     {"2.docx", "read", "", "B", "", "", "", {}},
                                     {"3.docx", "TD104", "", "", "", "", "", {}}};
  const LongSheet sheet = text_changes_sheet(replacements({{0, 1, 2}}), files, [&](std::size_t place) {
    return place == 0 ? text({"a"}) : text({"a", "b"});
  });
  ASSERT_EQ(sheet.parts, 2U);
  EXPECT_THAT(sheet.rows_of(0), ElementsAre(Row{"B", "1.docx", "2.docx", "added", "b"}));
  EXPECT_THAT(sheet.rows_of(1), IsEmpty()) << "one could not be read";
}

}  // namespace
}  // namespace thamdinh::batch
