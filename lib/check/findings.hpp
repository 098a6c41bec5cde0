#pragma once

#include <thamdinh/finding.hpp>

#include "citation/citations.hpp"
#include "document/document.hpp"
#include "profile/model.hpp"
#include "scoring/facts.hpp"
#include "structure/structure.hpp"

#include <vector>

namespace thamdinh::checking {

/// What only shows when the whole document is known: tracked changes (`read`: which text was), unread
/// content, another resolution, the superior plan copied, a date
/// before it, a body that had ended.
[[nodiscard]] std::vector<Finding> findings_of_the_whole(const document::Document& document, Revisions read,
                                                         const scoring::Facts& facts);

/// Findings in reading order: those about the whole document first, those outside the text that is read
/// (headers, comments) last.
void sort_by_place(std::vector<Finding>& findings, const structure::Structure& structure);

}  // namespace thamdinh::checking
