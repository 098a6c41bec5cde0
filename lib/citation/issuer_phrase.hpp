#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "citation/passage.hpp"

namespace thamdinh::citation {

/// The body that issued a document, as named in a mention.
struct IssuerPhrase {
  CodePointSpan span;  ///< without "của"
  TokenIndex end = 0;
  std::u32string code;  ///< of the body in number-symbols (TU, TW, ĐUK); empty if unknown
  bool high = false;    ///< nobody else can be meant
  bool weak = false;    ///< may as well be who carries the document out
};

/// The body named from the token on: "Ban Thường vụ Tỉnh ủy Hưng Yên", "UBND huyện Ân Thi", "Bộ Chính trị
/// (khóa VIII)".
[[nodiscard]] std::optional<IssuerPhrase> read_issuer(const Passage& passage, TokenIndex token);

/// A term in brackets or not, "(khóa VIII)", "khoá XI"; the token after it.
[[nodiscard]] std::optional<TokenIndex> read_term(const Passage& passage, TokenIndex token);

/// An issuer made comparable: folded, abbreviations written out, term dropped, marks gone.
[[nodiscard]] std::u32string comparable_issuer(std::u32string_view folded);

}  // namespace thamdinh::citation
