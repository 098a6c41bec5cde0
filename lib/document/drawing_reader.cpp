#include "document/drawing_reader.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "document/alternate_content.hpp"
#include "document/property_values.hpp"
#include "document/xml_names.hpp"

namespace thamdinh::document {

namespace {

using namespace std::string_view_literals;

constexpr double kEmuPerMillimetre = 36'000;
constexpr double kMillimetresPerTwip = 25.4 / 1440;

/// width or height out of a VML style ("position:absolute;width:120pt;height:2cm"), in millimetres; pixels
/// are 1/96 inch.
double style_length(std::string_view style, std::string_view name) {
  std::size_t at = 0;
  while (at < style.size()) {
    const std::size_t end = std::min(style.find(';', at), style.size());
    std::string_view item = style.substr(at, end - at);
    item.remove_prefix(std::min(item.find_first_not_of(' '), item.size()));
    if (item.starts_with(name) && item.substr(name.size()).starts_with(':')) {
      const std::string_view value = item.substr(name.size() + 1);
      const auto measured = twips(value);
      if (!measured) return 0;
      if (value.ends_with("px")) return *whole_number(value) * 25.4 / 96;
      const bool bare = value.find_first_not_of("-0123456789.") == std::string_view::npos;
      return bare ? *measured * 25.4 / 96 : *measured * kMillimetresPerTwip;
    }
    at = end + 1;
  }
  return 0;
}

/// The ledger's word for the kind of graphic that a:graphicData holds; empty where the elements inside tell
/// it themselves.
std::string_view graphic_kind(std::string_view uri) {
  if (uri.ends_with("/chart"sv) || uri.find("chartex"sv) != std::string_view::npos) return "chart";
  if (uri.ends_with("/diagram"sv)) return "diagram";
  if (uri.ends_with("/picture"sv) || uri.find("wordprocessing"sv) != std::string_view::npos ||
      uri.ends_with("/lockedCanvas"sv) || uri.empty()) {
    return {};
  }
  return "drawing";
}

std::string ole_kind(const pugi::xml_node& object) {
  const std::string_view program = object.attribute("ProgID").value();
  if (program.starts_with("Equation"sv) || program.starts_with("MathType"sv))
    return {};  // A formula: no words.
  if (program.starts_with("Word.Document"sv) || program.starts_with("Package"sv) ||
      program.starts_with("AcroExch"sv)) {
    return "embedded_document";
  }
  return "ole";
}

}  // namespace

void DrawingReader::read(const pugi::xml_node& drawing, std::uint32_t depth) {
  Finds finds;
  if (const auto width = twips(drawing.attribute("w:dxaOrig").value()))
    finds.width_mm = *width * kMillimetresPerTwip;
  if (const auto height = twips(drawing.attribute("w:dyaOrig").value()))
    finds.height_mm = *height * kMillimetresPerTwip;
  pugi::xml_node at = drawing;
  pugi::xml_node alternate;
  pugi::xml_node chosen;
  while (at) {
    const Tag tag = source_.part->tag(at);
    const bool branch = tag == Tag::mc_Choice || tag == Tag::mc_Fallback;
    if (branch && at.parent() != alternate) {
      alternate = at.parent();
      chosen = chosen_branch(alternate, *source_.part);
    }
    if (branch && at != chosen) {
      builder_.skip_runs(reading_.skip_subtree(at, source_));
      at = next_outside(at, drawing);
    } else if (tag == Tag::w_txbxContent) {
      text_box(at, depth);
      at = next_outside(at, drawing);
    } else {
      element(at, finds);
      at = next_inside(at, drawing);
    }
  }
  record(finds);
}

void DrawingReader::element(const pugi::xml_node& node, Finds& finds) {
  switch (source_.part->tag(node)) {
    case Tag::wp_extent:
      finds.width_mm = std::max(finds.width_mm, std::atof(node.attribute("cx").value()) / kEmuPerMillimetre);
      finds.height_mm =
          std::max(finds.height_mm, std::atof(node.attribute("cy").value()) / kEmuPerMillimetre);
      return;
    case Tag::wp_docPr: {
      const std::string_view hidden = node.attribute("hidden").value();
      finds.hidden = finds.hidden || hidden == "1"sv || hidden == "true"sv;
      return;
    }
    case Tag::a_graphicData:
      if (const auto kind = graphic_kind(node.attribute("uri").value()); !kind.empty()) finds.other = kind;
      return;
    case Tag::pic_pic:
    case Tag::a_blip:
      finds.picture = true;
      return;
    case Tag::v_imagedata:
      finds.picture = true;
      [[fallthrough]];
    case Tag::v_shape: {
      const auto shape = source_.part->tag(node) == Tag::v_shape ? node : node.parent();
      const std::string_view style = shape.attribute("style").value();
      finds.width_mm = std::max(finds.width_mm, style_length(style, "width"));
      finds.height_mm = std::max(finds.height_mm, style_length(style, "height"));
      return;
    }
    case Tag::a_t:  // Text of DrawingML's own, in a locked canvas or a shape of another program.
      if (*node.child_value() != '\0' && finds.other.empty()) finds.other = "drawing";
      return;
    case Tag::v_textpath:
      return word_art(node);
    case Tag::o_OLEObject:
      finds.picture = false;
      finds.other = ole_kind(node);
      return;
    case Tag::w_control:
      finds.other = "control";
      return;
    case Tag::w_contentPart:
      finds.other = "ink";
      return;
    case Tag::w_p:
      ++source_.next_paragraph;
      return;
    case Tag::w_r:
      builder_.skip_runs(1);
      return;
    default:
      return;
  }
}

void DrawingReader::text_box(const pugi::xml_node& content, std::uint32_t depth) {
  std::uint32_t levels = 0;  // Between the run and the box.
  for (pugi::xml_node up = content; up && source_.part->tag(up) != Tag::w_r; up = up.parent()) ++levels;
  reading_.check_depth(depth + levels);
  PendingBox box;
  box.content = content;
  box.source = &source_;
  box.first_paragraph = source_.next_paragraph;
  box.depth = depth + levels;
  reading_.boxes.push_back(std::move(box));
  builder_.hang(Hanger::Kind::textbox, static_cast<std::uint32_t>(reading_.boxes.size() - 1));
  reading_.skip_subtree(content, source_);
}

void DrawingReader::word_art(const pugi::xml_node& text_path) {
  PendingBox box;
  box.text = text_path.attribute("string").value();
  if (box.text.empty()) return;
  box.source = &source_;
  reading_.boxes.push_back(std::move(box));
  builder_.hang(Hanger::Kind::textbox, static_cast<std::uint32_t>(reading_.boxes.size() - 1));
}

void DrawingReader::record(const Finds& finds) {
  if (finds.hidden) return;
  if (!finds.other.empty()) {
    builder_.hang(Hanger::Kind::unread, reading_.ledger.announce(finds.other));
  } else if (finds.picture) {
    builder_.hang(Hanger::Kind::picture, reading_.ledger.announce_picture(finds.width_mm, finds.height_mm));
  }
}

}  // namespace thamdinh::document
