#include "text/lookalikes.hpp"

#include <algorithm>
#include <array>

#include "text/unicode.hpp"

namespace thamdinh::text {

namespace {

struct Pair {
  char32_t from;
  char32_t to;
};

/// Sorted by `from`. Only shapes that no reader could tell apart.
constexpr std::array homoglyphs{
    Pair{0x391, U'A'}, Pair{0x392, U'B'}, Pair{0x395, U'E'}, Pair{0x396, U'Z'}, Pair{0x397, U'H'},
    Pair{0x399, U'I'}, Pair{0x39A, U'K'}, Pair{0x39C, U'M'}, Pair{0x39D, U'N'}, Pair{0x39F, U'O'},
    Pair{0x3A1, U'P'}, Pair{0x3A4, U'T'}, Pair{0x3A5, U'Y'}, Pair{0x3A7, U'X'}, Pair{0x3BF, U'o'},
    Pair{0x3C5, U'u'}, Pair{0x405, U'S'}, Pair{0x406, U'I'}, Pair{0x408, U'J'}, Pair{0x410, U'A'},
    Pair{0x412, U'B'}, Pair{0x415, U'E'}, Pair{0x41A, U'K'}, Pair{0x41C, U'M'}, Pair{0x41D, U'H'},
    Pair{0x41E, U'O'}, Pair{0x420, U'P'}, Pair{0x421, U'C'}, Pair{0x422, U'T'}, Pair{0x423, U'Y'},
    Pair{0x425, U'X'}, Pair{0x430, U'a'}, Pair{0x435, U'e'}, Pair{0x43E, U'o'}, Pair{0x440, U'p'},
    Pair{0x441, U'c'}, Pair{0x443, U'y'}, Pair{0x445, U'x'}, Pair{0x455, U's'}, Pair{0x456, U'i'},
    Pair{0x458, U'j'}, Pair{0x501, U'd'}, Pair{0x51A, U'Q'}, Pair{0x51B, U'q'}, Pair{0x51C, U'W'},
    Pair{0x51D, U'w'}};

constexpr bool is_dropped(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0x34F ||
         c == 0x180E || (c >= 0xFE00 && c <= 0xFE0F);
}

constexpr bool is_dash(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2043 || c == 0x2212 || c == 0xFE58 || c == 0xFE63 ||
         c == 0xFF0D;
}

}  // namespace

char32_t plain_form(char32_t c) noexcept {
  if (c < 0x80) return c >= 0x09 && c <= 0x0D ? U' ' : c;
  if (is_dropped(c)) return 0;
  if (is_dash(c)) return U'-';
  if (is_space(c)) return U' ';
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + U'!';
  switch (c) {
    case 0x00D0:  // eth, the Đ of OCR
    case 0x0189:
      return U'Đ';
    case 0x00F0:
    case 0x0256:
      return U'đ';
    case 0x01A2:
      return U'Ư';
    case 0x01A3:
      return U'ư';
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
      return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
      return U'"';
    case 0x2044:  // fraction and division slashes
    case 0x2215:
      return U'/';
    default:
      return c;
  }
}

char32_t latin_homoglyph(char32_t code_point) noexcept {
  const auto found = std::lower_bound(homoglyphs.begin(), homoglyphs.end(), code_point,
                                      [](const Pair& pair, char32_t value) { return pair.from < value; });
  return found != homoglyphs.end() && found->from == code_point ? found->to : 0;
}

}  // namespace thamdinh::text
