#include "citation/findings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "citation/comparison.hpp"
#include "text/normalised.hpp"

namespace thamdinh::citation {

namespace {

using Kind = Draft::Kind;

bool is_whole(const std::optional<std::string>& date) {
  return date && date->size() == 10;
}

/// The words of a short form with its spaces gone: "NQ 49" and "NQ49" are one.
std::u32string alias_key(const std::string& text) {
  std::u32string key = text::fold(text);
  std::erase(key, U' ');
  return key;
}

/// A date as offices write it: 28/5/2024, 18/02/1998 (months 1 and 2 with a zero, days always).
std::string as_written(const IndexedDocument& document) {
  if (document.day == 0) return document.known->date;
  const auto two = [](std::uint32_t value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  const std::string month = document.month < 3 ? two(document.month) : std::to_string(document.month);
  return two(document.day) + "/" + month + "/" + std::to_string(document.year);
}

class FaultFinder {
 public:
  FaultFinder(const std::vector<Draft>& drafts, const RegistryIndex& registry, std::string_view document_date)
      : drafts_(drafts), registry_(registry), document_date_(document_date) {}

  std::vector<Finding> find() {
    collect();
    for (const Draft& draft : drafts_) {
      check_status(draft);
      check_dates(draft);
      check_alias(draft);
      check_age(draft);
    }
    return std::move(findings_);
  }

 private:
  void collect() {
    for (const Draft& draft : drafts_) {
      if (draft.defines) defined_.insert(alias_key(draft.citation.text));
      if (draft.kind == Kind::numbered && draft.citation.id) {
        named_.insert(draft.citation.expected ? *draft.citation.expected : *draft.citation.id);
      }
    }
  }

  void check_status(const Draft& draft) {
    const Citation& citation = draft.citation;
    if (citation.status == CitationStatus::malformed) {
      add(Code::citation_malformed, {citation.id.value_or(citation.text), citation.expected.value_or("")},
          citation.where);
    } else if (citation.status == CitationStatus::conflict) {
      add(Code::citation_conflict, {citation.text, citation.expected.value_or(what_is_right(draft))},
          citation.where);
    }
  }

  /// What the registry has where the mention has something else.
  [[nodiscard]] std::string what_is_right(const Draft& draft) const {
    for (const IndexedDocument& document : registry_.documents()) {
      if (!draft.citation.registry || document.known->key != *draft.citation.registry) continue;
      const Comparison said = compare(draft, document);
      const bool date = said.date == DateRelation::near || said.date == DateRelation::far;
      if (date || document.known->issuers.empty()) return as_written(document);
      return document.known->issuers.front();
    }
    return {};
  }

  /// Two dates for one document; of a number that may be given twice only where nothing tells two documents
  /// apart.
  void check_dates(const Draft& draft) {
    const Citation& citation = draft.citation;
    if (draft.kind != Kind::numbered || !is_whole(citation.date)) return;
    const std::string identity =
        citation.registry ? *citation.registry : citation.type + "|" + citation.id.value_or("");
    const auto [first, fresh] = dates_.try_emplace(identity, &draft);
    if (fresh) return;
    const Draft& other = *first->second;
    if (*other.citation.date == *citation.date) return;
    const Likeness subjects = likeness(draft.subject, other.subject);
    const bool apart = !citation.registry &&
                       ((subjects.smaller >= 3 && subjects.of_smaller < 0.2) ||
                        (!draft.issuer.empty() && !other.issuer.empty() && draft.issuer != other.issuer));
    if (apart || !reported_dates_.insert(identity).second) return;
    add(Code::citation_two_dates, {citation.id.value_or(""), *other.citation.date, *citation.date},
        citation.where);
  }

  /// A loose form counts as defined where the text names its document by number-symbol; one with an
  /// abbreviated type word must be defined itself.
  void check_alias(const Draft& draft) {
    // With its issuer or date it is no short form, only short of a symbol; an item of a list leans on the
    // first.
    if (draft.kind != Kind::loose || draft.defines || draft.date || !draft.issuer.empty() || draft.list_item)
      return;
    const std::u32string key = alias_key(draft.citation.text);
    const bool named = draft.citation.id && named_.count(*draft.citation.id) > 0;
    if (defined_.count(key) > 0 || (named && !draft.abbreviated)) return;
    if (!reported_aliases_.insert(key).second) return;
    add(Code::citation_undefined_alias, {draft.citation.text}, draft.citation.where);
  }

  void check_age(const Draft& draft) {
    const Citation& citation = draft.citation;
    if (document_date_.size() != 10 || citation.status == CitationStatus::conflict) return;
    std::string date = is_whole(citation.date) ? *citation.date : std::string();
    if (date.empty() && citation.registry)
      date = citation.registry->substr(citation.registry->rfind('|') + 1);
    if (date.size() != 10 || std::string_view(date) <= document_date_) return;
    const std::string identity = citation.id.value_or(citation.name.value_or(citation.text));
    if (!reported_ages_.insert(identity).second) return;
    add(Code::citation_younger, {identity, date, std::string(document_date_)}, citation.where);
  }

  void add(Code code, std::vector<std::string> arguments, const Place& where) {
    findings_.push_back({code, std::move(arguments), where});
  }

  const std::vector<Draft>& drafts_;
  const RegistryIndex& registry_;
  std::string_view document_date_;
  std::set<std::u32string> defined_, reported_aliases_;
  std::set<std::string> named_, reported_dates_, reported_ages_;
  std::map<std::string, const Draft*> dates_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> find_faults(const std::vector<Draft>& drafts, const RegistryIndex& registry,
                                 std::string_view document_date) {
  return FaultFinder(drafts, registry, document_date).find();
}

}  // namespace thamdinh::citation
