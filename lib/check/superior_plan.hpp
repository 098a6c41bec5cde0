#pragma once

#include "profile/draft.hpp"
#include "scoring/facts.hpp"

#include <string>
#include <string_view>

namespace thamdinh::checking {

/// A superior plan as the draft of a profile: each paragraph of its body that is no title is a clause, by the
/// labels above it.
class SuperiorPlan {
 public:
  SuperiorPlan(const scoring::Facts& facts, std::string id) : facts_(facts), id_(std::move(id)) {}

  [[nodiscard]] profile::Draft draft() const;

 private:
  [[nodiscard]] profile::DraftClause clause_of(std::uint32_t line, std::uint32_t ordinal) const;
  [[nodiscard]] std::string path_of(std::int32_t section) const;
  [[nodiscard]] std::string group_of(std::int32_t section) const;
  [[nodiscard]] bool is_clause(const structure::Line& line) const;
  void add_documents(profile::Draft& draft) const;
  void add_parts(scoring::Range range, profile::DraftClause& clause) const;
  [[nodiscard]] scoring::Range object_after(scoring::Position verb_end, scoring::Range range) const;
  [[nodiscard]] bool says(profile::Builtin concept_id, scoring::Range range) const;

  const scoring::Facts& facts_;
  std::string id_;
};

}  // namespace thamdinh::checking
