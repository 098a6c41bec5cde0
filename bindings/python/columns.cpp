#include "columns.hpp"

namespace thamdinh::python {

void ColumnData::add(const Cell& cell) {
  const bool there = !std::holds_alternative<std::monostate>(cell);
  if (size_ % 8 == 0) valid_.push_back(0);
  if (there) valid_.back() = static_cast<std::uint8_t>(valid_.back() | 1U << (size_ % 8));
  nulls_ += there ? 0 : 1;
  ++size_;
  switch (column_.type) {
    case CellType::text:
      if (there) characters_ += std::get<std::string>(cell);
      offsets_.push_back(static_cast<std::int64_t>(characters_.size()));
      break;
    case CellType::integer:
      wholes_.push_back(there ? std::get<std::int64_t>(cell) : 0);
      break;
    case CellType::number:
      numbers_.push_back(there ? std::get<double>(cell) : 0.0);
      break;
  }
}

std::string_view ColumnData::text(std::size_t i) const {
  const auto begin = static_cast<std::size_t>(offsets_[i]);
  return std::string_view(characters_).substr(begin, static_cast<std::size_t>(offsets_[i + 1]) - begin);
}

const void* ColumnData::values() const {
  return column_.type == CellType::integer ? static_cast<const void*>(wholes_.data()) : numbers_.data();
}

}  // namespace thamdinh::python
