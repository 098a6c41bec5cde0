#include "document/property_values.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace thamdinh::document {
namespace {

TEST(PropertyValues, WholeNumbers) {
  EXPECT_EQ(whole_number("28"), 28);
  EXPECT_EQ(whole_number(" -5.9"), -5);
  EXPECT_EQ(whole_number("+7"), 7);
  EXPECT_EQ(whole_number("99999999999999999999999"), std::numeric_limits<std::int32_t>::max());
  EXPECT_EQ(whole_number("-99999999999999999999999"), -std::numeric_limits<std::int32_t>::max());
  EXPECT_EQ(whole_number(""), std::nullopt);
  EXPECT_EQ(whole_number("abc"), std::nullopt);
  EXPECT_EQ(whole_number("--1"), std::nullopt);
}

TEST(PropertyValues, Measures) {
  EXPECT_EQ(twips("720"), 720);
  EXPECT_EQ(twips("1in"), 1440);
  EXPECT_EQ(twips("2.54cm"), 1440);
  EXPECT_EQ(twips("-1.5pt"), -30);
  EXPECT_EQ(twips("10mm"), 567);
  EXPECT_EQ(twips("3parsec"), 3);
  EXPECT_EQ(twips("in"), std::nullopt);
  EXPECT_EQ(twips("9999999999in"), std::numeric_limits<std::int32_t>::max());
}

TEST(PropertyValues, CodePoints) {
  EXPECT_EQ(hexadecimal("F0B7"), char32_t{0xF0B7});
  EXPECT_EQ(hexadecimal("0"), std::nullopt);
  EXPECT_EQ(hexadecimal("D800"), std::nullopt);
  EXPECT_EQ(hexadecimal("110000"), std::nullopt);
  EXPECT_EQ(hexadecimal("FFFFFFFFFFFF"), std::nullopt);
  EXPECT_EQ(hexadecimal("x"), std::nullopt);
}

TEST(PropertyValues, OnAndOff) {
  pugi::xml_document xml;
  xml.load_string(
      "<x><b/><b w:val=''/><b w:val='1'/><b w:val='true'/><b w:val='on'/><b w:val='0'/><b w:val='false'/><b "
      "w:val='off'/></x>");
  std::string seen;
  for (const auto& node : xml.document_element().children()) seen += is_on(node) ? '1' : '0';
  EXPECT_EQ(seen, "11111000");
}

}  // namespace
}  // namespace thamdinh::document
