#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/document.hpp"

namespace thamdinh::document {

/// A picture met in the text, judged when the whole document is known.
struct Picture {
  double width_mm = 0;
  double height_mm = 0;
  bool in_margin = false;  ///< in a header or footer
  Place where;
};

/// What was met and could not be read as text: each entry once it is certain, pictures after the last page.
class Ledger {
 public:
  /// `what` for an entry whose place is still to come; the id goes with Hanger::item.
  [[nodiscard]] std::uint32_t announce(std::string what);
  [[nodiscard]] std::uint32_t announce_picture(double width_mm, double height_mm);

  void place_entry(std::uint32_t entry, const Place& where);
  void place_picture(std::uint32_t picture, const Place& where);
  void add(std::string what, const Place& where);

  [[nodiscard]] bool has_pictures() const noexcept { return !pictures_.empty(); }

  /// All entries, by place. `letters`: how much text the document has beside its pictures.
  [[nodiscard]] std::vector<Unread> settle(std::uint64_t letters) const;

 private:
  std::vector<std::string> announced_;
  std::vector<Picture> pictures_;
  std::vector<Unread> entries_;
};

}  // namespace thamdinh::document
