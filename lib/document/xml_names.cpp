#include "document/xml_names.hpp"

#include <array>
#include <string>
#include <unordered_map>

namespace thamdinh::document {

namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t hash(const char* name) noexcept {
  std::uint32_t value =
      2166136261U;  // FNV-1a: the names are short, and two cases of equal value would not compile.
  for (; *name != '\0'; ++name) value = (value ^ static_cast<unsigned char>(*name)) * 16777619U;
  return value;
}

struct Namespace {
  std::string_view uri;
  std::string_view prefix;
};

// Transitional and strict (29500-1 and 29500-4) name the same things.
constexpr std::array kNamespaces{
    Namespace{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    Namespace{"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
    Namespace{"http://schemas.openxmlformats.org/officeDocument/2006/math", "m"},
    Namespace{"http://purl.oclc.org/ooxml/officeDocument/math", "m"},
    Namespace{"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
    Namespace{"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"},
    Namespace{"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"},
    Namespace{"http://schemas.openxmlformats.org/drawingml/2006/main", "a"},
    Namespace{"http://purl.oclc.org/ooxml/drawingml/main", "a"},
    Namespace{"http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"},
    Namespace{"http://purl.oclc.org/ooxml/drawingml/picture", "pic"},
    Namespace{"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"},
    Namespace{"http://schemas.microsoft.com/office/word/2015/wordml/symex", "w16se"},
    Namespace{"http://schemas.openxmlformats.org/drawingml/2006/chart", "c"},
    Namespace{"http://purl.oclc.org/ooxml/drawingml/chart", "c"},
    Namespace{"http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"},
    Namespace{"http://purl.oclc.org/ooxml/drawingml/diagram", "dgm"},
    Namespace{"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    Namespace{"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
    Namespace{"urn:schemas-microsoft-com:vml", "v"},
    Namespace{"urn:schemas-microsoft-com:office:office", "o"},
};

std::string_view customary_prefix(std::string_view uri) {
  for (const auto& known : kNamespaces) {
    if (known.uri == uri) return known.prefix;
  }
  return {};
}

bool is_customary(std::string_view prefix) {
  for (const auto& known : kNamespaces) {
    if (known.prefix == prefix) return true;
  }
  return false;
}

std::string_view prefix_of(std::string_view qualified) {
  const std::size_t colon = qualified.find(':');
  return colon == std::string_view::npos ? std::string_view() : qualified.substr(0, colon);
}

std::string_view local_of(std::string_view qualified) {
  const std::size_t colon = qualified.find(':');
  return colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
}

using Prefixes = std::unordered_map<std::string, std::string>;

/// What the root's declarations rename: prefix as written to customary prefix. A customary prefix bound to
/// something else is renamed out of the way.
Prefixes unusual_prefixes(const pugi::xml_node& root) {
  Prefixes renamed;
  for (const auto& attribute : root.attributes()) {
    const std::string_view name = attribute.name();
    if (!name.starts_with("xmlns"sv) || (name.size() > 5 && name[5] != ':')) continue;
    const std::string_view written = name.size() > 6 ? name.substr(6) : std::string_view();
    const std::string_view customary = customary_prefix(attribute.value());
    if (!customary.empty() && customary != written) renamed.emplace(written, customary);
    if (customary.empty() && is_customary(written) && !written.empty())
      renamed.emplace(written, "other-" + std::string(written));
  }
  return renamed;
}

std::string renamed_name(std::string_view qualified, const std::string& prefix) {
  return prefix + ":" + std::string(local_of(qualified));
}

}  // namespace

Tag tag_of(const char* qualified_name) noexcept {
  switch (hash(qualified_name)) {
#define THAMDINH_TAG(prefix, local) \
  case hash(#prefix ":" #local):    \
    return Tag::prefix##_##local;
    THAMDINH_TAGS(THAMDINH_TAG)
#undef THAMDINH_TAG
    default:
      return Tag::other;
  }
}

bool has_unusual_prefix(const pugi::xml_node& node) {
  const char* name = node.name();
  return *name != '\0' && !is_customary(prefix_of(name));
}

Tag tag_of(const pugi::xml_node& node) {
  const Tag tag = tag_of(node.name());
  if (tag != Tag::other || !has_unusual_prefix(node)) return tag;
  const std::string_view name = node.name();
  const std::string_view customary = customary_prefix(namespace_close_above(node, prefix_of(name)));
  return customary.empty() ? tag : tag_of(renamed_name(name, std::string(customary)).c_str());
}

std::string_view namespace_close_above(pugi::xml_node node, std::string_view prefix) {
  constexpr int kLevels = 16;
  constexpr int kAttributes = 16;
  for (int level = 0; node && level < kLevels; node = node.parent(), ++level) {
    int seen = 0;
    for (auto attribute = node.first_attribute(); attribute && seen < kAttributes;
         attribute = attribute.next_attribute(), ++seen) {
      const std::string_view name = attribute.name();
      if (!name.starts_with("xmlns"sv)) continue;
      if (prefix.empty() ? name.size() == 5 : name.size() == prefix.size() + 6 && name.ends_with(prefix))
        return attribute.value();
    }
  }
  return {};
}

pugi::xml_node next_outside(pugi::xml_node node, const pugi::xml_node& top) {
  while (node && node != top) {
    if (const auto sibling = node.next_sibling()) return sibling;
    node = node.parent();
  }
  return {};
}

pugi::xml_node next_inside(const pugi::xml_node& node, const pugi::xml_node& top) {
  if (const auto child = node.first_child()) return child;
  return next_outside(node, top);
}

bool use_customary_prefixes(pugi::xml_node root) {
  const Prefixes renamed = unusual_prefixes(root);
  if (renamed.empty()) return false;
  for (pugi::xml_node node = root; node; node = next_inside(node, root)) {
    if (node.type() != pugi::node_element) continue;
    if (const auto found = renamed.find(std::string(prefix_of(node.name()))); found != renamed.end()) {
      node.set_name(renamed_name(node.name(), found->second).c_str());
    }
    for (auto attribute : node.attributes()) {
      // An attribute without a prefix is in no namespace, whatever the default one is.
      const std::string_view prefix = prefix_of(attribute.name());
      if (prefix.empty() || prefix == "xmlns"sv) continue;
      if (const auto found = renamed.find(std::string(prefix)); found != renamed.end()) {
        attribute.set_name(renamed_name(attribute.name(), found->second).c_str());
      }
    }
  }
  return true;
}

}  // namespace thamdinh::document
