#pragma once

#include "structure/structure.hpp"

#include <string_view>

namespace thamdinh::structure {

/// The kind that a body's name tells (squeezed, folded): "đảng ủy tòa án nhân dân tỉnh" is government.
/// Unknown when it tells nothing.
[[nodiscard]] UnitKind kind_of_name(std::u32string_view key);

/// The unit: its name and parent from the letterhead, its kind from `given`, else the letterhead, the title,
/// the first paragraphs, the signature.
void read_unit(const std::vector<Line>& lines, std::optional<UnitKind> given, Structure& structure);

}  // namespace thamdinh::structure
