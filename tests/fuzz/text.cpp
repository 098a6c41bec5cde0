// Normalisation on any bytes taken as UTF-8: every span leads back into the source, and both ways agree.

#include "harness.hpp"
#include "text/legacy_encoding.hpp"
#include "text/normalised.hpp"
#include "text/syllables.hpp"
#include "text/unicode.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace thamdinh;
  const auto source = text::to_utf32(fuzz::as_text(data, size));
  const auto normal = text::normalise(source);
  fuzz::promise(normal.text.size() == normal.folded.size(), "the folded text is as long as the text");
  fuzz::promise(normal.offsets.size() == normal.text.size() + 1, "each character has its offset");
  fuzz::promise(normal.offsets.back() == source.size(), "the last offset is the source's length");

  const auto in_text = [&](CodePointSpan span) {
    return span.start <= span.end && span.end <= normal.text.size();
  };
  for (const auto& syllable : text::syllables(normal.text)) {
    fuzz::promise(in_text(syllable.span) && !syllable.span.empty(), "a syllable lies in the text");
    const auto back = normal.to_source(syllable.span);
    fuzz::promise(back.start < back.end && back.end <= source.size(), "a span leads back into the source");
    const auto again = normal.from_source(back);
    fuzz::promise(again.start <= syllable.span.start && again.end >= syllable.span.end,
                  "and from there to itself");
  }
  for (const auto& sentence : text::sentences(normal.text))
    fuzz::promise(in_text(sentence), "a sentence lies in the text");

  const auto composed = text::to_utf32(text::to_nfc_utf8(source));
  fuzz::promise(text::to_nfc_utf8(composed) == text::to_utf8(composed), "composing twice changes nothing");
  using text::LegacyEncoding;
  for (const auto encoding :
       {LegacyEncoding::tcvn3, LegacyEncoding::tcvn3_capitals, LegacyEncoding::vni, LegacyEncoding::viscii}) {
    if (text::looks_encoded(source, encoding)) static_cast<void>(text::decode_legacy(source, encoding));
  }
  return 0;
}
