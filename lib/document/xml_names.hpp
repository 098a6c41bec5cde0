#pragma once

#include <cstdint>
#include <string_view>

#include <pugixml.hpp>

namespace thamdinh::document {

// Elements that this layer knows, by customary prefix and local name: the one list from which the enumeration
// and the look-up are made. For their meaning see ISO/IEC 29500-1: w: in 17, wp: in 20, a: in 21, m: in 22;
// 29500-3: mc:; 29500-4: v: and o:. What is not named here is walked through where it may hold what is.
// clang-format off
#define THAMDINH_TAGS(X) \
  /* Blocks */ \
  X(w, p) X(w, tbl) X(w, tr) X(w, tc) X(w, altChunk) \
  X(w, subDoc) X(w, document) X(w, txbxContent) \
  /* Properties */ \
  X(w, pPr) X(w, rPr) X(w, tblPr) X(w, tblPrEx) X(w, tblGrid) X(w, trPr) X(w, tcPr) X(w, sectPr) \
  X(w, sdtPr) X(w, sdtEndPr) X(w, customXmlPr) X(w, smartTagPr) \
  /* Inline */ \
  X(w, r) X(w, t) X(w, delText) X(w, tab) X(w, ptab) X(w, br) X(w, cr) X(w, noBreakHyphen) \
  X(w, softHyphen) X(w, sym) X(w16se, symEx) X(w, instrText) X(w, delInstrText) X(w, fldChar) \
  X(w, ruby) X(w, rubyBase) X(w, rt) \
  X(w, footnoteReference) X(w, endnoteReference) X(w, commentReference) X(w, drawing) X(w, pict) \
  X(w, object) X(w, control) X(w, contentPart) \
  /* Revisions */ \
  X(w, ins) X(w, del) X(w, moveFrom) X(w, moveTo) X(w, cellIns) X(w, cellDel) \
  X(w, pPrChange) \
  /* Properties of runs */ \
  X(w, rFonts) X(w, b) X(w, i) X(w, caps) X(w, smallCaps) X(w, vanish) \
  X(w, u) X(w, vertAlign) X(w, highlight) X(w, sz) \
  /* Properties of paragraphs */ \
  X(w, pStyle) X(w, numPr) X(w, jc) X(w, ind) X(w, outlineLvl) X(w, pageBreakBefore) X(w, framePr) \
  X(w, ilvl) X(w, numId) \
  /* Properties of tables */ \
  X(w, tcBorders) X(w, gridSpan) X(w, vMerge) \
  X(w, gridBefore) X(w, tblHeader) \
  /* Sections */ \
  X(w, headerReference) X(w, footerReference) \
  /* Other vocabularies */ \
  X(mc, AlternateContent) X(mc, Choice) X(mc, Fallback) X(m, oMath) X(m, oMathPara) X(m, r) X(m, t) \
  X(m, den) X(wp, extent) X(wp, docPr) X(a, blip) X(a, graphicData) \
  X(a, t) X(pic, pic) X(v, imagedata) \
  X(v, textpath) X(v, shape) X(o, OLEObject)
// clang-format on

/// What an element is: w_p for "w:p".
enum class Tag : std::uint8_t {
  other,
#define THAMDINH_TAG(prefix, local) prefix##_##local,
  THAMDINH_TAGS(THAMDINH_TAG)
#undef THAMDINH_TAG
};

/// By qualified name alone.
[[nodiscard]] Tag tag_of(const char* qualified_name) noexcept;

/// Whether the prefix is none of the customary ones, so that only a look at the namespaces tells what it
/// means.
[[nodiscard]] bool has_unusual_prefix(const pugi::xml_node& node);

/// The same for a node; a prefix that is not the customary one is looked up in the namespaces declared close
/// above.
[[nodiscard]] Tag tag_of(const pugi::xml_node& node);

/// Renames the elements and attributes of a part whose root binds known namespaces to other prefixes than the
/// customary ones
/// ("ns0:document"). Returns whether anything was renamed. Iterative.
bool use_customary_prefixes(pugi::xml_node root);

/// The namespace that a prefix was bound to on `node` or a few levels above; empty if none. Bounded, since it
/// is asked for single elements: a hostile file has many, with many ancestors and many attributes. What the
/// root declares is looked up elsewhere, once.
[[nodiscard]] std::string_view namespace_close_above(pugi::xml_node node, std::string_view prefix);

/// The next node after `node`'s whole subtree in document order, within `top`; null at the end.
[[nodiscard]] pugi::xml_node next_outside(pugi::xml_node node, const pugi::xml_node& top);

/// The next node in document order within `top`, `node`'s children first; null at the end.
[[nodiscard]] pugi::xml_node next_inside(const pugi::xml_node& node, const pugi::xml_node& top);

}  // namespace thamdinh::document
