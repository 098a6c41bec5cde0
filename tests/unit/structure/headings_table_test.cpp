#include "document_notation.hpp"

#include "structure/structure.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace thamdinh::structure {
namespace {

struct Row {
  std::string context, line, look, next, label, text, kind, roles, why;
};

std::vector<Row> rows_of(const std::string& path) {
  std::ifstream file(path);
  std::vector<Row> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::vector<std::string> cells;
    std::stringstream stream(line);
    for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
    cells.resize(9);
    for (std::size_t at = 0; (at = cells[1].find("\\t", at)) != std::string::npos;)
      cells[1].replace(at, 2, "→");
    rows.push_back(
        {cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8]});
  }
  return rows;
}

/// The table's look as marks of the notation.
std::string marks_of(const std::string& look) {
  std::string marks;
  std::stringstream stream(look);
  for (std::string word; std::getline(stream, word, ',');) {
    word.erase(0, word.find_first_not_of(' '));
    std::string mark;
    if (word == "bold") mark = "b";
    if (word == "italic") mark = "i";
    if (word == "centered") mark = "c";
    if (word.starts_with("numbered(")) mark = "n=" + word.substr(9, word.size() - 10);
    if (word.starts_with("style(Heading")) mark = std::string("s=heading ") + word[13];
    if (!mark.empty()) marks += (marks.empty() ? "" : ",") + mark;
  }
  return marks.empty() ? "" : "{" + marks + "}";
}

/// A plan with the row's line where it stands: under its context, above what follows.
document::Document plan_around(const Row& row) {
  std::string text =
      "{c,b}KẾ HOẠCH\n{c,b}thực hiện Nghị quyết số 49-NQ/TU\n{c}-----\n"
      "Thực hiện Nghị quyết, Chi bộ xây dựng Kế hoạch như sau.\n";
  if (!row.context.empty()) text += "{b}" + row.context + "\n";
  text += marks_of(row.look) + row.line + "\n" + row.next + " và những việc khác nữa.\n";
  text += "Cuối cùng là một đoạn văn bình thường, có dấu chấm ở cuối câu.\n";
  return document_of(text);
}

std::string roles_text(const std::vector<Role>& roles) {
  std::string out;
  for (const auto role : roles) out += (out.empty() ? "" : ",") + std::string(to_string(role));
  return out;
}

std::string found_in(const Structure& structure, const Row& row) {
  const std::uint32_t paragraph = row.context.empty() ? 4 : 5;
  for (const auto& heading : structure.headings) {
    if (heading.where.paragraph != paragraph) continue;
    return heading.label + "|" + heading.text + "|" + std::string(to_string(heading.kind)) + "|" +
           (heading.kind == HeadingKind::clause ? "" : roles_text(heading.roles));
  }
  return "||none|";
}

/// Rows whose line this test can not set where it belongs: above the body, in a table, or before its next
/// line.
bool stands_elsewhere(const Row& row) {
  return row.why.starts_with("letterhead") || row.why.starts_with("subject of the plan") ||
         row.why.find("table's head") != std::string::npos ||
         row.why.find("the label alone") != std::string::npos;
}

TEST(HeadingsTable, LinesAreReadAsLabelled) {
  const auto rows = rows_of(THAMDINH_SOURCE_DIR "/corpus/text/headings.tsv");
  ASSERT_GT(rows.size(), 150U);
  std::size_t right = 0;
  std::size_t roles_right = 0;
  std::string differences;
  for (const auto& row : rows) {
    const auto document = plan_around(row);
    const auto found = found_in(analyse(document), row);
    const std::string shape = row.label + "|" + row.text + "|" + row.kind + "|";
    const std::string roles = row.kind == "clause" ? "" : row.roles;
    const bool same_shape = found.starts_with(shape);
    // Taken out of its plan a line of level 2 is outermost, and a title of level 1 without a role has the
    // role "other".
    const bool same_roles = found == shape + roles || (roles.empty() && found == shape + "other");
    right += same_shape || stands_elsewhere(row) ? 1 : 0;
    roles_right += same_roles || stands_elsewhere(row) ? 1 : 0;
    if (!same_roles)
      differences += row.line + "\n  expected " + shape + roles + "\n  found    " + found + "\n";
  }
  const auto share = [&](std::size_t count) {
    return static_cast<double>(count) / static_cast<double>(rows.size());
  };
  EXPECT_GE(share(right), 0.99) << differences;
  EXPECT_GE(share(roles_right), 0.98) << differences;
}

}  // namespace
}  // namespace thamdinh::structure
