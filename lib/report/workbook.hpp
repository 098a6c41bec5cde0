#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace thamdinh::report {

/// How a cell looks; what it says does not depend on it.
enum class Tint : std::uint8_t { plain, good, half, bad, none };

struct WorkbookCell {
  std::variant<std::monostate, std::string, std::int64_t, double> value;
  Tint tint = Tint::plain;
};

struct WorkbookColumn {
  std::string name;
  unsigned characters = 12;  ///< its width
};

/// An .xlsx written row by row: each sheet with a frozen, filtered head. Texts are texts, whatever they begin
/// with: nothing in a cell is run. Memory does not grow with the rows; the same rows make the same bytes.
/// Rows beyond what a sheet can hold (1,048,576) go on in another sheet of the same name with a number.
class Workbook {
 public:
  /// Throws Error(output_failed), as all below do. `folder` holds what is written until close().
  Workbook(const std::filesystem::path& file, const std::filesystem::path& folder);
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  /// Begins a sheet, `frozen` columns standing still at its left. Returns its number.
  std::size_t add_sheet(const std::string& name, const std::vector<WorkbookColumn>& columns, unsigned frozen);

  void add_row(std::size_t sheet, const std::vector<WorkbookCell>& cells);

  void close();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace thamdinh::report
