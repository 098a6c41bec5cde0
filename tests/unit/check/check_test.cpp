#include <thamdinh/check.hpp>
#include <thamdinh/format.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "folder.hpp"
#include "plan.hpp"

namespace thamdinh {
namespace {

using test::as_bytes;
using test::Folder;
using test::ShortPlan;
using test::the_profile;

std::vector<std::filesystem::path> corpus_plans() {
  std::vector<std::filesystem::path> result;
  for (const char* name : {"dt-chi-bo-thanh-tra", "dt-cong-ty-dien-luc", "b-benh-vien-mat"})
    result.push_back(std::filesystem::path(THAMDINH_SOURCE_DIR) / "corpus/plans" / name / "plan.docx");
  return result;
}

std::string content_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(Check, BytesAndFileGiveTheSameReport) {
  for (const auto& file : corpus_plans()) {
    const std::string bytes = content_of(file);
    CheckOptions options;
    options.path = file.string();
    const std::string by_file = to_json(check(file, the_profile()));
    EXPECT_EQ(to_json(check(as_bytes(bytes), the_profile(), options)), by_file);
    EXPECT_EQ(to_json(std::get<Report>(try_check(file, the_profile()))), by_file);
    EXPECT_EQ(to_json(std::get<Report>(try_check(as_bytes(bytes), the_profile(), options))), by_file);
  }
}

TEST(Check, TheSameFileGivesTheSameBytesFromManyThreads) {
  const auto files = corpus_plans();
  std::vector<std::string> expected;
  for (const auto& file : files) expected.push_back(to_json(check(file, the_profile())));
  std::vector<std::vector<std::string>> found(4);
  std::vector<std::thread> threads;
  threads.reserve(found.size());
  for (auto& mine : found) {
    threads.emplace_back([&files, &mine] {
      for (const auto& file : files) mine.push_back(to_json(check(file, the_profile())));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const auto& mine : found) EXPECT_EQ(mine, expected);
}

TEST(Check, KnowsWhatItWasGiven) {
  const std::string bytes = ShortPlan{}.docx();
  const Report report = check(as_bytes(bytes), the_profile());
  EXPECT_EQ(report.source().path, std::nullopt);
  EXPECT_EQ(report.source().bytes, bytes.size());
  EXPECT_EQ(report.source().sha256.size(), 64U);
  EXPECT_EQ(report.profile().id, "49-nq-tu");
  EXPECT_EQ(report.document().number, "12-KH/CB");
  EXPECT_EQ(report.document().date, "2024-07-15");
  ASSERT_EQ(report.headings().size(), 1U);
  EXPECT_EQ(report.headings()[0].label, "I-");
  ASSERT_EQ(report.citations().size(), 2U);
  EXPECT_EQ(report.citations()[1].id, "49-NQ/TU");
  EXPECT_EQ(report.requirements().size(), the_profile().model().requirements.size());
}

TEST(Check, KeepsThePathAsGiven) {
  CheckOptions options;
  options.path = "-";
  EXPECT_EQ(check(as_bytes(ShortPlan{}.docx()), the_profile(), options).source().path, "-");
  const Folder folder;
  const auto file = folder.write("kế hoạch \xFF.docx", ShortPlan{}.docx());
  EXPECT_EQ(check(file, the_profile(), options).source().path, file.string()) << "a file bears its own name";
}

TEST(Check, TheCallersKindOfUnitWins) {
  const std::string bytes = ShortPlan{}.docx();
  const Report told = check(as_bytes(bytes), the_profile());
  EXPECT_EQ(told.unit().kind, UnitKind::government);
  EXPECT_NE(told.unit().kind_source, UnitKindSource::given);
  CheckOptions options;
  options.unit_kind = UnitKind::press;
  const Report given = check(as_bytes(bytes), the_profile(), options);
  EXPECT_EQ(given.unit().kind, UnitKind::press);
  EXPECT_EQ(given.unit().kind_source, UnitKindSource::given);
}

TEST(Check, FindingsOfAllLayersStandInReadingOrder) {
  ShortPlan plan;
  plan.duty = "Chi ủy quán triệt Nghị quyết số 49/NQ-TU đến ……… đảng viên.";
  plan.more = std::string(test::kObject) + "<w:p><w:del/></w:p>";
  const Report report = check(as_bytes(plan.docx()), the_profile());
  std::vector<Code> codes;
  for (const Finding& finding : report.findings()) codes.push_back(finding.code);
  const std::vector<Code> expected{Code::tracked_changes, Code::citation_malformed, Code::placeholder,
                                   Code::unread_content};
  EXPECT_EQ(codes, expected);
}

TEST(Check, TheTextBeforeTrackedChangesCanBeAppraised) {
  ShortPlan plan;
  const auto changed = [](std::string_view text, std::string_view by) {
    const std::string tag(by);
    return "<w:p><w:" + tag + "><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:" + tag + "></w:p>";
  };
  plan.more =
      changed("Thực hiện Kế hoạch số 7-KH/TU.", "ins") + changed("Thực hiện Kế hoạch số 8-KH/TU.", "del");
  const auto cites = [](const Report& report, std::string_view id) {
    return std::any_of(report.citations().begin(), report.citations().end(),
                       [&](const Citation& citation) { return citation.id == id; });
  };
  const std::string bytes = plan.docx();
  const Report accepted = check(as_bytes(bytes), the_profile());
  CheckOptions options;
  options.revisions = Revisions::original;
  const Report original = check(as_bytes(bytes), the_profile(), options);

  EXPECT_TRUE(accepted.tracked_changes().present && original.tracked_changes().present);
  EXPECT_EQ(accepted.tracked_changes().read, Revisions::accepted);
  EXPECT_EQ(original.tracked_changes().read, Revisions::original);
  EXPECT_TRUE(cites(accepted, "7-KH/TU") && !cites(accepted, "8-KH/TU"));
  EXPECT_TRUE(cites(original, "8-KH/TU") && !cites(original, "7-KH/TU"));
  EXPECT_NE(accepted.findings().at(0).arguments, original.findings().at(0).arguments);
  EXPECT_FALSE(check(as_bytes(ShortPlan().docx()), the_profile()).tracked_changes().present);
}

}  // namespace
}  // namespace thamdinh
