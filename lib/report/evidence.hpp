#pragma once

#include <thamdinh/report.hpp>

#include <string>
#include <utility>
#include <vector>

namespace thamdinh::report {

/// "mục II- NHIỆM VỤ, đoạn 34". Safe to show.
[[nodiscard]] std::string place_of(const Evidence& evidence, Language language);

/// The findings that are not said first, those that say the same of several places as one, with the places.
[[nodiscard]] std::vector<std::pair<const Finding*, std::string>> grouped_findings(
    const std::vector<Finding>& findings, Language language);

/// What could not be read, each kind once, with the places.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> grouped_unread(
    const std::vector<Unread>& unread, Language language);

}  // namespace thamdinh::report
