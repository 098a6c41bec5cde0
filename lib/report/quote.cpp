#include "report/quote.hpp"

namespace thamdinh::report {

namespace {

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// One code point from the front of `text`, with its bytes; 0xFFFD and one byte where they are no UTF-8.
struct Decoded {
  char32_t code_point = 0xFFFD;
  std::size_t bytes = 1;
};

Decoded decode(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80U) return {lead, 1};
  const std::size_t bytes = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : lead >= 0xC2U ? 2 : 0;
  if (bytes == 0 || lead > 0xF4U || text.size() < bytes) return {};
  char32_t value = lead & (0x7FU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    if (!continues(text[i])) return {};
    value = (value << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  const bool overlong = (bytes == 3 && value < 0x800) || (bytes == 4 && value < 0x10000);
  if (overlong || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return {};
  return {value, bytes};
}

bool is_blank(char32_t c) {
  return c <= 0x20 || c == 0x7F || (c >= 0x80 && c <= 0xA0) || c == 0x2028 || c == 0x2029;
}

/// Marks that a reader does not see, and that could make a quotation look like something else; the soft
/// hyphen is one.
bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == 0xFFFD;
}

}  // namespace

std::size_t width(std::string_view utf8) {
  std::size_t result = 0;
  for (const char c : utf8) result += continues(c) ? 0 : 1;
  return result;
}

std::string shown(std::string_view utf8) {
  std::string result;
  result.reserve(utf8.size());
  while (!utf8.empty()) {
    const Decoded next = decode(utf8);
    if (is_blank(next.code_point)) {
      if (!result.empty() && result.back() != ' ') result += ' ';
    } else if (!is_invisible(next.code_point)) {
      result += utf8.substr(0, next.bytes);
    }
    utf8.remove_prefix(next.bytes);
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

std::string shortened(std::string_view utf8, std::size_t most) {
  std::string text = shown(utf8);
  if (width(text) <= most) return text;
  std::size_t byte = 0;
  std::size_t last_space = 0;
  for (std::size_t points = 0; points < most; ++points) {
    if (text[byte] == ' ') last_space = byte;
    do ++byte;
    while (byte < text.size() && continues(text[byte]));
  }
  // A text without spaces is cut where it must be, at a whole code point.
  text.resize(last_space > byte / 2 ? last_space : byte);
  return text + " …";
}

std::string quoted(std::string_view utf8, std::size_t most) {
  return "“" + shortened(utf8, most) + "”";
}

}  // namespace thamdinh::report
