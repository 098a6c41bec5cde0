#pragma once

#include <thamdinh/structure.hpp>

#include <string_view>
#include <vector>

namespace thamdinh::structure {

/// What a heading's words (squeezed, folded, without its label and final mark) say that its section is for;
/// several, or none. `outermost`: the heading is of level 1, where a general word ("NỘI DUNG", "TRÁCH NHIỆM")
/// means a whole part of the plan.
[[nodiscard]] std::vector<Role> roles_of(std::u32string_view key, bool outermost);

/// Whether the words are a role's name and nothing else ("Mục đích, yêu cầu"): a heading whatever it looks
/// like.
[[nodiscard]] bool names_a_role_only(std::u32string_view key);

}  // namespace thamdinh::structure
