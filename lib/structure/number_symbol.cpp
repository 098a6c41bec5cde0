#include "structure/number_symbol.hpp"

#include "structure/document_kinds.hpp"
#include "structure/form_rules.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace thamdinh::structure {

namespace {

constexpr std::size_t longest_type = 12;

bool is_symbol_letter(char32_t c) {
  return text::is_letter(c) || c == U'&';
}

std::u32string canonical_type(std::u32string_view written) {
  const std::string code = canonical_type_code(text::to_utf8(written));
  return text::to_utf32(code);
}

/// Capitals where all is written small ("kh/đu"); & is dropped (GD&ĐT is GDĐT).
std::u32string canonical_organ(std::u32string_view written) {
  const bool small = std::none_of(written.begin(), written.end(), text::is_upper);
  std::u32string out;
  for (const char32_t c : written) {
    if (c != U'&') out.push_back(small ? text::upper(c) : c);
  }
  return out;
}

class SymbolReader {
 public:
  SymbolReader(std::u32string_view text, std::uint32_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::uint32_t at() const { return at_; }

  std::u32string digits() {
    const auto start = at_;
    while (at_ < text_.size() && text::is_digit(text_[at_]) && at_ - start < 6) ++at_;
    return std::u32string(text_.substr(start, at_ - start));
  }
  /// Spaces, dots and underscores left for the number.
  bool blank() {
    const auto start = at_;
    while (at_ < text_.size() && std::u32string_view(U" .…_").find(text_[at_]) != std::u32string_view::npos)
      ++at_;
    return at_ > start;
  }
  void spaces() {
    while (at_ < text_.size() && text_[at_] == U' ') ++at_;
  }
  /// '-', '/', or a mistyped pair of them; spaces around it. Nothing is taken where there is none.
  std::u32string separator() {
    const auto start = at_;
    spaces();
    std::u32string out;
    while (at_ < text_.size() && (text_[at_] == U'-' || text_[at_] == U'/') && out.size() < 3) {
      out.push_back(text_[at_++]);
      const auto after = at_;
      spaces();
      if (at_ < text_.size() && text_[at_] != U'-' && text_[at_] != U'/') continue;
      if (at_ >= text_.size()) at_ = after;
    }
    if (out.empty()) at_ = start;
    return out;
  }
  std::u32string letters(std::size_t most) {
    const auto start = at_;
    while (at_ < text_.size() && is_symbol_letter(text_[at_]) && at_ - start < most + 1) ++at_;
    if (at_ - start > most) at_ = start;
    return std::u32string(text_.substr(start, at_ - start));
  }
  /// An organ's code: letters, digits, dots inside; further ones after hyphens as long as they are in
  /// capitals.
  std::u32string organ() {
    std::u32string out = organ_word();
    while (!out.empty() && at_ < text_.size()) {
      const auto back = at_;
      const auto between = separator();
      const auto word = between.size() == 1 ? organ_word() : std::u32string();
      const bool capital = !word.empty() && (text::is_upper(word[0]) || text::is_digit(word[0]));
      if (!capital || (word.size() > 1 && text::is_letter(word[1]) && !text::is_upper(word[1]) &&
                       text::is_letter(word[0]))) {
        at_ = back;
        break;
      }
      out += between + word;
    }
    return out;
  }

 private:
  std::u32string organ_word() {
    const auto start = at_;
    while (at_ < text_.size() &&
           (is_symbol_letter(text_[at_]) || text::is_digit(text_[at_]) ||
            (text_[at_] == U'.' && at_ + 1 < text_.size() && text::is_upper(text_[at_ + 1])))) {
      ++at_;
    }
    return std::u32string(text_.substr(start, at_ - start));
  }

  std::u32string_view text_;
  std::uint32_t at_;
};

std::optional<System> system_of(std::u32string_view first, std::u32string_view second) {
  if (first.size() != 1 || second.size() != 1) return std::nullopt;
  for (const auto& rules : form_rules()) {
    if (rules.first_separator == first[0] && rules.second_separator == second[0]) return rules.system;
  }
  return std::nullopt;
}

std::optional<NumberSymbol> read_from(std::u32string_view text, std::uint32_t start, std::uint32_t at,
                                      bool bare) {
  SymbolReader reader(text, at);
  NumberSymbol out;
  if (!bare) reader.blank();
  const auto digits = reader.digits();
  if (digits.empty() && bare) return std::nullopt;
  if (digits.empty()) reader.blank();
  std::uint32_t end = reader.at();
  std::u32string first = reader.separator();
  if (first.empty() && !digits.empty()) {
    const auto before = reader.at();
    reader.spaces();
    if (reader.at() > before && bare) return std::nullopt;
  }
  const auto type = reader.letters(longest_type);
  std::u32string second;
  std::u32string organ;
  if (!type.empty()) {
    end = reader.at();
    second = reader.separator();
    if (!second.empty()) organ = reader.organ();
    if (!organ.empty()) end = reader.at();
  }
  if (bare && (organ.empty() || first.empty())) return std::nullopt;
  // "Số lượng …": a word after "Số" that no separator joins to anything is no symbol.
  if (!type.empty() && first.empty() && second.empty()) {
    if (digits.empty()) return std::nullopt;
    out.span = {start, at};
    return std::nullopt;
  }
  out.span = {start, end};
  out.blank = digits.empty();
  out.type = text::to_utf8(canonical_type(type));
  out.organ = text::to_utf8(canonical_organ(organ));
  out.system = system_of(first, second);
  out.well_formed = !digits.empty() && !type.empty() && !organ.empty() && out.system.has_value();
  if (!out.blank) {
    out.canonical = text::to_utf8(digits + first) + out.type + text::to_utf8(second) + out.organ;
  }
  return out;
}

}  // namespace

std::optional<NumberSymbol> read_number_symbol(std::u32string_view text, std::u32string_view folded,
                                               bool bare) {
  std::uint32_t start = 0;
  while (start < text.size() && !text::is_letter(text[start]) && !text::is_digit(text[start])) ++start;
  if (start >= text.size()) return std::nullopt;
  if (folded.substr(start).starts_with(U"số")) {
    std::uint32_t at = start + 2;
    if (at < text.size() && text::is_letter(text[at])) return std::nullopt;
    while (at < text.size() && (text[at] == U':' || text[at] == U'.' || text[at] == U' ')) ++at;
    return read_from(text, start, at, false);
  }
  return bare ? read_from(text, start, start, true) : std::nullopt;
}

}  // namespace thamdinh::structure
