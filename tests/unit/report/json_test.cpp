#include <thamdinh/format.hpp>

#include "sample_report.hpp"

#include <nlohmann/json.hpp>

namespace thamdinh {
namespace {

using nlohmann::ordered_json;

std::vector<std::string> keys(const ordered_json& object) {
  std::vector<std::string> result;
  for (const auto& [key, value] : object.items()) result.push_back(key);
  return result;
}

ordered_json sample() {
  return ordered_json::parse(to_json(report::sample_report()));
}

TEST(Json, HasTheContractsKeysInItsOrder) {
  const auto value = sample();
  EXPECT_EQ(keys(value),
            (std::vector<std::string>{"schema", "tool", "source", "profile", "unit", "document", "headings",
                                      "citations", "assignments", "requirements", "findings", "unread",
                                      "score", "tracked_changes", "summary"}));
  EXPECT_EQ(keys(value["unit"]), (std::vector<std::string>{"name", "parent", "kind", "kind_source"}));
  EXPECT_EQ(keys(value["headings"][0]),
            (std::vector<std::string>{"level", "label", "text", "kind", "roles", "source", "where"}));
  EXPECT_EQ(
      keys(value["requirements"][0]),
      (std::vector<std::string>{"id", "group", "status", "points", "max", "confidence", "evidence", "found",
                                "lacking", "nearest", "message", "advice", "title", "clause", "derivation"}));
  EXPECT_EQ(value["schema"], "thamdinh-report/1");
}

TEST(Json, IsOneLine) {
  EXPECT_EQ(to_json(report::sample_report()).find('\n'), std::string::npos);
}

TEST(Json, GivesNullForWhatHasNoValue) {
  ReportData data = report::sample_data();
  data.unit = {};
  data.document = {};
  data.source.path.reset();
  const auto value = ordered_json::parse(to_json(Report(data)));
  EXPECT_TRUE(value["source"]["path"].is_null());
  EXPECT_TRUE(value["unit"]["name"].is_null());
  EXPECT_EQ(value["unit"]["kind"], "unknown");
  EXPECT_TRUE(value["document"]["number"].is_null());
  EXPECT_TRUE(value["document"]["signer"]["authority"].is_null());
  EXPECT_TRUE(value["headings"][1]["label"].is_null());
  EXPECT_TRUE(value["requirements"][3]["points"].is_null());
  EXPECT_TRUE(value["requirements"][4]["max"].is_null());
  EXPECT_TRUE(value["requirements"][0]["advice"].is_null());
  EXPECT_TRUE(value["score"]["groups"]["none"]["points"].is_null());
}

TEST(Json, RoundsPointsToTwoPlacesAndGroupsToOne) {
  const auto value = sample();
  EXPECT_EQ(value["requirements"][0]["points"].dump(), "6.67");
  EXPECT_EQ(value["requirements"][1]["points"].dump(), "3.33");
  EXPECT_EQ(value["requirements"][0]["confidence"].dump(), "0.88");
  EXPECT_EQ(value["score"]["groups"]["basis"]["max"].dump(), "20.0");
  EXPECT_EQ(value["score"]["total"].dump(), "50.0");
}

TEST(Json, SaysWhereAPassageEndsThatRunsOn) {
  const auto where = sample()["requirements"][0]["evidence"][0]["where"];
  EXPECT_EQ(where.dump(),
            R"({"part":"body","paragraph":6,"start":0,"end":40,"to":{"paragraph":7,"end":15}})");
}

TEST(Json, SpeaksTheLanguageAskedFor) {
  const auto value = ordered_json::parse(to_json(report::sample_report(), Language::en));
  EXPECT_EQ(value["requirements"][1]["lacking"][0], "the Law");
  EXPECT_EQ(value["findings"][0]["message"],
            "A miswritten number-symbol “49/NQ-TU”; it should read 49-NQ/TU");
}

TEST(Json, SurvivesAPathThatIsNoUtf8) {
  ReportData data = report::sample_data();
  data.source.path = "k\xFF.docx";
  EXPECT_EQ(ordered_json::parse(to_json(Report(data)))["source"]["path"], "k\uFFFD.docx");
}

TEST(Json, TellsOfAFileThatCouldNotBeRead) {
  const auto value = ordered_json::parse(to_json(Error(Code::file_empty), Source{"a.docx", "e3b0", 0}));
  EXPECT_EQ(value["source"].dump(), R"({"path":"a.docx","sha256":"e3b0","bytes":0})");
  EXPECT_EQ(value["error"]["code"], "TD102");
  EXPECT_EQ(value["error"]["name"], "file_empty");
  EXPECT_EQ(value["error"]["message"], "Tệp rỗng (0 byte)");
  const auto unopened =
      ordered_json::parse(to_json(Error(Code::file_not_found, {"not_found"}), Source{"a.docx", "", 0}));
  EXPECT_EQ(unopened["source"].dump(), R"({"path":"a.docx","sha256":null,"bytes":null})");
}

TEST(Json, OfOutlineAndCitationsIsThePartOfTheReport) {
  const auto whole = sample();
  EXPECT_EQ(ordered_json::parse(outline_json(report::sample_report()))["headings"], whole["headings"]);
  EXPECT_EQ(ordered_json::parse(citations_json(report::sample_report()))["citations"], whole["citations"]);
}

}  // namespace
}  // namespace thamdinh
