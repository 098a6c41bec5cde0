#pragma once

#include "scoring/quantities.hpp"
#include "scoring/syllable_row.hpp"

#include <optional>

namespace thamdinh::scoring {

/// The date, month, quarter, year or period that begins at a syllable: "trước ngày 15/12/2024", "quý
/// IV/2024", "hằng năm", "6 tháng một lần". "Định kỳ", "kịp thời", "thường xuyên" set no time and are none.
[[nodiscard]] std::optional<Quantity> find_deadline(const SyllableRow& row, std::uint32_t index);

}  // namespace thamdinh::scoring
