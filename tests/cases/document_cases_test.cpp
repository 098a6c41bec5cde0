// Every folder of corpus/cases/document is packed, read, and compared with its expected.txt; and every
// character is followed back to the XML. A new case needs a folder, nothing here.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "../unit/container/zip_writer.hpp"
#include "case_folder.hpp"
#include "container/package.hpp"
#include "dump.hpp"
#include "loss.hpp"
#include "round_trip.hpp"

namespace thamdinh::test {
namespace {

namespace fs = std::filesystem;

class DocumentCase : public testing::TestWithParam<fs::path> {};

TEST_P(DocumentCase, IsReadAsExpected) {
  const Expectation expected = read_expectation(GetParam() / "expected.txt");
  const std::string bytes = pack(GetParam());
  try {
    const auto package = container::Package::open(as_bytes(bytes), expected.options.limits);
    const auto document = document::read(package, expected.options);
    ASSERT_EQ(expected.error, "") << "was read";
    const auto section = [&](std::string_view name) {
      const auto found = expected.sections.find(std::string(name));
      return found == expected.sections.end() ? std::string() : found->second;
    };
    for (const auto name : kAlways)
      EXPECT_EQ(dump_section(document, name), section(name)) << "section " << name;
    for (const auto name : kOnDemand) {
      if (expected.sections.count(std::string(name)) == 0) continue;
      EXPECT_EQ(dump_section(document, name), section(name)) << "section " << name;
    }
    EXPECT_EQ(first_lost_character(package, document), "");
    EXPECT_EQ(silent_losses(package, document, expected.options), std::vector<std::string>{});
  } catch (const Error& error) {
    EXPECT_EQ(to_string(error.code()), expected.error) << error.what();
  }
}

INSTANTIATE_TEST_SUITE_P(Corpus, DocumentCase,
                         testing::ValuesIn(case_folders(THAMDINH_SOURCE_DIR "/corpus/cases/document")),
                         [](const auto& param_info) {
                           std::string name = param_info.param.filename().string();
                           for (char& c : name) c = c == '-' || c == '.' ? '_' : c;
                           return name;
                         });

/// Both properties hold on whole documents too, before and after tracked changes: our plans, and the shared
/// files where they are at hand.
template <typename Check>
std::size_t for_each_whole_document(const Check& check) {
  const fs::path root(THAMDINH_SOURCE_DIR);
  std::size_t read = 0;
  for (const fs::path& folder : {root / "corpus" / "plans", root / ".." / "shared"}) {
    if (!fs::exists(folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.path().extension() != ".docx") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), {}};
      SCOPED_TRACE(entry.path().string());
      try {
        const auto package = container::Package::open(as_bytes(bytes), {});
        for (const Revisions revisions : {Revisions::accepted, Revisions::original}) {
          document::ReadOptions options;
          options.revisions = revisions;
          check(package, document::read(package, options), options);
        }
        ++read;
      } catch (const Error&) {
        continue;  // A refusal has no characters.
      }
    }
  }
  return read;
}

TEST(WholeDocuments, EveryCharacterLeadsBackToTheFile) {
  const auto read = for_each_whole_document([](const auto& package, const auto& document, const auto&) {
    EXPECT_EQ(first_lost_character(package, document), "");
  });
  EXPECT_GT(read, 10U);
}

TEST(WholeDocuments, NoWordIsLeftOutInSilence) {
  const auto read =
      for_each_whole_document([](const auto& package, const auto& document, const auto& options) {
        EXPECT_EQ(silent_losses(package, document, options), std::vector<std::string>{});
      });
  EXPECT_GT(read, 10U);
}

}  // namespace
}  // namespace thamdinh::test
