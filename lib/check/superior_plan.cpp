#include "check/superior_plan.hpp"

#include "structure/worded_sentences.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace thamdinh::checking {

namespace {

using profile::Builtin;
using scoring::Position;
using scoring::Range;

constexpr std::size_t most_parts = 4;
constexpr Position longest_object = 6;  ///< syllables: "Ban Thanh tra nhân dân"
constexpr Position shortest_object = 2;

/// "II-" → "II", "2.1." → "2.1", "a)" → "a".
std::string bare(const std::string& label) {
  const auto is_end = [](char c) {
    return c == '.' || c == ')' || c == '-' || c == ':' || c == ' ' || c == '/';
  };
  std::size_t end = label.size();
  while (end > 0 && is_end(label[end - 1])) --end;
  return label.substr(0, end);
}

/// "II.2.1" → "ii_2_1": what the id of a requirement may hold.
std::string identifier(const std::string& path) {
  std::string result;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) result += c;
    if (c >= 'A' && c <= 'Z') result += static_cast<char>(c - 'A' + 'a');
    if (!plain && (c == '.' || c == ' ') && !result.empty() && result.back() != '_') result += '_';
  }
  return result;
}

/// A title broken over lines as one, without the rule drawn under it.
std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  while (!text.empty() && (text.back() == '-' || text.back() == ' ' || text.back() == '_')) text.pop_back();
  return text;
}

bool is_word(std::u32string_view syllable) {
  return !syllable.empty() && (text::is_letter(syllable.front()) || text::is_digit(syllable.front()));
}

/// Small words that stand before an object, and end one: "xây dựng các quy chế của cơ quan".
bool is_idle(std::u32string_view syllable) {
  static const std::set<std::u32string, std::less<>> words = [] {
    std::set<std::u32string, std::less<>> folded;
    for (const char* word : {"và",  "các",   "những", "việc", "cho",    "tốt", "có",  "hiệu", "quả",
                             "sâu", "rộng",  "của",   "được", "nghiêm", "túc", "để",  "tới",  "đến",
                             "về",  "trong", "theo",  "với",  "đối",    "tại", "bằng"})
      folded.insert(text::fold(word));
    return folded;
  }();
  return words.contains(syllable);
}

}  // namespace

bool SuperiorPlan::says(Builtin concept_id, Range range) const {
  return facts_.hit_in(static_cast<profile::ConceptId>(concept_id), range) != nullptr;
}

bool SuperiorPlan::is_clause(const structure::Line& line) const {
  if (line.zone != structure::Zone::body || line.section < 0 || line.syllables.size() < 4) return false;
  return line.heading < 0 ||
         facts_.structure().headings[static_cast<std::size_t>(line.heading)].kind != HeadingKind::title;
}

/// The labels from the outermost heading inwards; one that repeats its parent's ("2.1" under "2") stands for
/// both.
std::string SuperiorPlan::path_of(std::int32_t section) const {
  std::string path;
  std::string inner;
  for (; section >= 0; section = facts_.structure().parents[static_cast<std::size_t>(section)]) {
    const std::string label = bare(facts_.structure().headings[static_cast<std::size_t>(section)].label);
    if (label.empty() || inner.starts_with(label + ".")) continue;
    path = path.empty() ? label : label + "." + path;
    inner = label;
  }
  return path;
}

std::string SuperiorPlan::group_of(std::int32_t section) const {
  const auto has = [&](Role role) { return facts_.section_has(section, role); };
  if (has(Role::objectives)) return "target";
  if (has(Role::implementation) || has(Role::reporting)) return "organisation";
  if (has(Role::purpose) || has(Role::requirements)) return "purpose";
  return "task";
}

/// What is done: the words after a verb of action, up to a mark, a small word, the next verb or a handful of
/// syllables. Empty where another verb follows at once, which then has its own object.
Range SuperiorPlan::object_after(Position verb_end, Range range) const {
  const auto verb_at = [&](Position position) {
    const Range* verb = facts_.hit_in(facts_.model().language.action, {position, range.end});
    return verb != nullptr && verb->begin == position;
  };
  Position begin = verb_end;
  while (begin < range.end && is_idle(facts_.folded(begin))) ++begin;
  Position end = begin;
  while (end < range.end && end < begin + longest_object && is_word(facts_.folded(end)) &&
         !is_idle(facts_.folded(end)) && !verb_at(end))
    ++end;
  return {begin, end};
}

void SuperiorPlan::add_parts(Range range, profile::DraftClause& clause) const {
  std::set<std::string> known;
  for (const Range& verb : facts_.hits(facts_.model().language.action)) {
    if (!range.contains(verb) || clause.parts.size() >= most_parts) continue;
    const Range* longest = facts_.last_hit_in(facts_.model().language.action, {verb.begin, verb.end + 2});
    if (longest != nullptr && longest->begin <= verb.begin && longest->end > verb.end) continue;
    const Range object = object_after(verb.end, range);
    if (object.end < object.begin + shortest_object || facts_.mentions_document(object)) continue;
    const std::string phrase = facts_.evidence(object).text;
    if (!known.insert(text::to_utf8(text::fold(phrase))).second) continue;
    const std::string title = facts_.evidence({verb.begin, object.end}).text;
    const bool counted = clause.parts.empty() && says(Builtin::hundred_percent, range);
    const bool purpose = clause.group == "purpose";
    clause.parts.push_back({{title, title + " (" + clause.clause + ")"},
                            phrase,
                            counted   ? "#100% + {}"
                            : purpose ? "{}"
                                      : "language.action + {}"});
  }
}

profile::DraftClause SuperiorPlan::clause_of(std::uint32_t line, std::uint32_t ordinal) const {
  const structure::Line& source = facts_.structure().lines[line];
  profile::DraftClause clause;
  clause.group = group_of(source.section);
  clause.clause = path_of(source.section);
  if (clause.clause.empty()) clause.clause = std::to_string(source.section + 1);
  clause.id = identifier(clause.clause);
  if (source.heading < 0) {
    clause.clause += ", ý " + std::to_string(ordinal);
    clause.id += "_y" + std::to_string(ordinal);
  }
  clause.text = text::to_nfc_utf8(source.paragraph->text);
  const Place& where{source.paragraph->part, source.paragraph->index, 0, 0, std::nullopt};
  const auto here = [&](const Place& place) {
    return place.part == where.part && place.paragraph == where.paragraph;
  };
  for (const Assignment& assignment : facts_.structure().assignments) {
    if (!here(assignment.where)) continue;
    if (!assignment.lead.empty()) clause.addressees.push_back(assignment.lead);
    if (!assignment.deadline.empty()) clause.deadlines.push_back(assignment.deadline);
  }
  for (const Citation& mention : facts_.citations().mentions) {
    if (here(mention.where)) clause.cited.push_back(mention.text);
  }
  for (const scoring::Clause& piece : facts_.clauses()) {
    if (!here(facts_.evidence(piece.range).where)) continue;
    for (const Range& hit : facts_.hits(static_cast<profile::ConceptId>(Builtin::deadline))) {
      if (piece.range.contains(hit) && !facts_.inside_mention(hit))
        clause.deadlines.push_back(facts_.evidence(hit).text);
    }
    add_parts(piece.range, clause);
  }
  if (clause.parts.empty()) {
    // No verb is known: the clause's own first words.
    const auto first = std::min<std::size_t>(2, source.syllables.size() - 1);
    const auto last = std::min(first + longest_object, source.syllables.size()) - 1;
    const CodePointSpan span =
        source.normal.to_source({source.syllables[first].span.start, source.syllables[last].span.end});
    const std::string phrase =
        text::to_nfc_utf8(std::u32string_view(source.paragraph->text).substr(span.start, span.size()));
    clause.parts.push_back({{phrase, phrase + " (" + clause.clause + ")"}, phrase, "{}"});
  }
  return clause;
}

/// What the plan carries out by its title, then the plan itself.
void SuperiorPlan::add_documents(profile::Draft& draft) const {
  const DocumentInfo& info = facts_.structure().document;
  const auto& mentions = facts_.citations().mentions;
  for (std::size_t i = 0; i < mentions.size() && draft.documents.empty(); ++i) {
    const Citation& mention = mentions[i];
    if (facts_.structure().lines[facts_.citations().lines[i]].zone != structure::Zone::title || !mention.id)
      continue;
    const std::string date = mention.date.value_or("");
    draft.documents.push_back({mention.registry.value_or(mention.type + "|" + *mention.id + "|" + date),
                               mention.issuer ? std::vector{*mention.issuer} : std::vector<std::string>{},
                               {},
                               on_one_line(mention.subject.value_or("")),
                               {}});
    draft.from = date.size() == 10 ? date : "";
  }
  if (info.number.empty()) return;
  std::string key = info.type + "|" + info.number + "|" + info.date;
  for (const citation::KnownDocument& known : citation::Registry::builtin().documents()) {
    if (known.id == info.number && (known.date.empty() || known.date == info.date)) key = known.key;
  }
  draft.documents.push_back({key,
                             facts_.structure().unit.name.empty() ? std::vector<std::string>{}
                                                                  : std::vector{facts_.structure().unit.name},
                             {},
                             info.title,
                             {}});
}

profile::Draft SuperiorPlan::draft() const {
  profile::Draft draft;
  draft.id = id_;
  const DocumentInfo& info = facts_.structure().document;
  draft.superior = info.number.empty() ? "kế hoạch của cấp trên" : "Kế hoạch số " + info.number;
  draft.title = info.title;
  draft.number = info.number;
  for (structure::WordedSentence& sentence : structure::worded_sentences(facts_.structure()))
    draft.sentences.push_back(std::move(sentence.words));
  add_documents(draft);
  if (draft.documents.empty()) draft.documents.push_back({"KH|1-KH|", {}, {}, "", {}});
  std::int32_t section = -1;
  std::uint32_t ordinal = 0;
  std::set<std::string> ids;
  const auto& lines = facts_.structure().lines;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (lines[i].section != section) ordinal = 0;
    section = lines[i].section;
    if (!is_clause(lines[i])) continue;
    if (lines[i].heading < 0) ++ordinal;
    profile::DraftClause clause = clause_of(i, ordinal);
    const std::string id = clause.id;
    for (int again = 2; !ids.insert(clause.id).second; ++again) clause.id = id + "_n" + std::to_string(again);
    draft.clauses.push_back(std::move(clause));
  }
  return draft;
}

}  // namespace thamdinh::checking
