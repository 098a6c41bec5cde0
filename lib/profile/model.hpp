#pragma once

#include <thamdinh/requirement.hpp>
#include <thamdinh/structure.hpp>

#include "profile/expression.hpp"
#include "text/likeness.hpp"
#include "text/phrases.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace thamdinh::profile {

/// One YAML file of a profile, with those of the profile that it extends.
struct YamlFile {
  std::string name;  ///< for messages; of a file on disk its path
  std::string content;
  std::filesystem::path folder = {};    ///< where an `extends` by path begins; empty for a shipped file
  std::vector<YamlFile> extended = {};  ///< once they were found
};

/// One file of a profile, for messages.
struct SourceFile {
  std::string name;
  bool inherited = false;  ///< of a profile that this one extends
};

/// Where in its files something of a profile is written.
struct Origin {
  std::uint32_t file = 0;  ///< index into Model::files
  std::uint32_t line = 0;  ///< from 1; 0 for what no file says
};

/// Index of a concept in Model::concepts.
using ConceptId = std::uint32_t;

/// Concepts that the engine itself recognises; they come first in Model::concepts, in this order.
enum class Builtin : ConceptId {
  hundred_percent,  ///< #100%: "100%", "một trăm phần trăm"
  percent,          ///< #%: any other number before "%" or "phần trăm"
  number,  ///< #n: a whole number of at least one, in figures or words ("01", "một", "hai"), no year, no date
  blank,       ///< #blank: dots or an ellipsis where words should stand
  deadline,    ///< #deadline: a date, month, quarter, year or period
  bearer,      ///< #bearer: the body or person to whom the structure of the document assigns the clause
  resolution,  ///< #resolution: a mention of the resolution that the profile is about
  document,    ///< #document: a mention of any other official document, unless it is only what is gone by
  count
};

/// A notion and the phrases by which offices say it, matched on folded syllables.
struct Concept {
  std::string id;
  std::vector<std::string> phrases;
  std::vector<ConceptId> includes;      ///< whose phrases are this one's too
  std::optional<ConceptId> exceptions;  ///< the concept inside whose words this one does not count
  Origin origin = {};
  std::vector<Origin> phrase_origins = {};  ///< parallel to `phrases`
};

/// What a passage must hold: one of several concepts.
struct Term {
  std::vector<ConceptId> any;
};

/// How far a pattern's terms may lie apart.
enum class Scope : std::uint8_t { clause, sentence, paragraph, section };

/// What the words around a pattern must be about.
enum class Topic : std::uint8_t {
  open,  ///< anything
  own,  ///< not plainly another subject (the default): the words of the plan serve its resolution unless they
        ///< say otherwise
  strict,  ///< the resolution, or democracy at the grassroots, by name in the passage, its heading or its
           ///< lead-in
};

/// One way to say a part: all its terms within one scope, none of the excluded ones.
struct Pattern {
  std::vector<Term> all;
  std::vector<Term> none;
  Scope scope = Scope::clause;
  std::uint32_t within = 40;  ///< syllables from the first term to the last
  bool ordered = false;
  Topic topic = Topic::own;
  bool mention =
      false;  ///< names the matter only: a bare mention, and that only inside a list that a duty governs
  bool any_tense =
      false;             ///< counts also when past, reported or a purpose (grounds, definitions of exemption)
  bool negated = false;  ///< counts also after "không": the words name what must not be
  bool purpose = false;  ///< counts in a purpose too (the group `purpose`)
  bool blanks = false;   ///< counts also where a figure is left blank: the words promise, the figure does not
  std::vector<UnitKind> kinds;     ///< only in plans of these kinds of unit; empty: all
  std::vector<ConceptId> heading;  ///< only under a heading that says one of these: the text goes on from it
  std::vector<Role> sections;      ///< only under headings of these roles; empty: anywhere
  std::vector<Role>
      home;  ///< the same, but only where the document has such a heading; above the first heading counts too
  std::string written = {};  ///< as the profile writes it, on one line
  Origin origin = {};
};

struct Part {
  std::string id;
  Text title;
  std::vector<Pattern> any;
  std::uint32_t at_least = 1;  ///< how many of the patterns must be found
  Origin origin = {};
};

enum class FormComponent : std::uint8_t { header, issuer, number, date, title, signature, recipients };

enum class CitationTest : std::uint8_t { present, full, consistent };

enum class RuleKind : std::uint8_t { parts, form, citation, section, numbering, assignment, deadlines };

/// How a requirement is judged: the kind names a source file of lib/scoring; the fields that the kind does
/// not use are empty.
struct Rule {
  RuleKind kind = RuleKind::parts;
  std::vector<Part> parts;
  Expression met;      ///< over parts, all found in full
  Expression partial;  ///< over parts, a bare mention suffices

  FormComponent component = FormComponent::header;
  std::string not_before;        ///< ISO date, for FormComponent::date
  std::vector<ConceptId> words;  ///< superior bodies (recipients), subject words (title)

  CitationTest test = CitationTest::present;
  std::string document;             ///< registry key
  std::vector<std::string> family;  ///< ids by which a miswritten mention is known as this document
  std::vector<Part> loosely;        ///< patterns that name it loosely: partial

  std::vector<std::vector<Role>>
      roles;                   ///< for sections: each inner list is one demand, any of its roles satisfies it
  std::uint32_t at_least = 1;  ///< assignments, deadlines
  std::string written = {};    ///< as the profile writes it, on one line
};

/// A passage of a plan and what a requirement must say of it.
struct Example {
  std::string text;  ///< lines; "# …" is a heading, "| … | …" a row of a table
  Status status = Status::met;
  std::string heading;  ///< that it stands under, unless it begins with one of its own; may be empty
  UnitKind kind = UnitKind::government;  ///< of the unit whose plan it is
  Origin origin = {};
};

struct Requirement {
  std::string id;
  std::string group;
  std::string clause;
  Text title;
  std::vector<UnitKind> kinds;  ///< empty: all
  Text definition;
  Text advice;
  Rule rule;
  std::vector<Example> examples;
  Origin origin = {};

  [[nodiscard]] bool applies_to(UnitKind kind) const;
};

/// A document that the profile asks for and that the registry of known ones need not have.
struct KnownDocument {
  std::string key;                   ///< "NQ|49-NQ/TU|2024-05-28"; its id in the YAML
  std::vector<std::string> issuers;  ///< spellings that are right; the first is canonical
  std::vector<std::string> names;    ///< by which it is cited without a number
  std::string subject;
  Origin origin = {};
};

/// A body that ended, and those that took its place: plans after `since` name these where the profile says
/// the old one.
struct Succession {
  std::vector<std::string> was;  ///< names and abbreviations; the first for messages
  std::vector<std::string> now;
  std::string since;    ///< ISO date
  ConceptId ended = 0;  ///< says one of `was` and none of `now`
};

/// The wording of the plan that units answer, by which a plan that only repeats it is known.
struct SuperiorSentences {
  std::string number;  ///< of the superior plan, which is no copy of itself: "161-KH/ĐUK"
  text::LikenessIndex sentences;
};

struct Group {
  std::string id;
  Text title;
  double weight = 0;
  Origin origin = {};
};

/// How Vietnamese offices mark what is no undertaking: concept ids by the role that each plays in
/// lib/scoring/undertaking.
struct Language {
  ConceptId past = 0, past_period = 0, present_again = 0, negation = 0, reporting_verb = 0, superior = 0,
            according = 0, purpose = 0, duty = 0, action = 0, own_body = 0, other_subject = 0, topic = 0,
            review_heading = 0, directive_heading = 0, list_governor = 0, conditional = 0,
            double_negation = 0, asking = 0, title_of = 0, formula = 0, set_aside = 0, person = 0;
};

/// A profile whole and checked. Immutable.
struct Model {
  std::string id;
  std::string version;
  std::string source;  ///< the YAML that it was read from: tells apart two of one id and version
  Text title;
  std::string effective_from, effective_to;  ///< ISO dates; empty: open
  std::string resolution;                    ///< registry key of the document that the plans carry out
  std::vector<KnownDocument> documents;
  SuperiorSentences superior;
  std::vector<Succession> successions;
  std::vector<Concept> concepts;
  std::unordered_map<std::string, ConceptId> concept_ids;
  std::vector<Group> groups;
  std::vector<Requirement> requirements;  ///< group by group, in the order of the profile
  Language language;
  std::vector<ConceptId> bodies;  ///< said of every clause that the document assigns to such a body
  std::vector<SourceFile> files;
  std::vector<YamlFile> yaml;  ///< its own files, whole: what it can be made from again, wherever
  std::shared_ptr<const text::PhraseSet> phrases;  ///< of all concepts; each phrase's id is its concept's
};

}  // namespace thamdinh::profile
