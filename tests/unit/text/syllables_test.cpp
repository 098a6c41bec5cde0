#include "text/syllables.hpp"

#include <gtest/gtest.h>

#include "text/unicode.hpp"

namespace thamdinh::text {
namespace {

std::vector<std::string> cut(std::u32string_view text) {
  std::vector<std::string> out;
  for (const auto& syllable : syllables(text))
    out.push_back(to_utf8(text.substr(syllable.span.start, syllable.span.size())));
  return out;
}

std::vector<std::string> sentence_texts(std::u32string_view text, bool semicolons = true) {
  std::vector<std::string> out;
  for (const auto& span : sentences(text, semicolons))
    out.push_back(to_utf8(text.substr(span.start, span.size())));
  return out;
}

using List = std::vector<std::string>;

TEST(Syllables, WordsNumbersMarks) {
  EXPECT_EQ(cut(U"Ban TTND: đạt 100%, 1.500 người"),
            (List{"Ban", "TTND", ":", "đạt", "100", "%", ",", "1.500", "người"}));
  EXPECT_EQ(cut(U"ngày 28/5/2024."), (List{"ngày", "28", "/", "5", "/", "2024", "."}));
  EXPECT_EQ(cut(U"CT1 49-NQ/TU"), (List{"CT1", "49", "-", "NQ", "/", "TU"}));
  EXPECT_TRUE(cut(U"  ").empty());
}

TEST(Syllables, Kinds) {
  const auto row = syllables(U"đạt 95 %");
  ASSERT_EQ(row.size(), 3U);
  EXPECT_EQ(row[0].kind, SyllableKind::word);
  EXPECT_EQ(row[1].kind, SyllableKind::number);
  EXPECT_EQ(row[2].kind, SyllableKind::mark);
}

TEST(Sentences, EndsOfRunningText) {
  EXPECT_EQ(sentence_texts(U"Tổ chức học tập. Kiểm tra; báo cáo! "),
            (List{"Tổ chức học tập.", "Kiểm tra;", "báo cáo!"}));
  EXPECT_EQ(sentence_texts(U"Kiểm tra; báo cáo.", false), (List{"Kiểm tra; báo cáo."}));
}

TEST(Sentences, NoEndInsideNumbersAbbreviationsInitialsLabels) {
  EXPECT_EQ(sentence_texts(U"1. Đạt 1.500 người."), (List{"1. Đạt 1.500 người."}));
  EXPECT_EQ(sentence_texts(U"2.1. UBND TP. Hưng Yên và KT. Chủ tịch ký."),
            (List{"2.1. UBND TP. Hưng Yên và KT. Chủ tịch ký."}));
  EXPECT_EQ(sentence_texts(U"Đồng chí N. V. An phụ trách."), (List{"Đồng chí N. V. An phụ trách."}));
  EXPECT_EQ(sentence_texts(U"Ngày 28.5.2024 họp. Sau đó làm."), (List{"Ngày 28.5.2024 họp.", "Sau đó làm."}));
  EXPECT_EQ(sentence_texts(U"đạt …% trở lên."), (List{"đạt …% trở lên."}));
  EXPECT_EQ(sentence_texts(U"báo, đài... của tỉnh. Hết."), (List{"báo, đài... của tỉnh.", "Hết."}));
}

TEST(Sentences, QuotesCloseWithTheirSentence) {
  EXPECT_EQ(sentence_texts(U"\"Dân biết.\" Dân bàn."), (List{"\"Dân biết.\"", "Dân bàn."}));
}

}  // namespace
}  // namespace thamdinh::text
