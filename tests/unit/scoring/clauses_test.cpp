#include "scoring/judge.hpp"

#include <thamdinh/profile.hpp>

#include "profile/model.hpp"
#include "sentence_plan.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace thamdinh::scoring {
namespace {

struct Row {
  std::string sentence, heading, requirement, parts, undertaking, why;
};

std::vector<Row> read_rows() {
  std::ifstream file(std::string(THAMDINH_SOURCE_DIR) + "/corpus/text/clauses.tsv");
  std::vector<Row> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream fields(line);
    Row row;
    for (std::string* field :
         {&row.sentence, &row.heading, &row.requirement, &row.parts, &row.undertaking, &row.why})
      std::getline(fields, *field, '\t');
    rows.push_back(row);
  }
  return rows;
}

Verdict judge_sentence(const profile::Model& model, const Row& row) {
  std::vector<std::string> lines;
  lines.push_back("# " + (row.heading.empty() ? std::string("NHIỆM VỤ") : row.heading));
  std::string sentence = row.sentence;
  for (std::size_t at = 0; (at = sentence.find("\\n")) != std::string::npos;) sentence.replace(at, 2, "\n");
  std::istringstream split(sentence);
  for (std::string part; std::getline(split, part);) lines.push_back(part);
  const testing::SentencePlan plan(lines);
  const std::vector<Unread> unread;
  const Facts facts(model, plan.structure(), plan.citations(), unread);
  for (const profile::Requirement& requirement : model.requirements) {
    if (requirement.id != row.requirement) continue;
    return requirement.rule.kind == profile::RuleKind::parts ? judge_parts(facts, requirement.rule)
           : requirement.rule.kind == profile::RuleKind::deadlines
               ? judge_deadlines(facts, requirement.rule)
               : judge_assignment(facts, requirement.rule);
  }
  return {};
}

/// What counts is whether a sentence is evidence at all: the sentence rows are labelled by hand from the
/// definitions.
TEST(Clauses, UndertakingIsToldFromNaming) {
  const Profile profile = Profile::builtin("49-nq-tu");
  std::map<std::string, std::pair<int, int>> by_id;
  int right = 0, total = 0, false_pass = 0;
  std::ostringstream misses;
  for (const Row& row : read_rows()) {
    const Verdict verdict = judge_sentence(profile.model(), row);
    const bool evidence = verdict.status != Status::missing;
    const bool expected = row.undertaking != "no";
    ++total;
    ++by_id[row.requirement].second;
    if (evidence == expected) {
      ++right;
      ++by_id[row.requirement].first;
      continue;
    }
    false_pass += evidence ? 1 : 0;
    misses << (evidence ? "FALSE PASS " : "MISSED     ") << row.requirement << " | " << row.heading << " | "
           << row.sentence << " | " << row.why << "\n";
    for (const Step& step : verdict.derivation) {
      misses << "      " << step.key << " [" << step.subject.vi << "]";
      for (const auto& argument : step.arguments) misses << " " << argument;
      misses << "\n";
    }
  }
  if (std::getenv("THAMDINH_SHOW_MISSES")) std::cout << misses.str();
  for (const auto& [id, counts] : by_id)
    std::cout << id << " " << counts.first << "/" << counts.second << "\n";
  std::cout << "sentences: " << right << " of " << total << " right, " << false_pass << " false passes\n";
  EXPECT_GE(right, total * 85 / 100);
  EXPECT_LE(false_pass, total * 8 / 100);
}

}  // namespace
}  // namespace thamdinh::scoring
