#pragma once

#include <pugixml.hpp>

#include "document/xml_part.hpp"

namespace thamdinh::document {

/// The one branch of mc:AlternateContent that is read (29500-3, 7.6): the first mc:Choice all of whose
/// required namespaces are Microsoft's own extensions or of this standard, as Word knows them; else
/// mc:Fallback; null where neither stands.
[[nodiscard]] pugi::xml_node chosen_branch(const pugi::xml_node& alternate_content, const XmlPart& part);

}  // namespace thamdinh::document
