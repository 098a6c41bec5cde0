#include "structure/worded_sentences.hpp"

#include "structure/lines.hpp"
#include "text/syllables.hpp"

#include <string_view>
#include <utility>

namespace thamdinh::structure {

namespace {

bool says_something(const Structure& structure, const Line& line) {
  if (line.zone != Zone::body && line.zone != Zone::appendix) return false;
  return line.heading < 0 ||
         structure.headings[static_cast<std::size_t>(line.heading)].kind != HeadingKind::title;
}

}  // namespace

void add_worded_sentences(const Line& line, std::vector<WordedSentence>& sentences) {
  auto syllable = line.syllables.begin();
  for (const CodePointSpan& span : text::sentences(line.normal.text)) {
    WordedSentence sentence;
    for (; syllable != line.syllables.end() && syllable->span.start < span.end; ++syllable) {
      if (syllable->kind != text::SyllableKind::word || syllable->span.start < line.label_end) continue;
      sentence.words.push_back(text::hash_word(
          std::u32string_view(line.normal.folded).substr(syllable->span.start, syllable->span.size())));
    }
    if (sentence.words.empty()) continue;
    sentence.where = place_of(line, span);
    sentences.push_back(std::move(sentence));
  }
}

std::vector<WordedSentence> worded_sentences(const Structure& structure) {
  std::vector<WordedSentence> result;
  for (const Line& line : structure.lines) {
    if (says_something(structure, line)) add_worded_sentences(line, result);
  }
  return result;
}

}  // namespace thamdinh::structure
