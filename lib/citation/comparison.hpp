#pragma once

#include <cstdint>

#include "citation/draft.hpp"
#include "citation/registry_index.hpp"

namespace thamdinh::citation {

enum class DateRelation : std::uint8_t {
  unsaid,  ///< by the mention or by the registry
  equal,
  near,  ///< a slip away: one of day, month, year differs, day and month are turned, or the same figures
         ///< stand in another order
  far,
};

enum class IssuerRelation : std::uint8_t {
  unsaid,
  right,
  foreign,  ///< a body of the same kind elsewhere: Tỉnh ủy Hải Dương for Tỉnh ủy Hưng Yên
  wrong,
};

enum class SubjectRelation : std::uint8_t { unsaid, like, unclear, unlike };

enum class NumberRelation : std::uint8_t {
  far,
  neighbour,  ///< the next number or the one before: may well be another document of the same day
  near,       ///< figures turned, or one of them wrong, lost or doubled
  same,
};

/// How what a mention says compares with a known document.
struct Comparison {
  DateRelation date = DateRelation::unsaid;
  std::uint32_t years_apart = 0;
  IssuerRelation issuer = IssuerRelation::unsaid;
  SubjectRelation subject = SubjectRelation::unsaid;
  Likeness likeness;
};

[[nodiscard]] Comparison compare(const Draft& draft, const IndexedDocument& document);
[[nodiscard]] NumberRelation compare_numbers(const NumberSymbol& a, const NumberSymbol& b);

}  // namespace thamdinh::citation
