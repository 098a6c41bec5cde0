#pragma once

#include <thamdinh/batch.hpp>
#include <thamdinh/export.hpp>
#include <thamdinh/profile.hpp>
#include <thamdinh/requirement.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace thamdinh {

/// The results of many documents as tables: the same columns and cells in a CSV file and in a data frame.
/// No cell depends on the machine, the time or the number of jobs.
enum class Table : std::uint8_t {
  plans,  ///< a row a path, unreadable ones too: unit, kind, status, score, then a column for each group and
          ///< requirement
  requirements,  ///< a row a plan and requirement: verdict, points, evidence, what is lacking
  citations,     ///< a row a mention
  headings,      ///< a row a heading
  findings,      ///< a row a finding; an unreadable file is a finding by its code
};

enum class CellType : std::uint8_t { text, integer, number };

/// Nothing, a text (UTF-8), a whole number, or a number rounded as it is printed in the JSON report.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double>;
using Row = std::vector<Cell>;

struct Column {
  std::string name;
  CellType type = CellType::text;
};

/// The columns of a table; those of `plans` depend on the profile.
[[nodiscard]] THAMDINH_EXPORT std::vector<Column> table_columns(Table table, const Profile& profile);

/// What one document adds to a table. The report must be by that profile.
[[nodiscard]] THAMDINH_EXPORT std::vector<Row> table_rows(Table table, const Outcome& outcome,
                                                          const Profile& profile,
                                                          Language language = Language::vi);

/// "plans", "requirements" …: the name of its file without the ending.
[[nodiscard]] THAMDINH_EXPORT std::string_view to_string(Table value);

}  // namespace thamdinh
