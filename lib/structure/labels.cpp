#include "structure/labels.hpp"

#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <vector>

namespace thamdinh::structure {

namespace {

/// NĐ 30/2020/NĐ-CP, Phụ lục I: points run in the Vietnamese order, đ after d, without f, j, w, z; ă, â, ê,
/// ô, ơ, ư are not used.
constexpr std::u32string_view letter_order = U"abcdđeghiklmnopqrstuvxy";
constexpr std::u32string_view bullets = U"-+*•●○■□▪▫◦–—·►➢✓✔❖♦◆⁃";
constexpr std::u32string_view separators = U".-/):";
constexpr std::uint16_t largest_number = 99;
constexpr std::size_t longest_roman = 7;

/// Letters that look like those of Roman numbers and of the labels A to Y, alone in a label so that no word
/// around mends them.
char32_t mended(char32_t c) {
  switch (c) {
    case U'І':
    case U'Ӏ':
    case U'Ι':
    case U'|':
      return U'I';
    case U'Х':
    case U'Χ':
      return U'X';
    case U'Ѵ':
      return U'V';
    case U'С':
      return U'C';
    case U'А':
    case U'Α':
      return U'A';
    case U'В':
    case U'Β':
      return U'B';
    case U'Е':
    case U'Ε':
      return U'E';
    case U'М':
    case U'Μ':
      return U'M';
    case U'а':
      return U'a';
    case U'е':
      return U'e';
    case U'с':
      return U'c';
    case U'і':
      return U'i';
    default:
      return c;
  }
}

/// U+2160 … are numbers whole: Ⅳ.
std::u32string_view roman_ligature(char32_t c) {
  constexpr std::array<std::u32string_view, 12> numbers{U"I",   U"II",   U"III", U"IV", U"V",  U"VI",
                                                        U"VII", U"VIII", U"IX",  U"X",  U"XI", U"XII"};
  if (c >= 0x2160 && c <= 0x216B) return numbers[c - 0x2160];
  return {};
}

int roman_digit(char32_t c) {
  switch (c) {
    case U'I':
      return 1;
    case U'V':
      return 5;
    case U'X':
      return 10;
    case U'L':
      return 50;
    case U'C':
      return 100;
    default:
      return 0;
  }
}

/// 0 for what is no Roman number up to 89.
std::uint16_t roman_value(std::u32string_view letters) {
  if (letters.empty() || letters.size() > longest_roman) return 0;
  int value = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const int digit = roman_digit(letters[i]);
    if (digit == 0 || digit > 50) return 0;
    const int next = i + 1 < letters.size() ? roman_digit(letters[i + 1]) : 0;
    value += digit < next ? -digit : digit;
    if (i >= 3 && letters[i] == letters[i - 1] && letters[i] == letters[i - 2] &&
        letters[i] == letters[i - 3])
      return 0;
  }
  return value > 0 && value < 90 ? static_cast<std::uint16_t>(value) : std::uint16_t{0};
}

std::uint16_t letter_value(char32_t lower) {
  const auto at = letter_order.find(lower);
  return at == std::u32string_view::npos ? std::uint16_t{0} : static_cast<std::uint16_t>(at + 1);
}

/// Numbers in words after Phần, Chương: "thứ nhất", "một", "hai" …
std::uint16_t word_value(std::u32string_view folded) {
  static const std::vector<std::pair<std::u32string, std::uint16_t>> words = [] {
    std::vector<std::pair<std::u32string, std::uint16_t>> all;
    const auto add = [&all](const char* word, std::uint16_t value) {
      all.emplace_back(text::fold(word), value);
    };
    add("nhất", 1), add("một", 1), add("nhì", 2), add("hai", 2), add("ba", 3), add("tư", 4), add("bốn", 4),
        add("năm", 5);
    add("sáu", 6), add("bảy", 7), add("tám", 8), add("chín", 9), add("mười", 10);
    return all;
  }();
  const auto found =
      std::find_if(words.begin(), words.end(), [&](const auto& word) { return word.first == folded; });
  return found == words.end() ? std::uint16_t{0} : found->second;
}

class LabelReader {
 public:
  explicit LabelReader(std::u32string_view text) : text_(text) {
    spaces();
    start_ = at_;
  }

  std::optional<Label> read() {
    if (auto label = named()) return label;
    at_ = start_;
    label_ = {};
    if (at_ < text_.size() && text_[at_] == U'(') {
      label_.opened = true;
      ++at_;
    }
    if (decimal() || roman() || single_letter()) {
      if (auto label = finish()) return label;
    }
    at_ = start_;
    label_ = {};
    return bullet();
  }

 private:
  [[nodiscard]] char32_t peek(std::uint32_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : U'\0';
  }
  void spaces() {
    while (peek() == U' ') ++at_;
  }

  /// Phần, Chương, Mục, Điều with a number in figures, Roman or words.
  std::optional<Label> named() {
    static const std::vector<std::pair<std::u32string, LabelFamily>> names{
        {text::fold("phần"), LabelFamily::part},
        {text::fold("chương"), LabelFamily::chapter},
        {text::fold("mục"), LabelFamily::section},
        {text::fold("điều"), LabelFamily::article}};
    const auto word = next_word();
    const auto folded = folded_word(word);
    const auto name =
        std::find_if(names.begin(), names.end(), [&](const auto& entry) { return entry.first == folded; });
    if (name == names.end()) return std::nullopt;
    label_.family = name->second;
    if (!named_number()) return std::nullopt;
    const bool ended = named_end();
    if (!ended) return std::nullopt;
    label_.end = at_;
    return label_;
  }

  bool named_number() {
    spaces();
    auto word = next_word();
    auto folded = folded_word(word);
    if (folded == U"thứ") {
      spaces();
      word = next_word();
      folded = folded_word(word);
    }
    std::uint16_t value = word_value(folded);
    if (value == 0) value = roman_value(mend(word));
    if (value == 0 && !word.empty() && std::all_of(word.begin(), word.end(), text::is_digit) &&
        word.size() <= 3) {
      value = static_cast<std::uint16_t>(std::stoi(text::to_utf8(word)));
    }
    if (value == 0 && word.size() == 1 && label_.family == LabelFamily::part)
      value = letter_value(text::lower(word[0]));
    label_.numbers[0] = value;
    return value != 0;
  }

  /// A separator, the end of the line, or a title in capitals must follow: "Phần lớn …" and "Điều 46 Luật …"
  /// are text.
  bool named_end() {
    const auto number_end = at_;
    spaces();
    if (at_ >= text_.size()) {
      show(number_end);
      return true;
    }
    const char32_t c = peek();
    if (c == U'.' || c == U'-' || c == U':' || c == U'/') {
      label_.separator = c;
      ++at_;
      show(at_);
      spaces();
      return !text::is_digit(peek());
    }
    const bool capitals = text::is_upper(c) && text::is_upper(peek(1));
    show(number_end);
    return capitals && label_.family != LabelFamily::article;
  }

  bool decimal() {
    std::uint32_t at = at_;
    std::uint8_t depth = 0;
    for (;;) {
      const auto digits = at;
      std::uint32_t value = 0;
      while (at < text_.size() && text::is_digit(text_[at]) && at - digits < 3) {
        value = value * 10 + static_cast<std::uint32_t>(text_[at++] - U'0');
      }
      // "1.500" and "2024" are figures, and so is the "01.7.2024" of a date.
      if (at == digits || value > largest_number || depth == label_.numbers.size()) return false;
      label_.numbers[depth++] = static_cast<std::uint16_t>(value);
      const bool more = at + 1 < text_.size() && text_[at] == U'.' && text::is_digit(text_[at + 1]);
      if (!more) break;
      ++at;
    }
    if (at < text_.size() && text::is_letter(text_[at])) return false;
    at_ = at;
    label_.depth = depth;
    label_.family = LabelFamily::decimal;
    return true;
  }

  bool roman() {
    const auto begin = at_;
    std::u32string letters;
    while (at_ < text_.size() && letters.size() <= longest_roman) {
      const char32_t c = text_[at_];
      if (const auto whole = roman_ligature(c); !whole.empty()) {
        letters += whole;
      } else if (const char32_t m = mended(c); roman_digit(m) != 0 && text::is_upper(m)) {
        letters.push_back(m);
      } else if ((c == U'l' || c == U'1') &&
                 (!letters.empty() || roman_digit(mended(peek(1))) != 0 || peek(1) == U'l')) {
        letters.push_back(U'I');  // lI- and 1I- for II-, as keyboards and readers of scans write
      } else {
        break;
      }
      ++at_;
    }
    const auto value = roman_value(letters);
    if (value == 0 || text::is_letter(peek()) || text::is_digit(peek())) {
      at_ = begin;
      return false;
    }
    if (letters == U"L") {
      at_ = begin;
      return false;
    }
    label_.family = LabelFamily::roman;
    label_.numbers[0] = value;
    if (letters.size() == 1) label_.other_reading = letter_value(text::lower(letters[0]));
    mended_ = letters;
    return true;
  }

  bool single_letter() {
    const char32_t c = mended(peek());
    if (!text::is_letter(c) || text::is_letter(peek(1)) || text::is_digit(peek(1))) return small_roman();
    const char32_t lower = text::lower(c);
    const auto value = letter_value(lower);
    if (value == 0) return small_roman();
    ++at_;
    const bool capital = text::is_upper(c);
    label_.family = capital ? LabelFamily::capital : LabelFamily::letter;
    label_.numbers[0] = value;
    if (!capital) label_.other_reading = roman_value(std::u32string(1, text::upper(lower)));
    mended_ = std::u32string(1, c);
    return true;
  }

  bool small_roman() {
    const auto begin = at_;
    std::u32string letters;
    while (letters.size() <= longest_roman && (peek() == U'i' || peek() == U'v' || peek() == U'x')) {
      letters.push_back(text::upper(text_[at_++]));
    }
    const auto value = roman_value(letters);
    if (value == 0 || letters.size() < 2 || text::is_letter(peek())) {
      at_ = begin;
      return false;
    }
    label_.family = LabelFamily::small_roman;
    label_.numbers[0] = value;
    return true;
  }

  /// The separator and what may follow it; builds the label.
  std::optional<Label> finish() {
    const auto number_end = at_;
    std::uint32_t gap = 0;
    while (peek() == U' ' && gap < 3) ++at_, ++gap;
    if (label_.opened && peek() != U')') return std::nullopt;
    if (separators.find(peek()) == std::u32string_view::npos || peek() == U'\0') {
      at_ = number_end;
      return without_separator();
    }
    label_.separator = peek();
    ++at_;
    while (std::u32string_view(U".-/").find(peek()) != std::u32string_view::npos && peek() != U'\0') {
      if (text::is_digit(peek(1))) break;
      ++at_;  // "1./" and "I.-" are one separator
    }
    if (peek() == U' ' && peek(1) == U'-' && peek(2) == U' ' && label_.separator == U'.') {
      at_ += 2;  // "I. - "
    }
    if (!allowed_after(gap)) return std::nullopt;
    if (label_.family == LabelFamily::decimal && label_.depth == 1 && label_.separator == U')')
      label_.family = LabelFamily::decimal_paren;
    show(at_);
    spaces();
    label_.end = at_;
    return label_;
  }

  /// "1.1 Mục tiêu" and "I MỤC ĐÍCH" have none.
  std::optional<Label> without_separator() {
    if (label_.opened || (peek() != U' ' && peek() != U'\0')) return std::nullopt;
    const auto number_end = at_;
    spaces();
    if (peek() == U'\0' && label_.family == LabelFamily::roman) {  // alone on its line, its title on the next
      show(number_end);
      label_.end = at_;
      return label_;
    }
    const bool nested = label_.family == LabelFamily::decimal && label_.depth >= 2 &&
                        text::is_letter(peek()) && text::is_upper(peek());
    const bool capitals =
        label_.family == LabelFamily::roman && text::is_upper(peek()) && text::is_upper(peek(1));
    if (!nested && !capitals) return std::nullopt;
    const auto end = at_;
    at_ = number_end;
    show(number_end);
    label_.end = end;
    return label_;
  }

  [[nodiscard]] bool allowed_after(std::uint32_t gap) const {
    const char32_t c = peek();
    const bool letter_label = label_.family == LabelFamily::capital || label_.family == LabelFamily::letter;
    if (c == U'\0') return true;
    if (text::is_letter(c) && peek(1) == U'.') return false;  // "V.I. Lênin"
    if (text::is_digit(c)) return label_.separator == U')' || (label_.opened && !letter_label);
    if (c == U' ') {
      if (label_.separator == U':' && letter_label) return false;
      std::uint32_t ahead = 1;
      while (peek(ahead) == U' ') ++ahead;
      // "5 - 7 ngày": a range.
      return !(gap > 0 && text::is_digit(peek(ahead)) && label_.separator == U'-');
    }
    if (letter_label && label_.separator != U')')
      return text::is_letter(c) && text::is_letter(peek(1)) && text::is_letter(peek(2)) && text::is_upper(c);
    if (label_.family == LabelFamily::decimal && label_.separator == U'/' && !text::is_letter(c))
      return false;
    if (label_.separator == U'/') return text::is_upper(c);  // "V/v triển khai …"
    return c != U'%' && c != U'/';
  }

  std::optional<Label> bullet() {
    const char32_t c = peek();
    const bool symbol = c >= 0xE000 && c <= 0xF8FF;
    if (c == U'\0' || (bullets.find(c) == std::u32string_view::npos && !symbol)) return std::nullopt;
    ++at_;
    label_.family = LabelFamily::bullet;
    show(at_);
    spaces();
    label_.end = at_;
    return label_;
  }

  std::u32string next_word() {
    const auto begin = at_;
    while (text::is_letter(peek()) || text::is_digit(peek())) ++at_;
    return std::u32string(text_.substr(begin, at_ - begin));
  }
  static std::u32string folded_word(std::u32string_view word) { return text::fold(text::to_utf8(word)); }
  static std::u32string mend(std::u32string_view word) {
    std::u32string out(word);
    std::transform(out.begin(), out.end(), out.begin(), mended);
    return out;
  }

  void show(std::uint32_t end) {
    std::u32string written = mend(text_.substr(start_, end - start_));
    if (!mended_.empty() && !written.empty()) {
      std::size_t tail = written.size();
      while (tail > 0 && !text::is_letter(written[tail - 1]) && !text::is_digit(written[tail - 1]) &&
             roman_ligature(written[tail - 1]).empty())
        --tail;
      written = (label_.opened ? U"(" : U"") + mended_ + written.substr(tail);
    }
    while (!written.empty() && written.back() == U' ') written.pop_back();
    label_.shown = std::move(written);
    label_.start = start_;
  }

  std::u32string_view text_;
  std::uint32_t at_ = 0;
  std::uint32_t start_ = 0;
  std::u32string mended_;
  Label label_;
};

}  // namespace

std::optional<Label> read_label(std::u32string_view text) {
  // No label is longer than this; the rest of a paragraph is not looked at.
  return LabelReader(text.substr(0, 64)).read();
}

std::optional<Label> read_label(const document::NumberLabel& label) {
  const auto normal = text::normalise(label.text);
  const auto start = normal.text.find_first_not_of(U' ');
  if (start == std::u32string::npos) return std::nullopt;
  Label out;
  if (!label.bullet) {
    auto read = read_label(std::u32string_view(normal.text + U" "));
    if (!read) {
      // "1" with nothing after it, and names that the grammar does not know, are labels all the same.
      read = read_label(std::u32string_view(normal.text + U". "));
      if (read) read->separator = 0;
      if (read) read->shown.pop_back();
    }
    if (read && read->family != LabelFamily::bullet) {
      read->end = 0;
      return read;
    }
    out.family = LabelFamily::other;
    out.numbers[0] = label.level;
  }
  out.shown = normal.text.substr(start);
  while (!out.shown.empty() && out.shown.back() == U' ') out.shown.pop_back();
  return out;
}

LabelFamily other_family(LabelFamily family) {
  switch (family) {
    case LabelFamily::roman:
      return LabelFamily::capital;
    case LabelFamily::capital:
      return LabelFamily::roman;
    case LabelFamily::letter:
      return LabelFamily::small_roman;
    default:
      return family;
  }
}

}  // namespace thamdinh::structure
