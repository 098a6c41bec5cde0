#include "document/xml_part.hpp"

#include <thamdinh/error.hpp>

#include <utility>

namespace thamdinh::document {

XmlPart::XmlPart(const container::Package& package, std::string name)
    : package_(package), name_(std::move(name)), xml_(package.read(name_), name_) {
  renamed_ = use_customary_prefixes(xml_.root());
  for (const auto& attribute : xml_.root().attributes()) {
    const std::string_view attribute_name = attribute.name();
    if (attribute_name.starts_with("xmlns:"))
      root_namespaces_.try_emplace(attribute_name.substr(6), attribute.value());
    if (attribute_name == "xml:space") preserves_space_ = std::string_view(attribute.value()) == "preserve";
  }
}

Tag XmlPart::unusual_tag(const pugi::xml_node& node) const {
  if (lookups_left_ == 0 || !has_unusual_prefix(node)) return Tag::other;
  --lookups_left_;
  return tag_of(node);
}

std::string_view XmlPart::namespace_of(const pugi::xml_node& node, std::string_view prefix) const {
  if (lookups_left_ > 0) {
    --lookups_left_;
    const std::string_view close = namespace_close_above(node, prefix);
    if (!close.empty()) return close;
  }
  const auto found = root_namespaces_.find(prefix);
  return found == root_namespaces_.end() ? std::string_view() : found->second;
}

void XmlPart::read_relationships() const {
  if (relationships_read_) return;
  relationships_read_ = true;
  try {
    relationships_ = package_.relationships(name_);
  } catch (const Error& error) {
    // Without them notes and styles are missing, but the text that stands here can be read.
    if (error.code() != Code::malformed_xml) throw;
    relationships_lost_ = true;
  }
  for (std::size_t i = 0; i < relationships_.size(); ++i) by_id_.try_emplace(relationships_[i].id, i);
}

const container::Relationship* XmlPart::relationship(std::string_view id) const {
  read_relationships();
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &relationships_[found->second];
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
