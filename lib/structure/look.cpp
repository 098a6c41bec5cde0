#include "structure/look.hpp"

#include "text/unicode.hpp"

#include <cstddef>

namespace thamdinh::structure {

namespace {

/// A line of title counts as capitals with a few small letters in it ("49-NQ/TU ngày", "QĐi").
bool mostly(std::uint32_t upper, std::uint32_t letters) {
  return letters >= 3 && upper * 100 >= letters * 85;
}

constexpr std::uint32_t centring_spaces = 8;

/// Finds the run of each character when asked in rising order.
class RunCursor {
 public:
  RunCursor(const document::Document& document, const document::Paragraph& paragraph)
      : document_(document), paragraph_(paragraph) {}

  const document::RunFormat& at(std::uint32_t offset) {
    const auto& runs = paragraph_.runs;
    while (run_ < runs.size() && runs[run_].end <= offset) ++run_;
    if (run_ >= runs.size() || runs[run_].format >= document_.formats.size()) return plain_;
    return document_.formats[runs[run_].format];
  }

 private:
  const document::Document& document_;
  const document::Paragraph& paragraph_;
  const document::RunFormat plain_{};
  std::size_t run_ = 0;
};

}  // namespace

Look look_of(const document::Document& document, const Line& line, CodePointSpan span) {
  Look look;
  look.bold = look.italic = look.underline = !span.empty();
  look.bold_end = span.start;
  RunCursor cursor(document, *line.paragraph);
  std::uint32_t letters = 0;
  std::uint32_t upper = 0;
  bool leading = true;
  for (std::uint32_t at = span.start; at < span.end; ++at) {
    const char32_t c = line.normal.text[at];
    const bool letter = text::is_letter(c);
    if (c == U' ' || (!letter && !text::is_digit(c) && !leading)) continue;
    const auto& format = cursor.at(line.normal.offsets[at]);
    if (leading && format.bold) look.bold_end = at + 1;
    leading = leading && format.bold;
    if (!letter && !text::is_digit(c)) continue;
    look.bold = look.bold && format.bold;
    look.italic = look.italic && format.italic;
    look.underline = look.underline && format.underline;
    if (look.half_points == 0) look.half_points = format.half_points;
    if (!letter) continue;
    ++letters;
    if (format.caps || text::is_upper(c)) ++upper;
  }
  look.caps = mostly(upper, letters);
  if (letters == 0) look.bold = look.italic = look.underline = false;
  return look;
}

bool is_centred(const Line& line) {
  if (line.paragraph->alignment == document::Alignment::center) return true;
  if (line.paragraph->alignment == document::Alignment::right) return false;
  std::uint32_t spaces = 0;
  for (std::uint32_t at = 0; at < line.normal.text.size() && line.normal.text[at] == U' '; ++at) {
    spaces += line.paragraph->text[line.normal.offsets[at]] == U'\t' ? centring_spaces / 2 : 1;
  }
  return spaces >= centring_spaces;
}

bool in_capitals(const Line& line, CodePointSpan span) {
  std::uint32_t letters = 0;
  std::uint32_t upper = 0;
  for (std::uint32_t at = span.start; at < span.end; ++at) {
    if (!text::is_letter(line.normal.text[at])) continue;
    ++letters;
    if (text::is_upper(line.normal.text[at])) ++upper;
  }
  return mostly(upper, letters);
}

}  // namespace thamdinh::structure
