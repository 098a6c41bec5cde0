#pragma once

#include "structure/lines.hpp"

#include <optional>

namespace thamdinh::structure {

/// The first deadline or period that a stretch of text sets, as written: "trước ngày 20/8/2024", "trong quý
/// IV/2024", "chậm nhất 05 ngày", "tháng 12 hằng năm", "6 tháng một lần". "Định kỳ" and "kịp thời" alone are
/// none.
[[nodiscard]] std::optional<CodePointSpan> find_deadline(const Line& line, CodePointSpan span);

}  // namespace thamdinh::structure
