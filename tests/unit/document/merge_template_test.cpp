#include "document/merge_template.hpp"

#include "docx.hpp"
#include "text/unicode.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thamdinh/error.hpp>

namespace thamdinh {
namespace {

using document::MergeTemplate;
using document::MergeValues;
using test::as_bytes;
using testing::ElementsAre;

MergeTemplate form_of(const std::string& body) {
  return {as_bytes(test::docx({body})), {"no", "what"}};
}

std::vector<std::string> paragraphs(const std::string& docx) {
  std::vector<std::string> result;
  for (const auto& paragraph : test::read_bytes(docx).body) result.push_back(text::to_utf8(paragraph.text));
  return result;
}

std::string p(const std::string& text) {
  return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string row(const std::string& a, const std::string& b, const std::string& properties = {}) {
  return "<w:tr>" + properties + "<w:tc>" + p(a) + "</w:tc><w:tc>" + p(b) + "</w:tc></w:tr>";
}

TEST(MergeTemplate, FieldsAreFilledWhereverTheyStand) {
  const auto form = form_of(p("Kính gửi: {{Unit}}, {{ unit }} ({{score}})"));
  EXPECT_THAT(form.fields(), ElementsAre("score", "unit"));
  EXPECT_THAT(paragraphs(form.fill({{"unit", "Sở Xây dựng & <con>"}}, {})),
              ElementsAre("Kính gửi: Sở Xây dựng & <con>, Sở Xây dựng & <con> ()"));
}

TEST(MergeTemplate, AFieldThatWordCutIntoRunsTakesTheFormOfItsFirstLetter) {
  const auto form = form_of(
      "<w:p><w:r><w:t>a{</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{un</w:t></w:r>"
      "<w:proofErr w:type='spellStart'/><w:r><w:t>it}}b</w:t></w:r></w:p>");
  EXPECT_THAT(form.fields(), ElementsAre("unit"));
  EXPECT_THAT(paragraphs(form.fill({{"unit", "U"}}, {})), ElementsAre("aUb"));
}

TEST(MergeTemplate, AValueStaysOnItsLineAndBringsNoFieldOfItsOwn) {
  const auto form = form_of(p("{{unit}} {{score}}"));
  EXPECT_THAT(paragraphs(form.fill({{"unit", "a\n\x01{{score}}"}, {"score", "9"}}, {})),
              ElementsAre("a {{score}} 9"));
}

TEST(MergeTemplate, ATableRowStandsForEachRow) {
  const auto form = form_of("<w:tbl>" + row("TT", "Nội dung", "<w:trPr><w:tblHeader/></w:trPr>") +
                            row("{{no}}", "{{what}}: {{unit}}") + "</w:tbl>" + p("x"));
  EXPECT_THAT(paragraphs(form.fill({{"unit", "U"}},
                                   {{{"no", "1"}, {"what", "{{unit}}"}}, {{"no", "2"}, {"what", "B"}}})),
              ElementsAre("TT", "Nội dung", "1", "{{unit}}: U", "2", "B: U", "x"));
  EXPECT_THAT(paragraphs(form.fill({}, {})), ElementsAre("x")) << "heads of columns without a row";
}

TEST(MergeTemplate, OutsideATableTheParagraphStandsForEachRow) {
  const auto form = form_of(p("Danh mục:") + p("{{no}}. {{what}}"));
  EXPECT_THAT(paragraphs(form.fill({}, {{{"no", "1"}, {"what", "A"}}, {{"no", "2"}, {"what", "B"}}})),
              ElementsAre("Danh mục:", "1. A", "2. B"));
}

TEST(MergeTemplate, AParagraphOfEmptyFieldsLeavesNoGap) {
  const auto form = form_of(p("a") + p("{{unit}}") + p("") + p("{{score}}."));
  EXPECT_THAT(paragraphs(form.fill({}, {})), ElementsAre("a", "", "."));
}

TEST(MergeTemplate, TheSameValuesGiveTheSameBytes) {
  const auto form = form_of(p("{{unit}}"));
  EXPECT_EQ(form.fill({{"unit", "U"}}, {}), form.fill({{"unit", "U"}}, {}));
}

TEST(MergeTemplate, WhatIsNoWordDocumentIsRefused) {
  EXPECT_THROW(MergeTemplate(as_bytes("no zip"), {}), Error);
}

}  // namespace
}  // namespace thamdinh
