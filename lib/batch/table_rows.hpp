#pragma once

#include <thamdinh/tables.hpp>

#include <vector>

namespace thamdinh::batch {

/// The rows that table_columns() of thamdinh/tables.hpp names, in its order.
[[nodiscard]] Row plan_row(const Outcome& outcome, const profile::Model& model);
[[nodiscard]] std::vector<Row> requirement_rows(const Outcome& outcome, Language language);
[[nodiscard]] std::vector<Row> citation_rows(const Outcome& outcome);
[[nodiscard]] std::vector<Row> heading_rows(const Outcome& outcome);
[[nodiscard]] std::vector<Row> finding_rows(const Outcome& outcome, Language language);

}  // namespace thamdinh::batch
