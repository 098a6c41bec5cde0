// Copies planted among the plans of the corpus, and the plans themselves, of which none copied another.

#include "batch/near_copies.hpp"

#include <thamdinh/profile.hpp>

#include "batch/plan_sentences.hpp"
#include "profile/model.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace thamdinh::batch {
namespace {

namespace fs = std::filesystem;

Sentences read(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  return read_sentences(std::as_bytes(std::span(bytes.data(), bytes.size())));
}

const std::vector<Sentences>& corpus() {
  static const std::vector<Sentences> plans = [] {
    std::set<fs::path> files;
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(THAMDINH_SOURCE_DIR) / "corpus" / "plans"))
      if (entry.path().filename() == "plan.docx") files.insert(entry.path());
    std::vector<Sentences> out;
    for (const auto& file : files) out.push_back(read(file));
    return out;
  }();
  return plans;
}

std::size_t words_in(const Sentences& sentences) {
  std::size_t sum = 0;
  for (const auto& sentence : sentences) sum += sentence.words.size();
  return sum;
}

/// Plans and what was planted among them.
class Planted {
 public:
  explicit Planted(text::LikenessIndex common = {}) : copies(std::move(common)) {}

  std::size_t add(Sentences sentences, std::string date = {}) {
    copies.add(copies.fingerprints_of(sentences), std::move(date));
    plans_.push_back(std::move(sentences));
    return plans_.size() - 1;
  }

  [[nodiscard]] std::vector<NearCopy> found() {
    return copies.find([this](std::size_t plan) { return plans_[plan]; });
  }

 private:
  NearCopies copies;
  std::vector<Sentences> plans_;
};

Sentences invented(std::uint32_t seed, std::size_t count) {
  std::mt19937 random(seed);
  Sentences out;
  for (std::size_t i = 0; i < count; ++i) {
    Sentence sentence;
    for (int word = 0; word < 20; ++word) sentence.words.push_back(static_cast<text::WordHash>(random()));
    sentence.where.paragraph = static_cast<std::uint32_t>(i);
    out.push_back(std::move(sentence));
  }
  return out;
}

/// Every `step`th word exchanged for another.
Sentences with_synonyms(Sentences sentences, std::size_t step) {
  std::size_t word = 0;
  for (auto& sentence : sentences)
    for (auto& hash : sentence.words)
      if (++word % step == 0) hash = ~hash;
  return sentences;
}

Sentences half_and_half(const Sentences& a, const Sentences& b) {
  Sentences out(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(a.size() / 2));
  out.insert(out.end(), b.begin(), b.begin() + static_cast<std::ptrdiff_t>(b.size() / 2));
  return out;
}

TEST(NearCopies, WholeShuffledHalfAndParaphrasedOnesAreFound) {
  Planted planted;
  const auto source = invented(1, 40);
  planted.add(source);
  planted.add(invented(2, 40));
  auto shuffled = source;
  std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(7));
  for (const auto& copy :
       {source, shuffled, half_and_half(source, invented(3, 40)), with_synonyms(source, 5)})
    planted.add(copy);
  const auto found = planted.found();
  ASSERT_EQ(found.size(), 4U);
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i].plan, i + 2);
    EXPECT_GE(found[i].share, 0.45);
  }
  EXPECT_EQ(found[0].source, 0U);
  EXPECT_DOUBLE_EQ(found[0].share, 1.0);
  EXPECT_EQ(found[0].sentences.size(), 40U);
  EXPECT_EQ(found[0].sentences[3].there.paragraph, 3U);
}

TEST(NearCopies, TheEarlierDateIsTheSource) {
  Planted planted;
  const auto text = invented(1, 30);
  planted.add(text, "2024-09-02");
  planted.add(text, "2024-08-30");
  const auto found = planted.found();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].plan, 0U);
  EXPECT_EQ(found[0].source, 1U);
}

TEST(NearCopies, WhatIsTheSuperiorsIsNobodysOwn) {
  const auto superior = invented(1, 40);
  text::LikenessIndex common;
  for (const auto& sentence : superior) common.add(sentence.words);
  Planted planted(common);
  for (std::uint32_t plan = 0; plan < 3; ++plan) {
    auto text = with_synonyms(superior, 6 + plan);
    const auto own = invented(10 + plan, 10);
    text.insert(text.end(), own.begin(), own.end());
    planted.add(text);
  }
  EXPECT_TRUE(planted.found().empty());
}

TEST(NearCopies, ATemplateThatManyPlansAreBuiltOnAccusesNobody) {
  Planted planted;
  const auto form = invented(1, 40);
  for (std::uint32_t plan = 0; plan < 12; ++plan) {
    auto text = form;
    const auto own = invented(10 + plan, 10);
    text.insert(text.end(), own.begin(), own.end());
    planted.add(text);
  }
  EXPECT_TRUE(planted.found().empty());
}

TEST(NearCopies, PlantedInTheCorpusAreFoundAndNoHonestPlanIsAccused) {
  Planted planted(Profile::builtin("49-nq-tu").model().superior.sentences);
  const auto& plans = corpus();
  for (const auto& plan : plans) planted.add(plan);
  std::vector<std::size_t> sources;
  std::mt19937 random(11);
  for (std::size_t i = 0; i < plans.size(); i += 4) {
    if (words_in(plans[i]) < 400) continue;
    auto copy = plans[i];
    switch (sources.size() % 4) {
      case 0:
        break;
      case 1:
        std::shuffle(copy.begin(), copy.end(), random);
        break;
      case 2:
        copy = with_synonyms(copy, 5);
        break;
      default:
        copy = half_and_half(copy, invented(static_cast<std::uint32_t>(random()), copy.size()));
    }
    planted.add(copy);
    sources.push_back(i);
  }
  const auto found = planted.found();
  std::size_t right = 0;
  for (const auto& copy : found) {
    EXPECT_GE(copy.plan, plans.size())
        << "an honest plan is accused, of copying " << copy.source << ", share " << copy.share;
    if (copy.plan >= plans.size() && copy.source == sources[copy.plan - plans.size()]) ++right;
  }
  EXPECT_GE(static_cast<double>(right), 0.95 * static_cast<double>(sources.size()));
  RecordProperty("found", static_cast<int>(right));
}

TEST(GroupsOf, TiesTogetherWhoCopiedOneSource) {
  std::vector<NearCopy> copies(3);
  copies[0].plan = 4, copies[0].source = 1;
  copies[1].plan = 6, copies[1].source = 4;
  copies[2].plan = 9, copies[2].source = 2;
  EXPECT_EQ(groups_of(copies), (std::vector<std::vector<std::size_t>>{{1, 4, 6}, {2, 9}}));
  EXPECT_TRUE(groups_of({}).empty());
}

}  // namespace
}  // namespace thamdinh::batch
