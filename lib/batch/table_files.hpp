#pragma once

#include <thamdinh/tables.hpp>

#include "batch/output_folder.hpp"
#include "batch/sheet.hpp"
#include "report/workbook.hpp"

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace thamdinh::batch {

inline constexpr std::array kTables{Table::plans, Table::requirements, Table::citations, Table::headings,
                                    Table::findings};

/// What the workbook shows of each table. It is for reading, and thousands of plans times all verdicts are
/// more than a spreadsheet can be worked with: of `requirements` it has the verdicts that somebody must look
/// at (the sheet `plans` has the others in its cells), and of no table the columns that are for programs:
/// places, and sentences put together from other columns. The CSV files have all.
class SheetLayout {
 public:
  explicit SheetLayout(const Profile& profile);

  [[nodiscard]] std::vector<Column> columns(std::size_t table) const;
  [[nodiscard]] std::vector<Row> rows(std::size_t table, const std::vector<Row>& all) const;

 private:
  struct Sheet {
    std::vector<Column> all;
    std::vector<std::size_t> shown;     ///< of `all`
    std::optional<std::size_t> status;  ///< the column by which rows are chosen
  };
  std::array<Sheet, kTables.size()> sheets_;
};

/// One document's rows of each table, made ready on the thread that read it.
struct TableRows {
  std::array<std::vector<Row>, kTables.size()> shown;  ///< in the workbook
  std::array<std::string, kTables.size()> csv;
};

[[nodiscard]] TableRows rows_of(const Outcome& outcome, const Profile& profile, const SheetLayout& layout,
                                Language language);

/// The tables of a batch as CSV files and as the sheets of results.xlsx, written as the rows come.
class TableFiles {
 public:
  static constexpr const char* kWorkbook = "results.xlsx";

  /// Throws Error(output_failed), as all below do.
  TableFiles(const std::filesystem::path& folder, const Profile& profile, const SheetLayout& layout);

  void add(const TableRows& rows);

  /// Begins a table that only many plans make; add() then goes on with it. One without a row is not written,
  /// and what an earlier run wrote of it is taken away.
  void begin(std::string name, std::vector<Column> columns);
  void add(const std::vector<Row>& rows);

  void commit();

  /// The names of all files that may be written.
  [[nodiscard]] static std::vector<std::string> names();

 private:
  std::size_t add_sheet(const std::string& name, const std::vector<Column>& columns);

  std::filesystem::path folder_;
  std::array<std::unique_ptr<OutputFile>, kTables.size()> files_;
  std::array<std::size_t, kTables.size()> sheets_{};
  /// A table that only many plans make; its file and its sheet are begun with its first row.
  struct Begun {
    std::string name;
    std::vector<Column> columns;
    std::unique_ptr<OutputFile> file;
    std::size_t sheet = 0;
  };
  std::vector<Begun> begun_;
  OutputFile workbook_file_;
  report::Workbook workbook_;
};

}  // namespace thamdinh::batch
