#include "scoring/facts.hpp"

#include "citation/issuer_phrase.hpp"
#include "citation/registry_index.hpp"
#include "scoring/facts_builder.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace thamdinh::scoring {

namespace {

bool begins_before(const Range& hit, Position begin) {
  return hit.begin < begin;
}

}  // namespace

Facts::Facts(const profile::Model& model, const structure::Structure& structure,
             const citation::Citations& citations, const std::vector<Unread>& unread)
    : model_(model), structure_(structure), citations_(citations), unread_(unread) {
  FactsBuilder(*this).build();
}

const Range* Facts::hit_in(profile::ConceptId concept_id, Range range) const {
  const auto& all = hits_[concept_id];
  const auto found = std::lower_bound(all.begin(), all.end(), range.begin, begins_before);
  return found != all.end() && found->end <= range.end ? &*found : nullptr;
}

const Range* Facts::last_hit_in(profile::ConceptId concept_id, Range range) const {
  const auto& all = hits_[concept_id];
  auto found = std::lower_bound(all.begin(), all.end(), range.end, begins_before);
  while (found != all.begin() && std::prev(found)->begin >= range.begin) {
    --found;
    if (found->end <= range.end) return &*found;
  }
  return nullptr;
}

const Clause* Facts::clause_at(Position position) const {
  if (position >= clause_of_.size() || clause_of_[position] < 0) return nullptr;
  return &clauses_[static_cast<std::size_t>(clause_of_[position])];
}

std::u32string_view Facts::folded(Position position) const {
  const std::uint32_t index = line_of_[position];
  const structure::Line& line = structure_.lines[index];
  const CodePointSpan span = line.syllables[position - line_begin_[index]].span;
  return std::u32string_view(line.normal.folded).substr(span.start, span.size());
}

Evidence Facts::evidence(Range range) const {
  Evidence result;
  if (range.end <= range.begin || range.end > line_of_.size()) return result;
  const std::uint32_t first = line_of_[range.begin];
  const std::uint32_t last = line_of_[range.end - 1];
  for (std::uint32_t index = first; index <= last; ++index) {
    const structure::Line& line = structure_.lines[index];
    const Position begin = std::max(range.begin, line_begin_[index]);
    const Position end = std::min(range.end, line_begin_[index + 1]);
    if (begin >= end) continue;
    const CodePointSpan span{line.syllables[begin - line_begin_[index]].span.start,
                             line.syllables[end - 1 - line_begin_[index]].span.end};
    const CodePointSpan source = line.normal.to_source(span);
    const document::Paragraph& paragraph = *line.paragraph;
    if (result.text.empty()) {
      result.where = {paragraph.part, paragraph.index, source.start, source.end, std::nullopt};
    } else if (paragraph.part == result.where.part) {
      result.where.to = PlaceEnd{paragraph.index, source.end};
      result.text += '\n';
    } else {
      break;
    }
    result.text += text::to_nfc_utf8(std::u32string_view(paragraph.text).substr(source.start, source.size()));
  }
  result.section = section_title(structure_.lines[first].section);
  return result;
}

Evidence Facts::evidence(const Assignment& assignment) const {
  Range range{};
  for (const std::size_t i : lines_of(assignment.where)) {
    const Clause* clause = line_begin_[i] < line_begin_[i + 1] ? clause_at(line_begin_[i + 1] - 1) : nullptr;
    const Range said = clause == nullptr ? Range{line_begin_[i], line_begin_[i + 1]}
                       : clause->row     ? clause->range
                                         : clause->paragraph;
    if (range.end == 0) range = said;
    range.end = std::max(range.end, said.end);
  }
  return evidence(range);
}

Evidence Facts::quote(const Place& where) const {
  Evidence result;
  result.where = where;
  const std::uint32_t last = where.to ? where.to->paragraph : where.paragraph;
  for (const std::size_t i : lines_of(where)) {
    const structure::Line& line = structure_.lines[i];
    const document::Paragraph& paragraph = *line.paragraph;
    const std::uint32_t length = static_cast<std::uint32_t>(paragraph.text.size());
    const std::uint32_t start = paragraph.index == where.paragraph ? std::min(where.start, length) : 0;
    const std::uint32_t end = std::min(length, paragraph.index != last ? length
                                               : where.to              ? where.to->end
                                                                       : where.end);
    if (paragraph.index == where.paragraph) result.section = section_title(line.section);
    if (end <= start) continue;
    if (!result.text.empty()) result.text += '\n';
    result.text += text::to_nfc_utf8(std::u32string_view(paragraph.text).substr(start, end - start));
  }
  return result;
}

std::vector<std::size_t> Facts::lines_of(const Place& where) const {
  const auto& lines = line_at_[static_cast<std::size_t>(where.part)];
  const std::size_t last = where.to ? where.to->paragraph : where.paragraph;
  std::vector<std::size_t> found;
  for (std::size_t paragraph = where.paragraph; paragraph <= last && paragraph < lines.size(); ++paragraph) {
    if (lines[paragraph] >= 0) found.push_back(static_cast<std::size_t>(lines[paragraph]));
  }
  return found;
}

std::string Facts::section_title(std::int32_t section) const {
  if (section < 0) return {};
  const Heading& heading = structure_.headings[static_cast<std::size_t>(section)];
  return heading.label.empty() ? heading.text : heading.label + " " + heading.text;
}

std::int32_t Facts::section_of_role(std::int32_t section) const {
  while (section >= 0 && structure_.headings[static_cast<std::size_t>(section)].roles.empty())
    section = structure_.parents[static_cast<std::size_t>(section)];
  return section;
}

bool Facts::section_has(std::int32_t section, Role role) const {
  while (section >= 0) {
    const auto index = static_cast<std::size_t>(section);
    const auto& roles = structure_.headings[index].roles;
    if (std::find(roles.begin(), roles.end(), role) != roles.end()) return true;
    section = structure_.parents[index];
  }
  return false;
}

bool Facts::heading_says(std::int32_t section, profile::ConceptId concept_id) const {
  while (section >= 0) {
    const auto index = static_cast<std::size_t>(section);
    const auto& said = heading_concepts_[index];
    if (std::binary_search(said.begin(), said.end(), concept_id)) return true;
    section = structure_.parents[index];
  }
  return false;
}

bool Facts::mentions_document(Range range) const {
  const auto found = std::lower_bound(cited_.begin(), cited_.end(), range.end, begins_before);
  return found != cited_.begin() && std::prev(found)->end > range.begin;
}

bool Facts::inside_mention(Range range) const {
  auto found = std::upper_bound(cited_.begin(), cited_.end(), range.begin,
                                [](Position begin, const Range& hit) { return begin < hit.begin; });
  return found != cited_.begin() && std::prev(found)->contains(range);
}

const std::string& Facts::deadline_value(Range range) const {
  static const std::string none;
  const auto found = deadline_values_.find(range.begin);
  return found == deadline_values_.end() ? none : found->second;
}

bool Facts::means(const Citation& mention, const std::string& registry_key) const {
  if (mention.registry == registry_key) return true;
  const std::size_t begin = registry_key.find('|');
  const std::size_t end = registry_key.find('|', begin + 1);
  const std::string id = registry_key.substr(begin + 1, end - begin - 1);
  return mention.expected == id;
}

bool Facts::right_issuer(const Citation& mention, const std::string& registry_key) const {
  if (!mention.issuer) return false;
  const std::u32string said = citation::comparable_issuer(text::fold(*mention.issuer));
  for (const profile::KnownDocument& document : model_.documents) {
    const auto is_said = [&](const std::string& issuer) {
      return citation::comparable_issuer(text::fold(issuer)) == said;
    };
    if (document.key == registry_key &&
        std::any_of(document.issuers.begin(), document.issuers.end(), is_said))
      return true;
  }
  const auto& documents = citation::Registry::builtin().index().documents();
  return std::any_of(documents.begin(), documents.end(), [&](const citation::IndexedDocument& document) {
    return document.known->key == registry_key &&
           std::find(document.issuers.begin(), document.issuers.end(), said) != document.issuers.end();
  });
}

std::vector<profile::ConceptId> Facts::said_in(std::string_view utf8,
                                               const std::vector<profile::ConceptId>& concepts) const {
  const text::Normalised normal = text::normalise(text::to_utf32(utf8));
  const auto matches = model_.phrases->find(normal.text, normal.folded, text::syllables(normal.text));
  const auto excepted = [&](const text::PhraseMatch& match) {
    const auto exceptions = model_.concepts[match.phrase].exceptions;
    return exceptions && std::any_of(matches.begin(), matches.end(), [&](const text::PhraseMatch& other) {
             return other.phrase == *exceptions && other.first_syllable <= match.first_syllable &&
                    match.last_syllable <= other.last_syllable;
           });
  };
  std::vector<profile::ConceptId> said;
  for (const profile::ConceptId concept_id : concepts) {
    if (std::any_of(matches.begin(), matches.end(), [&](const text::PhraseMatch& match) {
          return match.phrase == concept_id && !excepted(match);
        }))
      said.push_back(concept_id);
  }
  return said;
}

bool Facts::says(std::string_view utf8, const std::vector<profile::ConceptId>& concepts) const {
  return !said_in(utf8, concepts).empty();
}

}  // namespace thamdinh::scoring
