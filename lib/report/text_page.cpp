#include "report/text_page.hpp"

#include "report/quote.hpp"

#include <algorithm>
#include <array>

namespace thamdinh::report {

namespace {

/// Below this a line would hold hardly a word after its indent.
constexpr unsigned kFewestColumns = 40;
constexpr std::size_t kFewestLetters = 20;

}  // namespace

TextPage::TextPage(const TextOptions& options) : options_(options) {
  options_.columns = std::max(options_.columns, kFewestColumns);
}

std::string TextPage::styled(std::string_view text, Style style) const {
  constexpr std::array<std::string_view, 6> escapes{"",         "\x1b[1m",  "\x1b[2m",
                                                    "\x1b[32m", "\x1b[33m", "\x1b[31m"};
  if (!options_.colour || style == Style::plain || text.empty()) return std::string(text);
  std::string result(escapes[static_cast<std::size_t>(style)]);
  return result.append(text).append("\x1b[0m");
}

void TextPage::paragraph(std::string_view first, std::string_view text, Style style, Style first_style) {
  text_ += styled(first, first_style);
  wrap(text, style, width(first), width(first));
}

void TextPage::field(std::size_t indent, std::string_view name, std::string_view text) {
  text_.append(indent, ' ');
  text_ += styled(name, Style::dim);
  text_ += ' ';
  wrap(text, Style::plain, indent + width(name) + 1, indent + 2);
}

void TextPage::wrap(std::string_view text, Style style, std::size_t column, std::size_t indent) {
  do {
    const std::size_t room =
        options_.columns > column + kFewestLetters ? options_.columns - column : kFewestLetters;
    std::size_t end = 0;   // bytes that go into this line
    std::size_t used = 0;  // its width
    for (std::size_t next = 0; next < text.size();) {
      const std::size_t stop = std::min(text.find(' ', next), text.size());
      used += width(text.substr(next, stop - next)) + (next == 0 ? 0 : 1);
      if (end > 0 && used > room) break;
      end = stop;
      next = stop + 1;
    }
    text_ += styled(text.substr(0, end), style);
    text_ += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!text.empty()) text_.append(indent, ' ');
    column = indent;
  } while (!text.empty());
}

void TextPage::heading(std::string_view text) {
  text_ += styled(text, Style::bold);
  text_ += '\n';
}

}  // namespace thamdinh::report
