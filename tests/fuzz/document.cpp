// The document layer on parts of XML (see package_of): what it returns keeps the promises of its header.

#include "document/document.hpp"
#include "container/package.hpp"
#include "harness.hpp"

namespace {

using namespace thamdinh;

void keeps_its_promises(const document::Document& document, Part part) {
  std::uint32_t index = 0;
  for (const auto& paragraph : document.paragraphs(part)) {
    fuzz::promise(paragraph.part == part && paragraph.index == index++,
                  "paragraphs are numbered in their part");
    std::uint32_t at = 0;
    for (const auto& run : paragraph.runs) {
      fuzz::promise(run.start == at && run.end >= run.start, "runs follow each other");
      fuzz::promise(run.format < document.formats.size(), "a run has a format");
      at = run.end;
    }
    fuzz::promise(at == paragraph.text.size(), "runs cover the text");
    if (paragraph.cell)
      fuzz::promise(paragraph.cell->table < document.tables.size(), "a cell lies in a table");
    for (const auto& anchor : paragraph.anchors) {
      fuzz::promise(anchor.offset <= paragraph.text.size(), "an anchor lies in its paragraph");
      fuzz::promise(std::uint64_t{anchor.first_paragraph} + anchor.paragraph_count <=
                        document.paragraphs(anchor.part).size(),
                    "an anchor points at paragraphs");
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = fuzz::package_of(fuzz::as_text(data, size));
  try {
    const auto package = container::Package::open(std::as_bytes(std::span(bytes)), Limits{});
    for (const auto revisions : {Revisions::accepted, Revisions::original}) {
      const auto document = document::read(package, {.limits = {}, .revisions = revisions});
      for (const auto part : {Part::body, Part::footnote, Part::endnote, Part::header, Part::footer,
                              Part::textbox, Part::comment}) {
        keeps_its_promises(document, part);
      }
      static_cast<void>(document::reading_order(document));
    }
  } catch (const Error& error) {
    fuzz::promise(static_cast<int>(error.code()) / 100 == 1, "a refusal has a code of the file");
  }
  return 0;
}
