#include "profile/reader.hpp"

#include <thamdinh/error.hpp>
#include <thamdinh/profile.hpp>

#include "text/normalised.hpp"
#include "text/syllables.hpp"
#include "text/unicode.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

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
    (void)read_model(merge({{"test.yaml", content, {}}}));
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
  const auto model = read_model(merge({{"test.yaml", minimal, {}}}));
  ASSERT_EQ(model->requirements.size(), 1U);
  EXPECT_EQ(model->requirements[0].group, "task");
  const Concept& meeting = model->concepts[model->concept_ids.at("meeting")];
  EXPECT_THAT(meeting.phrases, ::testing::ElementsAre("hội nghị"));
  ASSERT_TRUE(meeting.exceptions);
  EXPECT_THAT(model->concepts[*meeting.exceptions].phrases, ::testing::ElementsAre("hội nghị khách hàng"));
}

TEST(Reader, ReadsASuperiorPlansSentences) {
  const std::string sentences =
      "superior: {number: 5-KH/ĐU, sentences: [\"1ccc4caf0000000a\", \"0000000b\"]}\n";
  const auto model = read_model(merge({{"test.yaml", minimal + sentences, {}}}));
  EXPECT_EQ(model->superior.number, "5-KH/ĐU");
  EXPECT_EQ(model->superior.sentences.size(), 2U);
  EXPECT_THAT(error_of(minimal + with(sentences, "0000000b", "00b")),
              HasSubstr("test.yaml|16|a sentence is eight hexadecimal digits a word"));
  EXPECT_THAT(error_of(minimal + "superior: {number: 5-KH/ĐU}\n"), HasSubstr("'sentences' is missing"));
}

TEST(Reader, ASuccessorIsSaidWhereThePhraseNamesTheBodyThatEnded) {
  const std::string successors = "successors: [{was: hội nghị, now: [đại hội, kỳ họp], since: 2025-02-06}]\n";
  const auto model = read_model(merge({{"test.yaml", minimal + successors, {}}}));
  const auto says = [&](const char* words) {
    const auto normal = text::normalise(text::to_utf32(words));
    for (const auto& match : model->phrases->find(normal.text, normal.folded, text::syllables(normal.text)))
      if (match.phrase == model->concept_ids.at("meeting")) return true;
    return false;
  };
  EXPECT_TRUE(says("Mở hội nghị trong quý I"));
  EXPECT_TRUE(says("Mở kỳ họp trong quý I"));
  EXPECT_FALSE(says("Mở lớp trong quý I"));
  EXPECT_THAT(error_of(minimal + with(successors, "now: [đại hội, kỳ họp], ", "")),
              HasSubstr("'was' and 'now'"));
  EXPECT_THAT(error_of(minimal + with(successors, "2025-02-06", "6/2/2025")), HasSubstr("since"));
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

/// What a profile says that is laid over `minimal` in a file beside it.
std::shared_ptr<const Model> read_child(const std::string& text) {
  // Tests run beside each other, each in a process of its own.
  const auto folder = std::filesystem::path(::testing::TempDir()) / "thamdinh-profile" /
                      ::testing::UnitTest::GetInstance()->current_test_info()->name();
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "parent.yaml") << minimal;
  std::ofstream(folder / "child.yaml") << "id: child\nversion: \"1\"\nextends: parent.yaml\n" + text;
  return read_model(merge(read_files(folder / "child.yaml")));
}

std::string error_of_child(const std::string& text) {
  try {
    (void)read_child(text);
  } catch (const Error& error) {
    return error.arguments()[0] + "|" + error.arguments()[1] + "|" + error.arguments()[2];
  }
  return "no error";
}

TEST(Reader, AProfileMayExtendAFileBesideIt) {
  const auto model = read_child("groups: [{id: task, weight: 60}]\n");
  EXPECT_EQ(model->id, "child");
  EXPECT_EQ(model->groups.front().weight, 60);
  EXPECT_EQ(model->groups.front().title.en, "Task");
  EXPECT_EQ(model->requirements.size(), 1U);
  EXPECT_THAT(error_of("id: a\nextends: nobody\n"),
              HasSubstr("test.yaml|2|'extends' names no profile 'nobody'; give"));
}

TEST(Reader, AConceptThatNamesItselfKeepsWhatItInherits) {
  const auto phrases = [](const std::string& text) {
    const auto model = read_child(text);
    return model->concepts[model->concept_ids.at("meeting")].phrases;
  };
  EXPECT_THAT(phrases("concepts: {meeting: [họp]}\n"), ::testing::ElementsAre("họp"));
  EXPECT_THAT(phrases("concepts: {meeting: [\"=meeting\", họp]}\n"),
              ::testing::ElementsAre("hội nghị", "họp"));
}

TEST(Reader, ARequirementIsDroppedWithItsExamples) {
  const std::string other = R"(
requirements:
  - {id: task.meeting, drop: true}
examples: {task.meeting: {met: Tổ chức hội nghị.}}
)";
  EXPECT_TRUE(read_child(other)->requirements.empty());
}

TEST(Reader, AnErrorNamesTheFileWhereTheMistakeStands) {
  EXPECT_THAT(error_of_child("requirements: [{id: task.other, title: {vi: Họp}}]\n"),
              HasSubstr("child.yaml|4|'en' is missing"));
  EXPECT_THAT(error_of_child("requirements: [{id: task.meeting, rule: {kind: none}}]\n"),
              HasSubstr("child.yaml|4|'none' is not known"));
  EXPECT_THAT(error_of_child("concepts:\n  more: [a]\n  more: [b]\n"),
              HasSubstr("child.yaml|6|the key 'more' stands twice"));
  EXPECT_THAT(error_of_child("concepts: {meeting: [\"\"]}\n"), HasSubstr("child.yaml|4|an empty phrase"));
  EXPECT_THAT(error_of_child("effective: {from: 28/5/2024}\n"),
              HasSubstr("child.yaml|4|'from' must be a date"));
  EXPECT_THAT(error_of_child("effective: {from: 2024-05-28, to: 2024-01-01}\n"),
              HasSubstr("'to' lies before"));
}

TEST(Reader, ExamplesStandInTheRequirementOrApartUnderItsId) {
  const std::string apart = R"(
examples:
  task.meeting:
    heading: "II- MỤC TIÊU"
    kind: press
    met:
      - Tổ chức hội nghị.
    missing: [Không họp., Đã họp.]
)";
  const auto model = read_child(apart);
  const auto& examples = model->requirements.front().examples;
  ASSERT_EQ(examples.size(), 3U);
  EXPECT_EQ(examples[0].text, "Tổ chức hội nghị.");
  EXPECT_EQ(examples[0].heading, "II- MỤC TIÊU");
  EXPECT_EQ(examples[0].kind, UnitKind::press);
  EXPECT_EQ(examples[0].origin.line, 10U);
  EXPECT_EQ(examples[2].status, Status::missing);
  EXPECT_THAT(error_of_child("examples: {task.other: {met: x}}\n"),
              HasSubstr("child.yaml|4|no requirement is called 'task.other'"));
  EXPECT_THAT(error_of_child("examples: {task.meeting: {good: x}}\n"), HasSubstr("unknown key 'good'"));
  EXPECT_THAT(error_of_child("examples: {task.meeting: {met: ''}}\n"), HasSubstr("an empty example"));
}

TEST(Reader, DocumentsOfItsOwnHaveAKeyOfThreeParts) {
  const auto model = read_child("documents: [{id: \"NQ|5-NQ/TU|2024-01-01\", issuers: Tỉnh ủy}]\n");
  ASSERT_EQ(model->documents.size(), 1U);
  EXPECT_THAT(model->documents[0].issuers, ::testing::ElementsAre("Tỉnh ủy"));
  EXPECT_THAT(error_of_child("documents: [{id: 5-NQ/TU}]\n"),
              HasSubstr("child.yaml|4|a document's 'id' reads"));
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
