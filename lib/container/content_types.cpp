#include "container/content_types.hpp"

#include "container/part_name.hpp"
#include "container/xml.hpp"

namespace thamdinh::container {

ContentTypes::ContentTypes(std::string xml) {
  const Xml document(std::move(xml), "[Content_Types].xml");
  for (const pugi::xml_node node : document.root().children()) {
    const std::string_view name = local_name(node.name());
    const std::string type = node.attribute("ContentType").value();
    if (name == "Override") {
      by_part_.try_emplace(fold_part_name(node.attribute("PartName").value()), type);
    } else if (name == "Default") {
      by_extension_.try_emplace(ascii_lower(node.attribute("Extension").value()), type);
    }
  }
}

std::string ContentTypes::of(std::string_view part) const {
  const std::string folded = fold_part_name(part);
  if (const auto found = by_part_.find(folded); found != by_part_.end()) return found->second;
  const std::size_t dot = folded.find_last_of("./");
  if (dot == std::string::npos || folded[dot] != '.') return {};
  const auto found = by_extension_.find(folded.substr(dot + 1));
  return found == by_extension_.end() ? std::string() : found->second;
}

}  // namespace thamdinh::container
