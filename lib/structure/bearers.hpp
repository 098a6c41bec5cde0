#pragma once

#include "structure/wording.hpp"

#include <string_view>

namespace thamdinh::structure {

/// Verbs of duty: where one stands, the bearer's name before it ends.
const Wording& duty_verbs();

/// Names that hold a verb of duty: "Ủy ban Kiểm tra", "Phòng Tổ chức".
const Wording& names_with_verbs();

/// What a duty is asked with, before the name: "đề nghị", "giao", "phân công".
const Wording& askings();

/// Of these, what stands behind the name of the one who asks.
const Wording& asks_others();

/// Whether a folded text begins as a body or person that may bear a duty, and not with things ("các nội dung")
/// or the plan's closing words.
[[nodiscard]] bool is_bearer(std::u32string_view key);

}  // namespace thamdinh::structure
