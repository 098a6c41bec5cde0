#pragma once

#include <vector>

#include "citation/citations.hpp"
#include "citation/draft.hpp"

namespace thamdinh::citation {

/// Decides for every mention which document it means: id, form, status, registry, expected. Mentions that
/// turn out to name no given document are taken out.
void resolve(std::vector<Draft>& drafts, const RegistryIndex& registry);

}  // namespace thamdinh::citation
