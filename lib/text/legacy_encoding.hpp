#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace thamdinh::text {

/// The 8-bit Vietnamese encodings that live on in documents by the name of the font.
enum class LegacyEncoding : std::uint8_t { none, tcvn3, tcvn3_capitals, vni, viscii };

/// By the font's name: .VnTime and its family (TCVN 5712:1993 VN3; names that end in H show capitals), VNI-…,
/// "VISCII".
[[nodiscard]] LegacyEncoding legacy_encoding_of_font(std::string_view font_name);

/// Whether the run's characters are of that encoding at all: a legacy font's name on text that is already
/// Unicode must not be converted.
[[nodiscard]] bool looks_encoded(std::u32string_view text, LegacyEncoding encoding);

/// The run decoded to Unicode (NFC).
[[nodiscard]] std::u32string decode_legacy(std::u32string_view text, LegacyEncoding encoding);

}  // namespace thamdinh::text
