#pragma once

#include "structure/lines.hpp"
#include "structure/number_symbol.hpp"
#include "structure/written_date.hpp"

#include <optional>

namespace thamdinh::structure {

/// The pieces of a letterhead that can be told by their own words, wherever they stand.
struct Landmarks {
  std::optional<CodePointSpan> party_header, national_name, motto;  ///< of the line's normalised text
  std::optional<NumberSymbol> number;  ///< spans moved to the line's normalised text
  std::optional<WrittenDate> date;     ///< likewise
  CodePointSpan
      rest;  ///< what is left of the segment in front of the first of them; the whole where there is none
  [[nodiscard]] bool any() const { return party_header || national_name || motto || number || date; }
};

[[nodiscard]] Landmarks read_landmarks(const Line& line, const Segment& segment);

}  // namespace thamdinh::structure
