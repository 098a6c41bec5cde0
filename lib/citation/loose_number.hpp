#pragma once

#include <cstdint>

#include "citation/lexicon.hpp"
#include "citation/number_symbol.hpp"
#include "citation/passage.hpp"

namespace thamdinh::citation {

/// How sure it is that a number after a type word is a document's number.
enum class Looseness : std::uint8_t {
  none,      ///< it counts, dates or measures something
  if_known,  ///< only where the document is known or cited in the text
  sure,
};

/// What stands around a number without a symbol.
struct LooseContext {
  DocumentType type;
  bool number_word = false;  ///< "số" stands before it
  bool abbreviated = false;  ///< "NQ 49"
  bool capitalised = false;  ///< the type word begins with a capital, or all the text is capitals
  bool item = false;         ///< a further item of a list
};

/// Judges a number without a symbol: "Nghị quyết 49" against "Kế hoạch 5 năm", "Quy định 03 bước".
[[nodiscard]] Looseness judge_loose_number(const Passage& passage, const NumberSymbol& number,
                                           const LooseContext& context);

}  // namespace thamdinh::citation
