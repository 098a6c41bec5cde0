#include <stdexcept>
#include <utility>

#include "citation/citations.hpp"
#include "citation/embedded_registry_tsv.hpp"
#include "citation/registry_index.hpp"
#include "citation/table.hpp"

namespace thamdinh::citation {

Registry::Registry(std::vector<KnownDocument> documents)
    : documents_(std::make_shared<const std::vector<KnownDocument>>(std::move(documents))),
      index_(std::make_shared<const RegistryIndex>(*documents_)) {}

Registry Registry::parse(std::string_view tsv) {
  std::vector<KnownDocument> documents;
  for (const auto& row : table_rows(tsv)) {
    KnownDocument document;
    document.key = cell(row, 0);
    document.type = cell(row, 1);
    document.id = cell(row, 2);
    document.date = cell(row, 3);
    document.issuers = list_items(cell(row, 4));
    document.names = list_items(cell(row, 5));
    document.subject = cell(row, 6);
    document.miswritten = list_items(cell(row, 7));
    if (document.key.empty() || document.type.empty() || (document.id.empty() && document.names.empty())) {
      throw std::invalid_argument("registry: a document needs a key, a type, and an id or a name: " +
                                  std::string(cell(row, 0)));
    }
    documents.push_back(std::move(document));
  }
  return Registry(std::move(documents));
}

const Registry& Registry::builtin() {
  static const Registry registry = parse(registry_tsv);
  return registry;
}

}  // namespace thamdinh::citation
