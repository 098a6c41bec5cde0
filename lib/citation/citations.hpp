#pragma once

#include <thamdinh/citation.hpp>
#include <thamdinh/finding.hpp>

#include "structure/structure.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::citation {

/// One known document.
struct KnownDocument {
  std::string key;   ///< "NQ|49-NQ/TU|2024-05-28"
  std::string type;  ///< type code
  std::string id;    ///< canonical number-symbol; empty for one known by name only
  std::string date;  ///< ISO 8601, reduced where only the year is known; may be empty
  std::vector<std::string>
      issuers;  ///< spellings that are right; the first is canonical. Empty: unknown, never a conflict
  std::vector<std::string> names;  ///< by which it is cited without a number
  std::string subject;
  std::vector<std::string>
      miswritten;  ///< ids that mean it unless the mention's own date, issuer or subject speaks against it
};

class RegistryIndex;

/// The known documents and the ways to miswrite them. Immutable once read; shared between threads.
class Registry {
 public:
  /// The shipped one (lib/citation/data/registry.tsv).
  [[nodiscard]] static const Registry& builtin();
  /// One written in the form of lib/citation/data/registry.tsv. Throws std::invalid_argument that names the
  /// line.
  [[nodiscard]] static Registry parse(std::string_view tsv);
  [[nodiscard]] const std::vector<KnownDocument>& documents() const { return *documents_; }
  [[nodiscard]] const RegistryIndex& index() const { return *index_; }
  explicit Registry(std::vector<KnownDocument> documents);

 private:
  std::shared_ptr<const std::vector<KnownDocument>> documents_;
  std::shared_ptr<const RegistryIndex> index_;
};

struct Citations {
  std::vector<Citation> mentions;  ///< in reading order
  std::vector<std::uint32_t>
      lines;  ///< of each mention: the index of the line in Structure::lines where it begins
  std::vector<Finding> findings;
};

/// Every mention of an official document in the title, the body, tables, text boxes and notes; not the
/// letterhead's own number. Time and memory grow linearly with the text; what follows the first 20,000
/// mentions is not read.
[[nodiscard]] Citations find(const structure::Structure& structure,
                             const Registry& registry = Registry::builtin());

/// The same, with the document at hand: a footnote's figure glued to a number-symbol is then known by its
/// superscript.
[[nodiscard]] Citations find(const structure::Structure& structure, const document::Document& document,
                             const Registry& registry = Registry::builtin());

}  // namespace thamdinh::citation
