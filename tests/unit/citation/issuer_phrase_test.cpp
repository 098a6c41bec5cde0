#include "citation/issuer_phrase.hpp"

#include <gtest/gtest.h>

#include "plain_structure.hpp"
#include "text/normalised.hpp"

namespace thamdinh::citation {
namespace {

std::string issuer(std::string_view text) {
  const PlainStructure plain(text);
  const Passage passage(plain.get(), 0, 1);
  const auto found = read_issuer(passage, 0);
  return found ? passage.slice(found->span) : "-";
}

TEST(IssuerPhrase, EndsWithTheBody) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Ban Thường vụ Tỉnh ủy về tăng cường", "Ban Thường vụ Tỉnh ủy"},
      {"BTV Tỉnh uỷ Hưng Yên gắn với", "BTV Tỉnh uỷ Hưng Yên"},
      {"BTVTU là", "BTVTU"},
      {"Bộ Chính trị (khoá VIII) về", "Bộ Chính trị (khoá VIII)"},
      {"Ban Bí thư Trung ương Đảng về", "Ban Bí thư Trung ương Đảng"},
      {"BCH TW Đảng (khóa XI)", "BCH TW Đảng (khóa XI)"},
      {"UBND huyện Ân Thi chỉ áp dụng", "UBND huyện Ân Thi"},
      {"UBND tỉnh về cải cách", "UBND tỉnh"},
      {"Chủ tịch UBND tỉnh Hưng Yên ban hành", "Chủ tịch UBND tỉnh Hưng Yên"},
      {"Bộ Giáo dục và Đào tạo về Quy chế", "Bộ Giáo dục và Đào tạo"},
      {"Sở Lao động - Thương binh và Xã hội giao", "Sở Lao động - Thương binh và Xã hội"},
      {"Đảng ủy Sở Xây dựng giao chi bộ", "Đảng ủy Sở Xây dựng"},
      {"Ban Thường vụ Đảng ủy Khối cơ quan và doanh nghiệp tỉnh.",
       "Ban Thường vụ Đảng ủy Khối cơ quan và doanh nghiệp tỉnh"},
      {"Đảng ủy Khối CCQ&DN tỉnh về", "Đảng ủy Khối CCQ&DN tỉnh"},
      {"Văn phòng Trung ương Đảng về", "Văn phòng Trung ương Đảng"},
      {"Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII về",
       "Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII"},
      {"Giám đốc Công ty Điện lực Hưng Yên về việc", "Giám đốc Công ty Điện lực Hưng Yên"},
      {"BAN THƯỜNG VỤ TỈNH ỦY VỀ TĂNG CƯỜNG", "BAN THƯỜNG VỤ TỈNH ỦY"},
      {"UBND HUYỆN ÂN THI VỀ VIỆC", "UBND HUYỆN ÂN THI"},
      {"các tổ công tác", "-"},
      {"đơn vị", "-"},
      {"cấp trên", "-"},
      {"từng đảng viên", "-"},
      {"", "-"},
  };
  for (const auto& [text, wanted] : cases) EXPECT_EQ(issuer(text), wanted) << text;
}

TEST(IssuerPhrase, Comparable) {
  const auto same = [](std::string_view a, std::string_view b) {
    return comparable_issuer(text::fold(a)) == comparable_issuer(text::fold(b));
  };
  EXPECT_TRUE(same("BTV Tỉnh uỷ", "Ban Thường vụ Tỉnh ủy"));
  EXPECT_TRUE(same("BTVTU", "BAN THƯỜNG VỤ TỈNH ỦY"));
  EXPECT_TRUE(same("Bộ Chính trị (khóa VIII)", "Bộ Chính trị"));
  EXPECT_TRUE(same("Hội nghị lần thứ tư BCH TW Đảng khóa XIII", "Ban Chấp hành Trung ương Đảng"));
  EXPECT_TRUE(same("Đảng ủy Khối CCQ&DN tỉnh", "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh"));
  EXPECT_FALSE(same("Tỉnh ủy Hải Dương", "Tỉnh ủy Hưng Yên"));
}

}  // namespace
}  // namespace thamdinh::citation
