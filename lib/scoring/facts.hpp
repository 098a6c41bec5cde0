#pragma once

#include <thamdinh/finding.hpp>

#include "citation/citations.hpp"
#include "profile/model.hpp"
#include "structure/structure.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace thamdinh::scoring {

/// A position in the document counted in syllables, over all lines in reading order.
using Position = std::uint32_t;

/// A half-open range of positions.
struct Range {
  Position begin = 0;
  Position end = 0;

  [[nodiscard]] bool contains(const Range& other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool holds(Position position) const { return begin <= position && position < end; }
  [[nodiscard]] bool meets(const Range& other) const { return begin < other.end && other.begin < end; }
};

/// The unit of evidence: a sentence or its part up to a semicolon, a list item, a table row.
struct Clause {
  Range range;
  Range sentence;
  Range paragraph;
  std::int32_t section = -1;  ///< index of the heading that it stands under
  std::int32_t lead_in = -1;  ///< index of the clause, ending in ':', that governs the list it belongs to
  bool row = false;           ///< a row of a table, its cells together
  bool readable = false;      ///< counts as evidence: not the letterhead, the title, the end or a heading
  bool quoted = false;        ///< stands in quotation marks that hold whole paragraphs: another's words
};

/// Everything that rules are judged on, gathered once for a document.
class Facts {
 public:
  Facts(const profile::Model& model, const structure::Structure& structure,
        const citation::Citations& citations, const std::vector<Unread>& unread);

  [[nodiscard]] const profile::Model& model() const { return model_; }
  [[nodiscard]] const structure::Structure& structure() const { return structure_; }
  [[nodiscard]] const citation::Citations& citations() const { return citations_; }
  [[nodiscard]] const std::vector<Unread>& unread() const { return unread_; }
  [[nodiscard]] const std::vector<Clause>& clauses() const { return clauses_; }

  /// Where a concept is said, ascending; outside the subjects of cited documents, and in readable clauses.
  [[nodiscard]] const std::vector<Range>& hits(profile::ConceptId concept_id) const {
    return hits_[concept_id];
  }

  /// The first hit of a concept that lies in `range`, or nullptr.
  [[nodiscard]] const Range* hit_in(profile::ConceptId concept_id, Range range) const;

  /// The last one, or nullptr.
  [[nodiscard]] const Range* last_hit_in(profile::ConceptId concept_id, Range range) const;

  /// The clause that holds a position; nullptr outside the readable text.
  [[nodiscard]] const Clause* clause_at(Position position) const;

  /// The folded form of the syllable at a position.
  [[nodiscard]] std::u32string_view folded(Position position) const;

  /// The exact words of a range (within one paragraph, or a row's first cell to its last) and their place.
  [[nodiscard]] Evidence evidence(Range range) const;
  /// The words of an assignment with those that name its bearer: a table's row, else its paragraphs.
  [[nodiscard]] Evidence evidence(const Assignment& assignment) const;

  /// The exact words at a place of the document, paragraphs joined by a line break.
  [[nodiscard]] Evidence quote(const Place& where) const;

  /// Label and text of a heading; empty for -1.
  [[nodiscard]] std::string section_title(std::int32_t section) const;

  /// The nearest heading, from this one outwards, that plays any role; -1 for none.
  [[nodiscard]] std::int32_t section_of_role(std::int32_t section) const;

  /// Whether a heading, or one that it stands under, plays a role.
  [[nodiscard]] bool section_has(std::int32_t section, Role role) const;

  /// Whether a concept is said in the headings above a clause, its own included.
  [[nodiscard]] bool heading_says(std::int32_t section, profile::ConceptId concept_id) const;

  /// The range of all that stands under a heading, down to the next of its level or above.
  [[nodiscard]] Range section_range(std::int32_t section) const {
    return section_ranges_[static_cast<std::size_t>(section)];
  }

  /// Whether the citation of an official document reaches into a range.
  [[nodiscard]] bool mentions_document(Range range) const;

  /// Whether a range lies inside a citation: its date is that document's.
  [[nodiscard]] bool inside_mention(Range range) const;

  /// The canonical value of a deadline found there ("2024-12-15", "yearly"), so that one said twice is one.
  [[nodiscard]] const std::string& deadline_value(Range range) const;

  /// Where each mention of a document stands: parallel to citations().mentions; an empty range outside the
  /// readable text.
  [[nodiscard]] const std::vector<Range>& mention_ranges() const { return mention_ranges_; }

  /// Whether a mention means that known document, in any spelling.
  [[nodiscard]] bool means(const Citation& mention, const std::string& registry_key) const;

  /// Whether a mention names one of the issuers that are right for that document.
  [[nodiscard]] bool right_issuer(const Citation& mention, const std::string& registry_key) const;

  /// Which of the concepts are said in a text from outside the body (a recipient, a title, a bearer).
  [[nodiscard]] std::vector<profile::ConceptId> said_in(
      std::string_view utf8, const std::vector<profile::ConceptId>& concepts) const;

  /// Whether one of them is.
  [[nodiscard]] bool says(std::string_view utf8, const std::vector<profile::ConceptId>& concepts) const;

 private:
  friend class FactsBuilder;

  const profile::Model& model_;
  const structure::Structure& structure_;
  const citation::Citations& citations_;
  const std::vector<Unread>& unread_;
  /// The lines of a part's paragraphs from one to another, both included.
  [[nodiscard]] std::vector<std::size_t> lines_of(const Place& where) const;

  std::array<std::vector<std::int32_t>, 7> line_at_;  ///< by part and paragraph: the line; -1 for none
  std::vector<Position> line_begin_;                  ///< of each line; one more: the end
  std::vector<std::uint32_t> line_of_;                ///< of each position
  std::vector<Clause> clauses_;
  std::vector<std::int32_t> clause_of_;                            ///< of each position; -1 outside
  std::vector<std::vector<Range>> hits_;                           ///< by concept
  std::vector<std::vector<profile::ConceptId>> heading_concepts_;  ///< by heading, sorted
  std::vector<Range> section_ranges_;
  std::vector<Range> mention_ranges_;
  std::unordered_map<Position, std::string> deadline_values_;  ///< by the position where each begins
  std::vector<Range> cited_;                                   ///< the same without the empty ones, ascending
};

}  // namespace thamdinh::scoring
