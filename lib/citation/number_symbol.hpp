#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citation/lexicon.hpp"
#include "citation/passage.hpp"

namespace thamdinh::citation {

/// A code or year of a number-symbol, with the separator that stands before it.
struct SymbolPart {
  enum class Role : std::uint8_t { year, type, organ };
  Role role = Role::organ;
  std::u32string text;       ///< canonical letter case, "&" dropped
  std::u32string separator;  ///< spaces gone, dashes alike; empty where it is lost
};

/// A number-symbol as it stands in a text, or as much of one as stands there.
struct NumberSymbol {
  std::u32string number;  ///< "49", "01", "30c"; look-alike letters mended
  std::uint32_t value = 0;
  bool known_type = false;  ///< the type code is one of the table
  std::vector<SymbolPart> parts;
  CodePointSpan span;
  TokenIndex end = 0;  ///< the token after it

  [[nodiscard]] std::u32string_view year() const { return first(SymbolPart::Role::year); }
  [[nodiscard]] std::u32string_view type() const { return first(SymbolPart::Role::type); }
  /// The first body's code; "QH15" in a law's number.
  [[nodiscard]] std::u32string_view organ() const { return first(SymbolPart::Role::organ); }
  /// Whether it names its body; else only a number stands there, with or without a year.
  [[nodiscard]] bool complete() const { return !organ().empty(); }
  [[nodiscard]] bool is_law() const {
    return type().empty() && !year().empty() && organ().substr(0, 2) == U"QH";
  }

  /// As written: spaces gone; dashes, letter case and look-alikes mended.
  [[nodiscard]] std::u32string written() const;
  /// Well formed: 49-NQ/TU or 82/KH-UBND by whose body's code it is; as written where that is not known and
  /// either form is right.
  [[nodiscard]] std::u32string canonical() const;

  /// A digit at the end of TW or TU, which may be a footnote's.
  [[nodiscard]] bool ends_in_loose_digit() const;
  void drop_loose_digit();
  void set(SymbolPart::Role role, std::u32string_view text);

 private:
  [[nodiscard]] std::u32string_view first(SymbolPart::Role role) const;
};

/// What leads to a number-symbol, and so how far its codes may stray from the known ones: nothing; "số"; a
/// type word; "công văn", whose symbol holds no type (1257/VPUBND-THVX).
enum class Lead : std::uint8_t { none, number_word, type_word, letter };

/// The number-symbol that begins at the token, be it the number alone; nothing where no whole number stands.
[[nodiscard]] std::optional<NumberSymbol> read_number_symbol(const Passage& passage, TokenIndex token,
                                                             Lead lead);

}  // namespace thamdinh::citation
