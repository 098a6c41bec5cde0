#pragma once

#include <thamdinh/citation.hpp>
#include <thamdinh/finding.hpp>

#include "structure/structure.hpp"

#include <string>
#include <vector>

namespace thamdinh::citation {

/// One known document.
struct KnownDocument {
  std::string key;     ///< "NQ|49-NQ/TU|2024-05-28"
  std::string type;    ///< type code
  std::string id;      ///< canonical number-symbol; empty for one known by name only
  std::string date;    ///< ISO 8601, reduced where only the year is known; may be empty
  std::vector<std::string> issuers;  ///< spellings that are right; the first is canonical. Empty: unknown, never a conflict
  std::vector<std::string> names;    ///< by which it is cited without a number
  std::string subject;
};

/// The known documents and the ways to miswrite them. Immutable once read; shared between threads.
class Registry {
 public:
  /// The shipped one (lib/citation/data/registry.tsv).
  [[nodiscard]] static const Registry& builtin();
  [[nodiscard]] const std::vector<KnownDocument>& documents() const { return documents_; }
  explicit Registry(std::vector<KnownDocument> documents);

 private:
  std::vector<KnownDocument> documents_;
};

struct Citations {
  std::vector<Citation> mentions;   ///< in reading order
  std::vector<std::uint32_t> lines; ///< for each mention: the index into Structure::lines of the line where it begins
  std::vector<Finding> findings;
};

/// Every mention of an official document in the title, the body, tables, text boxes and notes; not the letterhead's own number.
[[nodiscard]] Citations find(const structure::Structure& structure, const Registry& registry = Registry::builtin());

}  // namespace thamdinh::citation
