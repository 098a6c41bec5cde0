#pragma once

#include <thamdinh/thamdinh.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::python {

/// One column of a table, laid out as Arrow has it: a bit a cell for "there is a value", and the values in
/// one run; texts as UTF-8 with an offset before and behind each.
class ColumnData {
 public:
  explicit ColumnData(Column column) : column_(std::move(column)) {}

  void add(const Cell& cell);

  [[nodiscard]] const std::string& name() const { return column_.name; }
  [[nodiscard]] CellType type() const { return column_.type; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t nulls() const { return nulls_; }
  [[nodiscard]] bool has(std::size_t i) const { return (valid_[i / 8] >> (i % 8) & 1U) != 0; }

  [[nodiscard]] std::string_view text(std::size_t i) const;
  [[nodiscard]] std::int64_t whole(std::size_t i) const { return wholes_[i]; }
  [[nodiscard]] double number(std::size_t i) const { return numbers_[i]; }

  [[nodiscard]] const std::uint8_t* validity() const { return valid_.data(); }
  [[nodiscard]] const std::int64_t* offsets() const { return offsets_.data(); }
  [[nodiscard]] const char* characters() const { return characters_.data(); }
  [[nodiscard]] const void* values() const;

 private:
  Column column_;
  std::size_t size_ = 0;
  std::size_t nulls_ = 0;
  std::vector<std::uint8_t> valid_;
  std::vector<std::int64_t> offsets_{0};
  std::string characters_;
  std::vector<std::int64_t> wholes_;
  std::vector<double> numbers_;
};

/// A table by columns.
struct Columns {
  std::vector<ColumnData> columns;
  std::size_t rows = 0;
};

}  // namespace thamdinh::python
