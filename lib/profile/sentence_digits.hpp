#pragma once

#include "text/likeness.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::profile {

/// A sentence's words as a profile keeps them: eight hexadecimal digits each, so that plans can be held
/// against a superior plan whose text the profile does not carry.
[[nodiscard]] std::string digits_of(std::span<const text::WordHash> words);

/// The words again; nothing unless `digits` is a whole, non-zero number of words in lower-case digits.
[[nodiscard]] std::optional<std::vector<text::WordHash>> words_of(std::string_view digits);

}  // namespace thamdinh::profile
