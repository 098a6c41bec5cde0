#pragma once

#include <cstdint>
#include <string_view>

namespace thamdinh::citation {

/// The number that a folded word says: roman ("xiii"), in figures ("14"), or an ordinal in words ("tư",
/// "nhất"); 0 if none, at most 99.
[[nodiscard]] std::uint32_t term_number(std::u32string_view folded);

}  // namespace thamdinh::citation
