#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "text/syllables.hpp"
#include "text/unicode.hpp"

namespace thamdinh::text {

namespace {

/// Words that bear a full stop without ending a sentence, as offices write them.
constexpr std::array<std::u32string_view, 34> abbreviations{
    U"TP",   U"Tp",  U"tp",  U"TX",  U"Tx",  U"TT", U"tt",  U"T/M", U"TM", U"K/T", U"KT", U"T/L",
    U"TL",   U"TUQ", U"Q",   U"ThS", U"Ths", U"TS", U"PGS", U"GS",  U"BS", U"KS",  U"CN", U"NGƯT",
    U"NSƯT", U"Đ/c", U"đ/c", U"đc",  U"ĐC",  U"Tr", U"tr",  U"No",  U"St", U"Mr"};

bool is_closing(char32_t c) {
  return c == U'"' || c == U'\'' || c == U')' || c == U']' || c == U'»';
}

/// Cuts running text; `begin_` is the first character of the sentence that is being read.
class Cutter {
 public:
  Cutter(std::u32string_view text, bool semicolons) : text_(text), semicolons_(semicolons) {}

  std::vector<CodePointSpan> cut() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (!ends_at(at)) continue;
      std::size_t end = at + 1;
      while (end < text_.size() && (is_closing(text_[end]) || is_stop(text_[end]))) ++end;
      close(end);
      at = end - 1;
    }
    close(text_.size());
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_stop(char32_t c) const {
    return c == U'.' || c == U'!' || c == U'?' || c == U'…' || (semicolons_ && c == U';');
  }

  [[nodiscard]] bool ends_at(std::size_t at) const {
    const char32_t c = text_[at];
    if (c == U'\n') return true;
    if (!is_stop(c)) return false;
    std::size_t next = at + 1;
    while (next < text_.size() && (is_closing(text_[next]) || is_stop(text_[next]))) ++next;
    const bool at_end = next >= text_.size();
    if (!at_end && !is_space(text_[next])) return false;  // 1.500, 28.5.2024, v.v, a joined word
    if (c == U';' || c == U'!' || c == U'?') return true;
    if (c == U'.' && next == at + 1 && bears_full_stop(at)) return at_end && !is_label(at);
    while (next < text_.size() && is_space(text_[next])) ++next;
    return next >= text_.size() || !is_lower_case(text_[next]);
  }

  [[nodiscard]] static bool is_lower_case(char32_t c) { return is_letter(c) && !is_upper(c); }

  [[nodiscard]] std::size_t word_begin(std::size_t at) const {
    while (at > begin_ && (is_letter(text_[at - 1]) || is_digit(text_[at - 1]) || text_[at - 1] == U'/'))
      --at;
    return at;
  }

  /// A typed label at the head of the sentence: "1.", "2.1.", "II.", "a.".
  [[nodiscard]] bool is_label(std::size_t at) const {
    std::size_t first = begin_;
    while (first < at && is_space(text_[first])) ++first;
    if (at - first > 8) return false;
    const auto head = text_.substr(first, at - first);
    const bool figures =
        std::all_of(head.begin(), head.end(), [](char32_t c) { return is_digit(c) || c == U'.'; });
    const bool roman = std::all_of(head.begin(), head.end(), [](char32_t c) {
      return std::u32string_view(U"IVXLC.").find(c) != std::u32string_view::npos;
    });
    return figures || roman || (head.size() == 1 && is_letter(head[0]));
  }

  [[nodiscard]] bool bears_full_stop(std::size_t at) const {
    if (is_label(at)) return true;
    const std::size_t begin = word_begin(at);
    const auto word = text_.substr(begin, at - begin);
    if (word.size() == 1 && is_upper(word[0])) return true;  // an initial
    return std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
  }

  void close(std::size_t end) {
    std::size_t begin = begin_;
    begin_ = end;
    while (begin < end && is_space(text_[begin])) ++begin;
    while (end > begin && is_space(text_[end - 1])) --end;
    if (begin < end) out_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  std::u32string_view text_;
  bool semicolons_;
  std::size_t begin_ = 0;
  std::vector<CodePointSpan> out_;
};

}  // namespace

std::vector<CodePointSpan> sentences(std::u32string_view normalised, bool semicolons) {
  return Cutter(normalised, semicolons).cut();
}

}  // namespace thamdinh::text
