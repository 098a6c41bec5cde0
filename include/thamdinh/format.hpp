#pragma once

#include <thamdinh/error.hpp>
#include <thamdinh/export.hpp>
#include <thamdinh/profile.hpp>
#include <thamdinh/report.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh {

/// The report as one line of JSON (contract "thamdinh-report/1"), without a final newline. The same
/// report gives the same bytes everywhere.
[[nodiscard]] THAMDINH_EXPORT std::string to_json(const Report& report, Language language = Language::vi);

/// What stands in place of a report for a file that could not be read, as JSON.
[[nodiscard]] THAMDINH_EXPORT std::string to_json(const Error& error, const Source& source,
                                                  Language language = Language::vi);

/// A number as every report prints it: rounded half up, exact halves in decimal counted as halves. Points
/// have 2 decimals, groups and totals 1.
[[nodiscard]] THAMDINH_EXPORT double as_printed(double value, int decimals);

/// One paragraph that a reviewer could send as it stands: what was appraised, the score, what is lacking.
[[nodiscard]] THAMDINH_EXPORT std::string summary(const Report& report, Language language = Language::vi);

struct TextOptions {
  Language language = Language::vi;
  bool colour = false;     ///< ANSI escapes, for a terminal
  unsigned columns = 100;  ///< where lines are wrapped
};

/// The report as a reviewer reads it on a terminal.
[[nodiscard]] THAMDINH_EXPORT std::string to_text(const Report& report, const TextOptions& options = {});

/// A self-contained page (no network). `fragment` leaves out html, head and body: for a notebook cell.
[[nodiscard]] THAMDINH_EXPORT std::string to_html(const Report& report, Language language = Language::vi,
                                                  bool fragment = false);

/// The headings as an indented tree, or as JSON.
[[nodiscard]] THAMDINH_EXPORT std::string outline_text(const Report& report, const TextOptions& options = {});
[[nodiscard]] THAMDINH_EXPORT std::string outline_json(const Report& report);

/// The citations of one report: lines for a terminal, one JSON object, or CSV rows (RFC 4180; header by
/// citations_csv_header()).
[[nodiscard]] THAMDINH_EXPORT std::string citations_text(const Report& report,
                                                         const TextOptions& options = {});
[[nodiscard]] THAMDINH_EXPORT std::string citations_json(const Report& report);
[[nodiscard]] THAMDINH_EXPORT std::string citations_csv_header();
[[nodiscard]] THAMDINH_EXPORT std::string citations_csv_rows(const Report& report);

/// How one verdict came about: definition, where it was looked for, evidence, parts, arithmetic.
/// Throws Error(usage) for an id that the profile does not have.
[[nodiscard]] THAMDINH_EXPORT std::string explain_text(const Report& report, std::string_view requirement,
                                                       const TextOptions& options = {});

/// Id, version and title in one line, with its final newline.
[[nodiscard]] THAMDINH_EXPORT std::string profile_line(const Profile& profile,
                                                       const TextOptions& options = {});

/// The JSON Schema that a profile's YAML follows, for editors.
[[nodiscard]] THAMDINH_EXPORT std::string profile_schema();

/// A profile as a reader sees it: its groups and requirements with their definitions; as text or as one line
/// of JSON.
[[nodiscard]] THAMDINH_EXPORT std::string profile_text(const Profile& profile,
                                                       const TextOptions& options = {});
[[nodiscard]] THAMDINH_EXPORT std::string profile_json(const Profile& profile,
                                                       Language language = Language::vi);

}  // namespace thamdinh
