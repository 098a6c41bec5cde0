#pragma once

#include <thamdinh/report.hpp>

#include "batch/relations.hpp"
#include "report/passage.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace thamdinh::batch {

/// What the names of a plan's files begin with, by its place in the batch: "00001".
[[nodiscard]] std::string file_number(std::size_t place);

/// The page of the plan at `place` of the batch, from the batch's folder: "plans/00001.html".
[[nodiscard]] std::string plan_page_name(std::size_t place);

/// A plan's own page: its report, what stands between it and others (decisions, copies), and its text with
/// the evidence marked. `passages_of` gives its text and that of a plan that it copied. Self-contained,
/// without a script; everything from a document is escaped.
[[nodiscard]] std::string plan_page(const Report& report, std::size_t place, const Relations& relations,
                                    const PassagesOf& passages_of, Language language);

}  // namespace thamdinh::batch
