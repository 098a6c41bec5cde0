#pragma once

#include <thamdinh/report.hpp>

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace thamdinh::report {

using Json = nlohmann::ordered_json;

/// One line; bytes that are no UTF-8 (a path may hold some) become U+FFFD.
[[nodiscard]] std::string dump(const Json& value);

/// null for a text that is empty or absent.
[[nodiscard]] Json or_null(const std::string& text);
[[nodiscard]] Json or_null(const std::optional<std::string>& text);

/// null for an absent number; else rounded half up.
[[nodiscard]] Json rounded(const std::optional<double>& value, int decimals);

[[nodiscard]] Json to_value(const Source& source);
[[nodiscard]] Json to_value(const Place& place);
[[nodiscard]] Json to_value(const Heading& heading);
[[nodiscard]] Json to_value(const Citation& citation);

}  // namespace thamdinh::report
