#pragma once

#include "profile/model.hpp"
#include "scoring/facts.hpp"

#include <cstdint>
#include <string_view>

namespace thamdinh::scoring {

/// What a passage that holds the looked-for words is worth as evidence.
enum class Force : std::uint8_t {
  none,         ///< no evidence
  mention,      ///< an item in a list that a duty governs as a whole, with no verb of the unit's own
  undertaking,  ///< the unit says that it will do this
};

/// Why a passage has the force that it has; shown by `explain`.
enum class Ground : std::uint8_t {
  undertaken,
  governed_list,    ///< a bare item of a list under a duty
  ungoverned_list,  ///< a bare item of a list that is past, praise, or others' doing
  past,             ///< told of what was done
  review_section,   ///< under a heading that looks back
  negated,
  reported,       ///< what the superior plan or another body decided
  purpose,        ///< what it is for, not what is done
  placeholder,    ///< a blank stands where the words should be
  other_subject,  ///< about another matter than democracy at the grassroots
  formula,        ///< the plan's own opening or closing words
  conditional,    ///< only if or when something still to be decided
};

struct Assessment {
  Force force = Force::none;
  Ground ground = Ground::undertaken;
};

/// Judges the words at `match` (inside `clause`) by the linguistic rules of lib/scoring/README.md, in the
/// light of a pattern's demands.
[[nodiscard]] Assessment assess(const Facts& facts, const Clause& clause, Range match,
                                const profile::Pattern& pattern);

/// The name of a ground, for `explain`: "past", "reported" …
[[nodiscard]] std::string_view name_of(Ground ground);

}  // namespace thamdinh::scoring
