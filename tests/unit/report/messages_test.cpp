#include <thamdinh/messages.hpp>

#include "report/message_table.hpp"
#include "report/words.hpp"

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace thamdinh {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
  std::ifstream stream(path);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::string sources(const char* folder) {
  std::string all;
  const fs::path root = fs::path(THAMDINH_SOURCE_DIR) / folder;
  if (!fs::exists(root)) return all;
  for (const auto& entry : fs::directory_iterator(root)) {
    if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
      all += content(entry.path());
  }
  return all;
}

std::set<std::string> all_matches(const std::string& text, const std::string& pattern) {
  std::set<std::string> result;
  const std::regex expression(pattern);
  for (auto it = std::sregex_iterator(text.begin(), text.end(), expression); it != std::sregex_iterator();
       ++it)
    result.insert((*it)[1]);
  return result;
}

/// "name = 101" for every enumerator of Code, from the header itself.
std::set<std::string> enumerators() {
  const std::string header = content(fs::path(THAMDINH_SOURCE_DIR) / "include/thamdinh/error.hpp");
  return all_matches(header, "\n  ([a-z_]+ = [0-9]+),");
}

TEST(MessageTable, HasARowForEveryCodeUnderItsName) {
  std::set<std::string> rows;
  for (const auto& row : code_descriptions())
    rows.insert(row.name + " = " + std::to_string(static_cast<unsigned>(row.code)));
  EXPECT_EQ(rows, enumerators());
}

TEST(MessageTable, SaysEverythingInBothLanguages) {
  for (const auto& row : code_descriptions()) {
    for (const Text& text : {row.message, row.cause, row.remedy}) {
      EXPECT_FALSE(text.vi.empty()) << row.name;
      EXPECT_FALSE(text.en.empty()) << row.name;
    }
  }
}

TEST(MessageTable, RefusesARowThatIsNone) {
  EXPECT_THROW(report::MessageTable("key\tname\nxx.word\t\t\ta\tb"), std::runtime_error);
  EXPECT_THROW(report::MessageTable("key\tname\nTD101\tname\tgrave\ta\tb\tc\td\te\tf"), std::runtime_error);
}

TEST(MessageTable, HasEveryTextThatTheReportAsksFor) {
  for (const std::string& key :
       all_matches(sources("lib/report"), R"((?:ui|word|field|quotes)\(\"([a-z_.]*[a-z_])\")")) {
    EXPECT_NO_THROW((void)interface_text("ui." + key, Language::vi)) << key;
  }
}

TEST(MessageTable, HasEveryTextThatTheCommandAsksFor) {
  for (const std::string& key : all_matches(sources("bindings/cli"), R"(\"(ui\.[a-z_.]+[a-z_])\")")) {
    EXPECT_NO_THROW((void)interface_text(key, Language::vi)) << key;
  }
}

TEST(MessageTable, HasEveryStepThatAVerdictTakes) {
  const std::string scoring = sources("lib/scoring");
  std::set<std::string> keys = all_matches(scoring, R"re(push_back\(\{"([a-z_]+)",)re");
  for (const auto& key :
       all_matches(content(fs::path(THAMDINH_SOURCE_DIR) / "lib/scoring/form.cpp"), R"re("([a-z_]{6,})")re"))
    keys.insert(key);
  EXPECT_GT(keys.size(), 10U);
  for (const auto& key : keys)
    EXPECT_NE(report::MessageTable::builtin().text("ui.step." + key), nullptr) << key;
}

TEST(Message, FillsPlacesAndLeavesOutWhatHasNoValue) {
  EXPECT_EQ(message(Error(Code::damaged), Language::en), "The file is damaged or cut short");
  EXPECT_EQ(message(Error(Code::damaged, {"word/document.xml"}), Language::en),
            "The file is damaged or cut short (part word/document.xml)");
  EXPECT_EQ(message(Error(Code::other_format, {"pdf"}), Language::vi),
            "Định dạng tệp không được hỗ trợ: PDF");
  EXPECT_EQ(message(Error(Code::not_a_word_document, {"xlsx"}), Language::vi),
            "Tệp không phải là văn bản Word mà là bảng tính Excel");
  EXPECT_EQ(message(Finding{Code::citation_malformed, {"49/NQ-TU", "49-NQ/TU"}, {}}, Language::vi),
            "Ghi sai ký hiệu văn bản “49/NQ-TU”; ký hiệu đúng là 49-NQ/TU");
}

TEST(Message, OfAnUnknownKeyIsAMistakeOfTheCaller) {
  EXPECT_THROW((void)interface_text("ui.nothing", Language::vi), std::out_of_range);
  EXPECT_THROW((void)describe(static_cast<Code>(999)), std::out_of_range);
}

}  // namespace
}  // namespace thamdinh
