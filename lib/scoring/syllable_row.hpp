#pragma once

#include "structure/structure.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace thamdinh::scoring {

/// A line's syllables as a scanner sees them: folded text and small numbers, safe at any index.
class SyllableRow {
 public:
  explicit SyllableRow(const structure::Line& line) : line_(line) {}

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(line_.syllables.size()); }

  /// The folded syllable; empty outside the row.
  [[nodiscard]] std::u32string_view at(std::int64_t index) const {
    if (index < 0 || index >= size()) return {};
    const CodePointSpan span = line_.syllables[static_cast<std::size_t>(index)].span;
    return std::u32string_view(line_.normal.folded).substr(span.start, span.size());
  }

  /// The value of a row of up to nine digits; nothing for anything else.
  [[nodiscard]] std::optional<std::uint32_t> number(std::int64_t index) const {
    const std::u32string_view digits = at(index);
    if (digits.empty() || digits.size() > 9) return std::nullopt;
    std::uint32_t value = 0;
    for (const char32_t digit : digits) {
      if (digit < U'0' || digit > U'9') return std::nullopt;
      value = value * 10 + (digit - U'0');
    }
    return value;
  }

  [[nodiscard]] bool is(std::int64_t index, std::u32string_view folded) const { return at(index) == folded; }

  /// Whether two syllables stand without a space between.
  [[nodiscard]] bool adjoins(std::int64_t left) const {
    if (left < 0 || left + 1 >= size()) return false;
    const auto& all = line_.syllables;
    return all[static_cast<std::size_t>(left)].span.end == all[static_cast<std::size_t>(left) + 1].span.start;
  }

 private:
  const structure::Line& line_;
};

}  // namespace thamdinh::scoring
