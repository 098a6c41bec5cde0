#include "profile/reader.hpp"

#include <thamdinh/error.hpp>
#include <thamdinh/profile.hpp>

#include <gmock/gmock.h>

namespace thamdinh::profile {
namespace {

using ::testing::HasSubstr;

const std::string minimal = R"(
id: test
version: "1"
extends: _office
title: {vi: Thử, en: Test}
resolution: "NQ|1-NQ/TU|2024-01-01"
groups: [{id: task, weight: 100, title: {vi: Việc, en: Task}}]
concepts:
  meeting: [hội nghị, "!hội nghị khách hàng"]
requirements:
  - id: task.meeting
    title: {vi: Hội nghị, en: Meeting}
    definition: {vi: Hội nghị, en: Meeting}
    advice: {vi: Hội nghị, en: Meeting}
    rule: {kind: parts, parts: {a: {title: {vi: a, en: a}, any: [meeting]}}, met: a, partial: a}
)";

std::string error_of(const std::string& content) {
  try {
    (void)read_model(merge({{"test.yaml", content}}));
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::profile_invalid);
    std::string all;
    for (const auto& argument : error.arguments()) all += argument + "|";
    return all;
  }
  return "no error";
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

TEST(Reader, ReadsAMinimalProfile) {
  const auto model = read_model(merge({{"test.yaml", minimal}}));
  ASSERT_EQ(model->requirements.size(), 1U);
  EXPECT_EQ(model->requirements[0].group, "task");
  const Concept& meeting = model->concepts[model->concept_ids.at("meeting")];
  EXPECT_THAT(meeting.phrases, ::testing::ElementsAre("hội nghị"));
  ASSERT_TRUE(meeting.exceptions);
  EXPECT_THAT(model->concepts[*meeting.exceptions].phrases, ::testing::ElementsAre("hội nghị khách hàng"));
}

TEST(Reader, ErrorsNameFileLineAndRemedy) {
  EXPECT_THAT(error_of(with(minimal, "any: [meeting]", "any: [meting]")),
              HasSubstr("test.yaml|15|no concept is called 'meting'; add it"));
  EXPECT_THAT(error_of(with(minimal, "met: a", "met: b")), HasSubstr("no part is called 'b'"));
  EXPECT_THAT(error_of(with(minimal, "kind: parts", "kind: part")), HasSubstr("use one of: parts"));
  EXPECT_THAT(error_of(with(minimal, "weight:", "wieght:")), HasSubstr("unknown key 'wieght'"));
  EXPECT_THAT(error_of(with(minimal, "id: task.meeting", "id: tusk.meeting")), HasSubstr("none of `groups`"));
  EXPECT_THAT(error_of(with(minimal, "en: Test}", "xx: Test}")), HasSubstr("unknown key 'xx'"));
  EXPECT_THAT(error_of("- a\n- b\n"), HasSubstr("a map of keys"));
  EXPECT_THAT(error_of("a: [\n"), HasSubstr("test.yaml|"));
}

TEST(Reader, AProvinceChangesThreeLines) {
  const std::string child = R"(
id: province
version: "2"
extends: 49-nq-tu
groups: [{id: form, weight: 5, title: {vi: Thể thức, en: Form}}]
)";
  const auto model = read_model(merge({{"province.yaml", child}}));
  EXPECT_EQ(model->id, "province");
  EXPECT_EQ(model->groups.front().weight, 5);
  EXPECT_EQ(model->requirements.size(), Profile::builtin("49-nq-tu").model().requirements.size());
}

TEST(Profile, TheBuiltInOneHasEveryRequirementAndItsWeightsAddUp) {
  const Profile profile = Profile::builtin("49-nq-tu");
  EXPECT_EQ(profile.model().requirements.size(), 48U);
  double weight = 0;
  for (const Group& group : profile.model().groups) weight += group.weight;
  EXPECT_EQ(weight, 100);
  EXPECT_THAT(Profile::builtin_ids(), ::testing::Contains("49-nq-tu"));
  EXPECT_THROW((void)Profile::builtin("no-such"), Error);
}

}  // namespace
}  // namespace thamdinh::profile
