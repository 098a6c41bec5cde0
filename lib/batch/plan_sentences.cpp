#include "batch/plan_sentences.hpp"

#include "container/package.hpp"
#include "document/document.hpp"
#include "structure/lines.hpp"
#include "text/syllables.hpp"
#include "text/unicode.hpp"

#include <utility>

namespace thamdinh::batch {

namespace {

bool says_something(const structure::Structure& structure, const structure::Line& line) {
  if (line.zone != structure::Zone::body && line.zone != structure::Zone::appendix) return false;
  return line.heading < 0 ||
         structure.headings[static_cast<std::size_t>(line.heading)].kind != HeadingKind::title;
}

void add_sentences(const structure::Line& line, Sentences& result) {
  auto syllable = line.syllables.begin();
  for (const CodePointSpan& span : text::sentences(line.normal.text)) {
    Sentence sentence;
    for (; syllable != line.syllables.end() && syllable->span.start < span.end; ++syllable) {
      if (syllable->kind != text::SyllableKind::word || syllable->span.start < line.label_end) continue;
      sentence.words.push_back(text::hash_word(
          std::u32string_view(line.normal.folded).substr(syllable->span.start, syllable->span.size())));
    }
    if (sentence.words.empty()) continue;
    sentence.where = structure::place_of(line, span);
    result.push_back(std::move(sentence));
  }
}

}  // namespace

Sentences sentences_of(const structure::Structure& structure) {
  Sentences result;
  for (const structure::Line& line : structure.lines) {
    if (says_something(structure, line)) add_sentences(line, result);
  }
  return result;
}

Sentences sentences_of(const std::vector<report::Passage>& passages) {
  Sentences result;
  for (const report::Passage& passage : passages) {
    const bool body = passage.zone == structure::Zone::body || passage.zone == structure::Zone::appendix;
    if (!body || passage.level > 0) continue;
    document::Paragraph paragraph;
    paragraph.part = passage.part;
    paragraph.index = passage.paragraph;
    paragraph.text = text::to_utf32(passage.text);
    structure::Line line;
    line.paragraph = &paragraph;
    line.normal = text::normalise(paragraph.text);
    line.syllables = text::syllables(line.normal.text);
    add_sentences(line, result);
  }
  return result;
}

Sentences read_sentences(std::span<const std::byte> bytes, const Limits& limits) {
  const auto package = container::Package::open(bytes, limits);
  document::ReadOptions options;
  options.limits = limits;
  const document::Document document = document::read(package, options);
  return sentences_of(structure::analyse(document));
}

}  // namespace thamdinh::batch
