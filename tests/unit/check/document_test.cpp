#include <thamdinh/document.hpp>
#include <thamdinh/format.hpp>

#include "../document/docx.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

namespace thamdinh {
namespace {

std::filesystem::path plan(const char* name) {
  return std::filesystem::path(THAMDINH_SOURCE_DIR) / "corpus" / "plans" / name / "plan.docx";
}

TEST(Document, GivesTheReportOfTheFileByEachProfile) {
  const Document document = Document::open(plan("h-so-giao-duc"));
  for (const std::string& id : Profile::builtin_ids()) {
    const Profile profile = Profile::builtin(id);
    const std::string direct = to_json(check(plan("h-so-giao-duc"), profile));
    EXPECT_EQ(to_json(document.check(profile)), direct) << id;
    EXPECT_EQ(to_json(document.check(profile)), direct) << "a second time";
  }
}

TEST(Document, EveryPlaceLeadsToItsWords) {
  const Document document = Document::open(plan("n-thcs"));
  ASSERT_FALSE(document.headings().empty());
  ASSERT_EQ(document.headings().size(), document.heading_parents().size());
  for (const Heading& heading : document.headings()) EXPECT_EQ(document.text_at(heading.where), heading.text);
  for (const Citation& citation : document.citations())
    EXPECT_EQ(document.text_at(citation.where), citation.text);
  std::set<std::pair<Part, std::uint32_t>> seen;
  for (const DocumentParagraph& paragraph : document.paragraphs())
    EXPECT_TRUE(seen.emplace(paragraph.part, paragraph.index).second) << "each paragraph once";
  EXPECT_THROW((void)document.text_at({Part::body, 100000, 0, 0, {}}), std::out_of_range);
  EXPECT_THROW((void)document.text_at({Part::body, 0, 0, 100000, {}}), std::out_of_range);
}

TEST(Document, TablesHaveTheirCells) {
  const std::string cell =
      "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc>";
  const std::string wide =
      "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc>";
  const std::string bytes = test::docx({"<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>" +
                                        cell + cell + "</w:tr><w:tr>" + wide + "</w:tr></w:tbl>"});
  const Document document = Document::open(test::as_bytes(bytes));
  ASSERT_EQ(document.tables().size(), 1U);
  const DocumentTable& table = document.tables().front();
  ASSERT_EQ(table.cells.size(), 3U);
  EXPECT_EQ(table.cells[1].text, "a\nb");
  EXPECT_EQ(table.cells[2].column_span, 2U);
  EXPECT_EQ(document.paragraphs().at(2).cell, (CellPlace{0, 0, 1}));
}

TEST(Document, WhatIsNoneIsRefused) {
  EXPECT_THROW((void)Document::open(test::as_bytes("no zip")), Error);
}

}  // namespace
}  // namespace thamdinh
