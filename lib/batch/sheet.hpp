#pragma once

#include <thamdinh/tables.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace thamdinh::batch {

/// A table that only many plans make, small enough to be held: its file is `<name>.csv`.
struct Sheet {
  std::string name;
  std::vector<Column> columns;
  std::vector<Row> rows;
};

/// One too long to be held: made part by part as it is written, by functions that may run on any thread.
struct LongSheet {
  std::string name;
  std::vector<Column> columns;
  std::size_t parts = 0;
  std::function<std::vector<Row>(std::size_t part)> rows_of;
};

/// No value where a text is empty.
[[nodiscard]] inline Cell text_or_none(std::string text) {
  return text.empty() ? Cell() : Cell(std::move(text));
}

}  // namespace thamdinh::batch
