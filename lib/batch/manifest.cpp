#include <thamdinh/batch.hpp>

#include "batch/csv_reader.hpp"
#include "report/words.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace thamdinh {

struct Manifest::Rows {
  struct Entry {
    std::string file;  ///< as written
    std::optional<UnitKind> kind;
  };
  std::vector<Entry> entries;
  std::unordered_map<std::string, std::size_t> by_key;  ///< key_of(file) → index of its entry
};

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

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

/// By the contract's id, or by the words that a report uses for it in either language.
std::optional<UnitKind> kind_from(const std::string& written) {
  if (const auto kind = unit_kind_from(written)) return kind;
  const std::u32string folded = text::fold(written);
  for (const UnitKind kind : kKinds) {
    const std::string term = "kind." + std::string(to_string(kind));
    for (const Language language : {Language::vi, Language::en}) {
      if (text::fold(report::term(term, language)) == folded) return kind;
    }
  }
  return std::nullopt;
}

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
      const std::string name = trimmed(head.cells[i]);
      const std::u32string folded = text::fold(name);
      if (folded == text::fold("file") || folded == text::fold("tệp")) file_ = i;
      if (folded == text::fold("kind") || folded == text::fold("loại hình")) kind_ = i;
    }
    if (!file_) refuse(head.line, "no_file_column");
    if (!kind_) refuse(head.line, "no_kind_column");
  }

  void take(const CsvRecord& record) {
    const std::string file = cell(record, *file_);
    if (file.empty()) refuse(record.line, "no_file");
    const std::string written = cell(record, *kind_);
    const std::optional<UnitKind> kind = kind_from(written);
    if (!written.empty() && !kind) refuse(record.line, "unknown_kind", written);
    if (!rows_.by_key.emplace(key_of(file), rows_.entries.size()).second) refuse(record.line, "twice", file);
    rows_.entries.push_back({file, kind});
  }

  static std::string cell(const CsvRecord& record, std::size_t column) {
    return column < record.cells.size() ? trimmed(record.cells[column]) : std::string();
  }

  const std::filesystem::path& path_;
  std::optional<std::size_t> file_, kind_;
  Manifest::Rows rows_;
};

}  // namespace

Manifest::Manifest(std::shared_ptr<const Rows> rows) : rows_(std::move(rows)) {}

Manifest Manifest::load(const std::filesystem::path& path) {
  return ManifestReader(path).read();
}

std::optional<UnitKind> Manifest::kind_of(const std::filesystem::path& file) const {
  for (const std::string& ending : endings_of(file)) {
    if (const auto found = rows_->by_key.find(ending); found != rows_->by_key.end())
      return rows_->entries[found->second].kind;
  }
  return std::nullopt;
}

std::vector<std::string> Manifest::lacking(const std::vector<std::filesystem::path>& files) const {
  std::unordered_set<std::size_t> answered;
  for (const auto& file : files) {
    for (const std::string& ending : endings_of(file)) {
      const auto found = rows_->by_key.find(ending);
      if (found == rows_->by_key.end()) continue;
      answered.insert(found->second);
      break;
    }
  }
  std::vector<std::string> result;
  for (std::size_t i = 0; i < rows_->entries.size(); ++i) {
    if (!answered.contains(i)) result.push_back(rows_->entries[i].file);
  }
  return result;
}

}  // namespace thamdinh
