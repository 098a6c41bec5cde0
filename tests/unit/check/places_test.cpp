// The places of a report over every plan of the corpus: what is quoted stands in the file where the report
// says.

#include <thamdinh/check.hpp>

#include "container/package.hpp"
#include "document/document.hpp"
#include "plan.hpp"
#include "text/unicode.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace thamdinh {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> plans() {
  std::vector<fs::path> result;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(THAMDINH_SOURCE_DIR) / "corpus"))
    if (entry.path().filename() == "plan.docx") result.push_back(entry.path());
  return result;
}

std::string content_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The words at a place, its paragraphs joined by nothing: what joins them in a report is not the file's.
std::u32string cut(const document::Document& document, const Place& place) {
  const auto& paragraphs = document.paragraphs(place.part);
  const auto last = place.to ? place.to->paragraph : place.paragraph;
  std::u32string words;
  for (auto index = place.paragraph; index <= last; ++index) {
    const auto& text = paragraphs.at(index).text;
    const std::size_t from = index == place.paragraph ? place.start : 0;
    const std::size_t until = index < last ? text.size() : place.to ? place.to->end : place.end;
    words += text.substr(from, until - from);
  }
  return words;
}

/// NFC without white space and the control characters that stand for tabs and breaks.
std::string letters(std::u32string_view words) {
  std::u32string kept;
  for (const char32_t c : words)
    if (c > U' ' && c != U'\u00A0') kept += c;
  return text::to_nfc_utf8(kept);
}

class Places : public ::testing::Test {
 protected:
  void stands(const std::string& words, const Place& place, const char* what) {
    EXPECT_EQ(letters(text::to_utf32(words)), letters(cut(document_, place)))
        << what << " of paragraph " << place.paragraph << " in " << file_;
  }

  document::Document document_;
  fs::path file_;
};

TEST_F(Places, EveryQuotedTextStandsThere) {
  for (const fs::path& file : plans()) {
    file_ = file;
    const std::string bytes = content_of(file);
    const auto package = container::Package::open(test::as_bytes(bytes), {});
    document_ = document::read(package, {});
    const Report report = check(test::as_bytes(bytes), test::the_profile());
    for (const auto& citation : report.citations()) stands(citation.text, citation.where, "the citation");
    for (const auto& heading : report.headings()) stands(heading.text, heading.where, "the heading");
    for (const auto& requirement : report.requirements()) {
      for (const auto& evidence : requirement.evidence)
        stands(evidence.text, evidence.where, requirement.id.c_str());
      for (const auto& nearest : requirement.nearest)
        stands(nearest.text, nearest.where, requirement.id.c_str());
    }
  }
}

}  // namespace
}  // namespace thamdinh
