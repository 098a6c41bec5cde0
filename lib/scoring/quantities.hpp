#pragma once

#include "profile/model.hpp"
#include "structure/structure.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace thamdinh::scoring {

/// A figure, blank or deadline in a line, as a built-in concept.
struct Quantity {
  profile::Builtin kind{};
  std::uint32_t first_syllable = 0;
  std::uint32_t last_syllable = 0;  ///< inclusive
  std::string value;  ///< of a deadline: "2024-12-15", "12-15", "2024-09", "2024-Q4", "Q4", "2024", "P1Y",
                      ///< "P6M", "P5D", "year-end"
};

/// Everything countable in a line: percentages, whole numbers of at least one, blanks, deadlines.
[[nodiscard]] std::vector<Quantity> find_quantities(const structure::Line& line);

}  // namespace thamdinh::scoring
