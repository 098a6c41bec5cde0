#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::profile {

/// "revise|issue + regulation - suspended": terms joined by +, excluded ones after -, a term's alternatives
/// by |.
struct PatternNotation {
  std::vector<std::vector<std::string>> all;
  std::vector<std::vector<std::string>> none;
};

/// Throws std::invalid_argument that says what is wrong.
[[nodiscard]] PatternNotation parse_pattern(std::string_view source);

}  // namespace thamdinh::profile
