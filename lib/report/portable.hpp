#pragma once

#include <thamdinh/error.hpp>
#include <thamdinh/report.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace thamdinh::report {

/// An archive with all that report_from_archive() asks for beside it: the file's identity, and what the
/// profile says of each requirement.
[[nodiscard]] std::string to_portable(const Report& report);
[[nodiscard]] std::string to_portable(const Source& source, const Error& error);

/// What was written. Throws std::invalid_argument for any other text.
[[nodiscard]] std::variant<Report, std::pair<Source, Error>> from_portable(std::string_view bytes);

}  // namespace thamdinh::report
