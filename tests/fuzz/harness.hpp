#pragma once

// What the harnesses share: a harness takes bytes and returns; it ends the process where a promise is broken.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace thamdinh::fuzz {

/// Ends the process, as a sanitizer would, if a promise of the library does not hold.
inline void promise(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// A .docx made of the parts that `input` holds, so that mutations reach the XML instead of breaking
/// checksums.
///
/// `input` is the main part, then others, each after a line "%%styles", "%%numbering", "%%footnotes",
/// "%%endnotes",
/// "%%comments", "%%header" or "%%footer".
[[nodiscard]] std::string package_of(std::string_view input);

}  // namespace thamdinh::fuzz
