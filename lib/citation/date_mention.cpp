#include "citation/date_mention.hpp"

#include <algorithm>
#include <array>

#include "citation/roman.hpp"
#include "text/unicode.hpp"

namespace thamdinh::citation {

namespace {

/// Figures with their end; a blank is 0.
struct Figure {
  std::uint32_t value = 0;
  TokenIndex end = 0;
};

std::uint32_t value_of(std::u32string_view figures) {
  std::uint32_t value = 0;
  for (const char32_t c : figures) value = value * 10 + static_cast<std::uint32_t>(c - U'0');
  return value;
}

bool is_figures(std::u32string_view text, std::size_t longest) {
  return !text.empty() && text.size() <= longest && std::all_of(text.begin(), text.end(), text::is_digit);
}

std::uint32_t days_in(std::uint32_t month, std::uint32_t year) {
  constexpr std::array<std::uint32_t, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[month - 1];
}

class DateReader {
 public:
  explicit DateReader(const Passage& passage) : passage_(passage) {}

  std::optional<DateMention> read(TokenIndex token) {
    TokenIndex at = token;
    const bool dash = passage_.is_mark(at, U'-') && passage_.is(at + 1, U"ngày");
    const bool comma = passage_.is_mark(at, U',') || dash;
    if (comma) ++at;
    const bool bracket = passage_.is_mark(at, U'(');
    if (bracket) ++at;
    at = skip_issued(at);
    if (!read_led(at) && !read_plain(at)) return std::nullopt;
    if (bracket) {
      if (!passage_.is_mark(out_.end, U')')) return std::nullopt;
      ++out_.end;
    }
    // A year after a comma ("…, năm 2024 chi bộ …") begins a new clause.
    if (comma && passage_.is(at, U"năm")) return std::nullopt;
    out_.span = {passage_.span(comma && !bracket ? token + 1 : token).start, passage_.span(out_.end - 1).end};
    return out_;
  }

 private:
  /// "ký", "ban hành", "được ban hành", "cùng" before the date's own word.
  [[nodiscard]] TokenIndex skip_issued(TokenIndex at) const {
    TokenIndex after = at;
    if (passage_.is(after, U"được")) ++after;
    if (passage_.is(after, U"ký") || passage_.is(after, U"cùng")) {
      ++after;
    }
    if (passage_.is(after, U"ban") && passage_.is(after + 1, U"hành")) after += 2;
    const bool figures = after > at && passage_.is_number(after);  // "ban hành 28/5/2024"
    const bool dated =
        figures || passage_.is(after, U"ngày") || passage_.is(after, U"tháng") || passage_.is(after, U"năm");
    return dated ? after : at;
  }

  /// "ngày …", "tháng …", "năm …".
  bool read_led(TokenIndex at) {
    if (passage_.is(at, U"ngày"))
      return read_numeric(at + 1, true) || read_words(at + 1) || read_blanks(at + 1);
    if (passage_.is(at, U"tháng")) return read_month(at);
    return passage_.is(at, U"năm") && read_year_word(at);
  }

  /// A whole date in figures without a word before it.
  bool read_plain(TokenIndex at) { return read_numeric(at, false); }

  bool read_numeric(TokenIndex at, bool led);
  bool read_dotted(TokenIndex at);
  bool read_words(TokenIndex at);
  bool read_blanks(TokenIndex at);
  bool read_month(TokenIndex at);
  bool read_year_word(TokenIndex at);
  bool set(std::uint32_t day, std::uint32_t month, std::uint32_t year, TokenIndex end) {
    if (day > 31 || month > 12) return false;
    if (year > 0 && year < 100) year += 2000;
    if (year != 0 && (year < 1900 || year > 2100)) return false;
    out_.day = day;
    out_.month = month;
    out_.year = year;
    out_.end = end;
    return true;
  }
  [[nodiscard]] std::optional<Figure> figure(TokenIndex at, std::size_t longest) const {
    if (!passage_.is_number(at) || !is_figures(passage_.raw(at), longest)) return std::nullopt;
    return Figure{value_of(passage_.raw(at)), at + 1};
  }
  /// Dots or an ellipsis where figures should stand.
  [[nodiscard]] std::optional<Figure> figure_or_blank(TokenIndex at) const {
    if (auto found = figure(at, 4)) return found;
    TokenIndex end = at;
    while (passage_.is_mark(end, U'…') || passage_.is_mark(end, U'.') || passage_.is_mark(end, U'_')) ++end;
    if (passage_.is(at, U"tháng") || passage_.is(at, U"năm")) return Figure{0, at};
    return end > at ? std::optional(Figure{0, end}) : std::nullopt;
  }
  /// A month in figures, blank, or in words: "tháng Năm năm 2024".
  [[nodiscard]] std::optional<Figure> month_in_words(TokenIndex at) const {
    const bool year_follows = passage_.is(at + 1, U"năm");
    const std::uint32_t value = passage_.is_word(at) && year_follows ? term_number(passage_.word(at)) : 0;
    if (value >= 1 && value <= 10 && value != 1) return Figure{value, at + 1};
    return figure_or_blank(at);
  }
  [[nodiscard]] char32_t separator(TokenIndex at) const {
    for (const char32_t mark : {U'/', U'-', U'.'}) {
      if (passage_.is_mark(at, mark)) return mark;
    }
    return 0;
  }

  const Passage& passage_;
  DateMention out_;
};

/// 28.5.2024 is one token.
bool DateReader::read_dotted(TokenIndex at) {
  if (!passage_.is_number(at)) return false;
  const auto raw = passage_.raw(at);
  const auto first = raw.find(U'.');
  const auto second = first == std::u32string_view::npos ? first : raw.find(U'.', first + 1);
  if (second == std::u32string_view::npos) return false;
  const auto day = raw.substr(0, first);
  const auto month = raw.substr(first + 1, second - first - 1);
  const auto year = raw.substr(second + 1);
  if (!is_figures(day, 2) || !is_figures(month, 2) || !is_figures(year, 4)) return false;
  return value_of(day) != 0 && value_of(month) != 0 &&
         set(value_of(day), value_of(month), value_of(year), at + 1);
}

/// 28/5/2024, 28-5-2024, 28 / 5 / 2024; with a word before it also 28/5.
bool DateReader::read_numeric(TokenIndex at, bool led) {
  if (read_dotted(at)) return true;
  const auto day = figure(at, 2);
  if (!day || day->value == 0) return false;
  const char32_t mark = separator(day->end);
  const auto month = mark != 0 ? figure(day->end + 1, 2) : std::nullopt;
  if (!month || month->value == 0) return false;
  if (separator(month->end) == mark) {
    const auto year = figure(month->end + 1, 4);
    if (year && year->value != 0 && passage_.raw(year->end - 1).size() != 3)
      return set(day->value, month->value, year->value, year->end);
  }
  return led && mark == U'/' && set(day->value, month->value, 0, month->end);
}

/// "28 tháng 5 năm 2024", with blanks.
bool DateReader::read_words(TokenIndex at) {
  const auto day = figure_or_blank(at);
  if (!day || !passage_.is(day->end, U"tháng")) return false;
  const auto month = month_in_words(day->end + 1);
  if (!month) return false;
  TokenIndex after = month->end;
  if (passage_.is(after, U"năm")) {
    const auto year = figure_or_blank(after + 1);
    if (!year) return false;
    return set(day->value, month->value, year->value, year->end);
  }
  if (separator(after) == U'/') {
    if (const auto year = figure(after + 1, 4)) return set(day->value, month->value, year->value, year->end);
  }
  return day->value != 0 && month->value != 0 && set(day->value, month->value, 0, after);
}

/// "  /7/2024", "..../..../2024": figures of which some are left blank.
bool DateReader::read_blanks(TokenIndex at) {
  const auto day = separator(at) == U'/' ? std::optional(Figure{0, at}) : figure_or_blank(at);
  if (!day || separator(day->end) != U'/') return false;
  const TokenIndex middle = day->end + 1;
  const auto month = separator(middle) == U'/' ? std::optional(Figure{0, middle}) : figure_or_blank(middle);
  if (!month || separator(month->end) != U'/') return false;
  const auto year = figure_or_blank(month->end + 1);
  if (!year || (day->value != 0 && month->value != 0)) return false;
  return set(day->value, month->value, year->value, year->end);
}

/// "tháng 5/2025", "tháng 5 năm 2025".
bool DateReader::read_month(TokenIndex at) {
  const auto month = figure(at + 1, 2);
  if (!month || month->value == 0) return false;
  const bool joint = separator(month->end) != 0 || passage_.is(month->end, U"năm");
  const auto year = joint ? figure(month->end + 1, 4) : std::nullopt;
  return year && year->value >= 1900 && set(0, month->value, year->value, year->end);
}

/// "năm 2014", but not "năm 2024-2025".
bool DateReader::read_year_word(TokenIndex at) {
  const auto year = figure(at + 1, 4);
  if (!year || year->value < 1900) return false;
  if (passage_.is_mark(year->end, U'-') && passage_.is_number(year->end + 1)) return false;
  return set(0, 0, year->value, year->end);
}

}  // namespace

std::optional<std::string> DateMention::iso() const {
  if (year == 0) return std::nullopt;
  const auto two = [](std::uint32_t value) { return (value < 10 ? "-0" : "-") + std::to_string(value); };
  std::string out = std::to_string(year);  // four figures by construction
  if (month == 0) return out;
  out += two(month);
  if (day == 0) return out;
  if (day > days_in(month, year)) return std::nullopt;
  return out + two(day);
}

std::optional<DateMention> read_date(const Passage& passage, TokenIndex token) {
  return DateReader(passage).read(token);
}

}  // namespace thamdinh::citation
