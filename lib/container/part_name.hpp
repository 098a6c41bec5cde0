#pragma once

#include <string>
#include <string_view>

namespace thamdinh::container {

/// The form in which part names are compared (ISO/IEC 29500-2, 6.2.2): ASCII letters in lower case, no
/// leading slash, percent escapes of unreserved characters undone, backslashes (written by some zip tools) as
/// slashes, "." and ".." segments resolved without ever leaving the root.
[[nodiscard]] std::string fold_part_name(std::string_view name);

/// The part name that a relationship's target means (29500-2, 9.3.2.1): absolute ones from the root, relative
/// ones from the folder of `source` ("" for the package). Fragment and query are cut off. Letter case is
/// kept.
[[nodiscard]] std::string resolve_target(std::string_view source, std::string_view target);

/// "word/_rels/document.xml.rels" for "word/document.xml"; "_rels/.rels" for "".
[[nodiscard]] std::string relationships_part_of(std::string_view part);

/// ASCII letters in lower case, everything else untouched.
[[nodiscard]] std::string ascii_lower(std::string_view text);

}  // namespace thamdinh::container
