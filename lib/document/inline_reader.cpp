#include "document/inline_reader.hpp"

#include <string>

#include "document/alternate_content.hpp"
#include "document/xml_names.hpp"

namespace thamdinh::document {

namespace {

using namespace std::string_view_literals;

/// The base text of a w:ruby stands in w:rubyBase, what is written over it in w:rt.
bool has_text(const pugi::xml_node& node) {
  for (pugi::xml_node at = node; at; at = next_inside(at, node)) {
    if (tag_of(at.name()) == Tag::w_t && *at.child_value() != '\0') return true;
  }
  return false;
}

}  // namespace

void InlineReader::children(const pugi::xml_node& parent, std::uint32_t depth) {
  reading_.check_depth(depth);
  for (const pugi::xml_node child : parent.children()) {
    if (child.type() == pugi::node_element) element(child, depth + 1);
  }
}

void InlineReader::element(const pugi::xml_node& node, std::uint32_t depth) {
  switch (source_.part->tag(node)) {
    case Tag::w_r:
      return run(node, depth);
    case Tag::w_pPr:
    case Tag::w_rPr:
    case Tag::w_sdtPr:
    case Tag::w_sdtEndPr:
    case Tag::w_customXmlPr:
    case Tag::w_smartTagPr:
      return;
    case Tag::w_ins:
    case Tag::w_moveTo:
      return revision(node, true, depth);
    case Tag::w_del:
    case Tag::w_moveFrom:
      return revision(node, false, depth);
    case Tag::mc_AlternateContent:
      return alternatives(node, depth);
    case Tag::m_oMath:
    case Tag::m_oMathPara:
      return mathematics(node, depth);
    case Tag::w_p: {  // No writer should nest them; what it holds is read all the same.
      const auto outer = builder_.enter_source(source_.next_paragraph++);
      children(node, depth);
      return builder_.leave_source(outer);
    }
    default:  // Hyperlinks, content controls, smart tags, custom XML, and whatever else may stand around
              // runs.
      if (node.first_child()) children(node, depth);
  }
}

void InlineReader::alternatives(const pugi::xml_node& node, std::uint32_t depth) {
  const pugi::xml_node chosen = chosen_branch(node, *source_.part);
  for (const pugi::xml_node branch : node.children()) {
    if (branch == chosen) {
      children(branch, depth + 1);
    } else {
      skip(branch);
    }
  }
}

void InlineReader::revision(const pugi::xml_node& node, bool inserted, std::uint32_t depth) {
  reading_.document.tracked_changes = true;
  if (inserted == reading_.accepted()) return children(node, depth);
  skip(node);
}

void InlineReader::run(const pugi::xml_node& node, std::uint32_t depth) {
  CurrentRun current;
  current.index = builder_.next_run();
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_element) run_child(child, current, depth + 1);
  }
}

void InlineReader::run_child(const pugi::xml_node& node, CurrentRun& current, std::uint32_t depth) {
  switch (source_.part->tag(node)) {
    case Tag::w_rPr:
      current.properties = node;
      return;
    case Tag::w_t:
      return text(node, current);
    case Tag::w_delText:  // Shown in the original only: in the accepted text it stands in a w:del that is
                          // skipped, or by mistake.
      if (!reading_.accepted()) text(node, current);
      return;
    case Tag::w_tab:
    case Tag::w_ptab:
      return emit(U"\t"sv, current);
    case Tag::w_br:
    case Tag::w_cr:
      return emit(U"\n"sv, current);
    case Tag::w_noBreakHyphen:
      return emit(U"\u2011"sv, current);
    case Tag::w_softHyphen:
      return emit(U"\u00AD"sv, current);
    case Tag::w_sym:
      return symbol(node, current, "w:");
    case Tag::w16se_symEx:  // [MS-DOCX] 2.5.5: a w:sym beyond four digits, which emoji are.
      return symbol(node, current, "w16se:");
    case Tag::w_fldChar:
      return field_character(node, current);
    case Tag::w_instrText:
      return fields_.add_instruction(node.child_value());
    case Tag::w_delInstrText:
      if (!reading_.accepted()) fields_.add_instruction(node.child_value());
      return;
    case Tag::w_footnoteReference:
      return note_reference(node, current, Part::footnote);
    case Tag::w_endnoteReference:
      return note_reference(node, current, Part::endnote);
    case Tag::w_commentReference:
      return note_reference(node, current, Part::comment);
    case Tag::w_drawing:
    case Tag::w_pict:
    case Tag::w_object:
    case Tag::w_control:
    case Tag::w_contentPart:
      return drawing(node, current, depth);
    case Tag::w_ruby:
      return ruby(node, current, depth);
    case Tag::mc_AlternateContent:
      return run_alternatives(node, current, depth);
    default:
      // Marks without text (w:lastRenderedPageBreak, w:footnoteRef), or an unknown wrapper around what is
      // known.
      if (!node.first_child()) return;
      reading_.check_depth(depth);
      for (const pugi::xml_node child : node.children()) run_child(child, current, depth + 1);
  }
}

void InlineReader::run_alternatives(const pugi::xml_node& node, CurrentRun& current, std::uint32_t depth) {
  reading_.check_depth(depth);
  const pugi::xml_node chosen = chosen_branch(node, *source_.part);
  for (const pugi::xml_node branch : node.children()) {
    if (branch != chosen) {
      skip(branch);
      continue;
    }
    for (const pugi::xml_node child : branch.children()) run_child(child, current, depth + 2);
  }
}

void InlineReader::field_character(const pugi::xml_node& node, CurrentRun& current) {
  const std::string_view type = node.attribute("w:fldCharType").value();
  if (type == "begin"sv) {
    const std::uint32_t ordinal = source_.next_field++;
    if (reading_.known.unclosed.count({source_.part->name(), ordinal}) == 0) fields_.begin(ordinal, node);
  } else if (type == "separate"sv) {
    fields_.separate();
  } else if (type == "end"sv) {
    const FieldEnd field = fields_.end();
    if (field.begin && !field.had_result) emit_computed(text_without_result(field), current);
  }
}

void InlineReader::note_reference(const pugi::xml_node& node, CurrentRun& current, Part part) {
  if (!shown(current, true)) return;
  reading_.notes.push_back({part, node.attribute("w:id").value()});
  const auto kind = part == Part::footnote  ? Hanger::Kind::footnote
                    : part == Part::endnote ? Hanger::Kind::endnote
                                            : Hanger::Kind::comment;
  builder_.hang(kind, static_cast<std::uint32_t>(reading_.notes.size() - 1));
}

void InlineReader::ruby(const pugi::xml_node& node, CurrentRun& current, std::uint32_t depth) {
  for (const pugi::xml_node child : node.children()) {
    const Tag tag = source_.part->tag(child);
    if (tag == Tag::w_rubyBase) {
      children(child, depth + 1);
    } else if (tag == Tag::w_rt) {
      if (has_text(child) && shown(current, true))
        builder_.hang(Hanger::Kind::unread, reading_.ledger.announce("ruby_text"));
      skip(child);
    }
  }
}

void InlineReader::mathematics(const pugi::xml_node& node, std::uint32_t depth) {
  reading_.check_depth(depth);
  for (const pugi::xml_node child : node.children()) {
    switch (source_.part->tag(child)) {
      case Tag::m_r: {
        CurrentRun current;
        current.index = builder_.next_run();
        current.properties = child.child("w:rPr");
        for (const pugi::xml_node part : child.children()) {
          if (source_.part->tag(part) == Tag::m_t) {
            text(part, current);
          } else if (source_.part->tag(part) != Tag::w_rPr) {
            run_child(part, current, depth + 2);
          }
        }
        break;
      }
      case Tag::m_den: {
        CurrentRun bar;
        emit_computed("/", bar);
        mathematics(child, depth + 1);
        break;
      }
      case Tag::w_r:
      case Tag::w_ins:
      case Tag::w_del:
      case Tag::w_moveFrom:
      case Tag::w_moveTo:
        element(child, depth + 1);
        break;
      default:
        if (child.first_child()) mathematics(child, depth + 1);
    }
  }
}

}  // namespace thamdinh::document
