#pragma once

#include <thamdinh/structure.hpp>

#include <span>
#include <string_view>

namespace thamdinh::structure {

struct KindOfBody {
  std::string_view phrase;
  UnitKind kind;
};

/// Words and abbreviations of bodies and the kind of unit that they tell (requirements "Unit kinds"). A name
/// is read from its head: the first phrase met decides, of several at one place the longest.
[[nodiscard]] std::span<const KindOfBody> kinds_of_bodies();

/// Posts that only one kind of unit has, for a signature.
[[nodiscard]] std::span<const KindOfBody> kinds_of_offices();

}  // namespace thamdinh::structure
