#pragma once

#include <thamdinh/report.hpp>

#include "profile/model.hpp"
#include "report/passage.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::report {

/// A report as JSON from which it can be made again whole: what a store keeps and what a process hands to
/// another. Names are those of the JSON report; its path, and what the profile says of each requirement
/// (title, definition, advice), are left out.
[[nodiscard]] std::string to_archive(const Report& report);

/// The same for a file that could not be read.
[[nodiscard]] std::string to_archive(const Error& error);

/// The report again, of the file at `source`, by the profile that it was made with. Throws
/// std::invalid_argument for a text that to_archive() did not write.
[[nodiscard]] Report report_from_archive(std::string_view archive, Source source,
                                         const profile::Model& model);

[[nodiscard]] Error error_from_archive(std::string_view archive);

/// A document's text as JSON, and back: an array with an array a paragraph of part, number, zone, heading
/// level, label and text.
[[nodiscard]] std::string to_archive(const std::vector<Passage>& passages);
[[nodiscard]] std::vector<Passage> passages_from_archive(std::string_view archive);

}  // namespace thamdinh::report
