#pragma once

#include "structure/structure.hpp"

#include <cstdint>

namespace thamdinh::structure {

/// How a stretch of a line looks, by its letters and digits.
struct Look {
  bool bold = false;       ///< all of it
  bool italic = false;     ///< all of it
  bool underline = false;  ///< all of it
  bool caps = false;       ///< in capitals, typed or by w:caps
  std::uint32_t bold_end =
      0;  ///< where a bold beginning ends (code points of the normalised text); the span's start if none
  std::uint16_t half_points = 0;  ///< size of its first letter; 0 if not given
};

[[nodiscard]] Look look_of(const document::Document& document, const Line& line, CodePointSpan span);

/// Whether the line is set in the middle, by its alignment or with spaces or tabs before it.
[[nodiscard]] bool is_centred(const Line& line);

/// Whether nearly all letters of the span are capitals (at least three).
[[nodiscard]] bool in_capitals(const Line& line, CodePointSpan span);

}  // namespace thamdinh::structure
