#pragma once

#include <thamdinh/limits.hpp>
#include <thamdinh/report.hpp>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace thamdinh::check {

/// The bytes of a file. Throws Error: file_not_found, over_limit (before anything is read).
[[nodiscard]] std::vector<std::byte> read_file(const std::filesystem::path& file, const Limits& limits);

/// Path, SHA-256 and size of an input.
[[nodiscard]] Source source_of(std::span<const std::byte> bytes, std::optional<std::string> path);

}  // namespace thamdinh::check
