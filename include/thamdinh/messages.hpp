#pragma once

#include <thamdinh/error.hpp>
#include <thamdinh/export.hpp>
#include <thamdinh/finding.hpp>
#include <thamdinh/requirement.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh {

enum class Severity : std::uint8_t { error, warning, info };

/// One code as the message table describes it.
struct CodeDescription {
  Code code{};
  std::string name;  ///< not_a_package
  Severity severity = Severity::error;
  Text message;  ///< with places {0}, {1} …
  Text cause;
  Text remedy;
};

/// Every code, ascending.
[[nodiscard]] THAMDINH_EXPORT const std::vector<CodeDescription>& code_descriptions();

/// The description of one code.
[[nodiscard]] THAMDINH_EXPORT const CodeDescription& describe(Code code);

/// A sentence for the user.
[[nodiscard]] THAMDINH_EXPORT std::string message(const Error& error, Language language);
[[nodiscard]] THAMDINH_EXPORT std::string message(const Finding& finding, Language language);

/// A fixed text of the interface by its key ("ui.score"), from the same table. Throws std::out_of_range.
[[nodiscard]] THAMDINH_EXPORT const std::string& interface_text(std::string_view key, Language language);

[[nodiscard]] THAMDINH_EXPORT std::string_view to_string(Severity value);

}  // namespace thamdinh
