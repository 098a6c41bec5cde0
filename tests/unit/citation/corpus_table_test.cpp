#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "plain_structure.hpp"

namespace thamdinh::citation {
namespace {

/// One row of corpus/text/citations.tsv: a string and all the mentions in it, by hand.
struct Row {
  std::string text;
  nlohmann::json mentions;
  std::string why;
};

std::vector<Row> rows() {
  std::vector<Row> out;
  std::ifstream file(std::string(THAMDINH_SOURCE_DIR) + "/corpus/text/citations.tsv");
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::vector<std::string> cells;
    std::stringstream stream(line);
    for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
    if (cells.size() < 2) continue;
    std::string text = cells[0];
    for (std::size_t at = 0; (at = text.find("\\n", at)) != std::string::npos;) text.replace(at, 2, "\n");
    out.push_back({text, nlohmann::json::parse(cells[1]), cells.size() > 2 ? cells[2] : ""});
  }
  return out;
}

std::string value(const nlohmann::json& mention, const char* key) {
  return mention.contains(key) && !mention[key].is_null() ? mention[key].get<std::string>() : "-";
}

std::string value(const std::optional<std::string>& field) {
  return field.value_or("-");
}

/// What the labels say of a mention, field by field. A label's date is whole or null; a reduced date ("2014")
/// is no contradiction to null.
std::string differences(const nlohmann::json& label, const Citation& found) {
  std::string out;
  const auto check = [&out](const char* name, const std::string& wanted, const std::string& got) {
    if (wanted != got) out += std::string(" ") + name + ": wanted " + wanted + ", got " + got + ";";
  };
  check("id", value(label, "id"), value(found.id));
  check("form", value(label, "form"), std::string(to_string(found.form)));
  check("status", value(label, "status"), std::string(to_string(found.status)));
  const bool reduced = found.date && found.date->size() < 10;
  check("date", value(label, "date"), reduced ? "-" : value(found.date));
  check("issuer", value(label, "issuer"), value(found.issuer));
  check("expected", value(label, "expected"), value(found.expected));
  return out;
}

TEST(CorpusTable, MentionsAndTheirFields) {
  std::size_t labelled = 0;
  std::size_t found = 0;
  std::size_t right = 0;
  std::size_t whole = 0;
  for (const Row& row : rows()) {
    const PlainStructure plain(row.text);
    auto mentions = plain.find().mentions;
    labelled += row.mentions.size();
    found += mentions.size();
    std::string report;
    for (const auto& label : row.mentions) {
      const auto match = std::find_if(mentions.begin(), mentions.end(), [&](const Citation& mention) {
        return mention.text == value(label, "text");
      });
      if (match == mentions.end()) {
        report += "  missed: " + value(label, "text") + "\n";
        continue;
      }
      ++right;
      const std::string different = differences(label, *match);
      if (different.empty()) ++whole;
      if (!different.empty()) report += "  " + match->text + ":" + different + "\n";
      mentions.erase(match);
    }
    for (const auto& mention : mentions)
      report += "  too much: " + mention.text + " (" + value(mention.id) + ")\n";
    if (!report.empty()) std::cout << row.text << "\n    # " << row.why << "\n" << report;
  }
  ASSERT_GT(labelled, 300U) << "corpus/text/citations.tsv is missing";
  const double precision = static_cast<double>(right) / static_cast<double>(found);
  const double recall = static_cast<double>(right) / static_cast<double>(labelled);
  const double f1 = 2 * precision * recall / (precision + recall);
  std::cout << "spans: " << labelled << " labelled, " << found << " found, precision " << precision
            << ", recall " << recall << ", F1 " << f1 << "; all fields right " << whole << " of " << right
            << "\n";
  EXPECT_GE(f1, 0.98);
  EXPECT_GE(static_cast<double>(whole) / static_cast<double>(right), 0.98);
}

}  // namespace
}  // namespace thamdinh::citation
