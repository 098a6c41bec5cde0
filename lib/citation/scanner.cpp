#include "citation/scanner.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "citation/issuer_phrase.hpp"
#include "citation/law_name.hpp"
#include "citation/loose_number.hpp"
#include "citation/mention_tail.hpp"
#include "citation/registry_index.hpp"
#include "citation/type_word.hpp"
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

/// Numbers after these are no documents' own: forms, tables, accounts.
constexpr std::array<std::u32string_view, 6> other_numbered{U"mẫu",  U"biểu", U"lục",
                                                            U"bảng", U"hình", U"khoản"};
/// Words that part a type word from a number that is not its own.
constexpr std::array<std::u32string_view, 8> parting{U"và",   U"hoặc", U"của", U"tại",
                                                     U"theo", U"với",  U"về",  U"kèm"};

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
        if (const auto type = read_type_word(passage_, at)) end = typed(*type);
      }
      if (end == 0 && passage_.is_number(at)) end = bare(at);
      at = std::max(end, at + 1);
    }
  }

 private:
  TokenIndex typed(const TypeWord& type);
  TokenIndex meetings(const TypeWord& type);
  TokenIndex after_number_word(const TypeWord& type, MentionTail before);
  TokenIndex number_at(const TypeWord& type, TokenIndex token, bool number_word, MentionTail before);
  TokenIndex in_brackets(const TypeWord& type, TokenIndex token);
  TokenIndex law(const TypeWord& type);
  TokenIndex emit_law(const TypeWord& type, TokenIndex name_end);
  TokenIndex qualified(const TypeWord& type);
  TokenIndex qualified_loose(const TypeWord& type, NumberSymbol symbol);
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
  // "Nghị quyết của Đại hội XIII".
  const TokenIndex first = passage_.is(type.end, U"của") ? type.end + 1 : type.end;
  const auto word = passage_.word(first);
  const bool central = word == U"trung" || word == U"tư" || word.substr(0, 2) == U"tw";
  if (!central && word != U"đại" && word != U"hội" && word != U"lần") return 0;
  const auto names = read_meeting_names(passage_, type.first, first);
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
  TokenIndex from = before.end != 0 ? before.end : type.end;
  // "Nghị quyết (số 49-NQ/TU)": the brackets are the mention's where they close behind it.
  if (passage_.is_mark(from, U'(') && is_number_word(passage_.word(from + 1)))
    return in_brackets(type, from + 1);
  const TokenIndex number = skip_number_words(passage_, from);
  return number_at(type, number, number > from, std::move(before));
}

TokenIndex Scanner::in_brackets(const TypeWord& type, TokenIndex token) {
  auto symbol = read_number_symbol(passage_, skip_number_words(passage_, token), lead_of(type.type));
  if (!symbol || !symbol->complete()) return 0;
  MentionTail tail;
  tail.date = read_date(passage_, symbol->end);
  const TokenIndex close = tail.date ? tail.date->end : symbol->end;
  if (!passage_.is_mark(close, U')')) return 0;
  symbol->end = close + 1;
  return numbered(type.first, std::move(*symbol), type.type, std::move(tail), passage_.span(close).end);
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
    const TokenIndex number = skip_number_words(passage_, at);
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
  TokenIndex first = first_number_word(passage_, token);
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
  const auto slipped = first >= last_end_ + 2 ? read_slipped_type_word(passage_, first) : std::nullopt;
  return numbered(slipped ? slipped->first : first, std::move(*symbol), slipped ? slipped->type : nullptr,
                  {});
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
  const TokenIndex number = skip_number_words(passage_, at);
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

/// "Nghị quyết chuyên đề số 02 của Chi bộ": without a symbol only its date or issuer makes a number behind
/// other words a document's.
TokenIndex Scanner::qualified_loose(const TypeWord& type, NumberSymbol symbol) {
  const bool issued = passage_.is(symbol.end, U"của") && read_issuer(passage_, symbol.end + 1);
  const auto date = read_date(passage_, symbol.end);
  if (!issued && !(date && date->is_whole())) return 0;
  const auto looseness =
      judge_loose_number(passage_, symbol, {*type.type, true, type.abbreviated, type.capitalised, false});
  return looseness == Looseness::none ? 0 : loose(type.first, std::move(symbol), type, looseness, {});
}

/// "Chương trình phối hợp số 79-CTr/…", "Nghị quyết Ban Thường vụ Tỉnh ủy số 49-NQ/TU".
TokenIndex Scanner::qualified(const TypeWord& type) {
  for (TokenIndex at = type.end; at < type.end + longest_qualifier + 1; ++at) {
    if (!passage_.is_word(at) || contains(parting, passage_.word(at))) return 0;
    const TokenIndex number = skip_number_words(passage_, at);
    if (number > at) {
      auto symbol = passage_.is_number(number) ? read_number_symbol(passage_, number, lead_of(type.type))
                                               : std::nullopt;
      if (!symbol) return 0;
      if (!symbol->complete()) return qualified_loose(type, std::move(*symbol));
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

TokenIndex Scanner::law(const TypeWord& type) {
  const TokenIndex name_end = law_name_end(passage_, registry_, type);
  if (name_end == 0) return 0;
  TokenIndex end = emit_law(type, name_end);
  // "các Luật Khiếu nại, Tố cáo": names after one type word; without the plural only known ones.
  const std::u32string kind = passage_.joined(type.first, type.end);
  for (;;) {
    TokenIndex at = end;
    if (passage_.is_mark(at, U',') || passage_.is(at, U"và")) ++at;
    if (at == end || !passage_.is_capitalised(at)) return end;
    const TokenIndex item = known_law_end(passage_, registry_, at, kind);
    if (item == 0) return end;
    const std::u32string name = kind + U" " + passage_.joined_words(at, item);
    if (!is_plural(passage_, type.first) && registry_.by_name(name) == nullptr) return end;
    TypeWord next = type;
    next.first = at;
    next.end = at;
    end = emit_law(next, item);
    out_.back().law_name = name;
  }
}

TokenIndex Scanner::emit_law(const TypeWord& type, TokenIndex name_end) {
  const CodePointSpan name{passage_.span(type.first).start, passage_.span(name_end - 1).end};
  MentionTail tail;
  tail.date = bare_year(passage_, name_end);
  const TokenIndex after = tail.date ? tail.date->end : name_end;
  if (tail.date) tail.position = tail.date->span.end;
  tail = read_tail(passage_, after, {type.first, {}, false}, std::move(tail));
  bool bracketed = false;
  const TokenIndex number = law_number_after(passage_, tail.end, bracketed);
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
