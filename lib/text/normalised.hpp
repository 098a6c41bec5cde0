#pragma once

#include "support/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::text {

/// A paragraph's reading text made comparable, with the way back.
///
/// `text`: NFC; every dash (hyphen-minus, U+2010 to U+2015, U+2011, U+2212, small and full-width forms) is
/// '-'; every space, tab and break is one ' ' (runs of spaces are kept, each character its own); soft hyphens
/// and zero-width characters are gone; look-alike letters are mended where the word around them is Latin (Ð
/// U+00D0, Ɖ U+0189 to Đ; Ƣ ƣ to Ư ư; Cyrillic and Greek homoglyphs); full-width forms are ASCII; curly
/// quotes are straight. Letter case is kept. `folded`: the same length as `text`: lower case, one tone
/// placement (òa, óa, ủy …: the mark where the older spelling puts it), and the listed y/i doublets (kỹ/kĩ,
/// quy/qui, lý/lí, hàng năm = hằng năm …) in one spelling. For comparing only. `offsets[i]`: the code-point
/// offset in the reading text of the first source character of `text[i]`; one more entry than `text` has
/// characters: the source's length.
struct Normalised {
  std::u32string text;
  std::u32string folded;
  std::vector<std::uint32_t> offsets;
  std::vector<std::uint32_t>
      dropped;  ///< source offsets of the characters that are gone (soft hyphens, zero-width), ascending

  /// The span of the source that `span` of `text` came from; combining marks that were composed are inside,
  /// dropped characters at either edge are not. An empty span stays empty. Throws std::out_of_range for a
  /// span outside the text: a wrong place must never pass in silence.
  [[nodiscard]] CodePointSpan to_source(CodePointSpan span) const;
  /// The span of `text` that holds the source's span.
  [[nodiscard]] CodePointSpan from_source(CodePointSpan span) const;
};

[[nodiscard]] Normalised normalise(std::u32string_view source);

/// Folds a phrase written in data (a profile, a table) exactly as `normalise` folds a document.
[[nodiscard]] std::u32string fold(std::string_view utf8);

/// Tone marks and the letters' own marks dropped, đ as d, of a folded text: the second chance for OCR slips.
/// Same length.
[[nodiscard]] std::u32string strip_marks(std::u32string_view folded);

}  // namespace thamdinh::text
