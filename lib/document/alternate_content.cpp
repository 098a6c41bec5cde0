#include "document/alternate_content.hpp"

#include <algorithm>
#include <string_view>

#include "document/xml_names.hpp"

namespace thamdinh::document {

namespace {

using namespace std::string_view_literals;

bool is_known_namespace(std::string_view uri) {
  return uri.starts_with("http://schemas.microsoft.com/office/"sv) ||
         uri.starts_with("http://schemas.openxmlformats.org/"sv) ||
         uri.starts_with("http://purl.oclc.org/ooxml/"sv) || uri.starts_with("urn:schemas-microsoft-com:"sv);
}

bool all_understood(const pugi::xml_node& choice, const XmlPart& part) {
  std::string_view required = choice.attribute("Requires").value();
  bool any = false;
  while (!required.empty()) {
    const std::size_t end = std::min(required.find(' '), required.size());
    if (end > 0) {
      any = true;
      if (!is_known_namespace(part.namespace_of(choice, required.substr(0, end)))) return false;
    }
    required.remove_prefix(std::min(end + 1, required.size()));
  }
  return any;
}

}  // namespace

pugi::xml_node chosen_branch(const pugi::xml_node& alternate_content, const XmlPart& part) {
  pugi::xml_node fallback;
  for (const pugi::xml_node child : alternate_content.children()) {
    const Tag tag = tag_of(child.name());
    if (tag == Tag::mc_Choice && all_understood(child, part)) return child;
    if (tag == Tag::mc_Fallback && !fallback) fallback = child;
  }
  return fallback;
}

}  // namespace thamdinh::document
