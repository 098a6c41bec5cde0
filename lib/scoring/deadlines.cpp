#include "scoring/deadlines.hpp"

#include "text/normalised.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

namespace thamdinh::scoring {

namespace {

struct Words {
  std::u32string day = text::fold("ngày"), month = text::fold("tháng"), year = text::fold("năm"),
                 quarter = text::fold("quý"), week = text::fold("tuần"), term = text::fold("kỳ"),
                 study = text::fold("học"), end = text::fold("cuối"), start = text::fold("đầu"),
                 middle = text::fold("giữa"), every = text::fold("mỗi"), each = text::fold("hằng"),
                 each_variant = text::fold("hàng"), through = text::fold("hết");
  std::array<std::u32string, 8> ordinals{
      U"i", U"ii", U"iii", U"iv", text::fold("một"), text::fold("hai"), text::fold("ba"), text::fold("bốn")};
  std::array<std::u32string, 5> counts{text::fold("hai"), text::fold("ba"), text::fold("bốn"),
                                       text::fold("sáu"), text::fold("chín")};
  std::array<std::u32string, 9> rated{text::fold("lần"),  text::fold("buổi"),  text::fold("ngày"),
                                      text::fold("cuộc"), text::fold("kỳ"),    text::fold("bài"),
                                      text::fold("số"),   text::fold("tháng"), text::fold("quý")};
  std::u32string half = text::fold("nửa");
  std::array<std::u32string, 7> before_term{text::fold("vòng"),  text::fold("hạn"), text::fold("nhất"),
                                            text::fold("trong"), text::fold("sau"), text::fold("trước"),
                                            text::fold("quá")};
  std::array<std::u32string, 13> months{
      text::fold("giêng"), text::fold("hai"),  text::fold("ba"),  text::fold("tư"),   text::fold("năm"),
      text::fold("sáu"),   text::fold("bảy"),  text::fold("tám"), text::fold("chín"), text::fold("mười"),
      text::fold("một"),   text::fold("chạp"), text::fold("bốn")};
  // A bare "15/12" is a fraction or a house number unless a word of time stands before it.
  std::array<std::u32string, 8> before_date{text::fold("ngày"),  text::fold("trước"), text::fold("đến"),
                                            text::fold("nhất"),  text::fold("từ"),    text::fold("xong"),
                                            text::fold("thành"), text::fold("vào")};
};

const Words& words() {
  static const Words instance;
  return instance;
}

using Value = std::optional<std::uint32_t>;

bool is_year(Value value) {
  return value && *value >= 1990 && *value <= 2100;
}
bool is_month(Value value) {
  return value && *value >= 1 && *value <= 12;
}
bool is_day(Value value) {
  return value && *value >= 1 && *value <= 31;
}

std::string padded(std::uint32_t value) {
  char text[16];
  std::snprintf(text, sizeof text, "%02u", value % 100);
  return text;
}

Quantity deadline(std::uint32_t first, std::int64_t last, std::string value) {
  return {profile::Builtin::deadline, first, static_cast<std::uint32_t>(last), std::move(value)};
}

/// The year after `last`, written "/2024", "-2024", ".2024" or "năm 2024"; moves `last` over it.
std::string year_after(const SyllableRow& row, std::int64_t& last) {
  const bool separator = row.is(last + 1, U"/") || row.is(last + 1, U"-") || row.is(last + 1, U".") ||
                         row.is(last + 1, words().year);
  if (!separator || !is_year(row.number(last + 2))) return {};
  last += 2;
  return std::to_string(*row.number(last));
}

bool date_separator(const SyllableRow& row, std::int64_t at) {
  return row.is(at, U"/") || row.is(at, U"-") || row.is(at, U".");
}

/// "15/12", "15/12/2024", "15-12-2024", "ngày 15 tháng 12 [năm 2024]", from the day's figure on.
std::optional<Quantity> day_and_month(const SyllableRow& row, std::uint32_t first, std::int64_t day) {
  const bool in_words = row.is(day + 1, words().month);
  if (!is_day(row.number(day)) || !is_month(row.number(day + 2)) ||
      !(in_words || date_separator(row, day + 1)))
    return std::nullopt;
  std::int64_t last = day + 2;
  const std::string date = padded(*row.number(day + 2)) + "-" + padded(*row.number(day));
  const std::string year = year_after(row, last);
  if (!year.empty()) return deadline(first, last, year + "-" + date);
  if (!in_words && !row.is(day + 1, U"/")) return std::nullopt;
  bool timely = in_words;
  for (const auto& word : words().before_date) timely = timely || row.is(day - 1, word);
  return timely ? std::optional(deadline(first, last, date)) : std::nullopt;
}

/// "tháng 9", "tháng 9/2024", "9/2024".
std::optional<Quantity> month(const SyllableRow& row, std::uint32_t index) {
  const bool named = row.is(index, words().month);
  for (std::uint32_t i = 0; named && i < words().months.size(); ++i) {
    const bool year_word = row.is(index + 1, words().year) && row.number(index + 2);
    if (row.is(index + 1, words().months[i]) && !year_word)
      return deadline(index, index + 1, padded(i == 12 ? 4 : i == 10 ? 11 : i + 1));
  }
  std::int64_t last = named ? index + 1 : index;
  if (!is_month(row.number(last)) || (!named && !(row.is(last + 1, U"/") && row.adjoins(last))))
    return std::nullopt;
  const std::string value = padded(*row.number(last));
  const std::string year = year_after(row, last);
  if (!named && year.empty()) return std::nullopt;
  return deadline(index, last, year.empty() ? value : year + "-" + value);
}

/// "quý IV", "quý 4/2024", "quý I năm 2025".
std::optional<Quantity> quarter(const SyllableRow& row, std::uint32_t index) {
  if (!row.is(index, words().quarter)) return std::nullopt;
  std::uint32_t number = row.number(index + 1).value_or(0);
  for (std::uint32_t i = 0; i < words().ordinals.size(); ++i) {
    if (row.is(index + 1, words().ordinals[i])) number = i % 4 + 1;
  }
  if (number < 1 || number > 4) return std::nullopt;
  std::int64_t last = index + 1;
  const std::string year = year_after(row, last);
  return deadline(index, last, (year.empty() ? "" : year + "-") + "Q" + std::to_string(number));
}

/// "6 tháng", "sáu tháng": how many months, where no month of a year is named.
Value count_of_months(const SyllableRow& row, std::uint32_t index) {
  if (!row.is(index + 1, words().month) || row.number(index + 2)) return std::nullopt;
  if (is_month(row.number(index))) return row.number(index);
  constexpr std::array<std::uint32_t, 5> counts{2, 3, 4, 6, 9};
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (row.is(index, words().counts[i])) return counts[i];
  }
  return std::nullopt;
}

/// "hằng năm", "mỗi quý", "6 tháng [một lần]", "cuối năm", "đầu quý", "học kỳ I".
std::optional<Quantity> period(const SyllableRow& row, std::uint32_t index) {
  const Words& w = words();
  const bool every = row.is(index, w.each) || row.is(index, w.each_variant) || row.is(index, w.every);
  if (every && row.is(index + 1, w.year)) return deadline(index, index + 1, "P1Y");
  if (every && row.is(index + 1, w.quarter)) return deadline(index, index + 1, "P3M");
  if (every && row.is(index + 1, w.month)) return deadline(index, index + 1, "P1M");
  if (every && row.is(index + 1, w.week)) return deadline(index, index + 1, "P1W");
  if (const Value months = count_of_months(row, index))
    return deadline(index, index + 1, "P" + std::to_string(*months) + "M");
  // "02 lần/năm", "01 ngày/tháng": the period in which it recurs.
  const bool rate = std::any_of(w.rated.begin(), w.rated.end(),
                                [&](const auto& word) { return row.is(std::int64_t{index} - 1, word); });
  if (row.is(index, U"/") && rate) {
    if (row.is(index + 1, w.year)) return deadline(index, index + 1, "P1Y");
    if (row.is(index + 1, w.quarter)) return deadline(index, index + 1, "P3M");
    if (row.is(index + 1, w.month)) return deadline(index, index + 1, "P1M");
  }
  const bool edge =
      row.is(index, w.end) || row.is(index, w.start) || row.is(index, w.middle) || row.is(index, w.through);
  if (edge && (row.is(index + 1, w.year) || row.is(index + 1, w.quarter) || row.is(index + 1, w.month)) &&
      !row.number(index + 2)) {
    return deadline(index, index + 1,
                    row.is(index + 1, w.year)      ? "year-end"
                    : row.is(index + 1, w.quarter) ? "quarter-end"
                                                   : "month-end");
  }
  if (row.is(index, w.study) && row.is(index + 1, w.term)) return deadline(index, index + 1, "term");
  if (row.is(index, w.half) && row.is(index + 1, w.year)) return deadline(index, index + 1, "P6M");
  if (row.is(index, w.year) && row.is(index + 1, w.study) && is_year(row.number(index + 2)))
    return deadline(index, index + 2, std::to_string(*row.number(index + 2)) + "/school");
  return std::nullopt;
}

/// "05.9.2024": figures between dots are one number to the syllables' eye.
std::optional<Quantity> dotted_date(const SyllableRow& row, std::uint32_t first, std::int64_t index) {
  std::array<std::uint32_t, 3> parts{};
  std::size_t part = 0;
  std::size_t digits = 0;
  for (const char32_t c : row.at(index)) {
    if (c == U'.' && digits > 0 && part < 2) {
      ++part;
      digits = 0;
    } else if (c >= U'0' && c <= U'9' && digits < 4) {
      parts[part] = parts[part] * 10 + (c - U'0');
      ++digits;
    } else {
      return std::nullopt;
    }
  }
  if (part != 2 || !is_day(parts[0]) || !is_month(parts[1]) || !is_year(parts[2])) return std::nullopt;
  return deadline(first, index, std::to_string(parts[2]) + "-" + padded(parts[1]) + "-" + padded(parts[0]));
}

/// "trong vòng 05 ngày", "chậm nhất 10 ngày sau hội nghị": a term after an event.
std::optional<Quantity> term_of_days(const SyllableRow& row, std::uint32_t index) {
  const bool days = row.is(index + 1, words().day);
  const bool weeks = row.is(index + 1, words().week);
  Value count = row.number(index);
  if (!count && row.is(index, words().counts[0])) count = 2;
  if (!count || *count > 365 || !(days || weeks) || row.number(index + 2)) return std::nullopt;
  for (const auto& word : words().before_term) {
    if (row.is(std::int64_t{index} - 1, word))
      return deadline(index, index + 1, "P" + std::to_string(*count) + (days ? "D" : "W"));
  }
  return std::nullopt;
}

std::optional<Quantity> year(const SyllableRow& row, std::uint32_t index) {
  if (!row.is(index, words().year) || !is_year(row.number(index + 1)) || row.is(index + 2, U"-"))
    return std::nullopt;
  return deadline(index, index + 1, std::to_string(*row.number(index + 1)));
}

}  // namespace

std::optional<Quantity> find_deadline(const SyllableRow& row, std::uint32_t index) {
  if (row.is(index, words().day)) {
    if (auto found = dotted_date(row, index, std::int64_t{index} + 1)) return found;
    return day_and_month(row, index, std::int64_t{index} + 1);
  }
  if (auto found = dotted_date(row, index, index)) return found;
  if (auto found = day_and_month(row, index, index)) return found;
  if (auto found = month(row, index)) return found;
  if (auto found = quarter(row, index)) return found;
  if (auto found = period(row, index)) return found;
  if (auto found = term_of_days(row, index)) return found;
  return year(row, index);
}

}  // namespace thamdinh::scoring
