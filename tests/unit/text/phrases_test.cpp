#include "text/phrases.hpp"

#include <gtest/gtest.h>

#include "text/normalised.hpp"
#include "text/unicode.hpp"

namespace thamdinh::text {
namespace {

struct Found {
  std::uint32_t id;
  std::string text;
  bool operator==(const Found&) const = default;
};
void PrintTo(const Found& found, std::ostream* out) {
  *out << found.id << ":" << found.text;
}

std::vector<Found> find(const PhraseSet& set, std::u32string_view source) {
  const Normalised normal = normalise(source);
  const auto row = syllables(normal.text);
  std::vector<Found> out;
  for (const auto& match : set.find(normal.text, normal.folded, row)) {
    const auto start = row[match.first_syllable].span.start;
    const auto end = row[match.last_syllable].span.end;
    out.push_back({match.phrase, to_utf8(std::u32string_view(normal.text).substr(start, end - start))});
  }
  return out;
}

using Row = std::vector<Found>;

TEST(Phrases, CaseTonePlacementAndSpacesDoNotMatter) {
  const PhraseSet set({{"ủy ban nhân dân", 1}, {"nhân dân", 2}, {"dân", 3}});
  EXPECT_EQ(find(set, U"UỶ BAN  NHÂN DÂN"), (Row{{1, "UỶ BAN  NHÂN DÂN"}, {2, "NHÂN DÂN"}, {3, "DÂN"}}));
  EXPECT_EQ(find(set, U"ủy ban, nhân dân"), (Row{{2, "nhân dân"}, {3, "dân"}})) << "a comma breaks a match";
}

TEST(Phrases, PunctuationInsideMustMatch) {
  const PhraseSet set({{"chính trị - xã hội", 1}, {"100%", 2}});
  EXPECT_EQ(find(set, U"chính trị-xã hội đạt 100 %"), (Row{{1, "chính trị-xã hội"}, {2, "100 %"}}));
  EXPECT_TRUE(find(set, U"chính trị xã hội").empty());
}

TEST(Phrases, CapitalsMatchCapitalsOnly) {
  const PhraseSet set({{"QCDC", 1}, {"BCĐ", 2}});
  EXPECT_EQ(find(set, U"qcdc QCDC bcđ BCĐ"), (Row{{1, "QCDC"}, {2, "BCĐ"}}));
}

TEST(Phrases, AGapTakesUpToThreeSyllables) {
  const PhraseSet set({{"kế hoạch … giám sát", 1}});
  EXPECT_EQ(find(set, U"kế hoạch giám sát"), (Row{{1, "kế hoạch giám sát"}}));
  EXPECT_EQ(find(set, U"kế hoạch tổ chức giám sát"), (Row{{1, "kế hoạch tổ chức giám sát"}}));
  EXPECT_EQ(find(set, U"kế hoạch về tổ chức giám sát"), (Row{{1, "kế hoạch về tổ chức giám sát"}}));
  EXPECT_TRUE(find(set, U"kế hoạch về việc tổ chức giám sát").empty());
  EXPECT_TRUE(find(set, U"kế hoạch, giám sát").empty());
}

TEST(Phrases, FallbackFindsWhatBeginsInsideAnother) {
  const PhraseSet set({{"ban thường vụ tỉnh ủy", 1}, {"thường vụ đảng ủy", 2}, {"đảng ủy khối", 3}});
  EXPECT_EQ(find(set, U"Ban Thường vụ Đảng ủy Khối"), (Row{{2, "Thường vụ Đảng ủy"}, {3, "Đảng ủy Khối"}}));
}

TEST(Phrases, TheSamePhraseUnderTwoIds) {
  const PhraseSet set({{"báo cáo", 1}, {"báo cáo", 2}});
  EXPECT_EQ(find(set, U"báo cáo"), (Row{{1, "báo cáo"}, {2, "báo cáo"}}));
}

TEST(Phrases, NothingToFind) {
  const PhraseSet set({});
  EXPECT_TRUE(find(set, U"báo cáo").empty());
}

}  // namespace
}  // namespace thamdinh::text
