#pragma once

#include <cstdint>
#include <optional>

#include "citation/date_mention.hpp"
#include "citation/issuer_phrase.hpp"
#include "citation/passage.hpp"

namespace thamdinh::citation {

/// What belongs to a mention beside its number: date and issuer, in any order.
struct MentionTail {
  std::optional<DateMention> date;
  std::optional<IssuerPhrase> issuer;
  TokenIndex end = 0;          ///< the token after all
  std::uint32_t position = 0;  ///< where the last of them ends; 0 if there is none
};

/// Where a tail is read and what it must agree with.
struct TailContext {
  TokenIndex mention = 0;       ///< the first token of the mention
  std::u32string_view organ{};  ///< the body's code in the number-symbol; empty if none
  bool whole_date = false;      ///< a month or year alone is none
};

/// The date and issuer from the token on. An issuer that is the one who carries the document out ("kết quả
/// thực hiện Nghị quyết số 49-NQ/TU của Chi bộ") is none.
[[nodiscard]] MentionTail read_tail(const Passage& passage, TokenIndex token, const TailContext& context,
                                    MentionTail before = {});

}  // namespace thamdinh::citation
