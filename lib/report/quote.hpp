#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace thamdinh::report {

/// How many code points a UTF-8 text has: its width in a terminal, since Vietnamese in NFC takes one column a
/// letter.
[[nodiscard]] std::size_t width(std::string_view utf8);

/// A document's words made safe to show: control characters (a terminal would obey them), line breaks and
/// runs of spaces become one space; marks that turn the direction of the text, and bytes that are no UTF-8,
/// are dropped.
[[nodiscard]] std::string shown(std::string_view utf8);

/// The same, cut at a space after at most `most` code points with "…" at its end.
[[nodiscard]] std::string shortened(std::string_view utf8, std::size_t most);

/// In Vietnamese quotation marks, shown and cut.
[[nodiscard]] std::string quoted(std::string_view utf8, std::size_t most);

}  // namespace thamdinh::report
