#pragma once

#include <cstdint>
#include <string>

#include <pugixml.hpp>

#include "document/paragraph_builder.hpp"
#include "document/reading.hpp"

namespace thamdinh::document {

/// Looks through w:drawing, w:pict and w:object (29500-1, 17.3.3.9, 20.4; VML in 29500-4, 19): text boxes and
/// WordArt are announced to be read once their paragraph is done; what cannot be read goes to the ledger.
/// Lines and shapes without text are nothing. Iterative.
class DrawingReader {
 public:
  DrawingReader(Reading& reading, Source& source, ParagraphBuilder& builder)
      : reading_(reading), source_(source), builder_(builder) {}

  void read(const pugi::xml_node& drawing, std::uint32_t depth);

 private:
  /// What one drawing turned out to be, beside its text boxes.
  struct Finds {
    double width_mm = 0;
    double height_mm = 0;
    bool picture = false;
    bool hidden = false;
    std::string other;  ///< the ledger's word for an object of another kind
  };

  void element(const pugi::xml_node& node, Finds& finds);
  void text_box(const pugi::xml_node& content, std::uint32_t depth);
  void word_art(const pugi::xml_node& text_path);
  void record(const Finds& finds);
  void hang_unread(std::string what);

  Reading& reading_;
  Source& source_;
  ParagraphBuilder& builder_;
};

}  // namespace thamdinh::document
