#include <gtest/gtest.h>

#include <array>
#include <random>

#include "plain_structure.hpp"

namespace thamdinh::citation {
namespace {

/// Whatever stands in a document, places are within it, in order, and cut out the text that is reported.
TEST(RandomText, PlacesHold) {
  const std::array<const char*, 48> pieces{"Nghị quyết", "Luật",      "Quy định",   "NQ",
                                           "số",         "các",       "49",         "-",
                                           "/",          "NQ",        "TU",         "TƯ",
                                           "TW1",        "QH",        "15",         "2022",
                                           "ngày",       "28/5",      "/2024",      "tháng",
                                           "năm",        "…",         "của",        "Ban Thường vụ",
                                           "Tỉnh ủy",    "UBND",      "huyện",      "Hưng Yên",
                                           "(khóa",      "XI",        ")",          "(",
                                           ",",          ";",         "và",         "về",
                                           "\"",         "Đại hội",   "Trung ương", "4",
                                           "nhiệm kỳ",   "2020-2025", "\u00AD",     "e\u0302\u0301",
                                           "\u2011",     "&",         "số49",       "quyếtsố"};
  std::mt19937 random(161);
  for (int round = 0; round < 4000; ++round) {
    PlainStructure plan;
    for (int lines = 0; lines < 3; ++lines) {
      std::string text;
      for (auto k = random() % 16; k > 0; --k) {
        text += pieces[random() % pieces.size()];
        if (random() % 3 != 0) text += ' ';
      }
      plan.add(text, random() % 2 == 0 ? structure::Zone::title : structure::Zone::body);
    }
    const Citations found = plan.find();
    ASSERT_EQ(found.mentions.size(), found.lines.size());
    for (std::size_t k = 0; k < found.mentions.size(); ++k) {
      const Place& where = found.mentions[k].where;
      const auto& paragraph = *plan.get().lines.at(found.lines[k]).paragraph;
      EXPECT_EQ(where.paragraph, paragraph.index);
      ASSERT_LE(where.start, where.end);
      ASSERT_LE(where.end, paragraph.text.size());
      EXPECT_TRUE(where.to || found.mentions[k].text == slice(paragraph, where));
      EXPECT_TRUE(k == 0 || found.lines[k - 1] <= found.lines[k]);
    }
  }
}

}  // namespace
}  // namespace thamdinh::citation
