#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "citation/citations.hpp"
#include "structure/structure.hpp"
#include "text/unicode.hpp"

namespace thamdinh::citation {

/// A Structure made of plain strings: every line a body paragraph unless another zone is given.
class PlainStructure {
 public:
  PlainStructure() = default;
  explicit PlainStructure(std::string_view body_line) { add(body_line); }

  PlainStructure& add(std::string_view utf8, structure::Zone zone = structure::Zone::body) {
    document::Paragraph& paragraph = paragraphs_.emplace_back();
    paragraph.part = zone == structure::Zone::note ? Part::footnote : Part::body;
    paragraph.index = static_cast<std::uint32_t>(paragraphs_.size() - 1);
    paragraph.text = text::to_utf32(utf8);
    structure::Line& line = structure_.lines.emplace_back();
    line.paragraph = &paragraph;
    line.normal = text::normalise(paragraph.text);
    line.syllables = text::syllables(line.normal.text);
    line.zone = zone;
    return *this;
  }

  PlainStructure& dated(std::string date) {
    structure_.document.date = std::move(date);
    return *this;
  }

  document::Paragraph& last_paragraph() { return paragraphs_.back(); }
  [[nodiscard]] const structure::Structure& get() const { return structure_; }
  [[nodiscard]] Citations find(const Registry& registry = Registry::builtin()) const {
    return citation::find(structure_, registry);
  }

 private:
  std::deque<document::Paragraph> paragraphs_;
  structure::Structure structure_;
};

/// The slice of a paragraph that a place without `to` means, NFC.
inline std::string slice(const document::Paragraph& paragraph, const Place& place) {
  return text::to_nfc_utf8(std::u32string_view(paragraph.text).substr(place.start, place.end - place.start));
}

}  // namespace thamdinh::citation
