#pragma once

#include <thamdinh/check.hpp>
#include <thamdinh/export.hpp>

#include <string>
#include <string_view>

namespace thamdinh {

/// A report, or why there is none, as JSON from which outcome_from_archive() makes it again whole, without
/// the file and without the profile: for queues, pickles and other machines. It is of the program's version
/// that wrote it; to_json() is the lasting form.
[[nodiscard]] THAMDINH_EXPORT std::string to_archive(const Outcome& outcome);

/// Throws std::invalid_argument for a text that to_archive() did not write.
[[nodiscard]] THAMDINH_EXPORT Outcome outcome_from_archive(std::string_view archive);

}  // namespace thamdinh
