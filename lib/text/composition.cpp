#include "text/composition.hpp"

#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <cstddef>

namespace thamdinh::text {

namespace {

/// Latin up to U+02FF, the Latin Additional block and punctuation from U+2010 on: all NFC_Quick_Check=Yes
/// and of combining class 0, so that nothing in them can change or attach to a neighbour.
constexpr bool is_plain(char32_t c) {
  return c < 0x300 || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x2010 && c <= 0x206F);
}

/// A base and its marks in honest text are under ten; the bound of Stream-Safe Text (UAX #15, 13) keeps the
/// reordering of a hostile row of marks from growing with its square.
constexpr std::size_t longest_segment = 32;

std::u16string to_utf16(std::u32string_view text) {
  std::u16string out;
  out.reserve(text.size());
  for (char32_t c : text) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
    if (c < 0x10000) {
      out.push_back(static_cast<char16_t>(c));
    } else {
      out.push_back(static_cast<char16_t>(U16_LEAD(c)));
      out.push_back(static_cast<char16_t>(U16_TRAIL(c)));
    }
  }
  return out;
}

std::u32string normalise_segment(const UNormalizer2* nfc, std::u32string_view segment) {
  // A base and one mark are nearly all that a plan has. What decomposes to the two is their composed form.
  if (segment.size() == 2) {
    const UChar32 pair =
        unorm2_composePair(nfc, static_cast<UChar32>(segment[0]), static_cast<UChar32>(segment[1]));
    if (pair >= 0) return std::u32string(1, static_cast<char32_t>(pair));
  }
  const std::u16string source = to_utf16(segment);
  std::u16string target(source.size() * 3 + 16, u'\0');  // NFC grows a UTF-16 string at most threefold
  UErrorCode error = U_ZERO_ERROR;
  const std::int32_t length =
      unorm2_normalize(nfc, source.data(), static_cast<std::int32_t>(source.size()), target.data(),
                       static_cast<std::int32_t>(target.size()), &error);
  if (U_FAILURE(error)) return std::u32string(segment);
  std::u32string out;
  for (std::int32_t at = 0; at < length;) {
    char32_t c = 0;
    U16_NEXT(target, at, length, c);
    out.push_back(c);
  }
  return out;
}

}  // namespace

bool is_plainly_composed(std::u32string_view text) noexcept {
  return std::all_of(text.begin(), text.end(), is_plain);
}

Composed compose(std::u32string_view source) {
  Composed out;
  out.text.reserve(source.size());
  out.offsets.reserve(source.size() + 1);
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* nfc = unorm2_getNFCInstance(&error);
  std::size_t at = 0;
  while (at < source.size()) {
    // A segment runs from one boundary to the next; no composition crosses a boundary.
    std::size_t end = at + 1;
    while (U_SUCCESS(error) && end < source.size() && end - at < longest_segment && !is_plain(source[end]) &&
           unorm2_hasBoundaryBefore(nfc, static_cast<UChar32>(source[end])) == 0) {
      ++end;
    }
    if (U_FAILURE(error) || (end == at + 1 && is_plain(source[at]))) {
      out.text.push_back(source[at]);
      out.offsets.push_back(static_cast<std::uint32_t>(at));
      at = end;
      continue;
    }
    const std::u32string composed = normalise_segment(nfc, source.substr(at, end - at));
    const std::size_t absorbed = end - at > composed.size() ? end - at - composed.size() : 0;
    for (std::size_t k = 0; k < composed.size(); ++k) {
      // Marks that composed did so into the first character; what is left stands at the end of the segment.
      const std::size_t offset = k == 0 ? at : std::min(at + absorbed + k, end - 1);
      out.text.push_back(composed[k]);
      out.offsets.push_back(static_cast<std::uint32_t>(offset));
    }
    at = end;
  }
  out.offsets.push_back(static_cast<std::uint32_t>(source.size()));
  return out;
}

}  // namespace thamdinh::text
