#pragma once

#include "batch/relations.hpp"

#include <string>

namespace thamdinh::batch {

/// What only many plans show, as the sections of the page below its table: who has not submitted, copies,
/// second versions, decisions, citations by document. Sections with nothing to tell are left out.
[[nodiscard]] std::string relations_html(const Relations& relations, const std::vector<CitedDocument>& cited,
                                         Language language);

}  // namespace thamdinh::batch
