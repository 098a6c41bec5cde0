#include "report/csv.hpp"

#include <thamdinh/format.hpp>

#include "report/words.hpp"

namespace thamdinh::report {

namespace {

std::string cell(const std::string& value) {
  constexpr std::string_view formula_starts = "=+-@\t\r";
  std::string text =
      value.empty() || formula_starts.find(value.front()) == std::string_view::npos ? value : "'" + value;
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::vector<std::string> cells_of(const Report& report, const Citation& citation) {
  const Place& where = citation.where;
  return {report.source().path.value_or(""),
          citation.text,
          citation.id.value_or(""),
          citation.type,
          citation.date.value_or(""),
          citation.issuer.value_or(""),
          citation.subject.value_or(""),
          citation.name.value_or(""),
          citation.registry.value_or(""),
          std::string(to_string(citation.form)),
          std::string(to_string(citation.status)),
          citation.expected.value_or(""),
          std::string(name_of(where.part)),
          std::to_string(where.paragraph),
          std::to_string(where.start),
          std::to_string(where.end),
          where.to ? std::to_string(where.to->paragraph) : "",
          where.to ? std::to_string(where.to->end) : ""};
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) row += (i > 0 ? "," : "") + cell(cells[i]);
  return row + "\r\n";
}

}  // namespace thamdinh::report

namespace thamdinh {

std::string citations_csv_header() {
  return report::csv_row({"path", "text", "id", "type", "date", "issuer", "subject", "name", "registry",
                          "form", "status", "expected", "part", "paragraph", "start", "end", "to_paragraph",
                          "to_end"});
}

std::string citations_csv_rows(const Report& report) {
  std::string rows;
  for (const Citation& citation : report.citations())
    rows += report::csv_row(report::cells_of(report, citation));
  return rows;
}

}  // namespace thamdinh
