#include "text/normalised.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "text/composition.hpp"
#include "text/folding.hpp"
#include "text/letters.hpp"
#include "text/lookalikes.hpp"
#include "text/unicode.hpp"

namespace thamdinh::text {

namespace {

/// Mends the Greek and Cyrillic letters of one word (no space in it) where the word is Latin; a word that
/// holds a letter without a Latin double is foreign and stays.
void mend_word(std::u32string& text, std::size_t begin, std::size_t end) {
  bool latin = false;
  for (std::size_t at = begin; at < end; ++at) {
    if (!is_greek_or_cyrillic(text[at])) {
      latin = latin || is_letter(text[at]);
    } else if (latin_homoglyph(text[at]) == 0) {
      return;
    }
  }
  if (!latin) return;
  for (std::size_t at = begin; at < end; ++at) {
    if (is_greek_or_cyrillic(text[at])) text[at] = latin_homoglyph(text[at]);
  }
}

void mend_homoglyphs(std::u32string& text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] != U' ') continue;
    mend_word(text, begin, at);
    begin = at + 1;
  }
}

/// Whether every character stands for itself: so do most paragraphs of most plans.
bool is_plain(std::u32string_view source) {
  return std::all_of(source.begin(), source.end(), [](char32_t c) {
    const Letter* letter = latin_letters.find(c);
    return letter != nullptr && letter->plain;
  });
}

/// Replaces `text` and `offsets` by the composed text and the way back through both steps.
void compose_in_place(Normalised& out) {
  Composed composed = compose(out.text);
  for (auto& offset : composed.offsets) offset = out.offsets[offset];
  out.text = std::move(composed.text);
  out.offsets = std::move(composed.offsets);
}

}  // namespace

Normalised normalise(std::u32string_view source) {
  Normalised out;
  if (is_plain(source)) {
    out.text = source;
    out.offsets.resize(source.size() + 1);
    std::iota(out.offsets.begin(), out.offsets.end(), 0U);
    out.folded = out.text;
    fold_in_place(out.folded);
    return out;
  }
  out.text.reserve(source.size());
  out.offsets.reserve(source.size() + 1);
  bool foreign = false;
  for (std::size_t at = 0; at < source.size(); ++at) {
    const char32_t c = source[at];
    // ASCII other than controls, and all Vietnamese letters of Latin Additional, stand for themselves.
    const bool itself = (c >= 0x20 && c < 0x80) || (c >= 0x1E00 && c <= 0x1EFF);
    const char32_t plain = itself ? c : plain_form(c);
    if (plain == 0 && c != 0) {
      out.dropped.push_back(static_cast<std::uint32_t>(at));
      continue;
    }
    foreign = foreign || (!itself && is_greek_or_cyrillic(plain));
    out.text.push_back(plain);
    out.offsets.push_back(static_cast<std::uint32_t>(at));
  }
  out.offsets.push_back(static_cast<std::uint32_t>(source.size()));
  if (foreign) mend_homoglyphs(out.text);
  if (!is_plainly_composed(out.text)) compose_in_place(out);
  out.folded = out.text;
  fold_in_place(out.folded);
  return out;
}

CodePointSpan Normalised::to_source(CodePointSpan span) const {
  if (span.end < span.start || span.end >= offsets.size())
    throw std::out_of_range("span outside the normalised text");
  CodePointSpan source{offsets[span.start], offsets[span.start]};
  if (span.empty()) return source;
  // Up to the next character's beginning, not merely the next offset: a character may decompose into several
  // (U+0344 and U+0A5E do in Normalisation Form C), each of which leads back to all of it.
  source.end = *std::upper_bound(offsets.begin(), offsets.end(), offsets[span.end - 1]);
  // What was dropped after the last character is no part of the passage.
  auto last = std::lower_bound(dropped.begin(), dropped.end(), source.end);
  while (last != dropped.begin() && *(last - 1) + 1 == source.end && source.end > source.start + 1) {
    --source.end;
    --last;
  }
  return source;
}

CodePointSpan Normalised::from_source(CodePointSpan span) const {
  if (span.end < span.start || offsets.empty() || span.end > offsets.back()) {
    throw std::out_of_range("span outside the source text");
  }
  // What holds source offset s is the last character that begins at or before s, with those that it was one
  // with.
  const auto holder = [this](std::uint32_t offset) {
    const auto after = std::upper_bound(offsets.begin(), offsets.end(), offset);
    if (after == offsets.begin()) return 0U;
    return static_cast<std::uint32_t>(std::lower_bound(offsets.begin(), after, *(after - 1)) -
                                      offsets.begin());
  };
  const std::uint32_t start = std::min(holder(span.start), static_cast<std::uint32_t>(text.size()));
  if (span.empty()) return {start, start};
  const auto end = std::lower_bound(offsets.begin(), offsets.end(), span.end) - offsets.begin();
  return {start, std::max(start, static_cast<std::uint32_t>(end))};
}

std::u32string fold(std::string_view utf8) {
  return normalise(to_utf32(utf8)).folded;
}

std::u32string strip_marks(std::u32string_view folded) {
  std::u32string out(folded);
  for (auto& c : out) {
    const Letter* letter = latin_letters.find(c);
    if (letter != nullptr && letter->letter) c = letter->base;
  }
  return out;
}

}  // namespace thamdinh::text
