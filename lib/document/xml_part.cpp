#include "document/xml_part.hpp"

#include <thamdinh/error.hpp>

#include <utility>

#include "document/xml_names.hpp"

namespace thamdinh::document {

XmlPart::XmlPart(const container::Package& package, std::string name)
    : package_(package), name_(std::move(name)), xml_(package.read(name_), name_) {
  renamed_ = use_customary_prefixes(xml_.root());
}

void XmlPart::read_relationships() const {
  if (relationships_read_) return;
  relationships_read_ = true;
  try {
    relationships_ = package_.relationships(name_);
  } catch (const Error& error) {
    // Without them notes and styles are missing, but the text that stands here can be read.
    if (error.code() != Code::malformed_xml) throw;
  }
}

const container::Relationship* XmlPart::relationship(std::string_view id) const {
  read_relationships();
  for (const auto& relationship : relationships_) {
    if (relationship.id == id) return &relationship;
  }
  return nullptr;
}

std::optional<std::string> XmlPart::related(std::string_view type) const {
  read_relationships();
  for (const auto& relationship : relationships_) {
    if (!relationship.external && relationship.type == type && package_.has(relationship.target))
      return relationship.target;
  }
  return std::nullopt;
}

const XmlPart& PartCache::get(const std::string& name) {
  auto& part = parts_[name];
  if (!part) part = std::make_unique<XmlPart>(package_, name);
  return *part;
}

}  // namespace thamdinh::document
