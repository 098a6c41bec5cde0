#pragma once

#include <thamdinh/error.hpp>
#include <thamdinh/export.hpp>
#include <thamdinh/limits.hpp>
#include <thamdinh/profile.hpp>
#include <thamdinh/report.hpp>
#include <thamdinh/revisions.hpp>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <variant>

namespace thamdinh {

struct CheckOptions {
  std::optional<UnitKind> unit_kind;  ///< from the caller's manifest; wins over what the document tells
  Limits limits;
  Revisions revisions = Revisions::accepted;  ///< which text of tracked changes is appraised
  std::optional<std::string> path;            ///< what Source::path says; for bytes only
};

/// Reads and appraises one document. Throws Error with a TD1xx code when the file cannot be read.
[[nodiscard]] THAMDINH_EXPORT Report check(const std::filesystem::path& file, const Profile& profile,
                                           const CheckOptions& options = {});

/// The same from memory; `bytes` is only read during the call.
[[nodiscard]] THAMDINH_EXPORT Report check(std::span<const std::byte> bytes, const Profile& profile,
                                           const CheckOptions& options = {});

/// A file that could not be read: a row of its own, never a reason to stop.
struct Failure {
  Source source;  ///< what is known of it: a file that cannot be opened has no hash and no size
  Error error;
};

using Outcome = std::variant<Report, Failure>;

/// The same as check() for callers that go on after a bad file: never throws on what a file holds.
[[nodiscard]] THAMDINH_EXPORT Outcome try_check(const std::filesystem::path& file, const Profile& profile,
                                                const CheckOptions& options = {});
[[nodiscard]] THAMDINH_EXPORT Outcome try_check(std::span<const std::byte> bytes, const Profile& profile,
                                                const CheckOptions& options = {});

}  // namespace thamdinh
