#include "structure/deadlines.hpp"

#include "structure/wording.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace thamdinh::structure {

namespace {

/// Words that begin a deadline; what follows must hold a figure or a period.
const Wording& leads() {
  static const Wording table{
      "trước ngày",  "trước tháng", "xong trước", "hoàn thành trước", "chậm nhất", "muộn nhất", "trong quý",
      "trong tháng", "trong năm",   "quý",        "cuối quý",         "đầu quý",   "đến ngày",  "đến hết",
      "từ ngày",     "ngày",        "tháng",      "vào tháng",        "vào quý",   "vào ngày",  "trước",
      "trong tuần",  "trong vòng",  "định kỳ",    "mỗi quý",          "mỗi tháng", "mỗi năm",   "hằng năm",
      "hằng quý",    "hằng tháng",  "hằng tuần",  "sáu tháng",        "6 tháng",   "06 tháng",  "cuối năm",
      "đầu năm",     "cuối tháng",  "quý i",      "quý ii",           "quý iii",   "quý iv",    "thường kỳ"};
  return table;
}

/// Words that may go on inside a deadline.
const Wording& inner() {
  static const Wording table{"ngày", "tháng", "quý", "năm", "tuần",  "hằng", "mỗi", "cuối", "đầu",
                             "giữa", "trước", "hết", "vào", "trong", "của",  "đến", "và",   "một",
                             "lần",  "từ",    "i",   "ii",  "iii",   "iv",   "sáu", "ba",   "hai",
                             "nhất", "cùng",  "kể",  "làm", "việc",  "đó",   "khi", "kết",  "thúc",
                             "học",  "kỳ",    "tới", "nay", "này"};
  return table;
}

/// Without one of these behind it a lead sets no time.
const Wording& periods() {
  static const Wording table{"hằng năm", "hằng quý", "hằng tháng", "hằng tuần", "mỗi quý",  "mỗi tháng",
                             "mỗi năm",  "cuối năm", "đầu năm",    "cuối quý",  "sáu tháng"};
  return table;
}

bool has_figure(std::u32string_view key) {
  return std::any_of(key.begin(), key.end(), text::is_digit) ||
         key.find(U"quý i") != std::u32string_view::npos || key.find(U"quý v") != std::u32string_view::npos;
}

std::uint32_t word_end(std::u32string_view text, std::uint32_t at, std::uint32_t limit) {
  while (at < limit && text[at] != U' ') ++at;
  return at;
}

/// How far the deadline that begins at `start` goes.
std::uint32_t reach(std::u32string_view folded, std::uint32_t start, std::uint32_t limit) {
  constexpr std::uint32_t longest = 80;  // code points
  limit = std::min(limit, start + longest);
  std::uint32_t end = start;
  std::uint32_t at = start;
  while (at < limit) {
    const auto stop = word_end(folded, at, limit);
    auto word = folded.substr(at, stop - at);
    bool closes = false;
    while (!word.empty() && std::u32string_view(U".,;:)").find(word.back()) != std::u32string_view::npos) {
      closes = true;
      word.remove_suffix(1);
    }
    const bool figure = !word.empty() && text::is_digit(word.front());
    if (!figure && !inner().is(word) && !word.starts_with(U"i/") && !word.starts_with(U"ii/") &&
        !word.starts_with(U"iii/") && !word.starts_with(U"iv/") && at != start) {
      break;
    }
    end = at + static_cast<std::uint32_t>(word.size());
    if (closes) break;
    at = stop;
    while (at < limit && folded[at] == U' ') ++at;
  }
  return end;
}

}  // namespace

namespace {

/// Whether the date that begins at `at` is that of a document named before it: "Nghị quyết số 49-NQ/TU ngày
/// 28/5/2024".
bool dates_a_document(std::u32string_view folded, std::uint32_t start, std::uint32_t at) {
  auto before = folded.substr(start, at - start);
  while (!before.empty() && (before.back() == U' ' || before.back() == U',')) before.remove_suffix(1);
  const auto word =
      before.substr(before.rfind(U' ') == std::u32string_view::npos ? 0 : before.rfind(U' ') + 1);
  const bool letters = std::any_of(word.begin(), word.end(), text::is_letter);
  return letters && word.find(U'/') != std::u32string_view::npos &&
         std::any_of(word.begin(), word.end(), text::is_digit);
}

/// `span` without words at its end that lead on to something else.
CodePointSpan without_tail(const Line& line, CodePointSpan span) {
  static const Wording tails{"và", "của", "trong", "đến", "khi", "từ", "vào", "kể", "hết", "hai", "ba"};
  const std::u32string_view folded = line.normal.folded;
  span = trim(line.normal.text, span);
  while (tails.ends(folded.substr(span.start, span.size())) != Wording::none) {
    while (!span.empty() && folded[span.end - 1] != U' ') --span.end;
    span = trim(line.normal.text, span);
  }
  return span;
}

}  // namespace

std::optional<CodePointSpan> find_deadline(const Line& line, CodePointSpan span) {
  const std::u32string_view folded = line.normal.folded;
  for (std::uint32_t at = span.start; at < span.end;) {
    const auto lead = leads().begins(folded.substr(at, span.end - at));
    if (lead != Wording::none && !dates_a_document(folded, span.start, at)) {
      const auto length = static_cast<std::uint32_t>(leads().length(lead));
      const auto end = std::max(reach(folded, at, span.end), std::min(span.end, at + length));
      const auto key = folded.substr(at, end - at);
      if (has_figure(key) || periods().in(squeeze(key))) return without_tail(line, {at, end});
    }
    at = word_end(folded, at, span.end);
    while (at < span.end && folded[at] == U' ') ++at;
  }
  return std::nullopt;
}

}  // namespace thamdinh::structure
