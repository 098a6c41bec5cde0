#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "citation/citations.hpp"
#include "citation/document_name.hpp"
#include "citation/number_symbol.hpp"
#include "citation/subject_phrase.hpp"

namespace thamdinh::citation {

/// A known document made ready for comparing.
struct IndexedDocument {
  const KnownDocument* known = nullptr;
  NumberSymbol symbol;  ///< of its id; without parts for one known by name only
  std::u32string id;
  std::vector<std::u32string> issuers;  ///< comparable_issuer() of the right spellings
  SubjectWords subject;
  std::uint32_t year = 0, month = 0, day = 0;
};

/// The ways to find a known document. Built once with its Registry; immutable.
class RegistryIndex {
 public:
  explicit RegistryIndex(const std::vector<KnownDocument>& documents);

  [[nodiscard]] const std::vector<IndexedDocument>& documents() const { return documents_; }
  /// Documents by their canonical id, QĐ and QĐi taken for one, leading zeros not minded.
  [[nodiscard]] std::vector<const IndexedDocument*> by_id(std::u32string_view canonical) const;
  /// Documents of a kind by the number alone.
  [[nodiscard]] std::vector<const IndexedDocument*> by_number(std::string_view type,
                                                              std::uint32_t number) const;
  /// By an id that is known to mean it though it is wrong.
  [[nodiscard]] const IndexedDocument* by_miswritten(std::u32string_view written) const;
  /// By its name, kind included, folded, syllables parted by one space, no marks.
  [[nodiscard]] const IndexedDocument* by_name(const std::u32string& name) const;
  [[nodiscard]] const IndexedDocument* by_meeting(const Meeting& meeting) const;
  /// Syllables and marks of the longest name.
  [[nodiscard]] std::size_t longest_name() const { return longest_name_; }

 private:
  void add_names(std::uint32_t document);

  std::vector<IndexedDocument> documents_;
  std::unordered_map<std::u32string, std::vector<std::uint32_t>> ids_;
  std::unordered_map<std::u32string, std::uint32_t> miswritten_;
  std::map<std::pair<std::string, std::uint32_t>, std::vector<std::uint32_t>> numbers_;
  std::unordered_map<std::u32string, std::uint32_t> names_;
  std::vector<std::pair<Meeting, std::uint32_t>> meetings_;
  std::size_t longest_name_ = 0;
};

}  // namespace thamdinh::citation
