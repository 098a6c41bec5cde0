#include "citation/number_symbol.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "text/unicode.hpp"

namespace thamdinh::citation {

namespace {

using Role = SymbolPart::Role;

/// "49-NQ/TU-…": the party's order of separators; "82/KH-UBND-…": the State's.
std::u32string assemble(const NumberSymbol& symbol, char32_t before_type, char32_t before_organ) {
  std::u32string out = symbol.number;
  if (!symbol.year().empty()) out += U"/" + std::u32string(symbol.year());
  if (!symbol.type().empty()) {
    out += before_type;
    out += symbol.type();
  }
  bool first = true;
  for (const SymbolPart& part : symbol.parts) {
    if (part.role != Role::organ) continue;
    out += first ? before_organ : U'-';
    out += part.text;
    first = false;
  }
  return out;
}

}  // namespace

std::u32string_view NumberSymbol::first(Role role) const {
  for (const SymbolPart& part : parts) {
    if (part.role == role) return part.text;
  }
  return {};
}

std::u32string NumberSymbol::written() const {
  std::u32string out = number;
  for (const SymbolPart& part : parts) out += part.separator + part.text;
  return out;
}

std::u32string NumberSymbol::canonical() const {
  if (!complete()) return written();
  if (is_law() || type().empty()) return assemble(*this, U'/', U'/');  // 10/2022/QH15, 1257/VPUBND-THVX
  std::u32string state = assemble(*this, U'/', U'-');
  if (!year().empty()) return state;
  std::u32string party = assemble(*this, U'-', U'/');
  switch (Lexicon::instance().system_of(organ())) {
    case NumberSystem::party:
      return party;
    case NumberSystem::state:
      return state;
    case NumberSystem::unknown:
      break;
  }
  std::u32string as_written = written();
  if (as_written == party || as_written == state) return as_written;
  return !parts.empty() && parts.front().separator.substr(0, 1) == U"/" ? state : party;
}

bool NumberSymbol::ends_in_loose_digit() const {
  if (parts.empty() || parts.back().role != Role::organ) return false;
  const std::u32string_view text = parts.back().text;
  return text.size() == 3 && text::is_digit(text[2]) &&
         (text.substr(0, 2) == U"TW" || text.substr(0, 2) == U"TU");
}

void NumberSymbol::drop_loose_digit() {
  parts.back().text.pop_back();
  --span.end;
}

void NumberSymbol::set(Role role, std::u32string_view text) {
  for (SymbolPart& part : parts) {
    if (part.role != role) continue;
    part.text = text;
    return;
  }
}

namespace {

using text::is_digit;
using text::is_letter;
using text::is_upper;

constexpr std::size_t longest_code = 16;
constexpr std::size_t most_parts = 6;
constexpr std::size_t longest_number = 5;

bool is_year(std::u32string_view figures) {
  return figures.size() == 4 && (figures.substr(0, 2) == U"19" || figures.substr(0, 2) == U"20");
}

/// O, l and I are what OCR makes of 0 and 1.
char32_t figure_of(char32_t c) {
  if (c == U'O' || c == U'o') return U'0';
  return c == U'l' || c == U'I' ? U'1' : c;
}

bool is_figures(std::u32string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_slip_for_figures(std::u32string_view text) {
  return text.size() <= 4 &&
         std::all_of(text.begin(), text.end(), [](char32_t c) { return is_digit(figure_of(c)); });
}

/// The letters of codes: initials of syllables, which bear no tone.
bool is_code_letter(char32_t c) {
  return (c >= U'A' && c <= U'Z') || std::u32string_view(U"ĐƯƠÔÊĂÂ").find(c) != std::u32string_view::npos;
}

/// Capitals, with a small letter or two inside or at the end as in TTg, ThU; figures at the end as in CB1.
bool looks_like_code(std::u32string_view raw) {
  if (raw.size() < 2 || raw.size() > longest_code || !is_code_letter(raw[0])) return false;
  std::size_t small = 0;
  std::size_t capitals = 0;
  for (const char32_t c : raw) {
    if (is_digit(c)) continue;
    if (is_code_letter(c)) {
      ++capitals;
    } else if (is_letter(c) && !is_upper(c)) {
      ++small;
    } else {
      return false;
    }
  }
  return capitals >= 2 && small <= 2;
}

bool is_small_code(std::u32string_view raw) {
  return raw.size() >= 2 && raw.size() <= 6 && std::all_of(raw.begin(), raw.end(), [](char32_t c) {
           return (c >= U'a' && c <= U'z') || c == U'đ';
         });
}

std::u32string upper_case(std::u32string_view text) {
  std::u32string out(text);
  std::transform(out.begin(), out.end(), out.begin(), text::upper);
  return out;
}

/// Reads a number and then its codes one by one, and decides what they make.
class Reader {
 public:
  Reader(const Passage& passage, Lead lead) : passage_(passage), lead_(lead) {}

  std::optional<NumberSymbol> read(TokenIndex token) {
    if (!read_number(token)) return std::nullopt;
    const TokenIndex number_end = at_;
    while (parts_.size() < most_parts && read_part()) {
    }
    if (!is_symbol()) keep_year_only(number_end);
    assign_roles();
    out_.span = {passage_.span(token).start, passage_.span(at_ - 1).end};
    out_.end = at_;
    for (Part& part : parts_) out_.parts.push_back(std::move(part.symbol));
    return std::move(out_);
  }

 private:
  enum class Kind : std::uint8_t { year, type, organ, code };
  struct Part {
    Kind kind = Kind::code;
    SymbolPart symbol;
    TokenIndex end = 0;
  };
  /// Code as it stands in the text.
  struct Written {
    std::u32string raw;
    std::u32string folded;
    TokenIndex end = 0;
  };

  bool read_number(TokenIndex token);
  bool read_part();
  bool read_year(TokenIndex token, std::u32string_view separator);
  bool read_codes(TokenIndex token, const std::u32string& separator, bool spaced);
  Written written_code(TokenIndex token) const;
  std::optional<Part> classify(const Written& code) const;
  bool push_joined(const Written& code, const std::u32string& separator);
  bool may_follow(const Part& part, const std::u32string& separator, bool spaced) const;
  bool is_symbol() const;
  void keep_year_only(TokenIndex number_end);
  void assign_roles();
  void push(Part part, const std::u32string& separator, TokenIndex end) {
    part.symbol.separator = separator;
    part.end = end;
    parts_.push_back(std::move(part));
    at_ = end;
  }
  [[nodiscard]] bool has(Kind kind) const {
    return std::any_of(parts_.begin(), parts_.end(), [kind](const Part& part) { return part.kind == kind; });
  }
  [[nodiscard]] std::uint32_t position() const { return passage_.span(at_ - 1).end; }

  const Passage& passage_;
  Lead lead_;
  NumberSymbol out_;
  std::vector<Part> parts_;
  TokenIndex at_ = 0;
};

bool Reader::read_number(TokenIndex token) {
  for (at_ = token; at_ < passage_.size() && at_ < token + 3; ++at_) {
    const auto raw = passage_.raw(at_);
    const bool figures = passage_.is_number(at_) && is_figures(raw);
    // A slip counts beside a figure or after "số" only.
    const bool slip =
        passage_.is_word(at_) && is_slip_for_figures(raw) && (at_ > token || lead_ != Lead::none);
    if ((at_ > token && !passage_.touches_next(at_ - 1)) || (!figures && !slip)) break;
    for (const char32_t c : raw) out_.number += figure_of(c);
  }
  if (out_.number.empty() || out_.number.size() > longest_number) return false;
  for (const char32_t c : out_.number) out_.value = out_.value * 10 + static_cast<std::uint32_t>(c - U'0');
  // 30c: a small letter between the number and its separator.
  const auto raw = passage_.raw(at_);
  const bool marked = passage_.is_mark(at_ + 1, U'/') || passage_.is_mark(at_ + 1, U'-');
  if (raw.size() == 1 && raw[0] >= U'a' && raw[0] <= U'h' && passage_.touches_next(at_ - 1) &&
      passage_.touches_next(at_) && marked) {
    out_.number += raw[0];
    ++at_;
  }
  return true;
}

bool Reader::read_part() {
  TokenIndex token = at_;
  std::u32string separator;
  for (; separator.size() < 3; ++token) {
    const auto raw = passage_.raw(token);
    if (raw.size() != 1 || std::u32string_view(U"-/_.\\").find(raw[0]) == std::u32string_view::npos) break;
    separator += raw[0] == U'\\' ? U'/' : raw[0];
  }
  if (token >= passage_.size()) return false;
  const std::uint32_t start = passage_.span(token).start;
  if (separator.empty()) {
    if (start > position() + 1) return false;
    return !passage_.is_number(token) && read_codes(token, separator, start > position());
  }
  const bool spaced = passage_.span(at_).start > position() && start > passage_.span(token - 1).end;
  if (passage_.is_number(token)) return read_year(token, separator);
  return read_codes(token, separator, spaced);
}

bool Reader::read_year(TokenIndex token, std::u32string_view separator) {
  if (!is_year(passage_.raw(token)) || has(Kind::year) || parts_.size() > 1 ||
      (separator != U"/" && separator != U"-"))
    return false;
  Part part{Kind::year, {Role::year, std::u32string(passage_.raw(token)), {}}, 0};
  push(std::move(part), std::u32string(separator), token + 1);
  return true;
}

Reader::Written Reader::written_code(TokenIndex token) const {
  Written code{std::u32string(passage_.raw(token)), std::u32string(passage_.word(token)), token + 1};
  // BGD&ĐT: one code; the sign goes.
  while (passage_.is_mark(code.end, U'&') && passage_.touches_next(code.end - 1) &&
         passage_.touches_next(code.end) && passage_.is_word(code.end + 1)) {
    code.raw += passage_.raw(code.end + 1);
    code.folded += passage_.word(code.end + 1);
    code.end += 2;
  }
  // QH 15: the Assembly's number set apart.
  if ((code.folded == U"qh" || code.folded == U"ubtvqh") && passage_.is_number(code.end) &&
      passage_.raw(code.end).size() <= 2) {
    code.raw += passage_.raw(code.end);
    code.folded += passage_.raw(code.end);
    ++code.end;
  }
  return code;
}

std::optional<Reader::Part> Reader::classify(const Written& code) const {
  const Lexicon& lexicon = Lexicon::instance();
  const bool typed = has(Kind::type) || has(Kind::code);
  // A code of both kinds (TB, TT) is the type where none stands yet.
  const auto* type = lexicon.type_code(code.folded);
  if (type != nullptr && !typed) return Part{Kind::type, {Role::type, *type, {}}, 0};
  if (auto organ = lexicon.organ_code(code.folded)) return Part{Kind::organ, {Role::organ, *organ, {}}, 0};
  if (looks_like_code(code.raw))
    return Part{typed ? Kind::organ : Kind::code, {Role::organ, code.raw, {}}, 0};
  if (typed && is_small_code(code.raw)) return Part{Kind::organ, {Role::organ, upper_case(code.raw), {}}, 0};
  return std::nullopt;
}

/// "49-NQTU": a type and a body without their separator, right after the number.
bool Reader::push_joined(const Written& code, const std::u32string& separator) {
  const Lexicon& lexicon = Lexicon::instance();
  if (has(Kind::type) || has(Kind::organ) || has(Kind::code) || lexicon.organ_code(code.folded)) return false;
  const std::u32string_view folded = code.folded;
  for (std::size_t cut = std::min<std::size_t>(4, folded.size()); cut > 1; --cut) {
    const auto* type = lexicon.type_code(folded.substr(0, cut));
    const auto organ = lexicon.organ_code(folded.substr(cut));
    if (type == nullptr || !organ || lexicon.system_of(*organ) == NumberSystem::unknown) continue;
    push({Kind::type, {Role::type, *type, {}}, 0}, separator, code.end);
    push({Kind::organ, {Role::organ, *organ, {}}, 0}, {}, code.end);
    return true;
  }
  return false;
}

bool Reader::may_follow(const Part& part, const std::u32string& separator, bool spaced) const {
  if (separator.empty()) {
    // Nothing between: "49NQ/TU", "49 NQ/TU", "49-NQ TU"; only codes that can be nothing else, and a space
    // only after a lead.
    if (spaced && lead_ == Lead::none) return false;
    if (parts_.empty() || parts_.back().kind == Kind::year) return part.kind == Kind::type;
    return parts_.back().kind == Kind::type && part.kind == Kind::organ &&
           Lexicon::instance().system_of(part.symbol.text) != NumberSystem::unknown;
  }
  // A dot or an underscore may part the number from its type, nothing else.
  if (separator.find_first_of(U"._") != std::u32string::npos)
    return parts_.empty() && part.kind == Kind::type && !spaced;
  // A second body hangs on the first: " - " after a body parts the symbol from what follows.
  const bool has_body = has(Kind::organ) || (has(Kind::code) && parts_.size() > 1);
  return !(has_body && spaced && (has(Kind::type) || !has(Kind::year)));
}

bool Reader::read_codes(TokenIndex token, const std::u32string& separator, bool spaced) {
  if (!passage_.is_word(token)) return false;
  const Written code = written_code(token);
  if ((!spaced || (lead_ != Lead::none && !separator.empty())) && push_joined(code, separator)) return true;
  auto part = classify(code);
  if (!part) return false;
  if (!may_follow(*part, separator, spaced)) return false;
  push(std::move(*part), separator, code.end);
  return true;
}

/// Whether what was read is a number-symbol and not a number with something behind it.
bool Reader::is_symbol() const {
  if (parts_.empty()) return true;
  if (has(Kind::type) && has(Kind::organ)) return true;
  const bool law =
      parts_.size() == 2 && parts_[0].kind == Kind::year && parts_[1].symbol.text.substr(0, 2) == U"QH";
  if (law) return true;
  const bool after_year = parts_[0].kind == Kind::year;
  const std::size_t codes = parts_.size() - (after_year ? 1 : 0);
  if (has(Kind::type)) return false;
  if (lead_ == Lead::letter) return codes >= 1 && parts_[0].symbol.separator == U"/";
  return codes >= 2 && lead_ != Lead::none && (lead_ == Lead::type_word || has(Kind::code));
}

void Reader::keep_year_only(TokenIndex number_end) {
  const bool year = parts_[0].kind == Kind::year;
  parts_.resize(year ? 1 : 0);
  at_ = year ? parts_[0].end : number_end;
}

void Reader::assign_roles() {
  out_.known_type = has(Kind::type);
  // A code of no table right after the number is a type that no guide lists, unless a letter's body stands
  // there.
  const auto first =
      std::find_if(parts_.begin(), parts_.end(), [](const Part& part) { return part.kind != Kind::year; });
  bool typed =
      out_.known_type || lead_ == Lead::letter || (first != parts_.end() && first->kind == Kind::organ);
  for (Part& part : parts_) {
    if (part.kind != Kind::code) continue;
    part.symbol.role = typed ? Role::organ : Role::type;
    typed = true;
  }
}

}  // namespace

std::optional<NumberSymbol> read_number_symbol(const Passage& passage, TokenIndex token, Lead lead) {
  if (token >= passage.size()) return std::nullopt;
  return Reader(passage, lead).read(token);
}

}  // namespace thamdinh::citation
