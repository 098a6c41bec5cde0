#pragma once

#include <string_view>
#include <vector>

#include "citation/draft.hpp"
#include "citation/registry_index.hpp"

namespace thamdinh::citation {

/// What a reviewer should look at among the mentions. `document_date` is the plan's own, ISO 8601; empty if
/// unknown. Arguments: malformed {id, expected}; conflict {text, expected id or what is wrong: the registry's
/// date, its issuer}; two dates {id, date, date}; undefined short form {text}; younger {id or name, its date,
/// the plan's date}.
[[nodiscard]] std::vector<Finding> find_faults(const std::vector<Draft>& drafts,
                                               const RegistryIndex& registry, std::string_view document_date);

}  // namespace thamdinh::citation
