#include "citation/scanner.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "citation/issuer_phrase.hpp"
#include "citation/loose_number.hpp"
#include "citation/mention_tail.hpp"
#include "citation/registry_index.hpp"
#include "text/unicode.hpp"

namespace thamdinh::citation {

namespace {

/// Words between a type word and its "số": "Chương trình phối hợp số"; a law's name may be longer, and is
/// looked up.
constexpr TokenIndex longest_qualifier = 6;

template <std::size_t n>
bool contains(const std::array<std::u32string_view, n>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "số" and what a slip of the tone makes of it.
constexpr std::array<std::u32string_view, 6> number_words{U"số", U"sô", U"só", U"sồ", U"sổ", U"so"};
/// Numbers after these are no documents' own: forms, tables, accounts.
constexpr std::array<std::u32string_view, 6> other_numbered{U"mẫu",  U"biểu", U"lục",
                                                            U"bảng", U"hình", U"khoản"};
/// Syllables that "luật" ends another word after: pháp luật, kỷ luật.
constexpr std::array<std::u32string_view, 5> before_law{U"pháp", U"kỷ", U"quân", U"đoàn", U"bộ"};
/// Words that part a type word from a number that is not its own.
constexpr std::array<std::u32string_view, 8> parting{U"và",   U"hoặc", U"của", U"tại",
                                                     U"theo", U"với",  U"về",  U"kèm"};

/// The type word that a mention begins with.
struct TypeWord {
  const DocumentType* type = nullptr;
  TokenIndex first = 0;
  TokenIndex end = 0;
  bool abbreviated = false;
  bool capitalised = false;
};

class Scanner {
 public:
  Scanner(const Passage& passage, const RegistryIndex& registry, const IsSuperscript& is_superscript,
          std::vector<Draft>& out)
      : passage_(passage),
        registry_(registry),
        lexicon_(Lexicon::instance()),
        is_superscript_(is_superscript),
        out_(out) {}

  void scan() {
    TokenIndex at = passage_.first_token();
    while (at < passage_.size() && out_.size() < most_mentions) {
      TokenIndex end = 0;
      if (passage_.is_word(at)) {
        if (const auto type = type_word(at)) end = typed(*type);
      }
      if (end == 0 && passage_.is_number(at)) end = bare(at);
      at = std::max(end, at + 1);
    }
  }

 private:
  std::optional<TypeWord> type_word(TokenIndex at) const;
  TokenIndex typed(const TypeWord& type);
  TokenIndex meetings(const TypeWord& type);
  TokenIndex after_number_word(const TypeWord& type, MentionTail before);
  TokenIndex number_at(const TypeWord& type, TokenIndex token, bool number_word, MentionTail before);
  TokenIndex law(const TypeWord& type);
  TokenIndex law_name_end(const TypeWord& type) const;
  TokenIndex law_name_from(TokenIndex token, std::u32string_view kind) const;
  TokenIndex law_number(TokenIndex token, bool& bracketed) const;
  TokenIndex emit_law(const TypeWord& type, TokenIndex name_end);
  MentionTail bare_year(TokenIndex name_end) const;
  TokenIndex qualified(const TypeWord& type);
  TokenIndex issuer_first(const TypeWord& type);
  TokenIndex bare(TokenIndex token);
  TokenIndex list_items(const TypeWord& type, TokenIndex end, bool loose);
  TokenIndex numbered(TokenIndex first, NumberSymbol symbol, const DocumentType* type, MentionTail before,
                      std::uint32_t until = 0);
  TokenIndex loose(TokenIndex first, NumberSymbol symbol, const TypeWord& type, Looseness looseness,
                   MentionTail before);
  void mend(NumberSymbol& symbol, const DocumentType* type) const;
  TokenIndex finish(Draft draft, CodePointSpan span, const MentionTail& tail, bool with_subject = true);
  [[nodiscard]] bool defines(TokenIndex first) const;
  [[nodiscard]] TokenIndex skip_number_words(TokenIndex at) const;
  [[nodiscard]] bool is_plural(TokenIndex type) const {
    return type > 0 && (passage_.is(type - 1, U"các") || passage_.is(type - 1, U"những"));
  }
  [[nodiscard]] Lead lead_of(const DocumentType* type) const {
    if (type == nullptr) return Lead::number_word;
    return type->code == "CV" || type->code == "VB" ? Lead::letter : Lead::type_word;
  }

  const Passage& passage_;
  const RegistryIndex& registry_;
  const Lexicon& lexicon_;
  const IsSuperscript& is_superscript_;
  std::vector<Draft>& out_;
  std::uint32_t list_ = 0;
  TokenIndex last_end_ = 0;     ///< the token after the last mention, its subject not counted
  TokenIndex subject_end_ = 0;  ///< the token after its subject
  bool last_defines_ = false;
};

TokenIndex Scanner::skip_number_words(TokenIndex at) const {
  TokenIndex end = at;
  while (contains(number_words, passage_.word(end))) {
    ++end;
    if (passage_.is_mark(end, U':') || (passage_.is_mark(end, U'.') && passage_.is_number(end + 1))) ++end;
  }
  return end;
}

std::optional<TypeWord> Scanner::type_word(TokenIndex at) const {
  auto found = passage_.longest(LexemeKind::type, at);
  const bool word = bool{found};
  if (!word) found = passage_.longest(LexemeKind::abbreviation, at);
  if (!found) return std::nullopt;
  return TypeWord{&lexicon_.type(found.index), at, found.end, !word,
                  passage_.is_all_capitals() || passage_.is_capitalised(at)};
}

TokenIndex Scanner::typed(const TypeWord& type) {
  ++list_;
  if (const TokenIndex end = meetings(type)) return end;
  if (const TokenIndex end = after_number_word(type, {})) return end;
  if (type.type->law) {
    if (const TokenIndex end = law(type)) return end;
  }
  if (const TokenIndex end = issuer_first(type)) return end;
  return qualified(type);
}

/// "Nghị quyết Đại hội XIII", "NQTW 4 khóa XII".
TokenIndex Scanner::meetings(const TypeWord& type) {
  if (type.type->code != "NQ" && type.type->code != "KL") return 0;
  const auto word = passage_.word(type.end);
  const bool central = word == U"trung" || word == U"tư" || word.substr(0, 2) == U"tw";
  if (!central && word != U"đại" && word != U"hội" && word != U"lần") return 0;
  const auto names = read_meeting_names(passage_, type.first, type.end);
  TokenIndex end = 0;
  for (const DocumentName& name : names) {
    Draft draft;
    draft.kind = Draft::Kind::meeting;
    draft.citation.type = type.type->code;
    draft.meeting = name.meeting;
    MentionTail tail;
    tail.end = name.end;
    const bool last = &name == &names.back();
    if (last) tail = read_tail(passage_, name.end, {type.first, {}, true});
    draft.citation.name = passage_.slice(name.span);
    end = finish(std::move(draft), name.span, tail, last);
  }
  return end;
}

/// "Nghị quyết số 49-NQ/TU", "NQ49", "Kế hoạch 161".
TokenIndex Scanner::after_number_word(const TypeWord& type, MentionTail before) {
  const TokenIndex from = before.end != 0 ? before.end : type.end;
  const TokenIndex number = skip_number_words(from);
  return number_at(type, number, number > from, std::move(before));
}

TokenIndex Scanner::number_at(const TypeWord& type, TokenIndex token, bool number_word, MentionTail before) {
  auto symbol = read_number_symbol(passage_, token, lead_of(type.type));
  if (!symbol) return 0;
  if (symbol->complete()) {
    const TokenIndex end = numbered(type.first, std::move(*symbol), type.type, std::move(before));
    return list_items(type, end, false);
  }
  if (!passage_.is_number(token)) return 0;
  const auto looseness = judge_loose_number(
      passage_, *symbol, {*type.type, number_word, type.abbreviated, type.capitalised, false});
  if (looseness == Looseness::none) return 0;
  const TokenIndex end = loose(type.first, std::move(*symbol), type, looseness, std::move(before));
  return list_items(type, end, true);
}

/// Further items after one type word: ", số 19-NQ/TW", "; 214", "và số 80".
TokenIndex Scanner::list_items(const TypeWord& type, TokenIndex end, bool loosely) {
  for (;;) {
    TokenIndex at = end;
    if (passage_.is_mark(at, U',') || passage_.is_mark(at, U';')) ++at;
    if (passage_.is(at, U"và") || passage_.is(at, U"hoặc") || passage_.is(at, U"cùng")) ++at;
    if (at == end) return end;
    const TokenIndex number = skip_number_words(at);
    const bool number_word = number > at;
    auto symbol = read_number_symbol(passage_, number, lead_of(type.type));
    if (!symbol) return end;
    if (symbol->complete()) {
      const bool letter = lead_of(type.type) == Lead::letter && symbol->parts.size() > 1;
      if (!number_word && !symbol->known_type && !symbol->is_law() && !letter) return end;
      end = numbered(at, std::move(*symbol), type.type, {});
      loosely = false;
      continue;
    }
    if (!passage_.is_number(number) || (!loosely && !number_word)) return end;
    const auto looseness =
        judge_loose_number(passage_, *symbol, {*type.type, number_word, type.abbreviated, true, true});
    if (looseness == Looseness::none) return end;
    end = loose(at, std::move(*symbol), type, looseness, {});
    loosely = true;
  }
}

/// A number-symbol without a type word: "số 49-NQ/TU", "161-KH/ĐUK", "10/2022/QH15".
TokenIndex Scanner::bare(TokenIndex token) {
  TokenIndex first = token;
  while (first > passage_.first_token()) {
    const bool colon =
        passage_.is_mark(first - 1, U':') && first >= 2 && contains(number_words, passage_.word(first - 2));
    if (colon) {
      first -= 2;
    } else if (contains(number_words, passage_.word(first - 1))) {
      --first;
    } else {
      break;
    }
  }
  const bool number_word = first < token;
  if (!number_word && token > 0 && passage_.touches_next(token - 1)) {
    const auto before = passage_.raw(token - 1);
    if (passage_.is_word(token - 1) ||
        std::u32string_view(U"-/._:").find(before[0]) != std::u32string_view::npos)
      return 0;
  }
  if (first > 0 && contains(other_numbered, passage_.word(first - 1))) return 0;
  auto symbol = read_number_symbol(passage_, token, number_word ? Lead::number_word : Lead::none);
  if (!symbol || !symbol->complete() || (!symbol->known_type && !symbol->is_law())) return 0;
  ++list_;
  return numbered(first, std::move(*symbol), nullptr, {});
}

/// What can be said of the symbol only with its type word: the family of QĐ, a footnote's figure.
void Scanner::mend(NumberSymbol& symbol, const DocumentType* type) const {
  if (type != nullptr && symbol.type() == U"DA" && type->code == "ĐA")
    symbol.set(SymbolPart::Role::type, U"ĐA");
  if (!symbol.ends_in_loose_digit()) return;
  const std::uint32_t digit = symbol.span.end - 1;
  NumberSymbol without = symbol;
  without.drop_loose_digit();
  const bool raised =
      is_superscript_ && is_superscript_(passage_.paragraph_at(digit), passage_.source_offset(digit));
  if (raised || !registry_.by_id(without.canonical()).empty()) symbol = std::move(without);
}

std::string type_of(const NumberSymbol& symbol, const DocumentType* type) {
  const std::u32string_view code = symbol.type();
  if (symbol.is_law()) return type != nullptr && type->law ? type->code : "Luật";
  if (code == U"QĐ" || code == U"QĐi" || code == U"QyĐ") {
    if (type != nullptr && type->code == "QĐi") return "QĐi";
    return code == U"QĐ" ? "QĐ" : "QĐi";
  }
  if (code == U"QĐNS") return "QĐ";
  if (code == U"CTHĐ" || code == U"CTPH") return "CTr";
  if (code == U"TBKL") return "TB";
  if (code.empty() || !symbol.known_type) return type != nullptr ? type->code : text::to_utf8(code);
  if (type != nullptr && text::to_utf8(code) == "TT" && type->code == "TTr") return "TTr";
  return text::to_utf8(code);
}

TokenIndex Scanner::numbered(TokenIndex first, NumberSymbol symbol, const DocumentType* type,
                             MentionTail before, std::uint32_t until) {
  mend(symbol, type);
  Draft draft;
  draft.kind = Draft::Kind::numbered;
  draft.citation.type = type_of(symbol, type);
  const TokenIndex after = symbol.end;
  const MentionTail tail = read_tail(passage_, after, {first, symbol.organ(), false}, std::move(before));
  const CodePointSpan span{passage_.span(first).start, std::max({symbol.span.end, until, tail.position})};
  draft.symbol = std::move(symbol);
  return finish(std::move(draft), span, tail);
}

TokenIndex Scanner::loose(TokenIndex first, NumberSymbol symbol, const TypeWord& type, Looseness looseness,
                          MentionTail before) {
  Draft draft;
  draft.kind = Draft::Kind::loose;
  draft.citation.type = type.type->code;
  draft.abbreviated = type.abbreviated;
  draft.list_item = first != type.first;
  draft.needs_known = looseness == Looseness::if_known;
  const MentionTail tail = read_tail(passage_, symbol.end, {first, {}, false}, std::move(before));
  const CodePointSpan span{passage_.span(first).start, std::max(symbol.span.end, tail.position)};
  draft.symbol = std::move(symbol);
  return finish(std::move(draft), span, tail);
}

/// "Nghị quyết của Ban Thường vụ Tỉnh ủy số 49-NQ/TU", "các Nghị định của Chính phủ: số …"; without a number
/// a document that is named by issuer and subject, or by issuer and date.
TokenIndex Scanner::issuer_first(const TypeWord& type) {
  const MentionTail tail = read_tail(passage_, type.end, {type.first, {}, true});
  if (!tail.issuer) return 0;
  TokenIndex at = tail.end;
  if (passage_.is_mark(at, U':') || passage_.is_mark(at, U',')) ++at;
  const TokenIndex number = skip_number_words(at);
  if (number > at) {
    MentionTail before = tail;
    before.end = at;
    if (const TokenIndex end = after_number_word(type, std::move(before))) return end;
  }
  const auto subject = read_subject(passage_, tail.end);
  const bool dated = tail.date && tail.date->is_whole();
  if (!subject && !dated) return 0;
  Draft draft;
  draft.kind = Draft::Kind::titled;
  draft.citation.type = type.type->code;
  const CodePointSpan span{passage_.span(type.first).start, tail.position};
  draft.citation.name = passage_.slice(span);
  return finish(std::move(draft), span, tail);
}

/// "Chương trình phối hợp số 79-CTr/…", "Nghị quyết Ban Thường vụ Tỉnh ủy số 49-NQ/TU".
TokenIndex Scanner::qualified(const TypeWord& type) {
  for (TokenIndex at = type.end; at < type.end + longest_qualifier + 1; ++at) {
    if (!passage_.is_word(at) || contains(parting, passage_.word(at))) return 0;
    const TokenIndex number = skip_number_words(at);
    if (number > at) {
      auto symbol = passage_.is_number(number) ? read_number_symbol(passage_, number, lead_of(type.type))
                                               : std::nullopt;
      if (!symbol || !symbol->complete()) return 0;
      MentionTail before;
      const auto issuer = read_issuer(passage_, type.end);
      if (issuer && issuer->end == at) before.issuer = issuer;
      const TokenIndex end = numbered(type.first, std::move(*symbol), type.type, std::move(before));
      return list_items(type, end, false);
    }
    // Another type word between: the number is that one's.
    if (passage_.longest(LexemeKind::type, at) || passage_.longest(LexemeKind::abbreviation, at)) return 0;
  }
  return 0;
}

/// The end of the longest known name of a law that begins at the token; `kind` is its type word, folded.
/// Commas do not matter.
TokenIndex Scanner::law_name_from(TokenIndex token, std::u32string_view kind) const {
  const auto longest = static_cast<TokenIndex>(std::max(registry_.longest_name(), lexicon_.longest_law()));
  std::u32string name;
  TokenIndex end = 0;
  for (TokenIndex at = token; at < token + longest && at < passage_.size(); ++at) {
    if (passage_.is_mark(at, U',')) continue;
    if (!passage_.is_word(at)) break;
    if (!name.empty()) name += U' ';
    name += passage_.word(at);
    const bool law =
        lexicon_.is_law(name) || registry_.by_name(std::u32string(kind) + U" " + name) != nullptr;
    if (law) end = at + 1;
  }
  return end;
}

TokenIndex Scanner::law_name_end(const TypeWord& type) const {
  const std::u32string kind = passage_.joined(type.first, type.end);
  const bool colon = is_plural(type.first) && passage_.is_mark(type.end, U':');
  const TokenIndex known = law_name_from(type.end + (colon ? 1 : 0), kind);
  if (known != 0) {
    // In small letters "luật lao động" is the field as often as the code; only the registry's laws are meant
    // for sure.
    const bool small = !type.capitalised && !passage_.is_all_capitals();
    return small && registry_.by_name(passage_.joined_words(type.first, known)) == nullptr ? 0 : known;
  }
  // The Constitution has no name beside its kind; its year makes it a given one.
  if (type.type->code == "Hiến pháp") return read_date(passage_, type.end) ? type.end : 0;
  // A law of no table: a capitalised syllable and the one that makes a word with it.
  if (!type.capitalised || !passage_.is_capitalised(type.end) ||
      passage_.longest(LexemeKind::issuer, type.end))
    return 0;
  TokenIndex end = type.end + 1;
  const bool pair =
      passage_.is_word(end) && !passage_.is_capitalised(end) && !contains(parting, passage_.word(end));
  return pair ? end + 1 : end;
}

/// The number beside a law's name: "số 10/2022/QH15", "(Luật số 10/2022/QH15)"; the token where it begins.
TokenIndex Scanner::law_number(TokenIndex token, bool& bracketed) const {
  TokenIndex at = token;
  bracketed = passage_.is_mark(at, U'(');
  if (bracketed || passage_.is_mark(at, U',')) ++at;
  if (bracketed) {
    if (const auto inner = passage_.longest(LexemeKind::type, at)) at = inner.end;
  }
  const TokenIndex number = skip_number_words(at);
  if (!passage_.is_number(number) || (number == at && !bracketed)) return 0;
  return number;
}

TokenIndex Scanner::law(const TypeWord& type) {
  if (type.first > 0 && contains(before_law, passage_.word(type.first - 1))) return 0;
  const TokenIndex name_end = law_name_end(type);
  if (name_end == 0) return 0;
  TokenIndex end = emit_law(type, name_end);
  // "các Luật Khiếu nại, Tố cáo": names after one type word; without the plural only known ones.
  const std::u32string kind = passage_.joined(type.first, type.end);
  for (;;) {
    TokenIndex at = end;
    if (passage_.is_mark(at, U',') || passage_.is(at, U"và")) ++at;
    if (at == end || !passage_.is_capitalised(at)) return end;
    const TokenIndex item = law_name_from(at, kind);
    if (item == 0) return end;
    const std::u32string name = kind + U" " + passage_.joined_words(at, item);
    if (!is_plural(type.first) && registry_.by_name(name) == nullptr) return end;
    TypeWord next = type;
    next.first = at;
    next.end = at;
    end = emit_law(next, item);
    out_.back().law_name = name;
  }
}

/// "Luật Đất đai 2013": the year without its word.
MentionTail Scanner::bare_year(TokenIndex name_end) const {
  MentionTail tail;
  const auto raw = passage_.raw(name_end);
  const bool year = passage_.is_number(name_end) && raw.size() == 4 &&
                    (raw.substr(0, 2) == U"19" || raw.substr(0, 2) == U"20");
  if (!year || passage_.is_mark(name_end + 1, U'-')) return tail;
  DateMention date;
  for (const char32_t c : raw) date.year = date.year * 10 + static_cast<std::uint32_t>(c - U'0');
  date.span = passage_.span(name_end);
  date.end = name_end + 1;
  tail.position = date.span.end;
  tail.date = date;
  return tail;
}

TokenIndex Scanner::emit_law(const TypeWord& type, TokenIndex name_end) {
  const CodePointSpan name{passage_.span(type.first).start, passage_.span(name_end - 1).end};
  MentionTail tail = bare_year(name_end);
  const TokenIndex after = tail.date ? name_end + 1 : name_end;
  tail = read_tail(passage_, after, {type.first, {}, false}, std::move(tail));
  bool bracketed = false;
  const TokenIndex number = law_number(tail.end, bracketed);
  auto symbol = number != 0 ? read_number_symbol(passage_, number, Lead::type_word) : std::nullopt;
  const std::u32string law_name = passage_.joined_words(type.first, name_end);
  if (symbol && symbol->complete()) {
    std::uint32_t until = 0;
    if (bracketed) {
      const auto date = read_date(passage_, symbol->end);
      const TokenIndex close = date ? date->end : symbol->end;
      if (passage_.is_mark(close, U')')) {
        if (date) tail.date = date;
        until = passage_.span(close).end;
        symbol->end = close + 1;
      }
    }
    const TokenIndex end = numbered(type.first, std::move(*symbol), type.type, tail, until);
    out_.back().law_name = law_name;
    return end;
  }
  Draft draft;
  draft.kind = Draft::Kind::law;
  draft.citation.type = type.type->code;
  draft.citation.name = passage_.slice(name);
  draft.law_name = law_name;
  return finish(std::move(draft), {name.start, std::max(name.end, tail.position)}, tail);
}

/// Whether a short form is defined here: "(sau đây viết tắt là …", "(gọi chung là …", or brackets right
/// behind a mention.
bool Scanner::defines(TokenIndex first) const {
  if (first == 0) return false;
  if (passage_.is_mark(first - 1, U'('))
    return last_end_ != 0 && (first - 1 == last_end_ || first - 1 == subject_end_);
  const bool joint = passage_.is(first - 1, U"và") || passage_.is_mark(first - 1, U',');
  if (joint && last_defines_ && first - 1 == last_end_) return true;
  if (!passage_.is(first - 1, U"là")) return false;
  for (TokenIndex back = 2; back <= 4 && back <= first; ++back) {
    if (passage_.is(first - back, U"tắt") || passage_.is(first - back, U"gọi")) return true;
  }
  return false;
}

TokenIndex Scanner::finish(Draft draft, CodePointSpan span, const MentionTail& tail, bool with_subject) {
  Citation& citation = draft.citation;
  citation.where = passage_.place(span);
  citation.text = passage_.slice(span);
  draft.line = passage_.line_at(span.start);
  draft.list = list_;
  draft.date = tail.date;
  if (tail.date) citation.date = tail.date->iso();
  if (tail.issuer) {
    citation.issuer = passage_.slice(tail.issuer->span);
    draft.issuer = comparable_issuer(passage_.folded(tail.issuer->span));
    draft.issuer_code = tail.issuer->code;
  }
  const TokenIndex first = passage_.token_at(span.start);
  draft.defines = defines(first);
  const TokenIndex end = std::max(tail.end, passage_.token_at(span.end));
  subject_end_ = end;
  if (with_subject) {
    if (const auto subject = read_subject(passage_, end)) {
      citation.subject = passage_.slice(subject->span);
      citation.subject_where = passage_.place(subject->span);
      draft.subject = subject_words(passage_.folded(subject->span));
      subject_end_ = subject->end;
    }
  }
  last_end_ = end;
  last_defines_ = draft.defines;
  out_.push_back(std::move(draft));
  return end;
}

}  // namespace

void scan(const Passage& passage, const RegistryIndex& registry, const IsSuperscript& is_superscript,
          std::vector<Draft>& out) {
  Scanner(passage, registry, is_superscript, out).scan();
}

}  // namespace thamdinh::citation
