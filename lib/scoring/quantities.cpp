#include "scoring/quantities.hpp"

#include "scoring/deadlines.hpp"
#include "scoring/syllable_row.hpp"
#include "text/normalised.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <set>

namespace thamdinh::scoring {

namespace {

using profile::Builtin;

/// Folded as documents are, so that a table of words is written as an office writes them.
struct Words {
  std::u32string percent = text::fold("phần"), hundred = text::fold("trăm"), one = text::fold("một");
  std::array<std::u32string, 9> counts{text::fold("một"), text::fold("hai"),  text::fold("ba"),
                                       text::fold("bốn"), text::fold("sáu"),  text::fold("bảy"),
                                       text::fold("tám"), text::fold("chín"), text::fold("mười")};
  // "một số", "một phần", "một cách" count nothing.
  std::array<std::u32string, 8> uncounted{text::fold("số"),    text::fold("phần"), text::fold("cách"),
                                          text::fold("trong"), text::fold("bước"), text::fold("mặt"),
                                          text::fold("khi"),   text::fold("lòng")};
  // Of what a plan counts, the first syllables: đảng viên, cán bộ, chi bộ, phòng …
  std::array<std::u32string, 14> counted{
      text::fold("đảng"), text::fold("cán"),   text::fold("công"), text::fold("viên"), text::fold("người"),
      text::fold("chi"),  text::fold("phòng"), text::fold("khoa"), text::fold("đơn"),  text::fold("tổ"),
      text::fold("đoàn"), text::fold("hội"),   text::fold("giáo"), text::fold("lao")};
  // A number after one of these names something: a date, an article, a document.
  std::array<std::u32string, 16> names{
      text::fold("ngày"), text::fold("tháng"), text::fold("năm"),   text::fold("số"),
      text::fold("khóa"), text::fold("điều"),  text::fold("khoản"), text::fold("mục"),
      text::fold("quý"),  text::fold("lần"),   text::fold("kỳ"),    text::fold("phần"),
      text::fold("điểm"), text::fold("luật"),  text::fold("quyết"), text::fold("hoạch")};
};

const Words& words() {
  static const Words instance;
  return instance;
}

template <std::size_t size>
bool among(const std::array<std::u32string, size>& table, std::u32string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

bool percent_sign(const SyllableRow& row, std::int64_t index, std::int64_t& last) {
  if (row.is(index, U"%")) {
    last = index;
    return true;
  }
  if (row.is(index, words().percent) && row.is(index + 1, words().hundred)) {
    last = index + 1;
    return true;
  }
  return false;
}

/// "100%", "100 %", "một trăm phần trăm", "98,5%".
std::optional<Quantity> percentage(const SyllableRow& row, std::uint32_t index) {
  std::int64_t last = 0;
  if (row.is(index, words().one) && row.is(index + 1, words().hundred) &&
      percent_sign(row, index + 2, last)) {
    return Quantity{Builtin::hundred_percent, index, static_cast<std::uint32_t>(last), {}};
  }
  const std::u32string_view figure = row.at(index);
  if (figure.empty() || figure.front() < U'0' || figure.front() > U'9' || !percent_sign(row, index + 1, last))
    return std::nullopt;
  const bool whole = row.number(index) == 100U && !(row.is(index - 1, U",") && row.adjoins(index - 1));
  return Quantity{
      whole ? Builtin::hundred_percent : Builtin::percent, index, static_cast<std::uint32_t>(last), {}};
}

/// "128/128 đảng viên": all of them, told as a count. An equal pair up to 12 may be a day and its month,
/// unless what is counted follows.
std::optional<Quantity> all_of_a_count(const SyllableRow& row, std::uint32_t index) {
  constexpr unsigned months = 12;
  const auto value = row.number(index);
  if (!value || *value == 0 || !row.is(index + 1, U"/") || !row.adjoins(index) || !row.adjoins(index + 1) ||
      row.at(index) != row.at(index + 2))
    return std::nullopt;
  if (row.is(std::int64_t{index} - 1, U"/") || (row.is(index + 3, U"/") && row.adjoins(index + 2)))
    return std::nullopt;
  if (*value <= months && !among(words().counted, row.at(index + 3))) return std::nullopt;
  return Quantity{Builtin::hundred_percent, index, index + 2, {}};
}

bool joined_to_symbol(const SyllableRow& row, std::uint32_t index) {
  const auto separator = [&](std::int64_t at) { return row.is(at, U"/") || row.is(at, U"-"); };
  return (separator(std::int64_t{index} + 1) && row.adjoins(index)) ||
         (separator(std::int64_t{index} - 1) && row.adjoins(std::int64_t{index} - 1));
}

/// A count of things: figures or words, not a part of a date, symbol or name.
std::optional<Quantity> count(const SyllableRow& row, std::uint32_t index) {
  if (const auto value = row.number(index)) {
    const bool year = *value >= 1900 && *value <= 2100;
    if (*value == 0 || year || joined_to_symbol(row, index) ||
        among(words().names, row.at(std::int64_t{index} - 1)))
      return std::nullopt;
    return Quantity{Builtin::number, index, index, {}};
  }
  if (!among(words().counts, row.at(index))) return std::nullopt;
  if (row.is(index, words().one) && among(words().uncounted, row.at(index + 1))) return std::nullopt;
  return Quantity{Builtin::number, index, index, {}};
}

bool dot(std::u32string_view mark) {
  return mark == U"." || mark == U"…" || mark == U"_";
}

/// Three dots or more, an ellipsis, underscores: a place left to fill in. An ellipsis right after a word
/// ("hội nghị, tọa đàm…") says "and so on".
std::optional<Quantity> blank(const SyllableRow& row, std::uint32_t index) {
  std::uint32_t end = index;
  std::uint32_t dots = 0;
  for (; dot(row.at(end)) && (end == index || row.adjoins(std::int64_t{end} - 1)); ++end)
    dots += row.is(end, U"…") ? 3 : 1;
  const bool and_so_on =
      dots < 6 && index > 0 && row.adjoins(std::int64_t{index} - 1) && !row.is(std::int64_t{index} - 1, U":");
  if (dots < 3 || and_so_on) return std::nullopt;
  return Quantity{Builtin::blank, index, end - 1, {}};
}

/// Whether a figure, blank or time can begin with this syllable at all: most cannot, and the scanners need
/// not look.
bool may_begin(std::u32string_view syllable) {
  static const std::set<std::u32string, std::less<>> starts = [] {
    std::set<std::u32string, std::less<>> result;
    for (const char* word :
         {"ngày", "tháng", "năm", "quý", "hằng", "hàng", "mỗi", "cuối", "đầu", "giữa", "hết",
          "học",  "nửa",   "một", "hai", "ba",   "bốn",  "sáu", "bảy",  "tám", "chín", "mười"}) {
      result.insert(text::fold(word));
    }
    return result;
  }();
  const char32_t first = syllable.front();
  const bool mark = first == U'.' || first == U'…' || first == U'_' || first == U'/';
  return mark || (first >= U'0' && first <= U'9') || starts.find(syllable) != starts.end();
}

}  // namespace

std::vector<Quantity> find_quantities(const structure::Line& line) {
  std::vector<Quantity> result;
  const SyllableRow row(line);
  for (std::uint32_t index = 0; index < row.size();) {
    if (!may_begin(row.at(index))) {
      ++index;
      continue;
    }
    std::optional<Quantity> found = percentage(row, index);
    if (!found) found = all_of_a_count(row, index);
    if (!found) found = blank(row, index);
    if (!found) found = find_deadline(row, index);
    if (!found) found = count(row, index);
    if (found) result.push_back(*found);
    index = found ? found->last_syllable + 1 : index + 1;
  }
  return result;
}

}  // namespace thamdinh::scoring
