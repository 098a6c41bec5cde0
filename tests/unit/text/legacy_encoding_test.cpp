#include "text/legacy_encoding.hpp"

#include <gtest/gtest.h>

#include "text/unicode.hpp"

namespace thamdinh::text {
namespace {

TEST(LegacyEncoding, ByFont) {
  EXPECT_EQ(legacy_encoding_of_font(".VnTime"), LegacyEncoding::tcvn3);
  EXPECT_EQ(legacy_encoding_of_font(".VnArial Narrow"), LegacyEncoding::tcvn3);
  EXPECT_EQ(legacy_encoding_of_font(".VnTimeH"), LegacyEncoding::tcvn3_capitals);
  EXPECT_EQ(legacy_encoding_of_font("VNI-Times"), LegacyEncoding::vni);
  EXPECT_EQ(legacy_encoding_of_font("Times New Roman"), LegacyEncoding::none);
  EXPECT_EQ(legacy_encoding_of_font(""), LegacyEncoding::none);
}

struct Case {
  std::u32string encoded;
  std::string text;
  LegacyEncoding encoding;
};

const std::vector<Case> cases{
    {U"§¶ng bé c¬ quan", "Đảng bộ cơ quan", LegacyEncoding::tcvn3},
    {U"Uû ban nh©n d©n", "Uỷ ban nhân dân", LegacyEncoding::tcvn3},
    {U"H\u00ADng Yªn, Ban Th\u00ADêng vô", "Hưng Yên, Ban Thường vụ", LegacyEncoding::tcvn3},
    {U"kÕ ho¹ch", "KẾ HOẠCH", LegacyEncoding::tcvn3_capitals},
    {U"céng hoµ x· héi chñ nghÜa viÖt nam", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
     LegacyEncoding::tcvn3_capitals},
    {U"Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", LegacyEncoding::vni},
    {U"ÑAÛNG BOÄ TÆNH HÖNG YEÂN", "ĐẢNG BỘ TỈNH HƯNG YÊN", LegacyEncoding::vni},
    {U"Nghò quyeát thöïc hieän daân chuû ôû cô sôû", "Nghị quyết thực hiện dân chủ ở cơ sở",
     LegacyEncoding::vni},
    {U"Nghi\u00EE", "Nghiĩ", LegacyEncoding::viscii},
    {U"Vi\u00AEt Nam \u00D0\u00E4ng", "Việt Nam Đảng", LegacyEncoding::viscii},
};

TEST(LegacyEncoding, Decodes) {
  for (const auto& [encoded, text, encoding] : cases) {
    EXPECT_EQ(to_utf8(decode_legacy(encoded, encoding)), text);
    EXPECT_TRUE(looks_encoded(encoded, encoding)) << text;
  }
}

TEST(LegacyEncoding, UnicodeUnderALegacyFontIsLeftAlone) {
  for (const auto encoding :
       {LegacyEncoding::tcvn3, LegacyEncoding::tcvn3_capitals, LegacyEncoding::vni, LegacyEncoding::viscii}) {
    EXPECT_FALSE(looks_encoded(U"Đảng bộ cơ quan", encoding));
    EXPECT_FALSE(looks_encoded(U"Nghị quyết", encoding));
    EXPECT_FALSE(looks_encoded(U"đi\u0301", encoding));
    EXPECT_FALSE(looks_encoded(U"49 / 2024", encoding));
  }
  EXPECT_FALSE(looks_encoded(U"các khoản", LegacyEncoding::tcvn3));
}

TEST(LegacyEncoding, WordsThatASyllableRulesOut) {
  EXPECT_FALSE(looks_encoded(U"các", LegacyEncoding::tcvn3)) << "cỏc is no syllable";
  EXPECT_TRUE(looks_encoded(U"bé", LegacyEncoding::tcvn3)) << "bộ";
}

TEST(LegacyEncoding, NoneChangesNothing) {
  EXPECT_EQ(decode_legacy(U"§¶ng", LegacyEncoding::none), U"§¶ng");
}

}  // namespace
}  // namespace thamdinh::text
