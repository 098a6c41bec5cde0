#include "structure/placeholders.hpp"

#include "structure/lines.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <optional>

namespace thamdinh::structure {

namespace {

/// As many dots as nobody writes to end a list.
constexpr std::uint32_t dots_of_blank = 5;
constexpr std::uint32_t longest_bracket = 60;

bool is_dot(char32_t c) {
  return c == U'.' || c == U'…' || c == U'_';
}

/// What the dots from `start` to `end` amount to: "…" counts for three.
std::uint32_t weight(std::u32string_view text, std::uint32_t start, std::uint32_t end) {
  std::uint32_t sum = 0;
  for (auto at = start; at < end; ++at) sum += text[at] == U'…' ? 3U : 1U;
  return sum;
}

/// Dots between the words of a date, before a per cent sign, or after a word that asks for a name or figure.
bool stands_for_figure(std::u32string_view folded, std::uint32_t start, std::uint32_t end) {
  auto after = folded.substr(end);
  while (!after.empty() && after.front() == U' ') after.remove_prefix(1);
  if (after.starts_with(U"%") || after.starts_with(U"tháng ") || after.starts_with(U"năm 2") ||
      after.starts_with(U"/"))
    return true;
  auto before = folded.substr(0, start);
  while (!before.empty() && before.back() == U' ') before.remove_suffix(1);
  for (const std::u32string_view word :
       {U"ngày", U"tháng", U"năm", U"số", U"quý", U"đồng chí", U"ít nhất", U"từ", U"là"}) {
    if (before.ends_with(word) && start > before.size()) return true;
  }
  return false;
}

std::optional<CodePointSpan> dots_at(const text::Normalised& normal, std::uint32_t at) {
  const std::u32string_view text = normal.text;
  std::uint32_t end = at;
  while (end < text.size() && is_dot(text[end])) ++end;
  const auto dots = weight(text, at, end);
  if (dots < 2) return std::nullopt;
  const bool blank = dots >= dots_of_blank || text[at] == U'_' || stands_for_figure(normal.folded, at, end);
  return blank && (text[at] != U'_' || end - at >= 3) ? std::optional(CodePointSpan{at, end}) : std::nullopt;
}

/// "[tên đơn vị]", "<số>".
std::optional<CodePointSpan> bracket_at(std::u32string_view text, std::uint32_t at) {
  const char32_t close = text[at] == U'[' ? U']' : U'>';
  bool letters = false;
  for (std::uint32_t end = at + 1; end < text.size() && end - at <= longest_bracket; ++end) {
    if (text[end] == close) return letters ? std::optional(CodePointSpan{at, end + 1}) : std::nullopt;
    letters = letters || text::is_letter(text[end]) || is_dot(text[end]);
  }
  return std::nullopt;
}

}  // namespace

void find_placeholders(Structure& structure) {
  for (const auto& line : structure.lines) {
    if (line.zone != Zone::body && line.zone != Zone::title && line.zone != Zone::appendix) continue;
    const std::u32string_view text = line.normal.text;
    if (is_ornament(line, whole(line)) && text.find(U'…') == std::u32string_view::npos &&
        text.find(U'.') == std::u32string_view::npos)
      continue;
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      std::optional<CodePointSpan> blank;
      if (is_dot(text[at])) blank = dots_at(line.normal, at);
      if (text[at] == U'[' || text[at] == U'<') blank = bracket_at(text, at);
      if (blank)
        structure.findings.push_back({Code::placeholder, {text_of(line, *blank)}, place_of(line, *blank)});
      if (blank) at = blank->end - 1;
      while (at + 1 < text.size() && is_dot(text[at]) && is_dot(text[at + 1])) ++at;
    }
  }
}

}  // namespace thamdinh::structure
