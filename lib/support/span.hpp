#pragma once

#include <cstdint>

namespace thamdinh {

/// A half-open range of Unicode code points in some text; which text, the owner says.
struct CodePointSpan {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - start; }
  [[nodiscard]] constexpr bool empty() const { return end <= start; }
  bool operator==(const CodePointSpan&) const = default;
};

}  // namespace thamdinh
