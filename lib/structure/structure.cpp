#include "structure/structure.hpp"

#include "structure/assignments.hpp"
#include "structure/document_info.hpp"
#include "structure/headings.hpp"
#include "structure/leftovers.hpp"
#include "structure/letterhead.hpp"
#include "structure/lines.hpp"
#include "structure/placeholders.hpp"
#include "structure/signature.hpp"
#include "structure/title.hpp"
#include "structure/unit_kind.hpp"
#include "structure/zones.hpp"

namespace thamdinh::structure {

Structure analyse(const document::Document& document, std::optional<UnitKind> given) {
  Structure structure;
  structure.lines = make_lines(document);
  const auto title = find_title(document, structure.lines);
  const auto end = find_end(document, structure.lines, title);
  assign_zones(structure.lines, title, end);
  read_letterhead(document, structure.lines, structure.form);
  read_title(structure.lines, title, structure.form);
  read_end(structure.lines, structure.form);
  fill_document_info(title, structure);
  find_form_slips(structure);
  read_headings(document, structure);
  read_unit(structure.lines, given, structure);
  read_assignments(document, structure);
  find_placeholders(structure);
  find_leftovers(structure);
  return structure;
}

}  // namespace thamdinh::structure
