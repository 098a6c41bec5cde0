#pragma once

// A document as text, for comparing with what a case expects and for looking at a file.

#include <string>
#include <string_view>

#include "document/document.hpp"

namespace thamdinh::test {

/// The section of that name: body, footnote … (paragraphs with their labels), unread, tracked_changes,
/// places, outline, formats, tables, anchors. Empty where there is nothing to say.
[[nodiscard]] std::string dump_section(const document::Document& document, std::string_view section);

/// The sections that every case is held to, expected or not.
inline constexpr std::string_view kAlways[] = {"body",    "footnote", "endnote", "header",         "footer",
                                               "textbox", "comment",  "unread",  "tracked_changes"};

/// Those that a case may ask for.
inline constexpr std::string_view kOnDemand[] = {"places", "outline", "formats",
                                                 "tables", "anchors", "layout"};

/// Code points as UTF-8 with \t, \n, \\, and \u{…} for what cannot be seen.
[[nodiscard]] std::string visible(std::u32string_view text);

}  // namespace thamdinh::test
