#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <pugixml.hpp>

#include "container/package.hpp"
#include "container/xml.hpp"
#include "document/xml_names.hpp"

namespace thamdinh::document {

/// A part of the package, parsed, with its relationships.
class XmlPart {
 public:
  /// Throws Error: malformed_xml, over_limit, damaged, encrypted.
  XmlPart(const container::Package& package, std::string name);

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] pugi::xml_node root() const { return xml_.root(); }

  /// Whether names still stand where the file has them, so that the bytes between two names are the file's
  /// own.
  [[nodiscard]] bool in_place() const noexcept { return !renamed_; }

  /// Whether xml:space="preserve" stands on the root, for all of the part.
  [[nodiscard]] bool preserves_space() const noexcept { return preserves_space_; }

  /// What an element is. A prefix that is not the customary one is looked up in the namespaces declared close
  /// above, for so many elements as an honest part may have.
  [[nodiscard]] Tag tag(const pugi::xml_node& node) const {
    const Tag known = tag_of(node.name());
    return known == Tag::other ? unusual_tag(node) : known;
  }

  /// The namespace that a prefix is bound to at `node`: close above it, else on the root; empty if none.
  [[nodiscard]] std::string_view namespace_of(const pugi::xml_node& node, std::string_view prefix) const;

  /// The relationship of that id; null where there is none. Read when first asked for.
  [[nodiscard]] const container::Relationship* relationship(std::string_view id) const;
  /// Whether the part that holds them is not well formed: what they lead to cannot be read.
  [[nodiscard]] bool relationships_lost() const noexcept { return relationships_lost_; }
  /// The existing part that the first relationship of that type leads to.
  [[nodiscard]] std::optional<std::string> related(std::string_view type) const;

 private:
  void read_relationships() const;
  [[nodiscard]] Tag unusual_tag(const pugi::xml_node& node) const;

  const container::Package& package_;
  std::string name_;
  container::Xml xml_;
  std::unordered_map<std::string_view, std::string_view> root_namespaces_;
  bool renamed_ = false;
  bool preserves_space_ = false;
  mutable std::uint32_t lookups_left_ = 100'000;
  mutable bool relationships_read_ = false;
  mutable bool relationships_lost_ = false;
  mutable std::vector<container::Relationship> relationships_;
  mutable std::unordered_map<std::string_view, std::size_t> by_id_;
};

/// The parts of one package, each read and parsed once.
class PartCache {
 public:
  explicit PartCache(const container::Package& package) : package_(package) {}

  /// Throws as XmlPart does.
  [[nodiscard]] const XmlPart& get(const std::string& name);
  [[nodiscard]] const container::Package& package() const noexcept { return package_; }

 private:
  const container::Package& package_;
  std::unordered_map<std::string, std::unique_ptr<XmlPart>> parts_;
};

}  // namespace thamdinh::document
