#pragma once

#include "scoring/facts.hpp"

namespace thamdinh::scoring {

/// Fills Facts, step by step; each step needs those before it.
class FactsBuilder {
 public:
  explicit FactsBuilder(Facts& facts) : facts_(facts) {}
  void build();

 private:
  void count_positions();
  void cut_clauses();
  std::uint32_t cut_row(std::uint32_t first_line);
  void cut_line(std::uint32_t index);
  void add_clause(Clause clause);
  void link_lists();
  void find_section_ranges();
  void mask_subjects();
  void mask_quoted_titles();
  void mark_quotations();
  void find_concepts();
  void find_resolution();
  void find_bearers();
  void assign(const Assignment& assignment, const std::vector<profile::ConceptId>& bodies);
  void spread_includes();
  void drop_exceptions();
  void drop_own_name();
  [[nodiscard]] Range range_of(const Place& place) const;

  Facts& facts_;
  std::vector<bool> masked_;  ///< positions inside the subject of a cited document
};

}  // namespace thamdinh::scoring
