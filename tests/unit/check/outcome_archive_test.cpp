#include <thamdinh/archive.hpp>
#include <thamdinh/format.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>

namespace thamdinh {
namespace {

TEST(OutcomeArchive, EveryReportComesBackWhole) {
  const Profile profile = Profile::builtin("49-nq-tu");
  const auto plans = std::filesystem::path(THAMDINH_SOURCE_DIR) / "corpus" / "plans";
  for (const auto& entry : std::filesystem::directory_iterator(plans)) {
    const Report report = check(entry.path() / "plan.docx", profile);
    const Outcome again = outcome_from_archive(to_archive(report));
    for (const Language language : {Language::vi, Language::en}) {
      EXPECT_EQ(to_json(std::get<Report>(again), language), to_json(report, language)) << entry.path();
    }
    EXPECT_EQ(explain_text(std::get<Report>(again), "basis.law"), explain_text(report, "basis.law"));
  }
}

TEST(OutcomeArchive, AFailureComesBackWhole) {
  const Failure failure{{"a.doc", "", 7}, Error(Code::over_limit, {"memory", "9"})};
  const auto again = std::get<Failure>(outcome_from_archive(to_archive(failure)));
  EXPECT_EQ(again.source.path, failure.source.path);
  EXPECT_EQ(again.error.code(), Code::over_limit);
  EXPECT_EQ(again.error.arguments(), failure.error.arguments());
}

TEST(OutcomeArchive, AnythingElseIsRefused) {
  for (const char* wrong : {"", "x", "{}", "[]", "{\"source\":{}}"})
    EXPECT_THROW((void)outcome_from_archive(wrong), std::invalid_argument) << wrong;
}

}  // namespace
}  // namespace thamdinh
