#include "report/archive.hpp"

#include <thamdinh/check.hpp>
#include <thamdinh/format.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>

namespace thamdinh::report {
namespace {

TEST(Archive, GivesBackEveryReportOfTheCorpusWhole) {
  const Profile profile = Profile::builtin("49-nq-tu");
  const auto plans = std::filesystem::path(THAMDINH_SOURCE_DIR) / "corpus" / "plans";
  std::size_t count = 0;
  for (const auto& folder : std::filesystem::directory_iterator(plans)) {
    const Report report = check(folder.path() / "plan.docx", profile);
    const Report again = report_from_archive(to_archive(report), report.source(), profile.model());
    EXPECT_EQ(to_archive(again), to_archive(report)) << folder.path();
    for (const Language language : {Language::vi, Language::en})
      EXPECT_EQ(to_json(again, language), to_json(report, language)) << folder.path();
    ++count;
  }
  EXPECT_GT(count, 50U);
}

TEST(Archive, GivesBackAnError) {
  const Error error = error_from_archive(to_archive(Error(Code::over_limit, {"memory", "12"})));
  EXPECT_EQ(error.code(), Code::over_limit);
  EXPECT_EQ(error.arguments(), (std::vector<std::string>{"memory", "12"}));
}

TEST(Archive, GivesBackAText) {
  const std::vector<Passage> passages{{Part::body, 3, structure::Zone::title, 0, "", "KẾ HOẠCH\t\"x\"\n<b>"},
                                      {Part::footnote, 0, structure::Zone::note, 0, "1.", ""},
                                      {Part::body, 4, structure::Zone::body, 2, "a)", "Mục"}};
  EXPECT_EQ(passages_from_archive(to_archive(passages)), passages);
}

TEST(Archive, RefusesAnotherText) {
  const Profile profile = Profile::builtin("49-nq-tu");
  for (const char* text : {"", "{", "[]", "{\"unit\":1}", "{\"unit\":{}}"})
    EXPECT_THROW((void)report_from_archive(text, {}, profile.model()), std::invalid_argument) << text;
}

}  // namespace
}  // namespace thamdinh::report
