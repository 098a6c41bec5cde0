#pragma once

#include <cstdint>
#include <string_view>

#include <pugixml.hpp>

namespace thamdinh::document {

/// Elements that this layer knows, by qualified name with the customary prefix (w:, m:, mc:, wp:, a:, pic:,
/// wps:, c:, dgm:, v:, o:). All of WordprocessingML's have ISO/IEC 29500-1, 17 for their meaning.
enum class Tag : std::uint8_t {
  other,
  // Blocks
  w_p,
  w_tbl,
  w_tr,
  w_tc,
  w_sdt,
  w_sdtContent,
  w_customXml,
  w_altChunk,
  w_subDoc,
  w_body,
  w_document,
  w_txbxContent,
  // Properties
  w_pPr,
  w_rPr,
  w_tblPr,
  w_tblPrEx,
  w_tblGrid,
  w_trPr,
  w_tcPr,
  w_sectPr,
  w_sdtPr,
  w_sdtEndPr,
  w_customXmlPr,
  w_smartTagPr,
  w_ctrlPr,
  // Inline
  w_r,
  w_t,
  w_delText,
  w_tab,
  w_ptab,
  w_br,
  w_cr,
  w_noBreakHyphen,
  w_softHyphen,
  w_sym,
  w_instrText,
  w_delInstrText,
  w_fldChar,
  w_fldSimple,
  w_hyperlink,
  w_smartTag,
  w_dir,
  w_bdo,
  w_ruby,
  w_rubyPr,
  w_rubyBase,
  w_rt,
  w_footnoteReference,
  w_endnoteReference,
  w_commentReference,
  w_drawing,
  w_pict,
  w_object,
  w_control,
  w_contentPart,
  // Revisions
  w_ins,
  w_del,
  w_moveFrom,
  w_moveTo,
  w_cellIns,
  w_cellDel,
  w_rPrChange,
  w_pPrChange,
  // Properties of runs
  w_rStyle,
  w_rFonts,
  w_b,
  w_i,
  w_caps,
  w_smallCaps,
  w_vanish,
  w_specVanish,
  w_u,
  w_vertAlign,
  w_highlight,
  w_sz,
  w_strike,
  w_dstrike,
  // Properties of paragraphs
  w_pStyle,
  w_numPr,
  w_jc,
  w_ind,
  w_outlineLvl,
  w_pageBreakBefore,
  w_framePr,
  w_ilvl,
  w_numId,
  // Properties of tables
  w_tblStyle,
  w_tblBorders,
  w_tcBorders,
  w_gridSpan,
  w_vMerge,
  w_hMerge,
  w_gridBefore,
  w_tblHeader,
  w_hidden,
  // Sections
  w_headerReference,
  w_footerReference,
  w_pgSz,
  // Other vocabularies
  mc_AlternateContent,
  mc_Choice,
  mc_Fallback,
  m_oMath,
  m_oMathPara,
  m_r,
  m_t,
  m_f,
  m_den,
  wp_inline,
  wp_anchor,
  wp_extent,
  wp_docPr,
  a_blip,
  a_graphicData,
  a_p,
  a_t,
  pic_pic,
  wps_txbx,
  c_chart,
  dgm_relIds,
  v_textbox,
  v_imagedata,
  v_textpath,
  v_shape,
  o_OLEObject,
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
