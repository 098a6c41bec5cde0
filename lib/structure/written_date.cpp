#include "structure/written_date.hpp"

#include "structure/lines.hpp"
#include "structure/wording.hpp"
#include "text/unicode.hpp"

#include <array>
#include <cstdint>

namespace thamdinh::structure {

namespace {

/// Reads forward over a folded text.
class Reader {
 public:
  explicit Reader(std::u32string_view folded, std::uint32_t at) : folded_(folded), at_(at) {}

  [[nodiscard]] std::uint32_t at() const { return at_; }
  [[nodiscard]] bool done() const { return at_ >= folded_.size(); }
  [[nodiscard]] char32_t peek() const { return done() ? U'\0' : folded_[at_]; }

  /// Spaces, dots, underscores, commas: what stands where a hand is to write.
  void skip_blank() {
    while (!done() && std::u32string_view(U" .…_,:").find(folded_[at_]) != std::u32string_view::npos) ++at_;
  }
  bool take(std::u32string_view word) {
    if (!folded_.substr(at_).starts_with(word)) return false;
    at_ += static_cast<std::uint32_t>(word.size());
    return true;
  }
  bool take_separator() {
    std::uint32_t ahead = at_;
    while (ahead < folded_.size() && folded_[ahead] == U' ') ++ahead;
    if (ahead >= folded_.size() ||
        std::u32string_view(U"/-.").find(folded_[ahead]) == std::u32string_view::npos)
      return false;
    at_ = ahead + 1;
    while (peek() == U' ') ++at_;
    return true;
  }
  /// A number of at most `digits` digits that no dots follow ("202…" is a blank).
  std::optional<int> number(std::uint32_t digits) {
    std::uint32_t end = at_;
    int value = 0;
    while (end < folded_.size() && text::is_digit(folded_[end]) && end - at_ <= digits) {
      value = value * 10 + static_cast<int>(folded_[end] - U'0');
      ++end;
    }
    if (end == at_ || end - at_ > digits) return std::nullopt;
    const bool unfinished = folded_.substr(end).starts_with(U"…") || folded_.substr(end).starts_with(U"..") ||
                            folded_.substr(end).starts_with(U"_");
    at_ = end;
    if (unfinished) {
      skip_blank();
      return std::nullopt;
    }
    return value;
  }

 private:
  std::u32string_view folded_;
  std::uint32_t at_;
};

bool read_in_words(Reader& reader, WrittenDate& out) {
  reader.skip_blank();
  out.day = reader.number(2);
  reader.skip_blank();
  if (reader.take(U"/") || reader.take(U"-")) return false;
  if (!reader.take(U"tháng")) return false;
  reader.skip_blank();
  out.month = reader.number(2);
  reader.skip_blank();
  if (reader.take(U"/")) {
    reader.skip_blank();
  } else if (!reader.take(U"năm")) {
    return false;
  }
  out.date.end = reader.at();
  reader.skip_blank();
  const auto before_year = reader.at();
  out.year = reader.number(4);
  if (reader.at() > before_year) out.date.end = reader.at();
  if (out.year && *out.year < 100) out.year = out.year.value() + 2000;
  return true;
}

bool read_in_figures(Reader& reader, WrittenDate& out) {
  reader.skip_blank();
  out.day = reader.number(2);
  if (!reader.take_separator()) return false;
  reader.skip_blank();
  out.month = reader.number(2);
  if (!reader.take_separator()) return false;
  out.date.end = reader.at();
  reader.skip_blank();
  const auto before_year = reader.at();
  out.year = reader.number(4);
  if (reader.at() > before_year) out.date.end = reader.at();
  if (out.year && *out.year < 100) out.year = out.year.value() + 2000;
  return out.day || out.month || out.year;
}

/// The place is a proper name of a few syllables before the date: "Hưng Yên, ", "TP. Hưng Yên, ".
CodePointSpan read_place(std::u32string_view text, std::u32string_view folded, std::uint32_t date_start) {
  std::uint32_t end = date_start;
  while (end > 0 && (text[end - 1] == U' ' || text[end - 1] == U',' || text[end - 1] == U'.')) --end;
  std::uint32_t start = end;
  std::uint32_t spaces = 0;
  while (start > 0) {
    const char32_t c = text[start - 1];
    spaces = c == U' ' ? spaces + 1 : 0;
    if (text::is_digit(c) || c == U'/') return {};  // "… số 49-NQ/TU ngày 28/5/2024": another document's date
    if (spaces >= 4 || c == U';' || c == U'(' || c == U':' || c == U'*') break;
    --start;
  }
  const auto span = trim(text, {start, end});
  if (span.empty() || !text::is_letter(text[span.start])) return {};
  const auto key = squeeze(folded.substr(span.start, span.size()));
  static const Wording documents{
      "nghị quyết", "kế hoạch", "chỉ thị",   "quyết định", "công văn", "kết luận", "quy định",  "hướng dẫn",
      "thông báo",  "luật",     "nghị định", "văn bản",    "ban",      "căn cứ",   "thực hiện", "đại hội"};
  if (count_words(key) > 7 || documents.begins(key) != Wording::none) return {};
  // A place alone before its comma, be it in small letters ("Hưng yên, ngày …"); behind other words it must
  // be a name.
  const bool alone =
      text::is_upper(text[span.start]) && trim(text, {0, span.start}).empty() && count_words(key) <= 5;
  static const Wording common{"thành phố", "thị xã", "huyện", "phường", "xã", "tỉnh", "tp", "tp."};
  if (alone || common.begins(key) != Wording::none) return span;
  for (std::uint32_t at = span.start; at < span.end; ++at) {
    const bool begins = at == span.start || text[at - 1] == U' ';
    if (begins && text::is_letter(text[at]) && !text::is_upper(text[at])) return {};
  }
  return span;
}

/// Where a bare date in figures begins: "Hưng Yên, 15/7/2024".
std::optional<std::uint32_t> find_figures(std::u32string_view folded) {
  for (std::uint32_t at = 1; at < folded.size(); ++at) {
    if (!text::is_digit(folded[at]) || folded[at - 1] != U' ') continue;
    if (at < 2 || folded[at - 2] != U',') continue;
    Reader reader(folded, at);
    WrittenDate probe;
    if (read_in_figures(reader, probe) && !probe.blank()) return at;
  }
  return std::nullopt;
}

bool leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

std::string padded(int value, std::size_t width) {
  std::string out = std::to_string(value);
  while (out.size() < width) out.insert(out.begin(), '0');
  return out;
}

}  // namespace

std::string WrittenDate::iso() const {
  if (blank()) return {};
  return padded(*year, 4) + "-" + padded(*month, 2) + "-" + padded(*day, 2);
}

bool WrittenDate::real() const {
  if (blank() || *month < 1 || *month > 12 || *day < 1 || *year < 1900 || *year > 2200) return false;
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const int last = days[static_cast<std::size_t>(*month - 1)] + (*month == 2 && leap(*year) ? 1 : 0);
  return *day <= last;
}

std::optional<WrittenDate> read_place_and_date(std::u32string_view text, std::u32string_view folded) {
  const auto begin = [&](std::uint32_t at, std::uint32_t skip, auto read) -> std::optional<WrittenDate> {
    WrittenDate out;
    out.date = {at, at};
    Reader reader(folded, at + skip);
    if (!read(reader, out)) return std::nullopt;
    out.place = read_place(text, folded, at);
    return out;
  };
  for (std::size_t found = find_phrase(folded, U"ngày"); found != std::u32string_view::npos;
       found = find_phrase(folded, U"ngày", found + 1)) {
    const auto at = static_cast<std::uint32_t>(found);
    if (auto date = begin(at, 4, read_in_words)) return date;
    if (auto date = begin(at, 4, read_in_figures)) return date;
  }
  if (const auto month = find_phrase(folded, U"tháng"); month != std::u32string_view::npos) {
    if (auto date = begin(static_cast<std::uint32_t>(month), 0, read_in_words)) return date;
  }
  if (const auto at = find_figures(folded)) return begin(*at, 0, read_in_figures);
  return std::nullopt;
}

}  // namespace thamdinh::structure
