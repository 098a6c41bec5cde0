#include "document/fields.hpp"

#include <gtest/gtest.h>

namespace thamdinh::document {
namespace {

TEST(Fields, InstructionsHideAndResultsShow) {
  FieldStack fields;
  EXPECT_TRUE(fields.shown());
  fields.begin(0, {});
  EXPECT_FALSE(fields.shown());
  fields.add_instruction(" PAGE ");
  fields.separate();
  EXPECT_TRUE(fields.shown());
  const FieldEnd end = fields.end();
  EXPECT_EQ(end.instruction, " PAGE ");
  EXPECT_TRUE(end.had_result);
  EXPECT_TRUE(fields.shown());
}

TEST(Fields, AnInstructionHidesWhatIsInIt) {
  FieldStack fields;
  fields.begin(0, {});
  fields.begin(1, {});
  fields.separate();
  EXPECT_FALSE(fields.shown());
  (void)fields.end();
  fields.separate();
  EXPECT_TRUE(fields.shown());
}

TEST(Fields, StrayMarksAreHarmless) {
  FieldStack fields;
  fields.separate();
  fields.add_instruction("x");
  EXPECT_TRUE(fields.end().instruction.empty());
  EXPECT_TRUE(fields.shown());
}

TEST(Fields, OnlyThoseThatSwallowedTextAreUnclosed) {
  FieldStack fields;
  fields.begin(7, {});
  fields.note_swallowed();
  fields.begin(8, {});
  EXPECT_EQ(fields.unclosed(), std::vector<std::uint32_t>{7});
  (void)fields.end();
  (void)fields.end();
  fields.begin(9, {});
  EXPECT_TRUE(fields.unclosed().empty());
}

TEST(Fields, Names) {
  EXPECT_EQ(field_name("  hyperlink \"x\""), "HYPERLINK");
  EXPECT_EQ(field_name(""), "");
  EXPECT_EQ(field_name("\"quoted name\" x"), "QUOTED NAME");
}

TEST(Fields, SymbolsByNumberAndFont) {
  EXPECT_EQ(text_without_result({" SYMBOL 183 \\f \"Symbol\" ", {}, false}), "•");
  EXPECT_EQ(text_without_result({" SYMBOL 0x61 \\f Symbol", {}, false}), "α");
  EXPECT_EQ(text_without_result({" SYMBOL 99999999 ", {}, false}), "");
  EXPECT_EQ(text_without_result({" SYMBOL", {}, false}), "");
  EXPECT_EQ(text_without_result({" PAGE ", {}, false}), "");
}

}  // namespace
}  // namespace thamdinh::document
