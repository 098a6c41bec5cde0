#include "scoring/facts_builder.hpp"

#include "scoring/quantities.hpp"
#include "text/normalised.hpp"

#include <algorithm>
#include <iterator>

namespace thamdinh::scoring {

namespace {

using structure::Line;
using structure::Zone;

// What a plan says 20,000 times it has said: the bound keeps a hostile file from costing more than its
// reading.
constexpr std::size_t most_hits = 20'000;

bool is_evidence(const Line& line) {
  return line.zone == Zone::body || line.zone == Zone::appendix || line.zone == Zone::note;
}

/// A title line says what follows, it undertakes nothing; a run-in head and a numbered clause carry their own
/// sentence.
bool is_title(const structure::Structure& structure, const Line& line) {
  return line.heading >= 0 &&
         structure.headings[static_cast<std::size_t>(line.heading)].kind == HeadingKind::title;
}

/// A cell "5" or "5.1." in a table's first column: it counts the rows, and is no figure of what they say.
bool counts_rows(const Line& line) {
  const std::u32string& text = line.normal.text;
  return line.paragraph->cell->column == 0 && !text.empty() &&
         text.find_first_not_of(U"0123456789. ") == std::u32string::npos;
}

/// The positions of the syllables that begin inside a span of a line's normalised text.
Range syllable_range(const Line& line, Position line_begin, CodePointSpan span) {
  const auto before = [](const text::Syllable& syllable, std::uint32_t offset) {
    return syllable.span.start < offset;
  };
  const auto from = std::lower_bound(line.syllables.begin(), line.syllables.end(), span.start, before);
  const auto until = std::lower_bound(from, line.syllables.end(), span.end, before);
  return {line_begin + static_cast<Position>(from - line.syllables.begin()),
          line_begin + static_cast<Position>(until - line.syllables.begin())};
}

}  // namespace

void FactsBuilder::build() {
  count_positions();
  cut_clauses();
  link_lists();
  find_section_ranges();
  mark_quotations();
  mask_subjects();
  find_concepts();
  find_resolution();
  find_bearers();
  spread_includes();
  for (auto& hits : facts_.hits_) {
    std::sort(hits.begin(), hits.end(), [](const Range& a, const Range& b) {
      return a.begin < b.begin || (a.begin == b.begin && a.end < b.end);
    });
  }
  drop_exceptions();
  drop_own_name();
  mask_quoted_titles();
}

/// "Đảng ủy Sở" is a superior to the cell of a centre, but not to Đảng ủy Sở itself. Short names ("Tỉnh ủy"
/// in "Ban Dân vận Tỉnh ủy") stay.
void FactsBuilder::drop_own_name() {
  constexpr Position shortest = 3;
  const std::u32string own = text::fold(facts_.structure_.unit.name);
  const auto is_own = [&](const Range& hit) {
    if (hit.end - hit.begin < shortest) return false;
    std::u32string words;
    for (Position p = hit.begin; p < hit.end; ++p)
      words += (words.empty() ? U"" : U" ") + std::u32string(facts_.folded(p));
    return own.find(words) != std::u32string::npos;
  };
  auto& hits = facts_.hits_[facts_.model_.language.superior];
  hits.erase(std::remove_if(hits.begin(), hits.end(), is_own), hits.end());
}

/// The name of a lecture, an article, a contest in quotation marks is its own: what it speaks of is not
/// undertaken by it.
void FactsBuilder::mask_quoted_titles() {
  constexpr Position longest_title = 60;
  constexpr Position reach = 4;  // "khẩu hiệu tuyên truyền: "
  std::vector<Range> titles;
  for (const Range& word : facts_.hits_[facts_.model_.language.title_of]) {
    Position quote = word.end;
    while (quote < facts_.line_of_.size() && quote < word.end + reach && facts_.folded(quote) != U"\"")
      ++quote;
    if (quote >= facts_.line_of_.size() || facts_.folded(quote) != U"\"") continue;
    for (Position p = quote + 1;
         p < std::min<Position>(word.end + longest_title, static_cast<Position>(facts_.line_of_.size()));
         ++p) {
      if (facts_.folded(p) != U"\"") continue;
      titles.push_back({quote, p});
      break;
    }
  }
  if (titles.empty()) return;
  // Both their begins and their ends ascend: only the last that begins before a hit can hold it.
  const auto titled = [&](const Range& hit) {
    const auto after =
        std::upper_bound(titles.begin(), titles.end(), hit.begin,
                         [](Position begin, const Range& title) { return begin < title.begin; });
    return after != titles.begin() && std::prev(after)->contains(hit);
  };
  for (auto& hits : facts_.hits_) {
    hits.erase(std::remove_if(hits.begin(), hits.end(), titled), hits.end());
  }
}

/// Quotation marks that open a paragraph and close at the end of one hold another's words, the superior
/// plan's: the unit undertakes nothing in them. A slogan is shorter.
void FactsBuilder::mark_quotations() {
  constexpr Position longest_slogan = 12;
  constexpr Position longest_quotation = 4000;
  const auto& begins = facts_.line_begin_;
  std::vector<Position> closing;
  for (std::size_t i = 1; i < begins.size(); ++i) {
    for (Position p = begins[i] - std::min<Position>(2, begins[i] - begins[i - 1]); p < begins[i]; ++p) {
      if (facts_.folded(p) == U"\"") closing.push_back(p);
    }
  }
  for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
    if (begins[i] == begins[i + 1] || facts_.folded(begins[i]) != U"\"") continue;
    const auto close_at = std::upper_bound(closing.begin(), closing.end(), begins[i]);
    if (close_at == closing.end()) break;
    const Position close = *close_at;
    if (close - begins[i] < longest_slogan || close - begins[i] > longest_quotation) continue;
    auto clause =
        std::lower_bound(facts_.clauses_.begin(), facts_.clauses_.end(), begins[i],
                         [](const Clause& other, Position begin) { return other.range.begin < begin; });
    for (; clause != facts_.clauses_.end() && clause->range.end <= close + 2; ++clause) clause->quoted = true;
  }
}

/// A concept does not count inside the words of its exceptions: "đã" is no past in "nhiệm vụ đã đề ra".
void FactsBuilder::drop_exceptions() {
  for (profile::ConceptId id = 0; id < facts_.model_.concepts.size(); ++id) {
    const auto& exceptions = facts_.model_.concepts[id].exceptions;
    if (!exceptions || facts_.hits_[*exceptions].empty()) continue;
    const auto excepted = [&](const Range& hit) {
      constexpr Position longest_phrase = 12;
      const Position from = hit.begin > longest_phrase ? hit.begin - longest_phrase : 0;
      for (const Range* other = facts_.hit_in(*exceptions, {from, hit.end + longest_phrase});
           other && other->begin <= hit.begin;
           other = facts_.hit_in(*exceptions, {other->begin + 1, hit.end + longest_phrase})) {
        if (other->contains(hit)) return true;
      }
      return false;
    };
    auto& hits = facts_.hits_[id];
    hits.erase(std::remove_if(hits.begin(), hits.end(), excepted), hits.end());
  }
}

void FactsBuilder::count_positions() {
  const auto& lines = facts_.structure_.lines;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    auto& by_paragraph = facts_.line_at_[static_cast<std::size_t>(lines[i].paragraph->part)];
    by_paragraph.resize(std::max<std::size_t>(by_paragraph.size(), lines[i].paragraph->index + 1), -1);
    by_paragraph[lines[i].paragraph->index] = static_cast<std::int32_t>(i);
    facts_.line_begin_.push_back(static_cast<Position>(facts_.line_of_.size()));
    facts_.line_of_.insert(facts_.line_of_.end(), lines[i].syllables.size(), i);
  }
  facts_.line_begin_.push_back(static_cast<Position>(facts_.line_of_.size()));
  facts_.clause_of_.assign(facts_.line_of_.size(), -1);
}

void FactsBuilder::cut_clauses() {
  const auto& lines = facts_.structure_.lines;
  for (std::uint32_t i = 0; i < lines.size();) {
    const auto& cell = lines[i].paragraph->cell;
    i = is_evidence(lines[i]) && cell ? cut_row(i) : (cut_line(i), i + 1);
  }
}

/// The cells of a row say one thing together: the task, who bears it, until when. A one-column table is only
/// a frame.
std::uint32_t FactsBuilder::cut_row(std::uint32_t first_line) {
  const auto& lines = facts_.structure_.lines;
  const auto position = *lines[first_line].paragraph->cell;
  bool columns = false;
  std::uint32_t end = first_line;
  while (end < lines.size() && lines[end].paragraph->cell &&
         lines[end].paragraph->cell->table == position.table &&
         lines[end].paragraph->cell->row == position.row && is_evidence(lines[end])) {
    columns = columns || lines[end].paragraph->cell->column != position.column;
    ++end;
  }
  if (!columns) {
    for (std::uint32_t i = first_line; i < end; ++i) cut_line(i);
    return end;
  }
  const std::uint32_t said = first_line + (counts_rows(lines[first_line]) ? 1 : 0);
  const Range range{facts_.line_begin_[said], facts_.line_begin_[end]};
  const bool header = position.row == 0;
  if (range.begin < range.end) add_clause({range, range, range, lines[said].section, -1, true, !header});
  return end;
}

void FactsBuilder::cut_line(std::uint32_t index) {
  const Line& line = facts_.structure_.lines[index];
  if (line.syllables.empty()) return;
  const Position begin = facts_.line_begin_[index];
  const bool readable = is_evidence(line) && !is_title(facts_.structure_, line);
  // The label is no word of the sentence: it is stepped over, so that "1." is neither a number nor a
  // sentence's end.
  std::uint32_t first = 0;
  while (first < line.syllables.size() && line.syllables[first].span.start < line.label_end) ++first;
  const Range paragraph{begin + first, facts_.line_begin_[index + 1]};
  const std::u32string_view text =
      std::u32string_view(line.normal.text)
          .substr(std::min<std::size_t>(line.label_end, line.normal.text.size()));
  const auto sentences = text::sentences(text, false);
  auto sentence = sentences.begin();  // both are ascending: a paragraph of many sentences is walked once
  for (const CodePointSpan& clause : text::sentences(text, true)) {
    const auto to_positions = [&](const CodePointSpan& span) {
      return syllable_range(line, begin, {span.start + line.label_end, span.end + line.label_end});
    };
    Clause result{to_positions(clause), paragraph, paragraph, line.section, -1, false, readable};
    while (sentence != sentences.end() && sentence->end < clause.end) ++sentence;
    if (sentence != sentences.end() && sentence->start <= clause.start)
      result.sentence = to_positions(*sentence);
    if (result.range.begin < result.range.end) add_clause(result);
  }
}

void FactsBuilder::add_clause(Clause clause) {
  const auto index = static_cast<std::int32_t>(facts_.clauses_.size());
  if (clause.readable) {
    for (Position p = clause.range.begin; p < clause.range.end; ++p) facts_.clause_of_[p] = index;
  }
  facts_.clauses_.push_back(clause);
}

/// A line that ends in ':' governs the items below it: lines that begin with a dash, a bullet or a lower
/// label, up to one that does not.
void FactsBuilder::link_lists() {
  const auto& lines = facts_.structure_.lines;
  std::int32_t lead = -1;
  std::int32_t lead_section = -1;
  for (std::size_t i = 0; i < facts_.clauses_.size(); ++i) {
    Clause& clause = facts_.clauses_[i];
    const std::uint32_t line_index = facts_.line_of_[clause.range.begin];
    const Line& line = lines[line_index];
    const bool starts_line = clause.paragraph.begin == clause.range.begin;
    const bool item =
        line.label_end > 0 || (line.paragraph->label && !line.paragraph->label->text.empty()) ||
        (!line.syllables.empty() && line.normal.text[line.syllables.front().span.start] == U'-');
    if (clause.row || !clause.readable || clause.section != lead_section || (starts_line && !item)) lead = -1;
    clause.lead_in = lead;
    const bool ends_line = clause.range.end == facts_.line_begin_[line_index + 1];
    if (clause.readable && ends_line && facts_.folded(clause.range.end - 1) == U":") {
      lead = static_cast<std::int32_t>(i);
      lead_section = clause.section;
    }
  }
}

void FactsBuilder::find_section_ranges() {
  const auto& structure = facts_.structure_;
  facts_.section_ranges_.assign(structure.headings.size(), {});
  for (std::uint32_t i = 0; i < structure.lines.size(); ++i) {
    for (std::int32_t section = structure.lines[i].section; section >= 0;
         section = structure.parents[static_cast<std::size_t>(section)]) {
      Range& range = facts_.section_ranges_[static_cast<std::size_t>(section)];
      if (range.end == 0) range.begin = facts_.line_begin_[i];
      range.end = facts_.line_begin_[i + 1];
    }
  }
}

Range FactsBuilder::range_of(const Place& place) const {
  const auto& by_paragraph = facts_.line_at_[static_cast<std::size_t>(place.part)];
  if (place.paragraph >= by_paragraph.size() || by_paragraph[place.paragraph] < 0) return {};
  const auto index = static_cast<std::size_t>(by_paragraph[place.paragraph]);
  const Line& line = facts_.structure_.lines[index];
  const auto length = static_cast<std::uint32_t>(line.paragraph->text.size());
  const CodePointSpan span = line.normal.from_source({place.start, place.to ? length : place.end});
  return syllable_range(line, facts_.line_begin_[index], span);
}

/// A cited document's subject is its own words: a plan that quotes "về kiểm tra, giám sát" has undertaken no
/// inspection.
void FactsBuilder::mask_subjects() {
  masked_.assign(facts_.line_of_.size(), false);
  for (const Citation& mention : facts_.citations_.mentions) {
    if (!mention.subject_where) continue;
    const Range range = range_of(*mention.subject_where);
    std::fill(masked_.begin() + range.begin, masked_.begin() + range.end, true);
  }
}

void FactsBuilder::find_concepts() {
  const auto& structure = facts_.structure_;
  facts_.hits_.resize(facts_.model_.concepts.size());
  facts_.heading_concepts_.resize(structure.headings.size());
  for (std::uint32_t i = 0; i < structure.lines.size(); ++i) {
    const Line& line = structure.lines[i];
    if (!is_evidence(line) || line.syllables.empty()) continue;
    const Position begin = facts_.line_begin_[i];
    const bool title = is_title(structure, line);
    const auto add = [&](profile::ConceptId concept_id, std::uint32_t first, std::uint32_t last) {
      if (title) facts_.heading_concepts_[static_cast<std::size_t>(line.heading)].push_back(concept_id);
      if (!title && !masked_[begin + first] && facts_.hits_[concept_id].size() < most_hits)
        facts_.hits_[concept_id].push_back({begin + first, begin + last + 1});
    };
    for (const text::PhraseMatch& match :
         facts_.model_.phrases->find(line.normal.text, line.normal.folded, line.syllables)) {
      add(match.phrase, match.first_syllable, match.last_syllable);
    }
    for (const Quantity& quantity : find_quantities(line)) {
      if (quantity.kind == profile::Builtin::deadline)
        facts_.deadline_values_[begin + quantity.first_syllable] = quantity.value;
      add(static_cast<profile::ConceptId>(quantity.kind), quantity.first_syllable, quantity.last_syllable);
    }
  }
  for (auto& said : facts_.heading_concepts_) std::sort(said.begin(), said.end());
}

/// A mention of the resolution, in any spelling, names the plan's topic. Another document counts as such
/// unless it is gone by ("theo Kế hoạch số …", "căn cứ …").
void FactsBuilder::find_resolution() {
  const auto id = static_cast<profile::ConceptId>(profile::Builtin::resolution);
  const auto other = static_cast<profile::ConceptId>(profile::Builtin::document);
  for (const Citation& mention : facts_.citations_.mentions) {
    const Range range = range_of(mention.where);
    facts_.mention_ranges_.push_back(range);
    if (range.begin < range.end) facts_.cited_.push_back(range);
    if (range.begin >= range.end) continue;
    if (!facts_.means(mention, facts_.model_.resolution)) {
      const std::u32string_view before = range.begin > 0 ? facts_.folded(range.begin - 1) : U"";
      if (before != U"theo" && before != U"cứ") facts_.hits_[other].push_back(range);
      continue;
    }
    const Line& line = facts_.structure_.lines[facts_.line_of_[range.begin]];
    if (is_title(facts_.structure_, line)) {
      auto& said = facts_.heading_concepts_[static_cast<std::size_t>(line.heading)];
      said.insert(std::lower_bound(said.begin(), said.end(), id), id);
    }
    if (is_evidence(line)) facts_.hits_[id].push_back(range);
  }
  std::sort(facts_.cited_.begin(), facts_.cited_.end(),
            [](const Range& a, const Range& b) { return a.begin < b.begin; });
  // The date of a cited document is no deadline.
  auto& deadlines = facts_.hits_[static_cast<std::size_t>(profile::Builtin::deadline)];
  deadlines.erase(std::remove_if(deadlines.begin(), deadlines.end(),
                                 [&](const Range& hit) { return facts_.inside_mention(hit); }),
                  deadlines.end());
}

/// "1. Văn phòng: theo dõi …; đôn đốc …", a task under a heading that names its body, a row of an assignment
/// table: each clause of such a passage has that body for its subject, said at its first syllable.
void FactsBuilder::find_bearers() {
  for (const Assignment& assignment : facts_.structure_.assignments) {
    if (assignment.lead.empty() || facts_.says(assignment.lead, {facts_.model_.language.superior})) continue;
    auto bodies = facts_.said_in(assignment.lead, facts_.model_.bodies);
    bodies.push_back(static_cast<profile::ConceptId>(profile::Builtin::bearer));
    assign(assignment, bodies);
  }
}

void FactsBuilder::assign(const Assignment& assignment, const std::vector<profile::ConceptId>& bodies) {
  Range passage = range_of(assignment.where);
  if (passage.begin >= passage.end) return;
  if (assignment.where.to) {
    const Place last{assignment.where.part, assignment.where.to->paragraph, 0, assignment.where.to->end, {}};
    passage.end = std::max(passage.end, range_of(last).end);
  }
  for (Position p = passage.begin; p < passage.end;) {
    const Clause* clause = facts_.clause_at(p);
    if (!clause) {
      ++p;
      continue;
    }
    for (const profile::ConceptId body : bodies)
      facts_.hits_[body].push_back({clause->range.begin, clause->range.begin + 1});
    p = clause->range.end;
  }
}

/// A concept that includes a built-in one (`=#resolution`) is said wherever that is.
void FactsBuilder::spread_includes() {
  for (profile::ConceptId id = 0; id < facts_.model_.concepts.size(); ++id) {
    for (const profile::ConceptId included : facts_.model_.concepts[id].includes) {
      if (included >= static_cast<profile::ConceptId>(profile::Builtin::count)) continue;
      const auto& from = facts_.hits_[included];
      facts_.hits_[id].insert(facts_.hits_[id].end(), from.begin(), from.end());
      for (auto& said : facts_.heading_concepts_) {
        if (std::binary_search(said.begin(), said.end(), included))
          said.insert(std::lower_bound(said.begin(), said.end(), id), id);
      }
    }
  }
}

}  // namespace thamdinh::scoring
