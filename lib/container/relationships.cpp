#include "container/relationships.hpp"

#include "container/part_name.hpp"
#include "container/xml.hpp"

namespace thamdinh::container {

std::vector<Relationship> parse_relationships(std::string xml, std::string_view source) {
  const Xml document(std::move(xml), relationships_part_of(source));
  std::vector<Relationship> out;
  for (const pugi::xml_node node : document.root().children()) {
    if (local_name(node.name()) != "Relationship") continue;
    const std::string_view type = node.attribute("Type").value();
    const std::string_view target = node.attribute("Target").value();
    Relationship relationship;
    relationship.id = node.attribute("Id").value();
    relationship.type = type.substr(type.find_last_of('/') + 1);  // npos + 1 is 0: a bare type stays whole.
    relationship.external = ascii_lower(node.attribute("TargetMode").value()) == "external";
    relationship.target = relationship.external ? std::string(target) : resolve_target(source, target);
    out.push_back(std::move(relationship));
  }
  return out;
}

}  // namespace thamdinh::container
