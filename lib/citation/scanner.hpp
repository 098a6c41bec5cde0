#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "citation/citations.hpp"
#include "citation/draft.hpp"
#include "citation/passage.hpp"

namespace thamdinh::citation {

/// Whether the character at a source offset of a paragraph is raised.
using IsSuperscript = std::function<bool(const document::Paragraph&, std::uint32_t)>;

/// Far more than any document cites; a bound on what a hostile one may cost in memory.
inline constexpr std::size_t most_mentions = 20'000;

/// Appends the mentions of a passage in reading order, until `out` holds most_mentions. Linear in the
/// passage: every token is the start of at most a few bounded looks ahead.
void scan(const Passage& passage, const RegistryIndex& registry, const IsSuperscript& is_superscript,
          std::vector<Draft>& out);

}  // namespace thamdinh::citation
