#include "batch/plan_sentences.hpp"

#include "container/package.hpp"
#include "document/document.hpp"
#include "structure/lines.hpp"
#include "structure/worded_sentences.hpp"
#include "text/syllables.hpp"
#include "text/unicode.hpp"

namespace thamdinh::batch {

Sentences sentences_of(const structure::Structure& structure) {
  return structure::worded_sentences(structure);
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
    structure::add_worded_sentences(line, result);
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
