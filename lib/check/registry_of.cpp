#include "check/registry_of.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace thamdinh::checking {

namespace {

citation::KnownDocument known(const profile::KnownDocument& own) {
  const std::size_t id = own.key.find('|') + 1;
  const std::size_t date = own.key.find('|', id) + 1;
  citation::KnownDocument document;
  document.key = own.key;
  document.type = own.key.substr(0, id - 1);
  document.id = own.key.substr(id, date - id - 1);
  document.date = own.key.substr(date);
  document.issuers = own.issuers;
  document.names = own.names;
  document.subject = own.subject;
  return document;
}

}  // namespace

// The profile's own come first: where a mention fits two of one number, it is theirs.
citation::Registry registry_of(const profile::Model& model) {
  if (model.documents.empty()) return citation::Registry::builtin();
  std::vector<citation::KnownDocument> documents;
  for (const profile::KnownDocument& own : model.documents) documents.push_back(known(own));
  for (const citation::KnownDocument& shipped : citation::Registry::builtin().documents()) {
    const bool is_own = std::any_of(documents.begin(), documents.end(),
                                    [&](const auto& other) { return other.key == shipped.key; });
    if (!is_own) documents.push_back(shipped);
  }
  return citation::Registry(std::move(documents));
}

}  // namespace thamdinh::checking
