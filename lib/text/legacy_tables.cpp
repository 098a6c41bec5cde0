#include "text/legacy_tables.hpp"

#include <cstddef>
#include <string_view>

namespace thamdinh::text {

namespace {

/// Fills a table from rows of consecutive bytes; a space leaves its byte alone.
void fill(std::array<char32_t, 256>& table, std::size_t first, std::u32string_view letters) {
  for (std::size_t k = 0; k < letters.size(); ++k) {
    if (letters[k] != U' ') table[first + k] = letters[k];
  }
}

constexpr char32_t grave = 0x300, acute = 0x301, circumflex = 0x302, tilde = 0x303, breve = 0x306,
                   hook = 0x309, dot_below = 0x323;

}  // namespace

const std::array<char32_t, 256>& tcvn3_table() {
  static const auto table = [] {
    std::array<char32_t, 256> out{};
    fill(out, 0xA1, U"ĂÂÊÔƠƯĐăâêôơưđ");  // ư is 0xAD, the soft hyphen of Latin-1
    fill(out, 0xB5, U"àảãáạ ằẳẵắ");
    fill(out, 0xC6, U"ặầẩẫấậè");
    fill(out, 0xCE, U"ẻẽéẹềểễếệìỉ");
    fill(out, 0xDC, U"ĩíịò");
    fill(out, 0xE1, U"ỏõóọồổỗốộờởỡớợù");
    fill(out, 0xF1, U"ủũúụừửữứựỳỷỹýỵ");
    return out;
  }();
  return table;
}

const std::array<char32_t, 256>& viscii_table() {
  static const auto table = [] {
    std::array<char32_t, 256> out{};
    out[0x02] = U'Ẳ';
    out[0x05] = U'Ẵ';
    out[0x06] = U'Ẫ';
    out[0x14] = U'Ỷ';
    out[0x19] = U'Ỹ';
    out[0x1E] = U'Ỵ';
    fill(out, 0x80, U"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ");
    fill(out, 0x90, U"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ");
    fill(out, 0xA0, U"Õắằặấầẩậẽẹếềểễệố");
    fill(out, 0xB0, U"ồổỗỠƠộờởịỰỨỪỬơớƯ");
    fill(out, 0xC0, U"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ");
    fill(out, 0xD0, U"ĐứÒÓÔạỷừửÙÚỹỵÝỡư");
    fill(out, 0xE0, U"àáâãảăữẫèéêẻìíĩỉ");
    fill(out, 0xF0, U"đựòóôõỏọụùúũủýợỮ");
    return out;
  }();
  return table;
}

char32_t vni_single(char32_t c) noexcept {
  switch (c) {
    case 0xD1:
      return U'Đ';
    case 0xF1:
      return U'đ';
    case 0xD4:
      return U'Ơ';
    case 0xF4:
      return U'ơ';
    case 0xD6:
      return U'Ư';
    case 0xF6:
      return U'ư';
    case 0xC6:
      return U'Ỉ';
    case 0xE6:
      return U'ỉ';
    case 0xD3:
      return U'Ĩ';
    case 0xF3:
      return U'ĩ';
    case 0xD2:
      return U'Ị';
    case 0xF2:
      return U'ị';
    case 0xCE:
      return U'Ỵ';
    case 0xEE:
      return U'ỵ';
    default:
      return 0;  // Ì, Í and their lower case stand for themselves
  }
}

bool vni_takes_mark(char32_t lower_base) noexcept {
  return std::u32string_view(U"aeouyơư").find(lower_base) != std::u32string_view::npos;
}

VniMark vni_mark(char32_t lower_mark, char32_t lower_base) noexcept {
  const bool takes_circumflex = lower_base == U'a' || lower_base == U'e' || lower_base == U'o';
  const bool takes_breve = lower_base == U'a';
  switch (lower_mark) {
    case 0xF8:
      return {grave};
    case 0xF9:
      return {acute};
    case 0xFB:
      return {hook};
    case 0xF5:
      return {tilde};
    case 0xEF:
      return {dot_below};
    case 0xE2:
      return takes_circumflex ? VniMark{circumflex} : VniMark{};
    case 0xE0:
      return takes_circumflex ? VniMark{circumflex, grave} : VniMark{};
    case 0xE1:
      return takes_circumflex ? VniMark{circumflex, acute} : VniMark{};
    case 0xE5:
      return takes_circumflex ? VniMark{circumflex, hook} : VniMark{};
    case 0xE3:
      return takes_circumflex ? VniMark{circumflex, tilde} : VniMark{};
    case 0xE4:
      return takes_circumflex ? VniMark{circumflex, dot_below} : VniMark{};
    case 0xEA:
      return takes_breve ? VniMark{breve} : VniMark{};
    case 0xE8:
      return takes_breve ? VniMark{breve, grave} : VniMark{};
    case 0xE9:
      return takes_breve ? VniMark{breve, acute} : VniMark{};
    case 0xFA:
      return takes_breve ? VniMark{breve, hook} : VniMark{};
    case 0xFC:
      return takes_breve ? VniMark{breve, tilde} : VniMark{};
    case 0xEB:
      return takes_breve ? VniMark{breve, dot_below} : VniMark{};
    default:
      return {};
  }
}

}  // namespace thamdinh::text
