#include "citation/resolution.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "citation/comparison.hpp"
#include "text/unicode.hpp"

namespace thamdinh::citation {

namespace {

using Kind = Draft::Kind;
using Role = SymbolPart::Role;

/// What an exact id and the rest of the mention make of a known document.
enum class Verdict : std::uint8_t { same, contradicts, other };

/// A document of the same number-symbol may be another one: Party numbers begin anew with every term, those
/// of one kind of State body are given by hundreds of bodies.
Verdict judge_same_id(const Draft& draft, const IndexedDocument& document) {
  const Comparison said = compare(draft, document);
  const bool unique = !document.symbol.year().empty();  // 59/2023/NĐ-CP is given once
  if (unique) {
    const bool wrong = said.date == DateRelation::near || said.date == DateRelation::far ||
                       said.issuer == IssuerRelation::wrong;
    return wrong ? Verdict::contradicts : Verdict::same;
  }
  const bool local = Lexicon::instance().system_of(document.symbol.organ()) == NumberSystem::state;
  const bool issuer_contradicts =
      said.issuer == IssuerRelation::wrong || said.issuer == IssuerRelation::foreign;
  switch (said.date) {
    case DateRelation::equal:
      return issuer_contradicts ? Verdict::contradicts : Verdict::same;
    case DateRelation::near:
      if (said.subject == SubjectRelation::unlike || said.issuer == IssuerRelation::foreign)
        return Verdict::other;
      return Verdict::contradicts;
    case DateRelation::far: {
      if (said.issuer == IssuerRelation::foreign) return Verdict::other;
      if (said.subject == SubjectRelation::like) return Verdict::contradicts;
      const bool same_term = said.years_apart <= (said.issuer == IssuerRelation::right ? 2U : 1U);
      const bool may_be_same = !local && same_term && said.subject != SubjectRelation::unlike &&
                               said.issuer != IssuerRelation::wrong;
      return may_be_same && draft.date->is_whole() ? Verdict::contradicts : Verdict::other;
    }
    case DateRelation::unsaid:
      break;
  }
  if (said.issuer == IssuerRelation::foreign || (local && said.issuer == IssuerRelation::wrong))
    return Verdict::other;
  if (said.issuer == IssuerRelation::wrong) return Verdict::contradicts;
  const bool elsewhere = said.subject == SubjectRelation::unlike && said.likeness.smaller >= 4 &&
                         said.issuer != IssuerRelation::right;
  return elsewhere ? Verdict::other : Verdict::same;
}

/// Whether a mention of another id must have meant the document.
bool must_have_meant(const Draft& draft, const IndexedDocument& document) {
  const NumberRelation number = compare_numbers(draft.symbol, document.symbol);
  if (number == NumberRelation::far) return false;
  const bool type = draft.symbol.type() == document.symbol.type();
  const bool organ = draft.symbol.organ() == document.symbol.organ();
  // 59/NĐ-CP with the day of 59/2023/NĐ-CP: the year of the number is left out.
  const bool year_lost =
      draft.symbol.year().empty() && number == NumberRelation::same && draft.date && draft.date->is_whole();
  const bool year = draft.symbol.year() == document.symbol.year() || year_lost;
  if (!year || (!type && !organ)) return false;
  const Comparison said = compare(draft, document);
  if (said.issuer == IssuerRelation::wrong || said.issuer == IssuerRelation::foreign) return false;
  if (said.subject == SubjectRelation::unlike || said.date == DateRelation::far) return false;
  const bool same_number = number == NumberRelation::same;
  const bool whole = draft.date && draft.date->is_whole();
  if (said.date == DateRelation::equal && whole) {
    if (same_number || (number == NumberRelation::near && type && organ)) return true;
    return number == NumberRelation::neighbour && type && organ && said.subject == SubjectRelation::like;
  }
  const bool like = said.subject == SubjectRelation::like && said.likeness.smaller >= 3 &&
                    said.likeness.of_smaller >= 0.8 && said.likeness.of_larger >= 0.4;
  if (like && type && (same_number || organ)) return true;
  // The issuer is this document's and not the written body: 49-NQ/HU of the Tỉnh ủy.
  return same_number && type && said.issuer == IssuerRelation::right && !draft.issuer_code.empty() &&
         draft.issuer_code != draft.symbol.organ() && draft.issuer_code == document.symbol.organ();
}

bool is_of_party(const NumberSymbol& symbol) {
  return Lexicon::instance().system_of(symbol.organ()) == NumberSystem::party;
}

bool has_same_figures(const NumberSymbol& a, const NumberSymbol& b) {
  return std::is_permutation(a.number.begin(), a.number.end(), b.number.begin(), b.number.end());
}

std::string utf8(std::u32string_view text) {
  return text::to_utf8(text);
}

class Resolver {
 public:
  Resolver(std::vector<Draft>& drafts, const RegistryIndex& registry)
      : drafts_(drafts), registry_(registry) {}

  void run() {
    for (Draft& draft : drafts_) {
      if (draft.kind == Kind::numbered) resolve_numbered(draft);
      if (draft.kind == Kind::law) resolve_law(draft);
      if (draft.kind == Kind::meeting) resolve_meeting(draft);
      if (draft.kind == Kind::titled) resolve_titled(draft);
    }
    count_known();
    for (Draft& draft : drafts_) {
      if (draft.kind == Kind::numbered) resolve_by_context(draft);
    }
    note_cited();
    share_issuers();
    for (std::size_t k = 0; k < drafts_.size(); ++k) {
      if (drafts_[k].kind == Kind::loose) resolve_loose(drafts_[k], k);
    }
    std::erase_if(drafts_, [](const Draft& draft) { return is_nothing(draft); });
    for (Draft& draft : drafts_) set_form(draft);
  }

 private:
  static bool is_nothing(const Draft& draft) {
    if (draft.kind == Kind::titled) {
      return !draft.citation.registry && !(draft.date && draft.date->is_whole() && !draft.issuer.empty());
    }
    return draft.kind == Kind::loose && draft.needs_known && !draft.citation.id;
  }

  static bool says_nothing_else(const Draft& draft) {
    return !draft.date && draft.issuer.empty() && draft.subject.empty() && draft.law_name.empty();
  }

  void resolve_numbered(Draft& draft);
  void resolve_central_or_provincial(NumberSymbol& symbol, const Draft& draft) const;
  bool match_id(Draft& draft);
  bool match_wrong_id(Draft& draft);
  void mean(Draft& draft, const IndexedDocument& document, CitationStatus status);
  void count_known();
  void resolve_by_context(Draft& draft);
  void note_cited();
  void share_issuers();
  void resolve_loose(Draft& draft, std::size_t index);
  bool match_cited(Draft& draft, std::size_t index) const;
  bool match_known_number(Draft& draft);
  void complete_by_issuer(Draft& draft) const;
  void resolve_law(Draft& draft);
  void resolve_meeting(Draft& draft);
  void resolve_titled(Draft& draft);
  bool is_only_one(const IndexedDocument& document) const;
  static void set_form(Draft& draft);

  std::vector<Draft>& drafts_;
  const RegistryIndex& registry_;
  std::map<std::string, std::uint32_t>
      known_;  ///< registry key: how often cited without doubt; 100 more in the title
  /// What is cited with its symbol, by kind and number.
  struct Cited {
    std::vector<std::size_t> mentions;  ///< ascending
    std::set<std::u32string> organs;
  };
  std::map<std::pair<std::string, std::uint32_t>, Cited> cited_;
  std::map<std::string, std::size_t>
      detailed_;  ///< written id: the first mention of it that says more than the id
};

/// TƯ stands for Trung ương and for Tỉnh ủy: the issuer tells, else the registry, else the older and commoner
/// use.
void Resolver::resolve_central_or_provincial(NumberSymbol& symbol, const Draft& draft) const {
  if (symbol.organ() != U"TƯ") return;
  NumberSymbol central = symbol;
  central.set(Role::organ, U"TW");
  NumberSymbol provincial = symbol;
  provincial.set(Role::organ, U"TU");
  const bool by_registry =
      registry_.by_id(central.canonical()).empty() && !registry_.by_id(provincial.canonical()).empty();
  const bool is_provincial = draft.issuer_code == U"TU" || (draft.issuer_code != U"TW" && by_registry);
  symbol = is_provincial ? std::move(provincial) : std::move(central);
}

void Resolver::mean(Draft& draft, const IndexedDocument& document, CitationStatus status) {
  Citation& citation = draft.citation;
  citation.registry = document.known->key;
  const std::u32string written = draft.symbol.written();
  const std::u32string canonical = draft.symbol.canonical();
  const bool malformed = written != canonical;
  const auto of_that_id = registry_.by_id(canonical);
  const bool same_id = std::find(of_that_id.begin(), of_that_id.end(), &document) != of_that_id.end();
  citation.status = status == CitationStatus::ok && malformed ? CitationStatus::malformed : status;
  if (!malformed && same_id) {
    citation.id = document.known->id;  // QĐ or QĐi as the registry has it
    return;
  }
  citation.id = utf8(written);
  citation.expected = document.known->id;
}

/// Numbers begin anew each term: of several known documents with this id it is the one that agrees, else the
/// first that it may be.
bool Resolver::match_id(Draft& draft) {
  const IndexedDocument* perhaps = nullptr;
  bool another = false;
  for (const IndexedDocument* document : registry_.by_id(draft.symbol.canonical())) {
    // QĐ and QĐi are one family after the word Quy định alone.
    const bool exact = draft.symbol.type() == document->symbol.type();
    if (!exact && draft.citation.type != "QĐi") continue;
    const Verdict verdict = judge_same_id(draft, *document);
    if (verdict == Verdict::same) {
      mean(draft, *document, CitationStatus::ok);
      return true;
    }
    if (verdict == Verdict::other) another = true;
    if (verdict != Verdict::other && perhaps == nullptr) perhaps = document;
  }
  if (perhaps != nullptr) mean(draft, *perhaps, CitationStatus::conflict);
  return perhaps != nullptr || another;  // a document of its own: nothing else was meant
}

bool Resolver::match_wrong_id(Draft& draft) {
  const IndexedDocument* meant = nullptr;
  for (const IndexedDocument& document : registry_.documents()) {
    if (document.known->id.empty() || !must_have_meant(draft, document)) continue;
    if (meant != nullptr) return false;  // two would do: neither is certain
    meant = &document;
  }
  if (meant == nullptr) {
    const IndexedDocument* listed = registry_.by_miswritten(draft.symbol.canonical());
    if (listed == nullptr) return false;
    const Comparison said = compare(draft, *listed);
    const bool against = said.date == DateRelation::far || said.issuer == IssuerRelation::wrong ||
                         said.issuer == IssuerRelation::foreign || said.subject == SubjectRelation::unlike;
    if (against) return false;
    meant = listed;
  }
  mean(draft, *meant, CitationStatus::conflict);
  return true;
}

void Resolver::resolve_numbered(Draft& draft) {
  Citation& citation = draft.citation;
  resolve_central_or_provincial(draft.symbol, draft);
  const std::u32string written = draft.symbol.written();
  const std::u32string canonical = draft.symbol.canonical();
  citation.id = utf8(written);
  citation.status = CitationStatus::unknown;
  if (written != canonical) {
    citation.status = CitationStatus::malformed;
    citation.expected = utf8(canonical);
  }
  // A law's name tells which number must stand beside it.
  const IndexedDocument* named = draft.law_name.empty() ? nullptr : registry_.by_name(draft.law_name);
  if (named != nullptr && named->id != canonical && draft.symbol.value != 0) {
    const Comparison said = compare(draft, *named);
    const bool year_apart = draft.symbol.year() != named->symbol.year() &&
                            compare_numbers(draft.symbol, named->symbol) == NumberRelation::far;
    if (!year_apart || said.date == DateRelation::equal) {
      mean(draft, *named, CitationStatus::conflict);
      return;
    }
  }
  if (!match_id(draft)) match_wrong_id(draft);
}

void Resolver::count_known() {
  for (std::size_t k = 0; k < drafts_.size(); ++k) {
    const Draft& draft = drafts_[k];
    if (draft.kind == Kind::numbered && draft.citation.id && !says_nothing_else(draft))
      detailed_.try_emplace(*draft.citation.id, k);
    const bool certain =
        draft.citation.status == CitationStatus::ok || draft.citation.status == CitationStatus::malformed;
    if (draft.citation.registry && certain) known_[*draft.citation.registry] += draft.in_title ? 100 : 1;
  }
}

/// A wrong id that stands alone ("Nghị quyết số 49-NQ/TW", nothing more) is judged by what the same text says
/// elsewhere: by a fuller mention of the same id, else by the document that the text is about.
void Resolver::resolve_by_context(Draft& draft) {
  Citation& citation = draft.citation;
  if (citation.registry || !says_nothing_else(draft)) return;
  if (const auto detailed = detailed_.find(citation.id.value_or("")); detailed != detailed_.end()) {
    const Draft& other = drafts_[detailed->second];
    if (other.citation.status == CitationStatus::conflict && other.citation.expected) {
      citation.registry = other.citation.registry;
      citation.expected = other.citation.expected;
      citation.status = CitationStatus::conflict;
    }
    return;
  }
  constexpr std::uint32_t often = 3;
  for (const auto& [key, count] : known_) {
    if (count < often) continue;
    const auto& documents = registry_.documents();
    const auto document =
        std::find_if(documents.begin(), documents.end(),
                     [&key = key](const IndexedDocument& d) { return d.known->key == key; });
    if (document == documents.end() || document->known->id.empty()) continue;
    const bool type = draft.symbol.type() == document->symbol.type();
    const bool organ = draft.symbol.organ() == document->symbol.organ();
    const NumberRelation number = compare_numbers(draft.symbol, document->symbol);
    const bool other_body = number == NumberRelation::same && !organ && is_of_party(draft.symbol) &&
                            is_of_party(document->symbol);
    const bool turned =
        organ && number != NumberRelation::same && has_same_figures(draft.symbol, document->symbol);
    if (type && (other_body || turned)) {
      mean(draft, *document, CitationStatus::conflict);
      return;
    }
  }
}

void Resolver::note_cited() {
  for (std::size_t k = 0; k < drafts_.size(); ++k) {
    const Draft& draft = drafts_[k];
    if (draft.kind != Kind::numbered) continue;
    Cited& cited = cited_[{draft.citation.type, draft.symbol.value}];
    cited.mentions.push_back(k);
    cited.organs.emplace(draft.symbol.organ());
  }
}

/// One issuer at the end of a list is that of all its items: "Nghị quyết số 79 và số 80 của Bộ Chính trị"; so
/// is the symbol of the last: "số 217, 218-QĐ/TW".
void Resolver::share_issuers() {
  for (std::size_t k = drafts_.size(); k-- > 1;) {
    Draft& draft = drafts_[k - 1];
    const Draft& next = drafts_[k];
    if (draft.list != next.list || draft.line != next.line || !draft.issuer_code.empty()) continue;
    const bool has_symbol = draft.kind == Kind::loose && next.kind == Kind::numbered;
    draft.issuer_code = has_symbol ? std::u32string(next.symbol.organ()) : next.issuer_code;
  }
}

/// The document of that kind and number that the text cites with its symbol; the last one before the mention,
/// else the first after it.
bool Resolver::match_cited(Draft& draft, std::size_t index) const {
  const auto found = cited_.find({draft.citation.type, draft.symbol.value});
  if (found == cited_.end()) return false;
  const auto& mentions = found->second.mentions;
  const auto after = std::lower_bound(mentions.begin(), mentions.end(), index);
  const Draft* meant = &drafts_[after == mentions.begin() ? mentions.front() : *(after - 1)];
  const std::u32string_view year = draft.symbol.year();
  if (!year.empty() && meant->symbol.year() != year) return false;
  Citation& citation = draft.citation;
  citation.id = meant->citation.expected ? meant->citation.expected : meant->citation.id;
  citation.registry = meant->citation.registry;
  citation.status = citation.registry ? CitationStatus::ok : CitationStatus::unknown;
  return true;
}

bool Resolver::match_known_number(Draft& draft) {
  const IndexedDocument* meant = nullptr;
  Verdict meant_verdict = Verdict::other;
  for (const IndexedDocument* document : registry_.by_number(draft.citation.type, draft.symbol.value)) {
    const std::u32string_view year = draft.symbol.year();
    if (!year.empty() && document->symbol.year() != year) continue;
    if (!draft.issuer_code.empty() && draft.issuer.empty() && draft.issuer_code != document->symbol.organ())
      continue;
    // A loose mention has no symbol to tell it by: a body that is wrong for this document is right for
    // another.
    const bool organ_contradicts = !draft.issuer_code.empty() &&
                                   draft.issuer_code != document->symbol.organ() &&
                                   compare(draft, *document).issuer == IssuerRelation::wrong;
    if (organ_contradicts) continue;
    const Verdict verdict = judge_same_id(draft, *document);
    if (verdict == Verdict::other) continue;
    if (meant != nullptr) return false;
    meant = document;
    meant_verdict = verdict;
  }
  if (meant == nullptr) return false;
  draft.citation.id = meant->known->id;
  draft.citation.registry = meant->known->key;
  draft.citation.status = meant_verdict == Verdict::same ? CitationStatus::ok : CitationStatus::conflict;
  return true;
}

/// "Nghị quyết số 29 của Ban Chấp hành Trung ương": kind and body give the symbol of a document that nobody
/// knows.
void Resolver::complete_by_issuer(Draft& draft) const {
  const std::u32string& organ = draft.issuer_code;
  static constexpr std::u32string_view numbered_by_term[] = {U"TW",  U"TU",  U"HU", U"QU",
                                                             U"ThU", U"ĐUK", U"ĐU", U"CB"};
  static constexpr std::u32string_view numbered_by_year[] = {U"TTg", U"UBND", U"HĐND"};
  const bool party = std::find(std::begin(numbered_by_term), std::end(numbered_by_term), organ) !=
                     std::end(numbered_by_term);
  const bool state = std::find(std::begin(numbered_by_year), std::end(numbered_by_year), organ) !=
                     std::end(numbered_by_year);
  if (!party && !state) return;
  NumberSymbol symbol = draft.symbol;
  if (!symbol.year().empty()) return;
  symbol.parts = {{Role::type, text::to_utf32(draft.citation.type), {}}, {Role::organ, organ, {}}};
  draft.citation.id = utf8(symbol.canonical());
}

void Resolver::resolve_loose(Draft& draft, std::size_t index) {
  draft.citation.status = CitationStatus::unknown;
  const bool against = [&] {
    const auto found = cited_.find({draft.citation.type, draft.symbol.value});
    if (found == cited_.end() || draft.issuer_code.empty()) return false;
    return found->second.organs.count(draft.issuer_code) == 0;
  }();
  if (!against && !draft.date && match_cited(draft, index)) return;
  if (match_known_number(draft)) return;
  if (!against && match_cited(draft, index)) return;
  complete_by_issuer(draft);
}

void Resolver::resolve_law(Draft& draft) {
  draft.citation.status = CitationStatus::unknown;
  const IndexedDocument* document = registry_.by_name(draft.law_name);
  if (document == nullptr) return;
  const Comparison said = compare(draft, *document);
  // A law keeps its name when it is made anew: one of another time is another.
  if (said.date == DateRelation::far && said.years_apart > 1) return;
  const bool wrong = said.date == DateRelation::near || said.date == DateRelation::far ||
                     said.issuer == IssuerRelation::wrong;
  draft.citation.id = document->known->id;
  draft.citation.registry = document->known->key;
  draft.citation.status = wrong ? CitationStatus::conflict : CitationStatus::ok;
}

void Resolver::resolve_meeting(Draft& draft) {
  const IndexedDocument* document = registry_.by_meeting(draft.meeting);
  draft.citation.status = document != nullptr ? CitationStatus::ok : CitationStatus::unknown;
  if (document == nullptr) return;
  draft.citation.registry = document->known->key;
  if (!document->known->id.empty()) draft.citation.id = document->known->id;
}

/// Whether the registry has no other document of its kind and issuer: part of its subject then suffices.
bool Resolver::is_only_one(const IndexedDocument& document) const {
  return std::none_of(registry_.documents().begin(), registry_.documents().end(),
                      [&](const IndexedDocument& other) {
                        return &other != &document && other.known->type == document.known->type &&
                               other.issuers == document.issuers;
                      });
}

/// A document named by issuer and subject is the known one that has both.
void Resolver::resolve_titled(Draft& draft) {
  draft.citation.status = CitationStatus::unknown;
  const IndexedDocument* best = nullptr;
  double best_likeness = 0;
  for (const IndexedDocument& document : registry_.documents()) {
    if (document.known->id.empty() || document.known->type != draft.citation.type) continue;
    const Comparison said = compare(draft, document);
    if (said.issuer != IssuerRelation::right || said.date == DateRelation::far) continue;
    const bool dated = said.date == DateRelation::equal && draft.date->is_whole();
    const bool enough = said.likeness.of_larger >= 0.5 || is_only_one(document);
    const bool like = said.likeness.smaller >= (said.likeness.of_smaller == 1.0 ? 3U : 4U) &&
                      said.likeness.of_smaller >= 0.8 && enough;
    if (!like && !(dated && said.subject != SubjectRelation::unlike)) continue;
    const double value = said.likeness.of_smaller + said.likeness.of_larger + (dated ? 1 : 0);
    if (best != nullptr && value <= best_likeness) continue;
    best = &document;
    best_likeness = value;
  }
  if (best == nullptr) return;
  draft.citation.id = best->known->id;
  draft.citation.registry = best->known->key;
  draft.citation.status =
      compare(draft, *best).date == DateRelation::near ? CitationStatus::conflict : CitationStatus::ok;
}

void Resolver::set_form(Draft& draft) {
  Citation& citation = draft.citation;
  switch (draft.kind) {
    case Kind::loose:
      citation.form = CitationForm::loose;
      return;
    case Kind::law:
    case Kind::meeting:
    case Kind::titled:
      citation.form = CitationForm::by_name;
      return;
    case Kind::numbered:
      break;
  }
  const bool whole = draft.date && draft.date->is_whole();
  if (!whole) {
    citation.form = CitationForm::short_;
  } else {
    citation.form = citation.issuer && citation.subject ? CitationForm::full : CitationForm::dated;
  }
}

}  // namespace

void resolve(std::vector<Draft>& drafts, const RegistryIndex& registry) {
  Resolver(drafts, registry).run();
}

}  // namespace thamdinh::citation
