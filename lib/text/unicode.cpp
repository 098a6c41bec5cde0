#include "text/unicode.hpp"

#include <unicode/uchar.h>

#include <cstddef>
#include <cstdint>

#include "text/composition.hpp"

namespace thamdinh::text {

namespace {

constexpr char32_t replacement = 0xFFFD;

/// What a lead byte promises: how many bytes follow, and the range of the first of them, which alone
/// rules out overlong forms, surrogates and values above U+10FFFF (Unicode 3.9, table 3-7).
struct Lead {
  std::uint8_t trailing = 0;
  std::uint8_t first_low = 0x80;
  std::uint8_t first_high = 0xBF;
  char32_t bits = 0;
};

bool lead_of(unsigned char byte, Lead& lead) {
  if (byte >= 0xC2 && byte <= 0xDF) {
    lead = {1, 0x80, 0xBF, byte & 0x1FU};
  } else if (byte >= 0xE0 && byte <= 0xEF) {
    lead = {2, static_cast<std::uint8_t>(byte == 0xE0 ? 0xA0 : 0x80),
            static_cast<std::uint8_t>(byte == 0xED ? 0x9F : 0xBF), byte & 0x0FU};
  } else if (byte >= 0xF0 && byte <= 0xF4) {
    lead = {3, static_cast<std::uint8_t>(byte == 0xF0 ? 0x90 : 0x80),
            static_cast<std::uint8_t>(byte == 0xF4 ? 0x8F : 0xBF), byte & 0x07U};
  } else {
    return false;
  }
  return true;
}

constexpr char32_t scalar_value(char32_t c) {
  return c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) ? replacement : c;
}

constexpr std::size_t utf8_bytes(char32_t scalar) {
  return scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
}

/// Writes one character and returns where the next one goes.
char* put_utf8(char* out, char32_t scalar) {
  const auto put = [&out](char32_t byte) { *out++ = static_cast<char>(byte); };
  if (scalar < 0x80) {
    put(scalar);
  } else if (scalar < 0x800) {
    put(0xC0 | (scalar >> 6));
    put(0x80 | (scalar & 0x3F));
  } else if (scalar < 0x10000) {
    put(0xE0 | (scalar >> 12));
    put(0x80 | ((scalar >> 6) & 0x3F));
    put(0x80 | (scalar & 0x3F));
  } else {
    put(0xF0 | (scalar >> 18));
    put(0x80 | ((scalar >> 12) & 0x3F));
    put(0x80 | ((scalar >> 6) & 0x3F));
    put(0x80 | (scalar & 0x3F));
  }
  return out;
}

}  // namespace

std::u32string to_utf32(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  std::size_t at = 0;
  while (at < utf8.size()) {
    const auto byte = static_cast<unsigned char>(utf8[at++]);
    if (byte < 0x80) {
      out.push_back(byte);
      continue;
    }
    Lead lead;
    if (!lead_of(byte, lead)) {
      out.push_back(replacement);
      continue;
    }
    char32_t value = lead.bits;
    bool whole = true;
    for (std::uint8_t k = 0; k < lead.trailing; ++k) {
      const unsigned char low = k == 0 ? lead.first_low : 0x80;
      const unsigned char high = k == 0 ? lead.first_high : 0xBF;
      const auto next =
          at < utf8.size() ? static_cast<unsigned char>(utf8[at]) : static_cast<unsigned char>(0);
      if (next < low || next > high) {  // the byte is not consumed: it may begin the next character
        whole = false;
        break;
      }
      value = (value << 6) | (next & 0x3FU);
      ++at;
    }
    out.push_back(whole ? value : replacement);
  }
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::size_t bytes = 0;
  for (const char32_t c : text) bytes += utf8_bytes(scalar_value(c));
  std::string out(bytes, '\0');
  char* at = out.data();
  for (const char32_t c : text) at = put_utf8(at, scalar_value(c));
  return out;
}

std::string to_nfc_utf8(std::u32string_view text) {
  return is_plainly_composed(text) ? to_utf8(text) : to_utf8(compose(text).text);
}

namespace beyond_latin {

char32_t lower(char32_t code_point) noexcept {
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(code_point), U_FOLD_CASE_DEFAULT));
}

char32_t upper(char32_t code_point) noexcept {
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(code_point)));
}

bool is_letter(char32_t code_point) noexcept {
  return u_isalpha(static_cast<UChar32>(code_point)) != 0;
}

bool is_upper(char32_t code_point) noexcept {
  return u_isupper(static_cast<UChar32>(code_point)) != 0;
}

bool is_space(char32_t code_point) noexcept {
  switch (code_point) {
    case 0x85:
    case 0xA0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x2060:
    case 0x3000:
    case 0xFEFF:
      return true;
    default:
      return code_point >= 0x2000 && code_point <= 0x200D;
  }
}

}  // namespace beyond_latin

}  // namespace thamdinh::text
