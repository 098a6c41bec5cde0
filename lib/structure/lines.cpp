#include "structure/lines.hpp"

#include "structure/wording.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace thamdinh::structure {

namespace {

/// Spaces in a row that set two things side by side, where no tab was used.
constexpr std::uint32_t wide_gap = 4;

/// No letterhead sets more side by side; what follows stays one segment.
constexpr std::size_t most_segments = 64;

constexpr std::u32string_view ornaments = U"*-_=~.+•◊♦★☆";

/// Whether the gap before `at` is one that a hand is to fill in: "ngày     tháng", "Số      -KH/ĐU".
bool is_blank_to_fill(std::u32string_view folded, std::uint32_t gap_start, std::uint32_t at) {
  std::uint32_t word = gap_start;
  while (word > 0 && text::is_letter(folded[word - 1])) --word;
  const auto before = folded.substr(word, gap_start - word);
  const auto after = folded.substr(at);
  if (after.starts_with(U"--")) return false;
  if (after.starts_with(U"-") || after.starts_with(U"/") || after.starts_with(U"%")) return true;
  if (after.starts_with(U"tháng") || after.starts_with(U"năm ")) return true;
  if (before == U"số" || before == U"ngày" || before == U"tháng") return true;
  return gap_start >= 3 && folded.substr(0, gap_start).ends_with(U"số:") && text::is_digit(folded[at]);
}

}  // namespace

std::vector<Line> make_lines(const document::Document& document) {
  const auto paragraphs = document::reading_order(document);
  std::vector<Line> lines;
  lines.reserve(paragraphs.size());
  for (const auto* paragraph : paragraphs) {
    Line line;
    line.paragraph = paragraph;
    line.normal = text::normalise(paragraph->text);
    line.syllables = text::syllables(line.normal.text);
    const bool note = paragraph->part == Part::footnote || paragraph->part == Part::endnote;
    line.zone = note ? Zone::note : Zone::body;
    lines.push_back(std::move(line));
  }
  return lines;
}

Place place_of(const Line& line, CodePointSpan span) {
  Place place;
  place.part = line.paragraph->part;
  place.paragraph = line.paragraph->index;
  const auto source = line.normal.to_source(span);
  place.start = source.start;
  place.end = source.end;
  return place;
}

std::string text_of(const Line& line, CodePointSpan span) {
  if (span.empty()) return {};
  const auto source = line.normal.to_source(span);
  return text::to_nfc_utf8(std::u32string_view(line.paragraph->text).substr(source.start, source.size()));
}

std::string mended_text_of(const Line& line, CodePointSpan span) {
  return text::to_utf8(std::u32string_view(line.normal.text).substr(span.start, span.size()));
}

CodePointSpan trim(std::u32string_view text, CodePointSpan span) {
  while (!span.empty() && text[span.start] == U' ') ++span.start;
  while (!span.empty() && text[span.end - 1] == U' ') --span.end;
  return span;
}

CodePointSpan whole(const Line& line) {
  return trim(line.normal.text, {0, static_cast<std::uint32_t>(line.normal.text.size())});
}

bool is_ornament(const Line& line, CodePointSpan span) {
  const auto text = std::u32string_view(line.normal.text).substr(span.start, span.size());
  std::size_t ornamental = 0;
  for (const char32_t c : text) {
    if (ornaments.find(c) != std::u32string_view::npos) {
      ++ornamental;
    } else if (c != U' ' && c != U'o' && c != U'O' && c != U'0') {  // "-----o0o-----"
      return false;
    }
  }
  return ornamental > 0 || text.empty();
}

Segment segment_of(const Line& line, std::uint32_t index, CodePointSpan span) {
  return {index, span, squeeze(std::u32string_view(line.normal.folded).substr(span.start, span.size()))};
}

std::vector<Segment> segments_of(const Line& line, std::uint32_t index) {
  std::vector<Segment> found;
  const auto& normal = line.normal;
  const auto length = static_cast<std::uint32_t>(normal.text.size());
  std::uint32_t start = 0;
  const auto cut = [&](std::uint32_t end, std::uint32_t next) {
    const auto span = trim(normal.text, {start, end});
    if (!span.empty()) found.push_back(segment_of(line, index, span));
    start = next;
  };
  for (std::uint32_t at = 0; at < length;) {
    if (normal.text[at] != U' ' || found.size() + 1 >= most_segments) {
      ++at;
      continue;
    }
    std::uint32_t end = at;
    bool hard = false;
    bool breaks = false;
    for (; end < length && normal.text[end] == U' '; ++end) {
      const char32_t source = line.paragraph->text[normal.offsets[end]];
      hard = hard || source == U'\t' || source == U'\n';
      breaks = breaks || source == U'\n';
    }
    const bool inner = at > start && end < length;
    const bool blank = inner && is_blank_to_fill(normal.folded, at, end);
    if (breaks || (hard && !blank) || (end - at >= wide_gap && inner && !blank)) cut(at, end);
    at = end;
  }
  cut(length, length);
  return found;
}

}  // namespace thamdinh::structure
