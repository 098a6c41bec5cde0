#include "dump.hpp"

#include <sstream>

#include "text/unicode.hpp"

namespace thamdinh::test {

namespace {

using document::Document;
using document::Paragraph;

constexpr std::pair<std::string_view, Part> kParts[] = {
    {"body", Part::body},      {"footnote", Part::footnote}, {"endnote", Part::endnote},
    {"header", Part::header},  {"footer", Part::footer},     {"textbox", Part::textbox},
    {"comment", Part::comment}};

std::string_view name_of(Part part) {
  for (const auto& [name, value] : kParts) {
    if (value == part) return name;
  }
  return "?";
}

std::string paragraphs(const std::vector<Paragraph>& all) {
  std::ostringstream out;
  for (const auto& paragraph : all) {
    out << "  " << paragraph.index;
    if (paragraph.label) out << " [" << visible(paragraph.label->text) << "]";
    if (!paragraph.text.empty()) out << " " << visible(paragraph.text);
    out << "\n";
  }
  return out.str();
}

template <typename Each>
std::string over_paragraphs(const Document& document, const Each& each) {
  std::ostringstream out;
  for (const auto& [name, part] : kParts) {
    for (const auto& paragraph : document.paragraphs(part)) each(out, name, paragraph);
  }
  return out.str();
}

std::string unread(const Document& document) {
  std::ostringstream out;
  for (const auto& entry : document.unread) {
    out << "  " << entry.what << " " << name_of(entry.where.part) << " " << entry.where.paragraph << " "
        << entry.where.start << "\n";
  }
  return out.str();
}

std::string places(const Document& document) {
  return over_paragraphs(document,
                         [](std::ostringstream& out, std::string_view name, const Paragraph& paragraph) {
                           for (const auto& run : paragraph.runs) {
                             out << "  " << name << " " << paragraph.index << " " << run.start << "-"
                                 << run.end << " " << paragraph.source_part << " p" << run.source_paragraph;
                             if (run.source_run == document::Run::kComputed) {
                               out << " computed\n";
                             } else {
                               out << " r" << run.source_run << "+" << run.source_offset << "\n";
                             }
                           }
                         });
}

std::string outline(const Document& document) {
  return over_paragraphs(
      document, [](std::ostringstream& out, std::string_view name, const Paragraph& paragraph) {
        if (paragraph.style_name.empty() && !paragraph.outline_level) return;
        out << "  " << name << " " << paragraph.index << " '" << paragraph.style_name << "'";
        if (paragraph.outline_level) out << " level " << unsigned{*paragraph.outline_level};
        out << "\n";
      });
}

std::string formats(const Document& document) {
  return over_paragraphs(
      document, [&](std::ostringstream& out, std::string_view name, const Paragraph& paragraph) {
        for (const auto& run : paragraph.runs) {
          const auto& format = document.formats[run.format];
          out << "  " << name << " " << paragraph.index << " " << run.start << "-" << run.end;
          const std::pair<bool, const char*> flags[] = {{format.bold, " bold"},
                                                        {format.italic, " italic"},
                                                        {format.underline, " underline"},
                                                        {format.caps, " caps"},
                                                        {format.small_caps, " small_caps"},
                                                        {format.superscript, " superscript"},
                                                        {format.highlighted, " highlighted"}};
          for (const auto& [on, word] : flags) out << (on ? word : "");
          if (format.half_points != 0) out << " " << format.half_points;
          if (!format.font.empty()) out << " " << format.font;
          out << "\n";
        }
      });
}

std::string tables(const Document& document) {
  std::ostringstream out;
  for (const auto& table : document.tables) {
    out << "  " << name_of(table.part) << " " << table.rows << "x" << table.columns
        << (table.header_row ? " header_row" : "") << (table.bordered ? " bordered" : "") << "\n";
    for (const auto& cell : table.cells) {
      out << "    " << cell.row << "," << cell.column << " span " << cell.column_span << "x" << cell.row_span
          << (cell.continuation ? " continuation" : "") << " paragraphs " << cell.first_paragraph << "+"
          << cell.paragraph_count << "\n";
    }
  }
  return out.str();
}

std::string anchors(const Document& document) {
  return over_paragraphs(document, [](std::ostringstream& out, std::string_view name,
                                      const Paragraph& paragraph) {
    for (const auto& anchor : paragraph.anchors) {
      out << "  " << name << " " << paragraph.index << " at " << anchor.offset << ": " << name_of(anchor.part)
          << " " << anchor.first_paragraph << "+" << anchor.paragraph_count << "\n";
    }
  });
}

std::string layout(const Document& document) {
  constexpr const char* kAlignments[] = {"left", "center", "right", "both"};
  return over_paragraphs(
      document, [&](std::ostringstream& out, std::string_view name, const Paragraph& paragraph) {
        out << "  " << name << " " << paragraph.index << " "
            << kAlignments[static_cast<std::size_t>(paragraph.alignment)] << " " << paragraph.indent_left
            << " " << paragraph.indent_first << (paragraph.page_break_before ? " page_break" : "");
        if (paragraph.cell)
          out << " table " << paragraph.cell->table << " cell " << paragraph.cell->row << ","
              << paragraph.cell->column;
        out << "\n";
      });
}

}  // namespace

std::string visible(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) {
    if (c == U'\t') {
      out += "\\t";
    } else if (c == U'\n') {
      out += "\\n";
    } else if (c == U'\\') {
      out += "\\\\";
    } else if (c < 0x20 || c == 0x7F || c == 0xA0 || c == 0xAD || (c >= 0x300 && c < 0x370) ||
               (c >= 0x2000 && c <= 0x2012) || (c >= 0x2028 && c <= 0x202F) || (c >= 0xE000 && c <= 0xF8FF) ||
               c == 0xFFFD || c == 0xFEFF) {
      char hex[16];
      std::snprintf(hex, sizeof hex, "\\u{%X}", static_cast<unsigned>(c));
      out += hex;
    } else {
      out += text::to_utf8(std::u32string_view(&c, 1));
    }
  }
  return out;
}

std::string dump_section(const Document& document, std::string_view section) {
  for (const auto& [name, part] : kParts) {
    if (name == section) return paragraphs(document.paragraphs(part));
  }
  if (section == "unread") return unread(document);
  if (section == "tracked_changes") return document.tracked_changes ? "  yes\n" : "";
  if (section == "places") return places(document);
  if (section == "outline") return outline(document);
  if (section == "formats") return formats(document);
  if (section == "tables") return tables(document);
  if (section == "anchors") return anchors(document);
  if (section == "layout") return layout(document);
  return "";
}

}  // namespace thamdinh::test
