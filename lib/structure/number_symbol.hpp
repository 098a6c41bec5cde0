#pragma once

#include <thamdinh/structure.hpp>

#include "support/span.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace thamdinh::structure {

/// The number and symbol of a letterhead: "Số 12-KH/CB" (Party), "Số: 12/KH-STP" (State), "Số:      /KH-STP"
/// (not yet given).
struct NumberSymbol {
  CodePointSpan span;     ///< of the text: from "Số" (or the number) to the end of the symbol
  std::string canonical;  ///< "12-KH/CB"; empty when the number is blank
  std::string type;       ///< "KH"; empty if none
  std::string organ;      ///< "CB"; empty if none
  bool blank = false;
  bool well_formed = false;
  std::optional<System> system;  ///< by its separators
};

/// The number-symbol of a short text (normalised, and its folded twin); nothing when it holds none. `bare`:
/// without the word "Số" too.
[[nodiscard]] std::optional<NumberSymbol> read_number_symbol(std::u32string_view text,
                                                             std::u32string_view folded, bool bare);

}  // namespace thamdinh::structure
