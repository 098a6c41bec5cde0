#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <pugixml.hpp>

namespace thamdinh::document {

/// ST_OnOff (29500-1, 22.9.2.7): an element without w:val is on; "0", "false", "off" are off.
[[nodiscard]] bool is_on(const pugi::xml_node& element);

/// A whole number, clamped to 32 bits; nothing where there are no digits. A fraction is cut off.
[[nodiscard]] std::optional<std::int32_t> whole_number(std::string_view text);

/// w:val of the element as a number.
[[nodiscard]] std::optional<std::int32_t> value_number(const pugi::xml_node& element);

/// A measure in twentieths of a point: a plain number, or one with a unit (mm cm in pt pc pi;
/// 29500-1, 22.9.2.15).
[[nodiscard]] std::optional<std::int32_t> twips(std::string_view text);

/// A hexadecimal code point, as w:sym's char has it; nothing where it is none.
[[nodiscard]] std::optional<char32_t> hexadecimal(std::string_view text);

}  // namespace thamdinh::document
