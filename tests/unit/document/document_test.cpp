#include "document/document.hpp"

#include <gtest/gtest.h>

#include <string>

#include "docx.hpp"

namespace thamdinh::document {
namespace {

using test::read_docx;

std::string run(const std::string& text) {
  return "<w:r><w:t>" + text + "</w:t></w:r>";
}

TEST(Document, ReadingOrderPutsBoxesAndNotesAfterTheirParagraph) {
  const std::string box = "<w:r><w:pict><v:textbox><w:txbxContent><w:p>" + run("box") +
                          "</w:p></w:txbxContent></v:textbox></w:pict></w:r>";
  const Document document =
      read_docx({"<w:p>" + run("a") + "<w:r><w:footnoteReference w:id='1'/></w:r>" + box + "</w:p><w:p>" +
                     run("b") + "<w:r><w:footnoteReference w:id='1'/></w:r></w:p>",
                 "", "", "<w:footnote w:id='1'><w:p>" + run("note") + "</w:p></w:footnote>"});
  std::u32string order;
  for (const auto* paragraph : reading_order(document)) order += paragraph->text + U"|";
  EXPECT_EQ(order, U"a|note|box|b|");
}

TEST(Document, FormatsAreKeptOnce) {
  const std::string bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>";
  const Document document = read_docx({"<w:p>" + bold + run("b") + bold + "</w:p><w:p>" + bold + "</w:p>"});
  EXPECT_EQ(document.formats.size(), 2U);
  EXPECT_TRUE(document.formats[document.body[0].runs[0].format].bold);
  EXPECT_FALSE(document.formats[document.body[0].runs[1].format].bold);
  EXPECT_EQ(document.body[0].runs[0].format, document.body[1].runs[0].format);
}

TEST(Document, EqualBytesOfPropertiesUnderOtherStylesAreOtherFormats) {
  const std::string text = "<w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r>";
  const Document document = read_docx(
      {"<w:p><w:pPr><w:pStyle w:val='B'/></w:pPr>" + text + "</w:p><w:p>" + text + "</w:p>",
       "<w:style w:type='paragraph' w:styleId='B'><w:name w:val='b'/><w:rPr><w:b/></w:rPr></w:style>"});
  EXPECT_TRUE(document.formats[document.body[0].runs[0].format].bold);
  EXPECT_FALSE(document.formats[document.body[1].runs[0].format].bold);
  EXPECT_TRUE(document.formats[document.body[1].runs[0].format].italic);
}

TEST(Document, MoreFormatsThanAnIndexHolds) {
  std::string body = "<w:p>";
  for (int i = 0; i < 70'000; ++i) {
    body += "<w:r><w:rPr><w:rFonts w:ascii='f" + std::to_string(i % 3000) + "'/><w:sz w:val='" +
            std::to_string(1 + i / 3000) + "'/></w:rPr><w:t>a</w:t></w:r>";
  }
  const Document document = read_docx({body + "</w:p>"});
  EXPECT_LE(document.formats.size(), 65'535U);
  EXPECT_EQ(document.body[0].text.size(), 70'000U);
}

TEST(Document, SectionsThatBeginOnANewPage) {
  const auto section = [](const std::string& type) {
    return "<w:p><w:pPr><w:sectPr>" + (type.empty() ? "" : "<w:type w:val='" + type + "'/>") +
           "</w:sectPr></w:pPr></w:p>";
  };
  const Document document = read_docx({section("") + "<w:p/>" + section("continuous") + "<w:p/><w:sectPr/>"});
  std::string breaks;
  for (const auto& paragraph : document.body) breaks += paragraph.page_break_before ? '1' : '0';
  EXPECT_EQ(breaks, "0001");
}

TEST(Document, LabelsKnowTheirSuffixAndAHiddenOneIsEmpty) {
  const Document document =
      read_docx({"<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:p>"
                 "<w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr></w:p>",
                 "",
                 "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:suff "
                 "w:val='space'/><w:lvlText w:val='%1.'/></w:lvl>"
                 "<w:lvl w:ilvl='1'><w:suff w:val='nothing'/><w:lvlText "
                 "w:val='x'/><w:rPr><w:vanish/></w:rPr></w:lvl></w:abstractNum>"
                 "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"});
  EXPECT_EQ(document.body[0].label->text, U"1.");
  EXPECT_EQ(document.body[0].label->suffix, NumberLabel::Suffix::space);
  EXPECT_EQ(document.body[1].label->text, U"");
  EXPECT_EQ(document.body[1].label->suffix, NumberLabel::Suffix::nothing);
}

TEST(Document, LimitsAreTheCallers) {
  ReadOptions options;
  options.limits.paragraphs = 1;
  EXPECT_THROW((void)read_docx({"<w:p/><w:p/>"}, options), Error);
  options = {};
  options.limits.paragraph_code_points = 3;
  EXPECT_NO_THROW((void)read_docx({"<w:p>" + run("abc") + "</w:p>"}, options));
  EXPECT_THROW((void)read_docx({"<w:p>" + run("abcd") + "</w:p>"}, options), Error);
}

TEST(Document, AnEncryptedPartOfNotesIsInTheLedger) {
  test::ZipWriter zip = test::package_members();
  zip.add("word/document.xml",
          test::part("document", "<w:body><w:p>" + run("ab") +
                                     "<w:r><w:footnoteReference w:id='1'/></w:r></w:p></w:body>"));
  zip.add("word/_rels/document.xml.rels",
          "<Relationships><Relationship Id='f' "
          "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes' "
          "Target='footnotes.xml'/></Relationships>");
  zip.add({"word/footnotes.xml", "x", 0, 1, {}, {}});
  const Document document = test::read_bytes(zip.bytes());
  ASSERT_EQ(document.unread.size(), 1U);
  EXPECT_EQ(document.unread[0].what, "encrypted_part");
  EXPECT_EQ(document.unread[0].where.start, 2U);
}

}  // namespace
}  // namespace thamdinh::document
