#include <thamdinh/batch.hpp>

#include "batch/csv_reader.hpp"
#include "batch/manifest_rows.hpp"
#include "report/words.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>

namespace thamdinh {

namespace {

constexpr std::array kKinds{UnitKind::government, UnitKind::party,      UnitKind::front,
                            UnitKind::press,      UnitKind::enterprise, UnitKind::public_service};

/// A path for comparing: `/` between its parts, NFC (a zip made on a Mac holds decomposed names), nothing in
/// front.
std::string key_of(std::string path) {
  std::replace(path.begin(), path.end(), '\\', '/');
  path = std::filesystem::path(path).lexically_normal().generic_string();
  while (path.starts_with("../")) path.erase(0, 3);
  while (path.starts_with("/")) path.erase(0, 1);
  return text::to_nfc_utf8(text::to_utf32(path));
}

/// The keys that may stand for a path in a manifest, the longest first: a/b/c.docx, b/c.docx, c.docx.
std::vector<std::string> endings_of(const std::filesystem::path& file) {
  std::string rest = key_of(file.string());
  std::vector<std::string> endings{rest};
  for (std::size_t slash = rest.find('/'); slash != std::string::npos; slash = rest.find('/')) {
    rest.erase(0, slash + 1);
    endings.push_back(rest);
  }
  return endings;
}

using batch::trimmed;

/// Whether `words` ("báo chí; báo; đài") have these among them.
bool has(const std::string& words, const std::u32string& folded) {
  std::istringstream list(words);
  for (std::string word; std::getline(list, word, ';');) {
    if (text::fold(trimmed(word)) == folded) return true;
  }
  return false;
}

/// By the contract's id, by the words that a report uses for it in either language, or by those that offices
/// use in their lists.
std::optional<UnitKind> kind_from(const std::string& written) {
  if (const auto kind = unit_kind_from(written)) return kind;
  const std::u32string folded = text::fold(written);
  for (const UnitKind kind : kKinds) {
    const std::string id(to_string(kind));
    for (const Language language : {Language::vi, Language::en}) {
      if (text::fold(report::term("kind." + id, language)) == folded) return kind;
      if (has(report::ui("kind_words." + id, language), folded)) return kind;
    }
  }
  return std::nullopt;
}

enum class Field : std::uint8_t { unit, kind, parent, file, number, due, received };

struct ColumnName {
  Field field;
  std::array<const char*, 4> names;  ///< any of them, whatever the case and the spelling of tones
};

constexpr std::array<ColumnName, 7> kColumns{
    {{Field::unit, {"unit", "đơn vị", "tên đơn vị", "name"}},
     {Field::kind, {"kind", "loại hình", "loại", "type"}},
     {Field::parent, {"parent", "cấp trên", "đơn vị cấp trên", "trực thuộc"}},
     {Field::file, {"file", "tệp", "tên tệp", "path"}},
     {Field::number, {"number", "số", "số ký hiệu", "số, ký hiệu"}},
     {Field::due, {"due", "hạn", "hạn nộp", "hạn gửi"}},
     {Field::received, {"received", "ngày nhận", "nhận", "ngày gửi"}}}};

class ManifestReader {
 public:
  explicit ManifestReader(const std::filesystem::path& path) : path_(path) {}

  Manifest read() {
    const std::vector<CsvRecord> records = batch::read_csv(batch::csv_text(bytes()));
    if (records.empty()) refuse(1, "empty");
    find_columns(records.front());
    for (std::size_t i = 1; i < records.size(); ++i) take(records[i]);
    return Manifest(std::make_shared<const Manifest::Rows>(std::move(rows_)));
  }

 private:
  using CsvRecord = batch::CsvRecord;

  [[noreturn]] void refuse(std::size_t line, const std::string& reason,
                           const std::string& written = {}) const {
    throw Error(Code::manifest_invalid,
                {path_.string(), std::to_string(line), "manifest." + reason, written});
  }

  std::string bytes() const {
    std::ifstream stream(path_, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.is_open() || stream.bad()) throw Error(Code::file_not_found, {"unreadable", path_.string()});
    return content;
  }

  void find_columns(const CsvRecord& head) {
    for (std::size_t i = 0; i < head.cells.size(); ++i) {
      const std::u32string folded = text::fold(trimmed(head.cells[i]));
      for (const ColumnName& column : kColumns) {
        for (const char* name : column.names) {
          if (folded == text::fold(name)) columns_[static_cast<std::size_t>(column.field)] = i;
        }
      }
    }
    if (!has(Field::unit) && !has(Field::file) && !has(Field::number)) refuse(head.line, "no_unit_column");
  }

  void take(const CsvRecord& record) {
    ManifestEntry entry;
    entry.unit = cell(record, Field::unit);
    entry.parent = cell(record, Field::parent);
    entry.file = cell(record, Field::file);
    entry.number = cell(record, Field::number);
    entry.due = date(record, Field::due);
    entry.received = date(record, Field::received);
    if (entry.label().empty()) refuse(record.line, "no_unit");
    const std::string kind = cell(record, Field::kind);
    entry.kind = kind_from(kind);
    if (!kind.empty() && !entry.kind) refuse(record.line, "unknown_kind", kind);
    if (!entry.file.empty() && !rows_.by_file.emplace(key_of(entry.file), rows_.entries.size()).second)
      refuse(record.line, "twice", entry.file);
    rows_.entries.push_back(std::move(entry));
  }

  std::string date(const CsvRecord& record, Field field) const {
    const std::string written = cell(record, field);
    if (written.empty()) return {};
    const auto iso = batch::iso_date(written);
    if (!iso) refuse(record.line, "no_date", written);
    return *iso;
  }

  [[nodiscard]] bool has(Field field) const { return columns_[static_cast<std::size_t>(field)].has_value(); }

  [[nodiscard]] std::string cell(const CsvRecord& record, Field field) const {
    const auto column = columns_[static_cast<std::size_t>(field)];
    return column && *column < record.cells.size() ? trimmed(record.cells[*column]) : std::string();
  }

  const std::filesystem::path& path_;
  std::array<std::optional<std::size_t>, kColumns.size()> columns_;
  Manifest::Rows rows_;
};

}  // namespace

Manifest::Manifest(std::shared_ptr<const Rows> rows) : rows_(std::move(rows)) {}

Manifest Manifest::load(const std::filesystem::path& path) {
  return ManifestReader(path).read();
}

std::optional<UnitKind> Manifest::kind_of(const std::filesystem::path& file) const {
  const auto entry = batch::entry_of_file(*rows_, file);
  return entry ? rows_->entries[*entry].kind : std::nullopt;
}

namespace batch {

std::optional<std::size_t> entry_of_file(const Manifest::Rows& rows, const std::filesystem::path& file) {
  for (const std::string& ending : endings_of(file)) {
    if (const auto found = rows.by_file.find(ending); found != rows.by_file.end()) return found->second;
  }
  return std::nullopt;
}

std::optional<std::string> iso_date(const std::string& written) {
  int a = 0, b = 0, c = 0, end = 0;
  const char* const text = written.c_str();
  const bool read = std::sscanf(text, "%d%*1[-/.]%d%*1[-/.]%d%n", &a, &b, &c, &end) == 3 &&
                    static_cast<std::size_t>(end) == written.size();
  if (!read) return std::nullopt;
  const bool year_first = a > 31;
  const std::chrono::year_month_day date{std::chrono::year(year_first ? a : c),
                                         std::chrono::month(static_cast<unsigned>(b)),
                                         std::chrono::day(static_cast<unsigned>(year_first ? c : a))};
  if (!date.ok() || int(date.year()) < 1900) return std::nullopt;
  std::array<char, 16> iso{};
  std::snprintf(iso.data(), iso.size(), "%04d-%02u-%02u", int(date.year()), unsigned(date.month()),
                unsigned(date.day()));
  return iso.data();
}

}  // namespace batch

}  // namespace thamdinh
