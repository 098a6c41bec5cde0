#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::text {

/// Text in Normalisation Form C, with the index of the source character that each of its characters begins
/// at.
struct Composed {
  std::u32string text;
  std::vector<std::uint32_t> offsets;  ///< one more entry than `text` has characters: the source's length
};

/// Whether the text is NFC at a glance: only characters that neither decompose nor combine. False proves
/// nothing.
[[nodiscard]] bool is_plainly_composed(std::u32string_view text) noexcept;

/// Normalisation Form C (UAX #15) by ICU.
[[nodiscard]] Composed compose(std::u32string_view source);

}  // namespace thamdinh::text
