#include "container/xml.hpp"

#include <thamdinh/error.hpp>

#include <algorithm>
#include <utility>

namespace thamdinh::container {

namespace {

// pugixml's nodes and attributes on a 64-bit machine.
constexpr std::size_t kNodeBytes = 64;
constexpr std::size_t kAttributeBytes = 40;
constexpr std::size_t kMaxTreeBytes = 128U << 20;  // With the part and the document made of it, under 256 MB.
constexpr std::size_t kSmallPart =
    2U << 20;  // At the worst ("x<a/>" all through) 52 MB of tree: not worth counting.

/// An upper bound of what the tree will take: an element for each '<' that ends none, a text before each '<'
/// that follows no '>', an attribute for each '='. For encodings where these are single bytes; the others
/// have fewer of them in as many bytes.
std::size_t tree_bytes(std::string_view xml) {
  std::size_t nodes = 0;
  for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
    if (at + 1 < xml.size() && xml[at + 1] != '/') ++nodes;
    if (at > 0 && xml[at - 1] != '>') ++nodes;
  }
  const auto attributes = static_cast<std::size_t>(std::count(xml.begin(), xml.end(), '='));
  return nodes * kNodeBytes + attributes * kAttributeBytes;
}

/// A reference to U+0000 would end the text where it stands, in silence; XML 1.0 forbids it (2.2).
bool refers_to_nul(std::string_view xml) {
  for (std::size_t at = xml.find('&'); at != std::string_view::npos; at = xml.find('&', at + 1)) {
    if (at + 2 >= xml.size() || xml[at + 1] != '#') continue;
    const std::size_t digits = at + (xml[at + 2] == 'x' ? 3 : 2);
    const std::size_t end = xml.find_first_not_of('0', digits);
    if (end != std::string_view::npos && end > digits && xml[end] == ';') return true;
  }
  return false;
}

}  // namespace

Xml::Xml(std::string bytes, std::string_view part) : bytes_(std::move(bytes)) {
  if (bytes_.size() > kSmallPart && tree_bytes(bytes_) > kMaxTreeBytes) {
    throw Error(Code::over_limit, {"tree_bytes", std::to_string(kMaxTreeBytes)});
  }
  if (refers_to_nul(bytes_)) throw Error(Code::malformed_xml, {std::string(part), "0"});
  constexpr unsigned kFlags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                              pugi::parse_wconv_attribute | pugi::parse_ws_pcdata_single |
                              pugi::parse_embed_pcdata | pugi::parse_doctype;
  const pugi::xml_parse_result result = dom_.load_buffer_inplace(bytes_.data(), bytes_.size(), kFlags);
  if (!result || !dom_.document_element()) {
    throw Error(Code::malformed_xml, {std::string(part), std::to_string(result.offset)});
  }
  for (const pugi::xml_node child : dom_.children()) {
    if (child.type() == pugi::node_doctype) throw Error(Code::malformed_xml, {std::string(part), "0"});
  }
}

std::string_view local_name(std::string_view qualified) {
  const std::size_t colon = qualified.find(':');
  return colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
}

}  // namespace thamdinh::container
