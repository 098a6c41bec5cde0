#pragma once

#include <thamdinh/finding.hpp>

#include "document/document.hpp"
#include "scoring/facts.hpp"

#include <vector>

namespace thamdinh::check {

/// What the layers found, with what only all of them together can tell (another resolution's plan, a report filed as a plan, an
/// unknown kind of unit), those about the whole document first, the others in reading order.
[[nodiscard]] std::vector<Finding> gather_findings(const scoring::Facts& facts, const document::Document& document);

}  // namespace thamdinh::check
