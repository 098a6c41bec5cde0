#pragma once

#include <thamdinh/batch.hpp>

#include <string>

namespace thamdinh::batch {

/// One unit on the page, as markup: its line in the table with a cell for each requirement, and below it,
/// folded away, what its plan lacks. `number` tells it from the others on the page. Everything from a
/// document is escaped.
[[nodiscard]] std::string plan_section(const Outcome& outcome, std::size_t number, std::size_t requirements,
                                       Language language);

}  // namespace thamdinh::batch
