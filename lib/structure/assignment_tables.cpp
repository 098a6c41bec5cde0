#include "structure/assignment_tables.hpp"

#include "structure/lines.hpp"
#include "structure/wording.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace thamdinh::structure {

namespace {

enum Column : std::size_t { task, lead, with, deadline, product, column_count };

/// What the head of a column says; the longest phrase that it begins with decides.
struct ColumnRow {
  std::string_view phrase;
  Column column;
};

constexpr std::array heads{
    ColumnRow{"nội dung", task},
    ColumnRow{"nhiệm vụ", task},
    ColumnRow{"công việc", task},
    ColumnRow{"tên công việc", task},
    ColumnRow{"việc", task},
    ColumnRow{"hoạt động", task},
    ColumnRow{"tên nhiệm vụ", task},
    ColumnRow{"phần việc", task},
    ColumnRow{"các nhiệm vụ", task},
    ColumnRow{"đầu việc", task},
    ColumnRow{"hạng mục", task},
    ColumnRow{"việc phải làm", task},
    ColumnRow{"việc cần làm", task},
    ColumnRow{"nội dung công việc", task},
    ColumnRow{"nội dung thực hiện", task},
    ColumnRow{"nội dung, công việc", task},
    ColumnRow{"nội dung nhiệm vụ", task},
    ColumnRow{"chủ trì", lead},
    ColumnRow{"đơn vị chủ trì", lead},
    ColumnRow{"cơ quan chủ trì", lead},
    ColumnRow{"người chủ trì", lead},
    ColumnRow{"phụ trách", lead},
    ColumnRow{"người phụ trách", lead},
    ColumnRow{"đơn vị phụ trách", lead},
    ColumnRow{"bộ phận phụ trách", lead},
    ColumnRow{"đơn vị thực hiện", lead},
    ColumnRow{"người thực hiện", lead},
    ColumnRow{"bộ phận thực hiện", lead},
    ColumnRow{"phân công", lead},
    ColumnRow{"người chịu trách nhiệm", lead},
    ColumnRow{"chịu trách nhiệm", lead},
    ColumnRow{"trách nhiệm", lead},
    ColumnRow{"ai làm", lead},
    ColumnRow{"người làm", lead},
    ColumnRow{"đơn vị", lead},
    ColumnRow{"bộ phận", lead},
    ColumnRow{"cá nhân, tập thể", lead},
    ColumnRow{"tập thể, cá nhân", lead},
    ColumnRow{"đầu mối", lead},
    ColumnRow{"cơ quan thực hiện", lead},
    ColumnRow{"người được giao", lead},
    ColumnRow{"chủ thể", lead},
    ColumnRow{"phối hợp", with},
    ColumnRow{"cùng làm", with},
    ColumnRow{"cùng thực hiện", with},
    ColumnRow{"tham gia", with},
    ColumnRow{"đơn vị phối hợp", with},
    ColumnRow{"cơ quan phối hợp", with},
    ColumnRow{"người phối hợp", with},
    ColumnRow{"bộ phận phối hợp", with},
    ColumnRow{"thời gian", deadline},
    ColumnRow{"thời hạn", deadline},
    ColumnRow{"tiến độ", deadline},
    ColumnRow{"hoàn thành", deadline},
    ColumnRow{"thời điểm", deadline},
    ColumnRow{"hạn", deadline},
    ColumnRow{"ngày hoàn thành", deadline},
    ColumnRow{"lúc nào", deadline},
    ColumnRow{"khi nào", deadline},
    ColumnRow{"xong khi nào", deadline},
    ColumnRow{"xong", deadline},
    ColumnRow{"bao giờ", deadline},
    ColumnRow{"mốc", deadline},
    ColumnRow{"kỳ hạn", deadline},
    ColumnRow{"tần suất", deadline},
    ColumnRow{"lịch", deadline},
    ColumnRow{"deadline", deadline},
    ColumnRow{"sản phẩm", product},
    ColumnRow{"kết quả", product},
    ColumnRow{"đầu ra", product},
};

std::optional<Column> column_of(std::u32string_view key) {
  static const Wording wording = [] {
    std::vector<std::string_view> phrases;
    phrases.reserve(heads.size());
    for (const auto& head : heads) phrases.push_back(head.phrase);
    return Wording(phrases);
  }();
  const auto found = wording.begins(key);
  return found == Wording::none || count_words(key) > 12 ? std::nullopt : std::optional(heads[found].column);
}

/// The lines of a part by paragraph, to find a cell's.
class CellText {
 public:
  explicit CellText(const std::vector<Line>& lines) : lines_(lines) {
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
      if (lines[i].paragraph->part != Part::body) continue;
      const auto index = lines[i].paragraph->index;
      if (index >= line_of_.size()) line_of_.resize(index + 1U, -1);
      line_of_[index] = static_cast<std::int32_t>(i);
    }
  }

  /// The lines of a cell that are not blank, as segments.
  /// A task's cell has a few; more are a table inside a table, read for itself.
  static constexpr std::uint32_t longest_cell = 200;

  [[nodiscard]] std::vector<Segment> of(const document::Cell& cell) const {
    std::vector<Segment> found;
    for (std::uint32_t k = 0; k < std::min(cell.paragraph_count, longest_cell); ++k) {
      const std::size_t paragraph = std::size_t{cell.first_paragraph} + k;
      if (paragraph >= line_of_.size() || line_of_[paragraph] < 0) continue;
      const auto index = static_cast<std::uint32_t>(line_of_[paragraph]);
      const auto span = whole(lines_[index]);
      if (!span.empty()) found.push_back(segment_of(lines_[index], index, span));
    }
    return found;
  }

  [[nodiscard]] std::string text(const std::vector<Segment>& segments) const {
    std::string out;
    for (const auto& segment : segments)
      out += (out.empty() ? "" : "; ") + text_of(lines_[segment.line], segment.span);
    return out;
  }

  [[nodiscard]] Place place(const std::vector<Segment>& segments) const {
    Place where = place_of(lines_[segments.front().line], segments.front().span);
    if (segments.size() > 1) {
      const auto last = place_of(lines_[segments.back().line], segments.back().span);
      where.to = PlaceEnd{last.paragraph, last.end};
    }
    return where;
  }

  [[nodiscard]] bool content_zone(const document::Cell& cell) const {
    if (cell.first_paragraph >= line_of_.size() || line_of_[cell.first_paragraph] < 0) return false;
    const auto zone = lines_[static_cast<std::size_t>(line_of_[cell.first_paragraph])].zone;
    return zone == Zone::body || zone == Zone::appendix;
  }

 private:
  const std::vector<Line>& lines_;
  std::vector<std::int32_t> line_of_;
};

struct Header {
  std::uint32_t last_row = 0;
  std::array<std::optional<std::uint32_t>, column_count> columns;  ///< grid column of each
};

class TableReader {
 public:
  TableReader(const document::Table& table, const CellText& text, std::vector<Assignment>& out)
      : table_(table), text_(text), out_(out) {}

  void read() {
    if (table_.columns < 2 || table_.rows < 2 || table_.cells.empty() ||
        !text_.content_zone(table_.cells.front()))
      return;
    const auto header = find_header();
    if (!header) return;
    read_rows(*header);
  }

 private:
  static constexpr std::uint32_t header_rows = 3;
  static constexpr std::uint32_t longest_head = 12;  ///< paragraphs in a cell of the head

  [[nodiscard]] std::optional<Header> find_header() const {
    Header header;
    for (const auto& cell : table_.cells) {
      if (cell.row >= header_rows) break;
      if (cell.continuation || cell.paragraph_count > longest_head) continue;
      std::u32string key;
      for (const auto& segment : text_.of(cell)) key += (key.empty() ? U"" : U" ") + segment.key;
      const auto column = column_of(key);
      if (!column || header.columns[*column] || cell.row > header.last_row + 1) continue;
      if (cell.row > 0 && found_in(header) >= 2 && cell.row > header.last_row) continue;
      header.columns[*column] = cell.column;
      header.last_row = std::max(header.last_row, cell.row + cell.row_span - 1);
    }
    const bool told = header.columns[task] && (header.columns[lead] || header.columns[deadline]);
    return told ? std::optional(header) : std::nullopt;
  }

  static int found_in(const Header& header) {
    return static_cast<int>(std::count_if(header.columns.begin(), header.columns.end(),
                                          [](const auto& c) { return c.has_value(); }));
  }

  void read_rows(const Header& header) {
    std::array<std::string, column_count> value;      // of the merged cell that still reaches down
    std::array<std::uint32_t, column_count> until{};  // the row that it ends before
    std::size_t at = 0;
    while (at < table_.cells.size()) {
      const auto row = table_.cells[at].row;
      std::vector<Segment> own_task;
      bool spans_row = false;
      for (; at < table_.cells.size() && table_.cells[at].row == row; ++at) {
        const auto& cell = table_.cells[at];
        if (row <= header.last_row || cell.continuation) continue;
        const auto segments = text_.of(cell);
        spans_row = spans_row || cell.column_span + 1 >= table_.columns;
        for (std::size_t c = 0; c < column_count; ++c) {
          if (!header.columns[c] || *header.columns[c] < cell.column ||
              *header.columns[c] >= cell.column + cell.column_span)
            continue;
          value[c] = text_.text(segments);
          until[c] = cell.row + cell.row_span;
          if (c == task) own_task = segments;
        }
      }
      if (row <= header.last_row || own_task.empty() || (spans_row && table_.columns > 2)) continue;
      add(value, until, row, own_task);
    }
  }

  void add(const std::array<std::string, column_count>& value,
           const std::array<std::uint32_t, column_count>& until, std::uint32_t row,
           const std::vector<Segment>& own_task) {
    const auto get = [&](Column c) { return until[c] > row ? value[c] : std::string(); };
    Assignment assignment;
    assignment.task = text_.text(own_task);
    assignment.lead = get(lead);
    assignment.with = split_names(get(with));
    assignment.deadline = get(deadline);
    if (assignment.lead.empty() && assignment.deadline.empty()) return;  // the title of a group of rows
    assignment.where = text_.place(own_task);
    out_.push_back(std::move(assignment));
  }

  const document::Table& table_;
  const CellText& text_;
  std::vector<Assignment>& out_;
};

}  // namespace

std::vector<std::string> split_names(const std::string& text) {
  std::vector<std::string> names;
  std::string name;
  const auto flush = [&] {
    const auto first = name.find_first_not_of(" -+");
    if (first != std::string::npos) {
      name = name.substr(first, name.find_last_not_of(" .") + 1 - first);
      if (!name.empty()) names.push_back(name);
    }
    name.clear();
  };
  for (const char c : text) {
    if (c == ',' || c == ';' || c == '\n') {
      flush();
    } else {
      name.push_back(c);
    }
  }
  flush();
  return names;
}

void read_assignment_tables(const document::Document& document, Structure& structure) {
  if (document.tables.empty()) return;
  const CellText text(structure.lines);
  for (const auto& table : document.tables) {
    if (table.part == Part::body) TableReader(table, text, structure.assignments).read();
  }
}

}  // namespace thamdinh::structure
