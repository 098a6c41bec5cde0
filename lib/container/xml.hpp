#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace thamdinh::container {

/// A part's XML, parsed in place: names and values of `dom` point into `bytes`, which must stay where it is.
///
/// Encodings: UTF-8, UTF-16 and UTF-32 by mark or by the first bytes (29500-2, 6.1.4). Entities beyond the
/// five predefined ones are left as they stand; a document type declaration is refused, as 29500-2 demands.
class Xml {
 public:
  /// Throws Error(malformed_xml) with the part's name and the byte offset, Error(over_limit) where the tree
  /// would take more memory than `kMaxTreeBytes`.
  Xml(std::string bytes, std::string_view part);

  Xml(const Xml&) = delete;
  Xml& operator=(const Xml&) = delete;

  [[nodiscard]] pugi::xml_node root() const { return dom_.document_element(); }

 private:
  std::string bytes_;
  pugi::xml_document dom_;
};

/// The part of a qualified name after its prefix.
[[nodiscard]] std::string_view local_name(std::string_view qualified);

}  // namespace thamdinh::container
