#include "scoring/facts.hpp"

#include "scoring/judge.hpp"
#include "sentence_plan.hpp"

#include <thamdinh/profile.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace thamdinh::scoring {
namespace {

class FactsTest : public ::testing::Test {
 protected:
  [[nodiscard]] Facts facts_of(const structure::Structure& structure,
                               const testing::SentencePlan& plan) const {
    return {profile_.model(), structure, plan.citations(), unread_};
  }

 private:
  Profile profile_ = Profile::builtin("49-nq-tu");
  std::vector<Unread> unread_;
};

TEST_F(FactsTest, AQuoteThatRunsOnHasEachParagraphsPart) {
  const testing::SentencePlan plan({"# NHIỆM VỤ", "Chi bộ học tập", "", "và làm theo.", "Hết."});
  const Facts facts = facts_of(plan.structure(), plan);
  const Evidence quote = facts.quote({Part::body, 1, 7, 0, PlaceEnd{3, 6}});
  EXPECT_EQ(quote.text, "học tập\nvà làm");
  EXPECT_EQ(quote.section, "NHIỆM VỤ");
  EXPECT_EQ(facts.quote({Part::body, 4, 0, 99, {}}).text, "Hết.");
  EXPECT_EQ(facts.quote({Part::body, 7, 0, 1, {}}).text, "") << "past the end";
  EXPECT_EQ(facts.quote({Part::footnote, 0, 0, 1, {}}).text, "") << "in a part without lines";
}

TEST_F(FactsTest, AClauseKnowsItsSentence) {
  const testing::SentencePlan plan({"Một việc; hai việc. Ba việc; bốn việc."});
  const Facts facts = facts_of(plan.structure(), plan);
  std::vector<std::string> sentences;
  for (const Clause& clause : facts.clauses()) sentences.push_back(facts.evidence(clause.sentence).text);
  EXPECT_EQ(sentences, (std::vector<std::string>{"Một việc; hai việc.", "Một việc; hai việc.",
                                                 "Ba việc; bốn việc.", "Ba việc; bốn việc."}));
}

TEST_F(FactsTest, AQuotedTitleUndertakesNothingBeforeOrBehindAnother) {
  const testing::SentencePlan plan(
      {"Bài viết \"Chi bộ kiểm tra\" và bài viết \"Chi bộ giám sát\", rồi chi bộ kiểm tra."});
  const Facts facts = facts_of(plan.structure(), plan);
  std::set<Position> begins;
  for (profile::ConceptId id = 0; id < facts.model().concepts.size(); ++id) {
    for (const Range& hit : facts.hits(id)) begins.insert(hit.begin);
  }
  std::set<std::string> said;
  for (const Position at : begins) said.insert(facts.evidence({at, at + 2}).text);
  EXPECT_EQ(said.count("kiểm tra"), 1U);
  EXPECT_EQ(said.count("giám sát"), 0U);
  EXPECT_EQ(said.count("Chi bộ"), 0U);
}

TEST_F(FactsTest, OfManySlipsTheFirstAreShownAndAllAreCounted) {
  const testing::SentencePlan plan({"# I. MỤC ĐÍCH", "# III. NHIỆM VỤ"});
  structure::Structure structure = plan.structure();
  structure.headings.front().label = "I.";
  const auto slipped = [&](int times) {
    structure.findings.assign(static_cast<std::size_t>(times),
                              {Code::numbering_gap, {"III", "I"}, Place{Part::body, 1, 0, 4, {}}});
    return judge_numbering(facts_of(structure, plan), {});
  };
  EXPECT_EQ(slipped(0).status, Status::met);
  EXPECT_EQ(slipped(1).status, Status::partial);
  const Verdict verdict = slipped(150);
  EXPECT_EQ(verdict.status, Status::missing);
  EXPECT_EQ(verdict.nearest.size(), 100U);
  EXPECT_EQ(verdict.derivation.size(), 101U);
  EXPECT_EQ(verdict.derivation.back().arguments, std::vector<std::string>{"150"});
}

}  // namespace
}  // namespace thamdinh::scoring
