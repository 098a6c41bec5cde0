#pragma once

#include <thamdinh/limits.hpp>
#include <thamdinh/report.hpp>

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

namespace thamdinh::checking {

/// Reads a file whole. Fills `source` as far as it comes, also when it throws Error: file_not_found,
/// over_limit.
[[nodiscard]] std::string read_file(const std::filesystem::path& path, const Limits& limits, Source& source);

/// Size and hash of what was read.
void identify(std::span<const std::byte> bytes, Source& source);

}  // namespace thamdinh::checking
