#include "profile/lint.hpp"

#include "profile/reader.hpp"

#include <gmock/gmock.h>

namespace thamdinh::profile {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

const std::string clean = R"(id: test
version: "1"
extends: _office
title: {vi: Thử, en: Test}
resolution: "NQ|1-NQ/TU|2024-01-01"
groups: [{id: task, weight: 100, title: {vi: Việc, en: Task}}]
concepts:
  meeting: [hội nghị]
  yearly: [hằng năm]
requirements:
  - id: task.meeting
    kinds: [press]
    title: {vi: Hội nghị, en: Meeting}
    definition: {vi: Họp, en: A meeting}
    advice: {vi: Họp, en: Meet}
    rule: {kind: parts, parts: {a: {title: {vi: a, en: b}, any: ["meeting + yearly"]}}, met: a, partial: a}
    examples: {met: Hội nghị., missing: Không họp.}
)";

std::string with(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

/// "line key", "line key!" for an error.
std::vector<std::string> remarks_on(const std::string& text) {
  std::vector<std::string> result;
  for (const ProfileRemark& remark : lint(*read_model(merge({{"test.yaml", text, {}}}))))
    result.push_back(std::to_string(remark.where.line) + " " + remark.key + (remark.error ? "!" : ""));
  return result;
}

TEST(Lint, HasNothingToSayOfACleanProfileNorOfWhatItInherits) {
  EXPECT_THAT(remarks_on(clean), IsEmpty());
}

TEST(Lint, PhrasesThatCanNeverMatchOrStandTwice) {
  EXPECT_THAT(remarks_on(with(clean, "[hội nghị]", "[hội nghị, \"…\"]")),
              Contains("8 phrase_without_words!"));
  EXPECT_THAT(remarks_on(with(clean, "[hội nghị]", "[hội nghị, \"họp …\"]")),
              Contains("8 phrase_ends_in_gap"));
  EXPECT_THAT(remarks_on(with(clean, "[hội nghị]", "[hội nghị, Hội  nghị]")), Contains("8 phrase_twice"));
  EXPECT_THAT(remarks_on(with(clean, "[hội nghị]", "[họp, hội nghị, \"!Hội nghị\"]")),
              Contains("8 phrase_excepted!"));
  // In capitals only it is another phrase.
  EXPECT_THAT(remarks_on(with(clean, "[hội nghị]", "[tt, TT]")), Not(Contains("8 phrase_twice")));
}

TEST(Lint, PatternsThatNoPassageCanMatch) {
  const auto pattern = [&](const std::string& written) {
    return remarks_on(with(clean, "\"meeting + yearly\"", written));
  };
  EXPECT_THAT(pattern("\"meeting + yearly - meeting\""), Contains("16 pattern_excludes_itself!"));
  EXPECT_THAT(pattern("{match: \"meeting + yearly\", kinds: [party]}"), Contains("16 pattern_of_no_kind!"));
  EXPECT_THAT(remarks_on(with(clean, "yearly: [hằng năm]", "yearly: []")),
              Contains("16 pattern_says_nothing!"));
  EXPECT_THAT(remarks_on(with(with(clean, "[hội nghị]", "[hội nghị cán bộ công chức viên chức]"),
                              "\"meeting + yearly\"", "{match: \"meeting + yearly\", within: 3}")),
              Contains("16 pattern_too_narrow!"));
  EXPECT_THAT(pattern("\"meeting + yearly\", {match: \"meeting + yearly\", within: 5}"),
              Contains("16 pattern_idle"));
  EXPECT_THAT(
      pattern("{match: \"meeting + yearly\", within: 5}, {match: \"meeting + yearly\", ordered: true}"),
      Not(Contains("16 pattern_idle")));
}

TEST(Lint, AWiderScopeThatExcludesSomethingDoesNotCoverANarrowerOne) {
  const std::string other = with(clean, "concepts:\n", "concepts:\n  other: [xe]\n");
  EXPECT_THAT(remarks_on(with(other, "\"meeting + yearly\"",
                              "\"meeting + yearly - other\", {match: \"meeting + yearly - other\", scope: "
                              "sentence}")),
              Not(Contains("17 pattern_idle")));
}

TEST(Lint, PartsOutsideTheConditions) {
  const std::string more = with(clean, "any: [\"meeting + yearly\"]}",
                                "any: [\"meeting + yearly\"]}, b: {title: {vi: c, en: d}, any: [meeting]}");
  EXPECT_THAT(remarks_on(more), Contains("16 part_unused"));
  EXPECT_THAT(remarks_on(with(clean, "any: [\"meeting + yearly\"]", "any: []")),
              Contains("16 part_without_patterns!"));
  EXPECT_THAT(
      remarks_on(with(clean, "any: [\"meeting + yearly\"]", "at_least: 2, any: [\"meeting + yearly\"]")),
      Contains("16 part_at_least!"));
}

TEST(Lint, WeightsConceptsExamplesLanguages) {
  EXPECT_THAT(remarks_on(with(clean, "weight: 100", "weight: 90")), Contains("6 weights!"));
  EXPECT_THAT(remarks_on(with(clean, "concepts:\n", "concepts:\n  idle: [xe]\n")),
              Contains("8 unused_concept"));
  EXPECT_THAT(remarks_on(with(clean, "    examples: {met: Hội nghị., missing: Không họp.}\n", "")),
              Contains("11 no_examples"));
  EXPECT_THAT(remarks_on(with(clean, "met: Hội nghị., ", "")), Contains("11 no_met_example"));
  EXPECT_THAT(remarks_on(with(clean, ", missing: Không họp.", "")), Contains("11 no_missing_example"));
  EXPECT_THAT(remarks_on(with(clean, "en: Meeting", "en: Hội nghị")), Contains("11 untranslated"));
}

TEST(Lint, TheShippedProfilesHaveNoErrors) {
  for (const std::string& id : Profile::builtin_ids()) {
    for (const ProfileRemark& remark : Profile::builtin(id).lint())
      EXPECT_FALSE(remark.error) << remark.where.file << ":" << remark.where.line << " " << remark.key;
  }
}

TEST(Changes, SayWhatMovedAndWhomItTouches) {
  const auto before = read_model(merge({{"test.yaml", clean, {}}}));
  const auto after = read_model(
      merge({{"test.yaml",
              with(with(with(clean, "version: \"1\"", "version: \"2\""), "[hằng năm]", "[hằng năm, mỗi năm]"),
                   "\"meeting + yearly\"", "meeting, \"meeting + yearly\""),
              {}}}));
  std::vector<std::string> told;
  for (const ProfileChange& change : Profile(before).changes_to(Profile(after))) {
    std::string line = change.key;
    for (const std::string& argument : change.arguments) line += "|" + argument;
    told.push_back(line);
  }
  EXPECT_THAT(told, ::testing::ElementsAre("version|1|2", "pattern_added|task.meeting|a: meeting",
                                           "concept|yearly|mỗi năm||task.meeting"));
  EXPECT_THAT(Profile(before).changes_to(Profile(before)), IsEmpty());
}

}  // namespace
}  // namespace thamdinh::profile
