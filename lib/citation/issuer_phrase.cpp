#include "citation/issuer_phrase.hpp"

#include <algorithm>
#include <array>

#include "citation/lexicon.hpp"
#include "citation/roman.hpp"
#include "text/unicode.hpp"

namespace thamdinh::citation {

namespace {

/// Words that a body's name never takes in: they begin what the document is about, or what is done with it.
constexpr std::array<std::u32string_view, 66> closing_words{
    U"về",    U"và",   U"là",   U"đã",    U"được", U"phải", U"của",   U"tại",   U"gắn", U"với",  U"trong",
    U"cho",   U"có",   U"do",   U"theo",  U"để",   U"khi",  U"đến",   U"từ",    U"này", U"nêu",  U"quy",
    U"ban",   U"giao", U"yêu",  U"đề",    U"ngày", U"số",   U"năm",   U"tháng", U"thì", U"sẽ",   U"cần",
    U"đang",  U"xây",  U"tổ",   U"triển", U"thực", U"quán", U"cụ",    U"hướng", U"chỉ", U"ký",   U"như",
    U"trước", U"sau",  U"nhằm", U"gồm",   U"vẫn",  U"sửa",  U"bổ",    U"cắt",   U"phê", U"kiện", U"tăng",
    U"đẩy",   U"tiếp", U"nâng", U"miễn",  U"bãi",  U"khen", U"tuyển", U"thay",  U"hủy", U"đính", U"điều"};

bool closes(std::u32string_view word) {
  return std::find(closing_words.begin(), closing_words.end(), word) != closing_words.end();
}

class IssuerReader {
 public:
  explicit IssuerReader(const Passage& passage) : passage_(passage), lexicon_(Lexicon::instance()) {}

  std::optional<IssuerPhrase> read(TokenIndex token) {
    at_ = skip_meeting(token);
    const TokenIndex first = at_;
    // Bodies hang on bodies: "Văn phòng" "Ban Chấp hành" "Đảng bộ tỉnh"; more than five never do.
    for (int units = 0; units < 5; ++units) {
      const auto head = passage_.longest(LexemeKind::issuer, at_);
      if (!head) break;
      take(lexicon_.issuer(head.index), head);
    }
    if (at_ == first) return std::nullopt;
    if (first != token && passage_.is_number(at_)) ++at_;  // "Hội nghị Trung ương 6"
    if (const auto term = read_term(passage_, at_)) at_ = *term;
    out_.span = {passage_.span(token).start, passage_.span(at_ - 1).end};
    out_.end = at_;
    return out_;
  }

 private:
  /// "Hội nghị lần thứ sáu" before "Ban Chấp hành Trung ương", "Hội nghị" before "Trung ương 6".
  [[nodiscard]] TokenIndex skip_meeting(TokenIndex token) const {
    if (!passage_.is(token, U"hội") || !passage_.is(token + 1, U"nghị")) return token;
    TokenIndex at = token + 2;
    if (passage_.is(at, U"lần") && passage_.is(at + 1, U"thứ") && term_number(passage_.word(at + 2)) != 0)
      at += 3;
    return passage_.is(at, U"ban") || passage_.is(at, U"bch") || passage_.is(at, U"trung") ||
                   passage_.is(at, U"tw")
               ? at
               : token;
  }

  void take(const IssuerHead& head, const Passage::Found& found) {
    const bool first = at_ == 0 || out_.end == 0;
    at_ = found.end;
    out_.end = at_;
    if (out_.code.empty()) out_.code = head.code;
    out_.high = out_.high || head.high;
    out_.weak = first ? head.weak : out_.weak && !head.high;
    switch (head.tail) {
      case IssuerTail::none:
        break;
      case IssuerTail::body:
        skip_names(false);
        break;
      case IssuerTail::place:
        skip_place();
        break;
      case IssuerTail::name:
        skip_names(true);
        break;
      case IssuerTail::central:
        skip_central();
        break;
    }
  }

  void skip_central() {
    if (passage_.is(at_, U"đảng") && !passage_.is(at_ + 1, U"bộ") && !passage_.is(at_ + 1, U"ủy")) ++at_;
    if (passage_.is(at_, U"cộng") && passage_.is(at_ + 1, U"sản")) {
      at_ += 2;
      if (passage_.is(at_, U"việt") && passage_.is(at_ + 1, U"nam")) at_ += 2;
    }
  }

  bool skip_phrase(NameKind kind) {
    const auto name = passage_.longest(LexemeKind::name, at_);
    if (!name || lexicon_.name(name.index) != kind) return false;
    at_ = name.end;
    return true;
  }

  /// "tỉnh", "tỉnh Hưng Yên", "Hưng Yên", "huyện Ân Thi", "TP. Hưng Yên", "các cấp".
  void skip_place() {
    const bool level = skip_phrase(NameKind::level);
    if (level && passage_.is(at_ - 1, U"tp") && passage_.is_mark(at_, U'.')) ++at_;
    if (skip_phrase(NameKind::place)) return;
    skip_capitals(level ? 3 : 2, level);
    if (level && skip_phrase(NameKind::level)) skip_capitals(3, true);  // "xã Tân Dân huyện Khoái Châu"
  }

  /// Proper names unknown to the tables: capitalised syllables. In capitals only, the two after a level.
  void skip_capitals(int most, bool after_level) {
    for (int count = 0; count < most; ++count) {
      if (passage_.longest(LexemeKind::issuer, at_) || passage_.longest(LexemeKind::type, at_)) return;
      const bool in_capitals = passage_.is_all_capitals() && after_level && count < 2 &&
                               passage_.is_word(at_) && !closes(passage_.word(at_));
      if (!passage_.is_capitalised(at_) && !in_capitals) return;
      ++at_;
    }
  }

  /// The name of an office; a level or place after it.
  void skip_names(bool open) {
    if (passage_.longest(LexemeKind::issuer, at_)) return;
    const bool known = skip_phrase(NameKind::name);
    if (!known && open) skip_compound();
    for (int count = 0; count < 2; ++count) {
      if (passage_.longest(LexemeKind::issuer, at_)) return;
      const auto name = passage_.longest(LexemeKind::name, at_);
      if (!name || lexicon_.name(name.index) == NameKind::name) break;
      at_ = name.end;
      if (lexicon_.name(name.index) == NameKind::level) skip_capitals(3, true);
    }
  }

  /// Compounds of two syllables, the second in small letters: "Đa khoa", "Quảng cáo".
  void skip_compound() {
    for (int count = 0; count < 4; ++count) {
      if (passage_.longest(LexemeKind::issuer, at_) || passage_.longest(LexemeKind::type, at_)) return;
      if (!passage_.is_capitalised(at_)) return;
      ++at_;
      const bool small = passage_.is_word(at_) && !passage_.is_capitalised(at_) &&
                         !closes(passage_.word(at_)) && !passage_.longest(LexemeKind::name, at_);
      if (small && count < 3) ++at_;
    }
  }

  const Passage& passage_;
  const Lexicon& lexicon_;
  IssuerPhrase out_;
  TokenIndex at_ = 0;
};

/// Abbreviations of bodies, folded, and what they stand for.
struct Expansion {
  std::u32string_view abbreviation;
  std::u32string_view words;
};
constexpr std::array expansions{
    Expansion{U"btv", U"ban thường vụ"},
    Expansion{U"tv", U"thường vụ"},
    Expansion{U"bch", U"ban chấp hành"},
    Expansion{U"tw", U"trung ương"},
    Expansion{U"tư", U"trung ương"},
    Expansion{U"tu", U"tỉnh ủy"},
    Expansion{U"btvtu", U"ban thường vụ tỉnh ủy"},
    Expansion{U"bchtw", U"ban chấp hành trung ương"},
    Expansion{U"bct", U"bộ chính trị"},
    Expansion{U"bbt", U"ban bí thư"},
    Expansion{U"đuk", U"đảng ủy khối"},
    Expansion{U"ubnd", U"ủy ban nhân dân"},
    Expansion{U"hđnd", U"hội đồng nhân dân"},
    Expansion{U"ubtvqh", U"ủy ban thường vụ quốc hội"},
    Expansion{U"ccq", U"cơ quan"},
    Expansion{U"cq", U"cơ quan"},
    Expansion{U"dn", U"doanh nghiệp"},
    Expansion{U"cqdn", U"cơ quan doanh nghiệp"},
    Expansion{U"ccqdn", U"cơ quan doanh nghiệp"},
};

}  // namespace

std::optional<TokenIndex> read_term(const Passage& passage, TokenIndex token) {
  TokenIndex at = token;
  const bool bracket = passage.is_mark(at, U'(');
  if (bracket) ++at;
  if (!passage.is(at, U"khóa")) return std::nullopt;
  if (term_number(passage.word(at + 1)) == 0) return std::nullopt;
  at += 2;
  if (!bracket) return at;
  return passage.is_mark(at, U')') ? std::optional(at + 1) : std::nullopt;
}

std::optional<IssuerPhrase> read_issuer(const Passage& passage, TokenIndex token) {
  return IssuerReader(passage).read(token);
}

std::u32string comparable_issuer(std::u32string_view folded) {
  std::u32string out;
  std::u32string word;
  bool skip_number = false;  // after "khóa", "lần thứ": which one is no matter
  const auto flush = [&] {
    const bool number = skip_number && term_number(word) != 0;
    skip_number = word == U"khóa" || word == U"thứ";
    const bool said_of_meeting = word == U"hội" || word == U"nghị" || word == U"lần" || skip_number;
    if (!word.empty() && !number && !said_of_meeting && word != U"các" && word != U"và") {
      const auto expansion = std::find_if(expansions.begin(), expansions.end(),
                                          [&](const Expansion& e) { return e.abbreviation == word; });
      if (!out.empty()) out += U' ';
      out += expansion == expansions.end() ? std::u32string_view(word) : expansion->words;
    }
    word.clear();
  };
  for (const char32_t c : folded) {
    if (text::is_letter(c) || text::is_digit(c)) {
      word += c;
    } else if (!word.empty()) {
      flush();
    }
  }
  if (!word.empty()) flush();
  return out;
}

}  // namespace thamdinh::citation
