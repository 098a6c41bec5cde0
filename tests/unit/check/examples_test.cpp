#include <thamdinh/authoring.hpp>

#include "check/passage_document.hpp"

#include <gmock/gmock.h>

namespace thamdinh::checking {
namespace {

TEST(PassageDocument, LinesAreParagraphsHeadingsAndRows) {
  const document::Document document =
      passage_document("# I- MỤC TIÊU\n\nMột câu.\n| a | b | c |\n| d | | e |\n", "II- NHIỆM VỤ");
  ASSERT_EQ(document.body.size(), 8U);  // a heading of its own: no other above it
  EXPECT_EQ(document.body[0].text, U"I- MỤC TIÊU");
  EXPECT_TRUE(document.formats[document.body[0].runs.at(0).format].bold);
  EXPECT_FALSE(document.formats[document.body[1].runs.at(0).format].bold);
  ASSERT_EQ(document.tables.size(), 1U);
  EXPECT_EQ(document.tables[0].rows, 2U);
  EXPECT_EQ(document.tables[0].columns, 3U);
  EXPECT_TRUE(document.body[6].text.empty());
  EXPECT_EQ(document.body[7].cell->column, 2U);
}

TEST(PassageDocument, AHeadingIsPutAboveAPassageWithoutOne) {
  const document::Document document = passage_document("Một câu.", "II- NHIỆM VỤ");
  ASSERT_EQ(document.body.size(), 2U);
  EXPECT_EQ(document.body[0].text, U"II- NHIỆM VỤ");
  EXPECT_EQ(passage_document("Một câu.", "").body.size(), 1U);
}

TEST(Examples, EveryRequirementOfTheShippedProfileHasPassingAndFailingOnes) {
  const auto results = try_examples(Profile::builtin("49-nq-tu"));
  std::map<std::string, std::set<Status>> statuses;
  for (const ExampleResult& result : results) statuses[result.requirement].insert(result.expected);
  EXPECT_EQ(statuses.size(), 48U);
  for (const auto& [id, expected] : statuses) {
    EXPECT_TRUE(expected.contains(Status::met)) << id;
    EXPECT_TRUE(expected.contains(Status::missing)) << id;
  }
}

TEST(Examples, OneRequirementAloneAndAFailureWithItsPlace) {
  EXPECT_THROW((void)try_examples(Profile::builtin("49-nq-tu"), "target.none"), Error);
  auto results = try_examples(Profile::builtin("49-nq-tu"), "target.model");
  ASSERT_FALSE(results.empty());
  results[0].expected = Status::missing;
  const std::string text = examples_text(results);
  EXPECT_THAT(text, ::testing::HasSubstr("examples_target.yaml:" + std::to_string(results[0].where.line)));
  EXPECT_THAT(text, ::testing::HasSubstr("1 sai"));
}

}  // namespace
}  // namespace thamdinh::checking
