#pragma once

#include <thamdinh/batch.hpp>

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace thamdinh {

/// One unit that an office waits for. Texts are empty where the list says nothing.
struct ManifestEntry {
  std::string unit;
  std::string parent;
  std::string file;           ///< the end of a path, as written
  std::string number;         ///< of its plan: 12-KH/CB
  std::string due, received;  ///< ISO 8601
  std::optional<UnitKind> kind;

  /// What it is called in a table: its name, else its file, else its number.
  [[nodiscard]] const std::string& label() const {
    return !unit.empty() ? unit : !file.empty() ? file : number;
  }
};

struct Manifest::Rows {
  std::vector<ManifestEntry> entries;
  std::unordered_map<std::string, std::size_t> by_file;  ///< the end of a path, made comparable → its entry
};

namespace batch {

/// The entry whose `file` is the longest end of this path.
[[nodiscard]] std::optional<std::size_t> entry_of_file(const Manifest::Rows& rows,
                                                       const std::filesystem::path& file);

/// A date as an office types it, as ISO 8601: 15/7/2024, 15-07-2024, 2024-07-15. Nothing for what no calendar
/// has.
[[nodiscard]] std::optional<std::string> iso_date(const std::string& written);

}  // namespace batch

}  // namespace thamdinh
