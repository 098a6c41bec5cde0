#include "document/document.hpp"

#include <thamdinh/error.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "document/attachments.hpp"
#include "document/reading.hpp"
#include "document/story_reader.hpp"
#include "document/xml_names.hpp"

namespace thamdinh::document {

namespace {

/// A part that the text needs and the package lacks, told where the text needs it.
void note_missing_part(Reading& reading, std::uint32_t paragraph) {
  Place where;
  const auto paragraphs = static_cast<std::uint32_t>(reading.document.body.size());
  where.paragraph = std::min(paragraph, paragraphs == 0 ? 0 : paragraphs - 1);
  reading.ledger.add("missing_part", where);
}

/// Headers and footers in the order in which sections name them, each part once (29500-1, 17.10).
void read_headers_and_footers(Reading& reading) {
  std::set<std::string> seen;
  const auto sections = reading.sections;
  for (const auto& section : sections) {
    for (const pugi::xml_node reference : section.properties.children()) {
      const Tag tag = tag_of(reference.name());
      if (tag != Tag::w_headerReference && tag != Tag::w_footerReference) continue;
      const auto* relationship = reading.main.relationship(reference.attribute("r:id").value());
      if (relationship == nullptr || relationship->external ||
          !reading.parts.package().has(relationship->target)) {
        note_missing_part(reading, section.following);
        continue;
      }
      if (!seen.insert(relationship->target).second) continue;
      const Part part = tag == Tag::w_headerReference ? Part::header : Part::footer;
      const XmlPart& xml = reading.parts.get(relationship->target);
      StoryReader(reading, reading.source_of(xml), part).read(xml.root(), 1);
    }
  }
}

/// How a section begins is said by its own w:sectPr, which stands at its end (29500-1, 17.6.22).
void mark_section_breaks(Reading& reading) {
  auto& body = reading.document.body;
  for (std::size_t i = 1; i < reading.sections.size(); ++i) {
    const std::uint32_t first = reading.sections[i - 1].following;
    const std::string_view type = reading.sections[i].properties.child("w:type").attribute("w:val").value();
    if (first < body.size() && type != "continuous" && type != "nextColumn")
      body[first].page_break_before = true;
  }
}

std::uint64_t letters_of(const std::vector<Paragraph>& paragraphs) {
  std::uint64_t letters = 0;
  for (const Paragraph& paragraph : paragraphs) {
    letters += static_cast<std::uint64_t>(
        std::count_if(paragraph.text.begin(), paragraph.text.end(), [](char32_t c) { return c > U' '; }));
  }
  return letters;
}

void order_anchors(Document& document) {
  for (auto* paragraphs : {&document.body, &document.footnotes, &document.endnotes, &document.textboxes}) {
    for (Paragraph& paragraph : *paragraphs) {
      std::stable_sort(paragraph.anchors.begin(), paragraph.anchors.end(),
                       [](const Anchor& a, const Anchor& b) { return a.offset < b.offset; });
    }
  }
}

/// One reading. `learnt` is given what should have been `known`.
Document read_once(PartCache& parts, const ReadOptions& options, const Hindsight& known, Hindsight& learnt) {
  Reading reading(parts, options, known);
  const pugi::xml_node body = reading.main.root().child("w:body");
  if (tag_of(reading.main.root().name()) != Tag::w_document)
    throw Error(Code::not_a_word_document, {reading.main.root().name()});

  Attachments attachments(reading);
  StoryReader(reading, reading.source_of(reading.main), Part::body).read(body, 2);
  mark_section_breaks(reading);
  attachments.read_all();
  read_headers_and_footers(reading);
  attachments.read_all();
  if (reading.main.relationships_lost()) note_missing_part(reading, 0);

  Document document = std::move(reading.document);
  document.tracked_changes = document.tracked_changes || reading.formats.tracked_changes();
  document.formats = reading.formats.take();
  const std::uint64_t letters =
      reading.ledger.has_pictures() ? letters_of(document.body) + letters_of(document.textboxes) : 0;
  document.unread = reading.ledger.settle(letters);
  order_anchors(document);
  learnt = std::move(reading.learnt);
  return document;
}

}  // namespace

const std::vector<Paragraph>& Document::paragraphs(Part part) const {
  switch (part) {
    case Part::body:
      return body;
    case Part::footnote:
      return footnotes;
    case Part::endnote:
      return endnotes;
    case Part::header:
      return headers;
    case Part::footer:
      return footers;
    case Part::textbox:
      return textboxes;
    case Part::comment:
      return comments;
  }
  return body;
}

std::vector<Paragraph>& Document::paragraphs(Part part) {
  return const_cast<std::vector<Paragraph>&>(std::as_const(*this).paragraphs(part));
}

Document read(const container::Package& package, const ReadOptions& options) {
  PartCache parts(package);
  Hindsight learnt;
  Document document = read_once(parts, options, {}, learnt);
  if (!learnt.changes_the_reading()) return document;
  // A field without an end would swallow the text after it; a short text in a legacy font is told by the
  // others.
  Hindsight ignored;
  return read_once(parts, options, learnt, ignored);
}

}  // namespace thamdinh::document
