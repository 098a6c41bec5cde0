#pragma once

#include "citation/citations.hpp"
#include "document/document.hpp"
#include "structure/structure.hpp"

#include <memory>
#include <string>
#include <vector>

namespace thamdinh::scoring::testing {

/// A plan of a few lines, built without the layers below, so that scoring is tested by itself. "# TEXT" is a
/// heading.
class SentencePlan {
 public:
  explicit SentencePlan(const std::vector<std::string>& lines);

  void set_kind(UnitKind kind) { structure_.unit.kind = kind; }
  /// Lets the line be what a body bears, as a run-in head or a table would.
  void assign(const std::string& lead, std::uint32_t line);

  [[nodiscard]] const structure::Structure& structure() const { return structure_; }
  [[nodiscard]] const citation::Citations& citations() const { return citations_; }

 private:
  void add_heading(const std::string& text, structure::Line& line);
  void find_mentions(std::uint32_t index);

  std::unique_ptr<document::Document> document_ = std::make_unique<document::Document>();
  structure::Structure structure_;
  citation::Citations citations_;
};

}  // namespace thamdinh::scoring::testing
