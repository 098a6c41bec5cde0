#include "scoring/judge.hpp"

#include <thamdinh/profile.hpp>

#include "profile/model.hpp"
#include "sentence_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace thamdinh::scoring {
namespace {

struct Row {
  std::string sentence, heading, requirement, parts, undertaking, why;
};

std::vector<Row> read_rows() {
  const char* other =
      std::getenv("THAMDINH_CLAUSES");  // another table of the same form, while rules are made
  std::ifstream file(other ? other : std::string(THAMDINH_SOURCE_DIR) + "/corpus/text/clauses.tsv");
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

std::set<std::string> split(const std::string& parts) {
  std::set<std::string> result;
  std::istringstream fields(parts);
  for (std::string part; std::getline(fields, part, ',');) result.insert(part);
  return result;
}

const profile::Rule& rule_of(const profile::Model& model, const std::string& id) {
  return std::find_if(model.requirements.begin(), model.requirements.end(),
                      [&](const profile::Requirement& requirement) { return requirement.id == id; })
      ->rule;
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
  const profile::Rule& rule = rule_of(model, row.requirement);
  return rule.kind == profile::RuleKind::parts       ? judge_parts(facts, rule)
         : rule.kind == profile::RuleKind::deadlines ? judge_deadlines(facts, rule)
                                                     : judge_assignment(facts, rule);
}

/// The parts that a verdict rests on, by the names of the table.
std::set<std::string> parts_of(const Verdict& verdict, const profile::Rule& rule) {
  std::set<std::string> result;
  if (rule.kind != profile::RuleKind::parts) {
    if (verdict.status == Status::met) result.insert("two");
    if (verdict.status == Status::partial) result.insert("one");
    return result;
  }
  for (const profile::Part& part : rule.parts) {
    if (std::any_of(verdict.found.begin(), verdict.found.end(),
                    [&](const Text& title) { return title.vi == part.title.vi; }))
      result.insert(part.id);
  }
  return result;
}

/// Whether a verdict rests on all that the row says, and on no more. A mention alone is evidence in part
/// whatever it names; where the table's names are not the rule's, all of them are met and some partial.
bool is_whole(const Row& row, const Verdict& verdict, const profile::Rule& rule,
              const std::set<std::string>& names) {
  std::set<std::string> labelled = split(row.parts), parts = parts_of(verdict, rule);
  if (row.undertaking == "mention") return verdict.status == Status::partial;
  if (labelled.erase("duty") > 0) labelled.insert("one");
  const bool known = rule.kind != profile::RuleKind::parts ||
                     std::any_of(rule.parts.begin(), rule.parts.end(),
                                 [&](const profile::Part& part) { return names.contains(part.id); });
  if (!known)
    return verdict.status == (labelled.empty()                  ? Status::missing
                              : labelled.size() == names.size() ? Status::met
                                                                : Status::partial);
  std::erase_if(parts, [&](const std::string& part) { return !names.contains(part); });
  return parts == labelled;
}

std::string shown(const std::set<std::string>& parts) {
  std::string result;
  for (const std::string& part : parts) result += (result.empty() ? "" : ",") + part;
  return result.empty() ? "-" : result;
}

/// The names that the table uses for a requirement's parts: a rule may have more, of its own.
std::map<std::string, std::set<std::string>> names_of_parts(const std::vector<Row>& rows) {
  std::map<std::string, std::set<std::string>> result;
  for (const Row& row : rows) result[row.requirement].merge(split(row.parts));
  return result;
}

struct Tally {
  int total = 0, right = 0, whole = 0, false_passes = 0;
};

/// The sentence rows are labelled by hand from the definitions: whether a sentence is evidence at all, and of
/// which parts.
TEST(Clauses, UndertakingIsToldFromNaming) {
  const Profile profile = Profile::builtin("49-nq-tu");
  const std::vector<Row> rows = read_rows();
  const auto names = names_of_parts(rows);
  const bool show = std::getenv("THAMDINH_SHOW_MISSES") != nullptr;
  std::map<std::string, Tally> by_id;
  Tally all;
  for (const Row& row : rows) {
    const Verdict verdict = judge_sentence(profile.model(), row);
    const bool evidence = verdict.status != Status::missing;
    const bool expected = row.undertaking != "no";
    const profile::Rule& rule = rule_of(profile.model(), row.requirement);
    const bool whole = evidence == expected && is_whole(row, verdict, rule, names.at(row.requirement));
    for (Tally* tally : {&all, &by_id[row.requirement]}) {
      ++tally->total;
      tally->right += evidence == expected ? 1 : 0;
      tally->whole += whole ? 1 : 0;
      tally->false_passes += evidence && !expected ? 1 : 0;
    }
    if (whole || !show) continue;
    std::cout << (evidence == expected ? "PARTS      "
                  : evidence           ? "FALSE PASS "
                                       : "MISSED     ")
              << row.requirement << " | " << row.parts << " | " << shown(parts_of(verdict, rule)) << " | "
              << row.heading << " | " << row.sentence << " | " << row.why << "\n";
    for (const Step& step : verdict.derivation) {
      std::cout << "      " << step.key << " [" << step.subject.vi << "]";
      for (const auto& argument : step.arguments) std::cout << " " << argument;
      std::cout << "\n";
    }
  }
  for (const auto& [id, tally] : by_id)
    std::cout << id << " " << tally.right << " and " << tally.whole << " of " << tally.total << "\n";
  std::cout << "sentences: " << all.right << " of " << all.total << " right, " << all.whole
            << " in all their parts, " << all.false_passes << " false passes\n";
  EXPECT_GE(all.right, all.total * 94 / 100);
  EXPECT_GE(all.whole, all.total * 92 / 100);
  EXPECT_LE(all.false_passes, all.total * 3 / 100);
}

}  // namespace
}  // namespace thamdinh::scoring
