#pragma once

// The least that any reader must do, with the libraries that we use: inflate a plan's XML, parse it, join its
// text.

#include <cstddef>
#include <string>
#include <string_view>

namespace thamdinh::bench {

/// How many bytes of text the plan's paragraphs hold. Throws std::runtime_error for what is no .docx.
[[nodiscard]] std::size_t read_at_the_floor(std::string_view docx);

/// One part, inflated.
[[nodiscard]] std::string inflate_part(std::string_view docx, const char* part);

}  // namespace thamdinh::bench
