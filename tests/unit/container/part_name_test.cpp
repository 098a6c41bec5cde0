#include "container/part_name.hpp"

#include <gtest/gtest.h>

namespace thamdinh::container {
namespace {

TEST(PartName, FoldsCaseSlashesAndEscapes) {
  EXPECT_EQ(fold_part_name("/Word/Document.XML"), "word/document.xml");
  EXPECT_EQ(fold_part_name("word\\document.xml"), "word/document.xml");
  EXPECT_EQ(fold_part_name("word/my%20part.xml"), "word/my part.xml");
  EXPECT_EQ(fold_part_name("word/a%2Fb.xml"), "word/a%2fb.xml");
  EXPECT_EQ(fold_part_name("100%"), "100%");
}

TEST(PartName, NeverLeavesTheRoot) {
  EXPECT_EQ(fold_part_name("../../etc/passwd"), "etc/passwd");
  EXPECT_EQ(resolve_target("word/document.xml", "../../../x.xml"), "x.xml");
}

TEST(PartName, ResolvesTargets) {
  EXPECT_EQ(resolve_target("", "word/document.xml"), "word/document.xml");
  EXPECT_EQ(resolve_target("", "/word/document.xml"), "word/document.xml");
  EXPECT_EQ(resolve_target("word/document.xml", "styles.xml"), "word/styles.xml");
  EXPECT_EQ(resolve_target("word/document.xml", "/word/styles.xml"), "word/styles.xml");
  EXPECT_EQ(resolve_target("word/document.xml", "./media/../footnotes.xml#x"), "word/footnotes.xml");
}

TEST(PartName, NamesTheRelationshipsPart) {
  EXPECT_EQ(relationships_part_of(""), "_rels/.rels");
  EXPECT_EQ(relationships_part_of("word/document.xml"), "word/_rels/document.xml.rels");
  EXPECT_EQ(relationships_part_of("main.xml"), "_rels/main.xml.rels");
}

}  // namespace
}  // namespace thamdinh::container
