// Structure and citations on a document whose paragraphs are the lines of the input: every place cuts the
// words that are reported out of the paragraph that it names.

#include "citation/citations.hpp"
#include "document/document.hpp"
#include "harness.hpp"
#include "structure/structure.hpp"
#include "text/unicode.hpp"

namespace {

using namespace thamdinh;

/// A line may begin with marks: '*' bold, '^' centred, '|' a cell of a table's row.
document::Document document_of(std::u32string_view text) {
  document::Document document;
  document.formats.resize(2);
  document.formats[1].bold = true;
  while (!text.empty()) {
    const auto length = std::min(text.find(U'\n'), text.size());
    auto line = text.substr(0, length);
    text.remove_prefix(std::min(length + 1, text.size()));
    document::Paragraph paragraph;
    paragraph.index = paragraph.source_paragraph = static_cast<std::uint32_t>(document.body.size());
    std::uint16_t format = 0;
    for (; !line.empty() && (line[0] == U'*' || line[0] == U'^'); line.remove_prefix(1)) {
      if (line[0] == U'*') format = 1;
      if (line[0] == U'^') paragraph.alignment = document::Alignment::center;
    }
    paragraph.text = line;
    if (!line.empty()) {
      document::Run run;
      run.end = static_cast<std::uint32_t>(line.size());
      run.format = format;
      paragraph.runs.push_back(run);
    }
    document.body.push_back(std::move(paragraph));
  }
  return document;
}

void lies_inside(const document::Document& document, const Place& place) {
  const auto& paragraphs = document.paragraphs(place.part);
  fuzz::promise(place.paragraph < paragraphs.size(), "a place names a paragraph");
  fuzz::promise(place.end <= paragraphs[place.paragraph].text.size(), "a place lies in its paragraph");
  if (place.to) {
    fuzz::promise(place.to->paragraph >= place.paragraph && place.to->paragraph < paragraphs.size(),
                  "a place ends in a paragraph");
    fuzz::promise(place.to->end <= paragraphs[place.to->paragraph].text.size(),
                  "a place ends in its paragraph");
  } else {
    fuzz::promise(place.start <= place.end, "a place has its start before its end");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = document_of(text::to_utf32(fuzz::as_text(data, size)));
  const auto structure = structure::analyse(document);
  fuzz::promise(structure.lines.size() == document.body.size(), "each paragraph is a line");
  fuzz::promise(structure.parents.size() == structure.headings.size(), "each heading has a parent or none");
  for (const auto& heading : structure.headings) lies_inside(document, heading.where);
  for (const auto& finding : structure.findings) {
    if (finding.where) lies_inside(document, *finding.where);
  }
  for (const auto& assignment : structure.assignments) lies_inside(document, assignment.where);

  const auto citations = citation::find(structure, document);
  fuzz::promise(citations.lines.size() == citations.mentions.size(), "each mention has its line");
  for (const auto& mention : citations.mentions) {
    lies_inside(document, mention.where);
    if (mention.where.to) continue;
    const auto& paragraph = document.body[mention.where.paragraph].text;
    fuzz::promise(text::to_nfc_utf8(std::u32string_view(paragraph).substr(
                      mention.where.start, mention.where.end - mention.where.start)) == mention.text,
                  "a mention's words stand at its place");
  }
  return 0;
}
