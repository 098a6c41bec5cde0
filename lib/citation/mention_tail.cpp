#include "citation/mention_tail.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "citation/lexicon.hpp"
#include "text/unicode.hpp"

namespace thamdinh::citation {

namespace {

/// "việc thực hiện …", "kết quả triển khai …": whose doing it is follows with the same "của" as whose
/// document it is.
constexpr std::array<std::u32string_view, 12> doings{U"thực", U"triển", U"tổ",   U"học", U"quán", U"tuyên",
                                                     U"phổ",  U"cụ",    U"theo", U"đôn", U"chấp", U"kiểm"};
constexpr std::array<std::u32string_view, 12> doing_nouns{
    U"việc", U"quả", U"hình", U"tác", U"trình", U"cáo", U"độ", U"hoạch", U"nhiệm", U"vụ", U"dung", U"đốc"};

template <std::size_t n>
bool contains(const std::array<std::u32string_view, n>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether a noun and a verb of doing lead to the mention.
bool follows_doing(const Passage& passage, TokenIndex mention) {
  bool verb = false;
  for (TokenIndex back = 1; back <= 8 && back <= mention; ++back) {
    const TokenIndex at = mention - back;
    if (!passage.is_word(at) && !passage.is_mark(at, U',')) return false;
    const auto word = passage.word(at);
    if (verb && contains(doing_nouns, word)) return true;
    verb = verb || contains(doings, word);
  }
  return false;
}

/// Whether a body may have issued what bears that code. A standing committee writes its committee's code.
bool agrees(const IssuerPhrase& issuer, std::u32string_view organ) {
  if (issuer.code.empty() || organ.empty() || issuer.code == organ) return true;
  if (organ == U"TƯ") return issuer.code == U"TW" || issuer.code == U"TU";
  return organ.substr(0, issuer.code.size()) == issuer.code && issuer.code != U"ĐU" && issuer.code != U"TU";
}

class TailReader {
 public:
  TailReader(const Passage& passage, const TailContext& context, MentionTail before)
      : passage_(passage), context_(context), tail_(std::move(before)) {}

  MentionTail read(TokenIndex token) {
    at_ = token;
    const TokenIndex behind_mark = skip_note_mark(token);
    if (behind_mark != token) at_ = behind_mark;
    while (read_bracket() || read_date_part() || read_issuer_part()) {
    }
    if (at_ == behind_mark) at_ = token;  // nothing came of it
    tail_.end = at_;
    return std::move(tail_);
  }

 private:
  /// "(Bộ Chính trị, 27/9/2019)", "(BTV Tỉnh ủy)": both in brackets.
  bool read_bracket() {
    if (tail_.issuer || !passage_.is_mark(at_, U'(')) return false;
    TokenIndex at = at_ + 1;
    if (passage_.is(at, U"của")) ++at;
    auto issuer = read_issuer(passage_, at);
    if (!issuer || !issuer->high) return false;
    TokenIndex end = issuer->end;
    const auto date = read_date(passage_, end);
    if (date) end = date->end;
    if (!passage_.is_mark(end, U')')) return false;
    if (date && !tail_.date) tail_.date = date;
    extend(passage_.span(end).end, end + 1);
    tail_.issuer = std::move(issuer);
    return true;
  }

  /// The sign of a note glued to the number: "¹", "(1)", "[1]".
  [[nodiscard]] TokenIndex skip_note_mark(TokenIndex token) const {
    if (token == 0 || !passage_.touches_next(token - 1)) return token;
    const auto raw = passage_.raw(token);
    if (raw.size() == 1 && std::u32string_view(U"¹²³⁴⁵⁶⁷⁸⁹").find(raw[0]) != std::u32string_view::npos)
      return token + 1;
    const bool bracket = (passage_.is_mark(token, U'(') && passage_.is_mark(token + 2, U')')) ||
                         (passage_.is_mark(token, U'[') && passage_.is_mark(token + 2, U']'));
    return bracket && passage_.is_number(token + 1) && passage_.raw(token + 1).size() <= 2 ? token + 3
                                                                                           : token;
  }

  bool read_date_part() {
    if (tail_.date && tail_.date->is_whole()) return false;
    auto date = read_date(passage_, at_);
    const bool whole_only = context_.whole_date || tail_.date.has_value();
    if (!date || (whole_only && !date->is_whole())) return false;
    extend(date->span.end, date->end);
    tail_.date = date;
    return true;
  }

  bool read_issuer_part() {
    if (tail_.issuer) return false;
    TokenIndex at = at_;
    if (passage_.is_mark(at, U',')) ++at;
    if (const auto term = read_term(passage_, at); term && (passage_.is(*term, U"của"))) at = *term;
    const bool by = passage_.is(at, U"do");
    if (by || passage_.is(at, U"của")) {
      auto issuer = read_issuer(passage_, at + 1);
      return issuer && (!by || is_issued(issuer->end)) && take(std::move(*issuer));
    }
    // "ngày 28/5/2024 Ban Thường vụ Tỉnh ủy về …": the word "của" left out.
    if (!tail_.date || at != at_) return false;
    auto issuer = read_issuer(passage_, at);
    return issuer && issuer->high && passage_.is(issuer->end, U"về") && take(std::move(*issuer));
  }

  [[nodiscard]] bool is_issued(TokenIndex at) const {
    return (passage_.is(at, U"ban") && passage_.is(at + 1, U"hành")) || passage_.is(at, U"ký");
  }

  bool take(IssuerPhrase issuer) {
    const bool doing = follows_doing(passage_, context_.mention);
    // Right behind a date stands who issued it, be it wrong.
    const bool behind_date = tail_.date.has_value() && issuer.high;
    if (!agrees(issuer, context_.organ) && (issuer.weak || (doing && !behind_date))) return false;
    if (!issuer.high && context_.organ.empty() && doing) return false;
    if (issuer.code.empty() && !may_bear(issuer, doing)) return false;
    extend(issuer.span.end, issuer.end);
    tail_.issuer = std::move(issuer);
    return true;
  }

  /// Whether a body without a code of its own ("Sở Tư pháp") may stand for the symbol's: its initials do
  /// (STP), or the symbol's body is none that is known for another's.
  [[nodiscard]] bool may_bear(const IssuerPhrase& issuer, bool doing) const {
    const NumberSystem system = Lexicon::instance().system_of(context_.organ);
    if (system == NumberSystem::unknown) return true;
    std::u32string initials;
    for (TokenIndex at = passage_.token_at(issuer.span.start); at < issuer.end; ++at) {
      if (passage_.is_word(at)) initials += passage_.word(at)[0];
    }
    std::u32string organ(context_.organ);
    std::transform(organ.begin(), organ.end(), organ.begin(), text::lower);
    if (initials.find(organ) != std::u32string::npos || organ.find(initials.substr(0, 2)) == 0) return true;
    return system == NumberSystem::state && !doing;
  }

  void extend(std::uint32_t position, TokenIndex end) {
    tail_.position = position;
    at_ = end;
  }

  const Passage& passage_;
  const TailContext& context_;
  MentionTail tail_;
  TokenIndex at_ = 0;
};

}  // namespace

MentionTail read_tail(const Passage& passage, TokenIndex token, const TailContext& context,
                      MentionTail before) {
  return TailReader(passage, context, std::move(before)).read(token);
}

}  // namespace thamdinh::citation
