#pragma once

#include "document/document.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::structure {

/// Documents in a compact notation, one paragraph a line:
///   {c,b}KẾ HOẠCH              marks: c centred, r right, j justified; b bold, i italic, u underlined, k
///   w:caps; p page break before {n=II-}NỘI DUNG            the label that Word computes; {l=•} one of a
///   bullet list {s=heading 1}, {o=2}       the style's name; the outline level, from 1
///   1. <b>Chi ủy:</b> theo dõi bold inside
///   left→right, one↵two        tab, break
///   |cell ¶ cell ||cell        a row of a table; ¶ between paragraphs of a cell; a cell ^ continues the one
///   above {note}Chỉ thị …            a footnote of the paragraph before
/// A blank line is an empty paragraph.
class Notation {
 public:
  explicit Notation(std::string_view text) {
    document_.formats.emplace_back();
    if (text.starts_with('\n')) text.remove_prefix(1);
    bool in_table = false;
    while (!text.empty()) {
      const auto end = std::min(text.find('\n'), text.size());
      const auto line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      const bool row = line.starts_with('|');
      if (row && !in_table) document_.tables.emplace_back();
      in_table = row;
      if (row) {
        add_row(line.substr(1));
      } else {
        add_paragraph(line);
      }
    }
  }

  document::Document take() && { return std::move(document_); }

 private:
  void add_row(std::string_view line) {
    auto& table = document_.tables.back();
    const auto row = table.rows++;
    std::uint32_t column = 0;
    for (;;) {
      const auto end = std::min(line.find("||"), line.size());
      add_cell(line.substr(0, end), row, column++);
      if (end == line.size()) break;
      line.remove_prefix(end + 2);
    }
    table.columns = std::max(table.columns, column);
  }

  void add_cell(std::string_view text, std::uint32_t row, std::uint32_t column) {
    document::Cell cell;
    cell.row = row;
    cell.column = column;
    cell.first_paragraph = static_cast<std::uint32_t>(document_.body.size());
    cell.continuation = trimmed(text) == "^";
    auto& cells = document_.tables.back().cells;
    if (cell.continuation) {
      text = {};
      for (auto above = cells.rbegin(); above != cells.rend(); ++above) {
        if (above->column != column || above->continuation) continue;
        ++above->row_span;
        break;
      }
    }
    constexpr std::string_view separator = "¶";
    for (;;) {
      const auto end = std::min(text.find(separator), text.size());
      add_paragraph(trimmed(text.substr(0, end)));
      document_.body.back().cell =
          document::CellPosition{static_cast<std::uint32_t>(document_.tables.size() - 1), row, column};
      ++cell.paragraph_count;
      if (end == text.size()) break;
      text.remove_prefix(end + separator.size());
    }
    cells.push_back(cell);
  }

  static std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
  }

  void add_paragraph(std::string_view line) {
    document::Paragraph paragraph;
    document::RunFormat base;
    bool note = false;
    if (line.starts_with('{')) {
      const auto end = line.find('}');
      read_marks(line.substr(1, end - 1), paragraph, base, note);
      line.remove_prefix(end + 1);
    }
    add_text(line, base, paragraph);
    auto& part = note ? document_.footnotes : document_.body;
    if (note) {
      paragraph.part = Part::footnote;
      auto& owner = document_.body.back();
      owner.anchors.push_back({static_cast<std::uint32_t>(owner.text.size()), Part::footnote,
                               static_cast<std::uint32_t>(part.size()), 1});
    }
    paragraph.index = static_cast<std::uint32_t>(part.size());
    part.push_back(std::move(paragraph));
  }

  static void read_marks(std::string_view marks, document::Paragraph& paragraph, document::RunFormat& base,
                         bool& note) {
    while (!marks.empty()) {
      const auto end = std::min(marks.find(','), marks.size());
      const auto mark = marks.substr(0, end);
      marks.remove_prefix(std::min(end + 1, marks.size()));
      const auto value = mark.size() > 2 && mark[1] == '=' ? mark.substr(2) : std::string_view();
      if (mark == "note") {
        note = true;
      } else if (mark == "p") {
        paragraph.page_break_before = true;
      } else if (mark.starts_with("n=") || mark.starts_with("l=")) {
        paragraph.label = document::NumberLabel{text::to_utf32(value), 1, 0, mark[0] == 'l'};
      } else if (mark.starts_with("s=")) {
        paragraph.style_name = std::string(value);
      } else if (mark.starts_with("o=")) {
        paragraph.outline_level = static_cast<std::uint8_t>(value[0] - '1');
      } else {
        set_look(mark, paragraph, base);
      }
    }
  }

  static void set_look(std::string_view mark, document::Paragraph& paragraph, document::RunFormat& base) {
    if (mark == "c") paragraph.alignment = document::Alignment::center;
    if (mark == "r") paragraph.alignment = document::Alignment::right;
    if (mark == "j") paragraph.alignment = document::Alignment::both;
    if (mark == "b") base.bold = true;
    if (mark == "i") base.italic = true;
    if (mark == "u") base.underline = true;
    if (mark == "k") base.caps = true;
  }

  void add_text(std::string_view text, const document::RunFormat& base, document::Paragraph& paragraph) {
    auto format = base;
    std::uint32_t start = 0;
    const auto close = [&] {
      const auto end = static_cast<std::uint32_t>(paragraph.text.size());
      if (end > start) paragraph.runs.push_back({start, end, index_of(format), 0, 0});
      start = end;
    };
    while (!text.empty()) {
      if (text.starts_with("<b>") || text.starts_with("</b>")) {
        close();
        format.bold = text[1] == 'b' || base.bold;
        text.remove_prefix(text.find('>') + 1);
        continue;
      }
      const auto length = std::min(std::min(text.find("<b>"), text.find("</b>")), text.size());
      for (const char32_t c : text::to_utf32(text.substr(0, length))) {
        paragraph.text.push_back(c == U'→' ? U'\t' : c == U'↵' ? U'\n' : c);
      }
      text.remove_prefix(length);
    }
    close();
  }

  std::uint16_t index_of(const document::RunFormat& format) {
    auto& formats = document_.formats;
    const auto found = std::find(formats.begin(), formats.end(), format);
    if (found == formats.end()) formats.push_back(format);
    return static_cast<std::uint16_t>(std::find(formats.begin(), formats.end(), format) - formats.begin());
  }

  document::Document document_;
};

inline document::Document document_of(std::string_view notation) {
  return Notation(notation).take();
}

}  // namespace thamdinh::structure
