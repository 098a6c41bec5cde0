#pragma once

#include <thamdinh/report.hpp>

#include "report/html_writer.hpp"
#include "report/passage.hpp"

#include <string>
#include <vector>

namespace thamdinh::batch {

/// Writes a document's text as markup, the evidence of each verdict marked with what it is evidence of; the
/// first mark of a requirement has the id "e-<requirement>".
void write_marked_text(report::HtmlWriter& html, const std::vector<report::Passage>& passages,
                       const std::vector<RequirementResult>& requirements, Language language);

}  // namespace thamdinh::batch
