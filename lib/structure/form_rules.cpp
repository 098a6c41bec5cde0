#include "structure/form_rules.hpp"

#include <array>

namespace thamdinh::structure {

namespace {

// A plan is judged by the rules of its own date: HD 05 replaced HD 36 on 27/5/2026 (domain.md, 1.1).
constexpr std::array rules{
    FormRules{"HD 36-HD/VPTW", System::party, "2018-04-03", U'-', U'/'},
    FormRules{"HD 05-HD/VPTW", System::party, "2026-05-27", U'-', U'/'},
    FormRules{"30/2020/NĐ-CP", System::state, "2020-03-05", U'/', U'-'},
};

}  // namespace

std::span<const FormRules> form_rules() {
  return rules;
}

const FormRules* form_rules_on(System system, std::string_view date) {
  const FormRules* found = nullptr;
  for (const auto& edition : rules) {
    if (edition.system != system) continue;
    if (found == nullptr || date.empty() || edition.since <= date) found = &edition;
  }
  return found;
}

}  // namespace thamdinh::structure
