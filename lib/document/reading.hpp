#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include "document/document.hpp"
#include "document/font_table.hpp"
#include "document/format_table.hpp"
#include "document/hindsight.hpp"
#include "document/ledger.hpp"
#include "document/list_counters.hpp"
#include "document/numbering.hpp"
#include "document/paragraph_builder.hpp"
#include "document/styles.hpp"
#include "document/xml_part.hpp"

namespace thamdinh::document {

/// How far the reading of one part has come; its elements are met in document order, or jumped to.
struct Source {
  explicit Source(const XmlPart& xml) : part(&xml) {}

  const XmlPart* part;
  std::uint32_t next_paragraph = 0;  ///< index of the next w:p of the part
  std::uint32_t next_field = 0;      ///< ordinal of the next w:fldChar "begin" that is read
};

/// A text box met in a paragraph, to be read once that paragraph is done.
struct PendingBox {
  pugi::xml_node content;  ///< w:txbxContent
  Source* source = nullptr;
  std::uint32_t first_paragraph = 0;  ///< Source::next_paragraph at its beginning
  std::uint32_t depth = 0;
  std::string text;  ///< of WordArt, which has no w:p; `content` is null then
};

/// A note's or comment's reference met in a paragraph.
struct PendingNote {
  Part part = Part::footnote;
  std::string_view id;
};

/// Everything that is shared while one document is read.
struct Reading {
  Reading(PartCache& cache, const ReadOptions& read_options, const Hindsight& known_before);

  /// Throws Error(over_limit) when the document has more paragraphs than allowed.
  void count_paragraph();
  /// Throws Error(over_limit) when elements are nested deeper than allowed.
  void check_depth(std::uint32_t depth) const;

  /// The numbering definition of that id, or null; the part is read when first needed.
  [[nodiscard]] const List* list(std::int32_t id);
  [[nodiscard]] Source& source_of(const XmlPart& part);

  /// Counts an element that is not read, so that places after it stay true. Returns how many w:r in it belong
  /// to the w:p around it. Throws Error(over_limit) when it is nested deeper than allowed.
  std::uint32_t skip_subtree(const pugi::xml_node& node, Source& source) const;

  [[nodiscard]] bool accepted() const noexcept { return options.revisions == Revisions::accepted; }

  PartCache& parts;
  const ReadOptions& options;
  const Hindsight& known;  ///< from a first reading; empty in the first
  Hindsight learnt;

  const XmlPart& main;
  Document document;
  FontTable fonts;
  Styles styles;
  FormatTable formats;
  Ledger ledger;
  std::array<ListCounters, 7> counters;  ///< by Part

  std::vector<PendingBox> boxes;
  std::vector<PendingNote> notes;
  struct Section {
    pugi::xml_node properties;    ///< w:sectPr
    std::uint32_t following = 0;  ///< index of the first paragraph after the section, in its part
  };
  std::vector<Section> sections;  ///< of the body, in order

  /// What hangs on paragraphs already done and is still to be read, in the order in which it was met.
  struct Attachment {
    Part part = Part::body;
    std::uint32_t paragraph = 0;
    Hanger hanger;
  };
  std::deque<Attachment> attachments;

 private:
  std::unordered_map<const XmlPart*, std::unique_ptr<Source>> sources_;
  std::unique_ptr<Numbering> numbering_;
  bool numbering_read_ = false;
  std::uint32_t paragraphs_ = 0;
};

}  // namespace thamdinh::document
