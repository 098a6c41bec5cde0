#pragma once

#include <thamdinh/requirement.hpp>

#include <string>

namespace thamdinh::report {

/// Why a verdict is not "met", as far as its parts do not tell it: what was found of the requirement as a
/// whole ("no date"). Empty where there is nothing to say. Safe to show.
[[nodiscard]] std::string reason_of(const RequirementResult& result, Language language);

/// Why the nearest words were not counted ("not counted, done already"); empty where no step of the
/// derivation tells. Safe to show.
[[nodiscard]] std::string refusal_of(const RequirementResult& result, const Evidence& nearest,
                                     Language language);

}  // namespace thamdinh::report
