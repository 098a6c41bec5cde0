#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace thamdinh::checking {

/// SHA-256 (FIPS 180-4) in lower-case hexadecimal.
[[nodiscard]] std::string sha256(std::span<const std::byte> bytes);

}  // namespace thamdinh::checking
