#include "batch/letter_template.hpp"

#include <thamdinh/error.hpp>

#include "batch/embedded_letter_content_types_xml.hpp"
#include "batch/embedded_letter_document_rels.hpp"
#include "batch/embedded_letter_document_xml.hpp"
#include "batch/embedded_letter_package_rels.hpp"
#include "batch/embedded_letter_styles_xml.hpp"
#include "batch/inputs.hpp"
#include "batch/letters.hpp"
#include "container/archive_writer.hpp"

#include <algorithm>
#include <set>
#include <span>

namespace thamdinh::batch {

std::string builtin_letter_template() {
  return container::write_archive({{"[Content_Types].xml", std::string(letter_content_types_xml)},
                                   {"_rels/.rels", std::string(letter_package_rels)},
                                   {"word/document.xml", std::string(letter_document_xml)},
                                   {"word/_rels/document.xml.rels", std::string(letter_document_rels)},
                                   {"word/styles.xml", std::string(letter_styles_xml)}});
}

document::MergeTemplate load_letter_template(const std::filesystem::path& path) {
  Inputs inputs;
  Source source;
  const std::string bytes = path.empty() ? builtin_letter_template() : inputs.read(path, {}, source);
  document::MergeTemplate result(std::as_bytes(std::span(bytes)), letter_row_fields());
  const std::set<std::string>& known = letter_fields();
  for (const std::string& field : result.fields()) {
    if (!known.contains(field) && !letter_row_fields().contains(field))
      throw Error(Code::letter_template_invalid, {path.string(), field});
  }
  return result;
}

}  // namespace thamdinh::batch
