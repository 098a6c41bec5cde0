#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "citation/passage.hpp"

namespace thamdinh::citation {

/// Which congress's or plenum's resolution a name means.
struct Meeting {
  bool plenum = false;
  std::u32string body;  ///< of a congress, folded: "đảng" for the whole Party's, "đảng bộ tỉnh"
  std::uint32_t number =
      0;  ///< of the congress ("XIII", "khóa XIX", "lần thứ I") or of the plenum; 0 if not said
  std::uint32_t term = 0;  ///< of a plenum: "khóa XII"; 0 if not said
  std::u32string years;    ///< of a congress: "2020-2025"; empty if not said

  [[nodiscard]] bool is_same(const Meeting& other) const;
};

/// A document named without a number.
struct DocumentName {
  Meeting meeting;
  CodePointSpan span;  ///< from the type word on for the first of a list
  TokenIndex end = 0;
};

/// The resolutions of congresses and plenums that are named from the token on, after the type word at `type`;
/// several where one type word stands for all ("khóa XI, khóa XII"). Empty where the words name no given
/// document.
[[nodiscard]] std::vector<DocumentName> read_meeting_names(const Passage& passage, TokenIndex type,
                                                           TokenIndex token);

}  // namespace thamdinh::citation
