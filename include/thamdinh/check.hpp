#pragma once

#include <thamdinh/export.hpp>
#include <thamdinh/limits.hpp>
#include <thamdinh/profile.hpp>
#include <thamdinh/report.hpp>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace thamdinh {

struct CheckOptions {
  std::optional<UnitKind> unit_kind;  ///< from the caller's manifest; wins over what the document tells
  Limits limits;
  std::optional<std::string> path;    ///< what Source::path says; for bytes only
};

/// Reads and appraises one document. Throws Error with a TD1xx code when the file cannot be read.
[[nodiscard]] THAMDINH_EXPORT Report check(const std::filesystem::path& file, const Profile& profile,
                                           const CheckOptions& options = {});

/// The same from memory; `bytes` is only read during the call.
[[nodiscard]] THAMDINH_EXPORT Report check(std::span<const std::byte> bytes, const Profile& profile,
                                           const CheckOptions& options = {});

}  // namespace thamdinh
