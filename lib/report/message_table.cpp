#include "report/message_table.hpp"

#include "report/embedded_messages_tsv.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace thamdinh::report {

namespace {

enum Column : std::size_t { key, name, severity, vi, en, cause_vi, cause_en, remedy_vi, remedy_en, count };

std::vector<std::string_view> cells(std::string_view line) {
  std::vector<std::string_view> result;
  for (std::size_t begin = 0;;) {
    const std::size_t end = line.find('\t', begin);
    result.push_back(line.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) return result;
    begin = end + 1;
  }
}

/// A cell's text; a backslash and n in it are a line break.
std::string unescaped(std::string_view cell) {
  std::string result(cell);
  for (std::size_t at = result.find("\\n"); at != std::string::npos; at = result.find("\\n", at + 1))
    result.replace(at, 2, "\n");
  return result;
}

Text both(const std::vector<std::string_view>& row, std::size_t at) {
  return {unescaped(row[at]), unescaped(row[at + 1])};
}

Severity severity_from(std::string_view word) {
  if (word == "error") return Severity::error;
  if (word == "warning") return Severity::warning;
  if (word == "info") return Severity::info;
  throw std::runtime_error("messages.tsv: no severity: " + std::string(word));
}

CodeDescription description(const std::vector<std::string_view>& row) {
  unsigned number = 0;
  std::from_chars(row[key].data() + 2, row[key].data() + row[key].size(), number);
  return {static_cast<Code>(number), std::string(row[name]), severity_from(row[severity]), both(row, vi),
          both(row, cause_vi),       both(row, remedy_vi)};
}

}  // namespace

MessageTable::MessageTable(std::string_view tsv) {
  for (std::size_t begin = tsv.find('\n') + 1; begin < tsv.size();) {  // the first line names the columns
    const std::size_t end = std::min(tsv.find('\n', begin), tsv.size());
    const auto row = cells(tsv.substr(begin, end - begin));
    begin = end + 1;
    if (row.size() == count && row[key].starts_with("TD")) {
      codes_.push_back(description(row));
    } else if (row.size() > en && row[key].starts_with("ui.")) {
      texts_.emplace(row[key], both(row, vi));
    } else {
      throw std::runtime_error("messages.tsv: not a row: " + std::string(row[key]));
    }
  }
  std::sort(codes_.begin(), codes_.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
}

const MessageTable& MessageTable::builtin() {
  static const MessageTable table(messages_tsv);
  return table;
}

const Text* MessageTable::text(std::string_view name) const {
  const auto found = texts_.find(std::string(name));
  return found == texts_.end() ? nullptr : &found->second;
}

}  // namespace thamdinh::report
