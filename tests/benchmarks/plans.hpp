#pragma once

// The plans that are measured on, held in memory.

#include <string>
#include <vector>

namespace thamdinh::bench {

/// The corpus's plans (clean, run-split, saved by LibreOffice) and, where it lies beside the checkout, the
/// superior plan.
[[nodiscard]] std::vector<std::string> mixed_plans();

/// A plan of the corpus whose body stands `times` times over: what a document costs as it grows.
[[nodiscard]] std::string grown_plan(unsigned times);

/// A plan of one paragraph, as long as ten pages that many times over.
[[nodiscard]] std::string grown_paragraph(unsigned times);

}  // namespace thamdinh::bench
