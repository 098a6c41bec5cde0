// A property over the corpus: a plan whose evidence of a requirement is blanked out no longer meets it, and
// nothing else moves.

#include "document/document.hpp"

#include <thamdinh/check.hpp>

#include "container/package.hpp"
#include "plan.hpp"
#include "scoring/judge.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <sstream>

namespace thamdinh::test {
namespace {

using Results = std::vector<RequirementResult>;
using Paragraphs = std::set<std::pair<Part, std::uint32_t>>;

document::Document read_plan(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  return document::read(container::Package::open(std::as_bytes(std::span(bytes.data(), bytes.size())), {}),
                        {});
}

Results judge_plan(const document::Document& document) {
  const auto structure = structure::analyse(document);
  const auto citations = citation::find(structure, document);
  const scoring::Facts facts(the_profile().model(), structure, citations, document.unread);
  return scoring::judge(facts, structure.unit.kind);
}

/// Blanks a place out, letter by letter: every other place stays where it is, and labels and marks at the
/// ends keep the build of the document.
void blank_out(document::Document& document, const Place& where) {
  const std::uint32_t last = where.to ? where.to->paragraph : where.paragraph;
  for (document::Paragraph& paragraph : document.paragraphs(where.part)) {
    if (paragraph.index < where.paragraph || paragraph.index > last) continue;
    const auto size = static_cast<std::uint32_t>(paragraph.text.size());
    const std::uint32_t begin = paragraph.index == where.paragraph ? where.start : 0;
    const std::uint32_t end = paragraph.index < last ? size : where.to ? where.to->end : where.end;
    for (std::uint32_t i = begin; i < std::min(end, size); ++i) {
      const char32_t c = paragraph.text[i];
      const bool mark = c == U'.' || c == U';' || c == U':' || c == U'-';
      if (!mark || i + 1 < std::min(end, size)) paragraph.text[i] = U' ';
    }
  }
}

Paragraphs paragraphs_of(const std::vector<Evidence>& evidence) {
  Paragraphs result;
  for (const Evidence& one : evidence) {
    const std::uint32_t last = one.where.to ? one.where.to->paragraph : one.where.paragraph;
    for (std::uint32_t i = one.where.paragraph; i <= last; ++i) result.emplace(one.where.part, i);
  }
  return result;
}

/// Requirements whose evidence is a clause; the others look at the build of the document or at all citations.
bool rests_on_clauses(const profile::Requirement& requirement) {
  using profile::RuleKind;
  return requirement.rule.kind == RuleKind::parts || requirement.rule.kind == RuleKind::assignment ||
         requirement.rule.kind == RuleKind::deadlines;
}

struct Tally {
  int taken = 0, moved = 0, unrelated = 0, disturbed = 0;
};

/// Takes the evidence away, again where more shows up behind it, until the requirement is no longer met.
bool take_away(document::Document& document, std::size_t index, Results& now, Paragraphs& blanked) {
  constexpr int rounds = 12;  // a long plan says a thing in a dozen places
  for (int round = 0; round < rounds && now[index].status == Status::met; ++round) {
    const Paragraphs here = paragraphs_of(now[index].evidence);
    blanked.insert(here.begin(), here.end());
    for (const Evidence& evidence : now[index].evidence) blank_out(document, evidence.where);
    now = judge_plan(document);
  }
  return now[index].status != Status::met;
}

/// Related to what was taken: it rests on one of the same paragraphs; or, by the nature of the rule, on any
/// of them, since it counts (deadlines, bearers), compares all mentions, or asks for text under a heading.
bool is_related(const profile::Requirement& requirement, const RequirementResult& before,
                const Paragraphs& blanked) {
  if (requirement.rule.kind == profile::RuleKind::form) return false;
  if (requirement.rule.kind != profile::RuleKind::parts) return true;
  for (const auto* quoted : {&before.evidence, &before.nearest}) {
    for (const auto& paragraph : paragraphs_of(*quoted)) {
      if (blanked.contains(paragraph)) return true;
    }
  }
  // Only the first few passages are quoted: what is proved in many places may have rested on a further one.
  return before.evidence.size() >= 3;
}

void mutate(const document::Document& whole, const Results& before, std::size_t index,
            const std::string& plan, Tally& tally, std::ostream& out) {
  const auto& requirements = the_profile().model().requirements;
  document::Document document = whole;
  Results now = before;
  Paragraphs blanked;
  ++tally.taken;
  if (take_away(document, index, now, blanked)) {
    ++tally.moved;
  } else {
    out << plan << ": " << before[index].id << " is met whatever is taken away\n";
  }
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (i == index || is_related(requirements[i], before[i], blanked)) continue;
    ++tally.unrelated;
    if (now[i].status == before[i].status) continue;
    ++tally.disturbed;
    out << plan << ": without " << before[index].id << ", " << before[i].id << " went from "
        << to_string(before[i].status) << " to " << to_string(now[i].status) << "\n";
  }
}

TEST(Mutation, WithoutItsEvidenceARequirementIsNotMetAndNoUnrelatedOneMoves) {
  const auto& requirements = the_profile().model().requirements;
  Tally tally;
  std::ostringstream exceptions;
  for (const char* part : {"plans", "check"}) {
    std::set<std::filesystem::path> folders;
    const auto root = std::filesystem::path(THAMDINH_SOURCE_DIR) / "corpus" / part;
    if (!std::filesystem::exists(root)) continue;  // a part that is empty for now
    for (const auto& entry : std::filesystem::directory_iterator(root)) folders.insert(entry.path());
    for (const auto& folder : folders) {
      if (!std::filesystem::exists(folder / "plan.docx")) continue;
      const document::Document whole = read_plan(folder / "plan.docx");
      const Results before = judge_plan(whole);
      for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i].status == Status::met && rests_on_clauses(requirements[i]))
          mutate(whole, before, i, folder.filename().string(), tally, exceptions);
      }
    }
  }
  std::cout << tally.taken << " met requirements lost their evidence: " << tally.moved
            << " are met no more; of " << tally.unrelated << " unrelated verdicts " << tally.disturbed
            << " moved\n"
            << exceptions.str();
  EXPECT_GT(tally.taken, 500);
  EXPECT_EQ(tally.moved, tally.taken);
  EXPECT_LE(tally.disturbed * 1000, tally.unrelated) << "at most one in a thousand; each is listed above";
}

}  // namespace
}  // namespace thamdinh::test
