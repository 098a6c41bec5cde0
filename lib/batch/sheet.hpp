#pragma once

#include <thamdinh/tables.hpp>

#include <string>
#include <vector>

namespace thamdinh::batch {

/// A table that only many plans make, small enough to be held: its file is `<name>.csv`.
struct Sheet {
  std::string name;
  std::vector<Column> columns;
  std::vector<Row> rows;
};

/// No value where a text is empty.
[[nodiscard]] inline Cell text_or_none(std::string text) {
  return text.empty() ? Cell() : Cell(std::move(text));
}

}  // namespace thamdinh::batch
