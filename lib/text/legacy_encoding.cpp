#include "text/legacy_encoding.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/composition.hpp"
#include "text/legacy_tables.hpp"
#include "text/letters.hpp"
#include "text/unicode.hpp"

namespace thamdinh::text {

namespace {

bool starts_with_folded(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) {
           return lower(static_cast<unsigned char>(a)) == lower(static_cast<unsigned char>(b));
         });
}

/// The byte that a character stood for in the encoded file: Latin-1, or what Windows-1252 shows for 0x80 to
/// 0x9F. 0 if none.
unsigned char byte_of(char32_t c) {
  if (c < 0x100) return static_cast<unsigned char>(c);
  for (std::size_t k = 0; k < windows_1252.size(); ++k) {
    if (windows_1252[k] == c) return static_cast<unsigned char>(0x80 + k);
  }
  return 0;
}

char32_t decode_single(char32_t c, const std::array<char32_t, 256>& table) {
  const unsigned char byte = byte_of(c);
  const char32_t decoded = byte == 0 ? 0 : table[byte];
  return decoded == 0 ? c : decoded;
}

/// VNI writes a vowel and then its mark as a letter of its own; the mark follows the case of its vowel, or
/// not.
std::u32string decode_vni(std::u32string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char32_t c = text[at];
    const char32_t single = vni_single(c);
    const char32_t base = single != 0 ? single : c;
    if (at + 1 < text.size() && vni_takes_mark(lower(base))) {
      const VniMark mark = vni_mark(lower(text[at + 1]), lower(base));
      if (mark.first != 0) {
        out.push_back(base);
        out.push_back(mark.first);
        if (mark.second != 0) out.push_back(mark.second);
        ++at;
        continue;
      }
    }
    out.push_back(base);
  }
  return compose(out).text;
}

/// Letters of Latin-1 that Unicode Vietnamese uses too: they alone do not tell an encoded run from a plain
/// one.
bool is_shared_letter(char32_t c) {
  static constexpr std::u32string_view shared = U"àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ";
  return shared.find(c) != std::u32string_view::npos;
}

/// Signs that a plain text may hold, though hardly against a letter: "§inh", "d©n" are encoded.
bool is_shared_sign(char32_t c) {
  static constexpr std::u32string_view shared =
      U"\u00AB\u00BB\u00A7\u00A9\u00AE\u00AD\u00B0\u00B1\u00B2\u00B3\u00B7\u00BC\u00BD\u00BE\u00D7";
  return shared.find(c) != std::u32string_view::npos;
}

bool touches_letter(std::u32string_view text, std::size_t at) {
  return (at > 0 && is_letter(text[at - 1])) || (at + 1 < text.size() && is_letter(text[at + 1]));
}

/// A letter of Vietnamese that no 8-bit encoding could show: the run is Unicode already.
bool is_unicode_vietnamese(char32_t c) {
  return c == U'Ă' || c == U'ă' || c == U'Đ' || c == U'đ' || c == U'Ĩ' || c == U'ĩ' || c == U'Ũ' ||
         c == U'ũ' || c == U'Ơ' || c == U'ơ' || c == U'Ư' || c == U'ư' || (c >= 0x1EA0 && c <= 0x1EF9) ||
         (c >= 0x300 && c <= 0x36F);
}

/// How many characters of the text carry a tone that its syllable cannot bear, or stand where no letter
/// stands: what a wrong reading shows.
std::size_t implausible(std::u32string_view text) {
  std::size_t wrong = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    std::size_t marked = 0;
    std::uint8_t tone = 0;
    char32_t last = 0;
    for (; at < text.size() && is_letter(text[at]); ++at) {
      const Letter* letter = latin_letters.find(text[at]);
      if (letter == nullptr) continue;
      if (letter->tone != 0) {
        ++marked;
        tone = letter->tone;
      }
      last = letter->base;
    }
    // A syllable has one tone, and one closed by a stop bears acute or dot below only.
    const bool stopped = last == U'c' || last == U'p' || last == U't';
    if (marked > 1 || (marked == 1 && stopped && tone != 2 && tone != 5)) ++wrong;
  }
  return wrong;
}

}  // namespace

LegacyEncoding legacy_encoding_of_font(std::string_view font_name) {
  if (starts_with_folded(font_name, ".vn")) {
    return font_name.back() == 'H' ? LegacyEncoding::tcvn3_capitals : LegacyEncoding::tcvn3;
  }
  if (starts_with_folded(font_name, "vni-") || starts_with_folded(font_name, "vni "))
    return LegacyEncoding::vni;
  if (font_name.find("VISCII") != std::string_view::npos) return LegacyEncoding::viscii;
  return LegacyEncoding::none;
}

bool looks_encoded(std::u32string_view text, LegacyEncoding encoding) {
  if (encoding == LegacyEncoding::none) return false;
  bool ascii_letter = false;
  bool shared = false;
  bool telling = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char32_t c = text[at];
    if (is_unicode_vietnamese(c)) return false;
    ascii_letter = ascii_letter || (c < 0x80 && is_letter(c));
    if (c < 0x80) continue;
    shared = shared || is_shared_letter(c);
    if (byte_of(c) == 0 || c == 0xA0 || is_shared_letter(c)) continue;
    telling = telling || !is_shared_sign(c) || touches_letter(text, at);
  }
  // In VNI even the telling letters stand after a vowel; its marks are shared ones, so the syllables decide.
  if (telling) return true;
  if (shared) return implausible(decode_legacy(text, encoding)) <= implausible(text);
  return encoding == LegacyEncoding::tcvn3_capitals && ascii_letter;
}

std::u32string decode_legacy(std::u32string_view text, LegacyEncoding encoding) {
  std::u32string out(text);
  switch (encoding) {
    case LegacyEncoding::none:
      break;
    case LegacyEncoding::tcvn3:
      for (auto& c : out) c = decode_single(c, tcvn3_table());
      break;
    case LegacyEncoding::tcvn3_capitals:
      for (auto& c : out) c = upper(decode_single(c, tcvn3_table()));
      break;
    case LegacyEncoding::vni:
      return decode_vni(text);
    case LegacyEncoding::viscii:
      for (auto& c : out) c = decode_single(c, viscii_table());
      break;
  }
  return is_plainly_composed(out) ? out : compose(out).text;
}

}  // namespace thamdinh::text
