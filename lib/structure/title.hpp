#pragma once

#include "structure/lines.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace thamdinh::structure {

/// The kind of document and its subject, with the lines that they take.
struct TitleBlock {
  std::uint32_t begin = 0;  ///< first line; everything before is letterhead
  std::uint32_t end = 0;    ///< the line after the last of the title; the body begins here
  std::optional<Segment> kind;
  std::string type;              ///< type code of the kind; empty if none
  std::vector<Segment> subject;  ///< its lines
};

/// Finds the title: by its kind of document, else as what stands centred or bold between the letterhead and
/// the body.
[[nodiscard]] TitleBlock find_title(const document::Document& document, const std::vector<Line>& lines);

}  // namespace thamdinh::structure
