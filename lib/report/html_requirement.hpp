#pragma once

#include <thamdinh/requirement.hpp>

#include "report/evidence.hpp"
#include "report/html_writer.hpp"

namespace thamdinh::report {

/// One requirement on the page: verdict, words of the document, parts found and lacking, advice.
void write_requirement(HtmlWriter& html, const RequirementResult& result, const Whereabouts& whereabouts,
                       Language language);

}  // namespace thamdinh::report
