#include "structure/signing.hpp"

#include "structure/look.hpp"
#include "structure/vocabulary.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>

namespace thamdinh::structure {

namespace {

/// Longest first where one begins another. HD 36-HD/VPTW writes T/M, NĐ 30/2020/NĐ-CP writes TM.
constexpr std::array<std::u32string_view, 17> marks{U"tuq.", U"t/uq", U"tuq",  U"t/m.", U"t/m", U"tm.",
                                                    U"t.m",  U"tm",   U"k/t.", U"k/t",  U"kt.", U"kt",
                                                    U"t/l",  U"tl.",  U"tl",   U"q.",   U"t.l"};

constexpr std::size_t longest_authority = 18;  ///< syllables

/// "Sở Tư Pháp", "Lưu Văn Phòng": capitals on every word make no name of these. Đoàn and Lưu are family names
/// as well.
bool names_a_body(std::u32string_view key) {
  static const Wording kept{"lưu văn phòng", "lưu văn thư", "lưu hồ sơ", "đoàn thanh niên"};
  if (kept.begins(key) != Wording::none) return true;
  return body_heads().begins(key) != Wording::none && !key.starts_with(U"đoàn ");
}

/// Words that no name holds.
const Wording& connectives() {
  static const Wording table{"của",       "và",       "phòng",     "ban",      "kế hoạch",
                             "thực hiện", "nhiệm vụ", "danh sách", "đại diện", "tổ chức",
                             "công đoàn", "xác nhận", "ý kiến"};
  return table;
}

bool is_letter_or_digit(char32_t c) {
  return text::is_letter(c) || text::is_digit(c);
}

}  // namespace

std::optional<Authority> read_authority(const Line& line, const Segment& segment) {
  const auto folded = std::u32string_view(line.normal.folded).substr(segment.span.start, segment.span.size());
  if (count_words(segment.key) > longest_authority) return std::nullopt;
  for (const auto mark : marks) {
    if (!folded.starts_with(mark)) continue;
    auto end = static_cast<std::uint32_t>(mark.size());
    const bool dotted = mark.back() == U'.';
    if (!dotted && end < folded.size() && folded[end] == U'.') ++end;
    if (end < folded.size() && !dotted && folded[end - 1] != U'.' && is_letter_or_digit(folded[end]))
      return std::nullopt;
    const CodePointSpan written{segment.span.start, segment.span.start + end};
    if (!text::is_upper(line.normal.text[written.start])) return std::nullopt;
    const auto rest = trim(line.normal.text, {written.end, segment.span.end});
    if (rest.empty()) return Authority{written, rest};
    const bool post =
        offices().begins(squeeze(folded.substr(rest.start - segment.span.start))) != Wording::none;
    if (!in_capitals(line, rest) && !post && !text::is_upper(line.normal.text[rest.start]))
      return std::nullopt;
    if (mark == U"q." && !post) return std::nullopt;
    return Authority{written, rest};
  }
  return std::nullopt;
}

bool is_office(const Line& line, const Segment& segment) {
  if (offices().begins(segment.key) == Wording::none || count_words(segment.key) > 12) return false;
  const char32_t last = line.normal.text[segment.span.end - 1];
  if (last == U';' || last == U'.' || last == U':') return false;
  return text::is_upper(line.normal.text[segment.span.start]);
}

bool is_person_name(const Line& line, const Segment& segment) {
  static const Wording ranks{
      "đồng chí", "đ/c",       "ông",      "bà",       "ts",      "ts.",         "ths",     "ths.",
      "bs",       "bs.",       "bsck1",    "bs.cki",   "bs.ckii", "bsckii",      "bscki",   "gs.ts",
      "pgs.ts",   "pgs.ts.",   "cn",       "ks",       "ks.",     "thạc sĩ",     "tiến sĩ", "bác sĩ",
      "đại tá",   "thượng tá", "trung tá", "thiếu tá", "đại úy",  "thiếu tướng", "luật sư", "dược sĩ",
      "kỹ sư",    "nhà báo",   "bs cki",   "bs ckii",  "bs.ck1",  "bs.ck2"};
  const auto& text = line.normal.text;
  CodePointSpan span = segment.span;
  std::u32string_view key = segment.key;
  bool ranked = false;
  if (const auto rank = ranks.begins(key); rank != Wording::none && key.size() > ranks.length(rank)) {
    std::size_t letters = ranks.length(rank);
    while (letters < key.size() && !text::is_letter(key[letters])) ++letters;
    std::size_t skip = 0;  // the key has no doubled spaces; walk the text by its letters
    for (std::size_t k = 0; k < letters && span.start + skip < span.end; ++k, ++skip) {
      while (key[k] != U' ' && text[span.start + skip] == U' ') ++skip;
    }
    span.start += static_cast<std::uint32_t>(std::min<std::size_t>(skip, span.size()));
    span = trim(text, span);
    ranked = true;
  }
  std::size_t words = 0;
  bool inside = false;
  bool mixed = false;      // a word with small letters
  bool shortened = false;  // a word of capitals only: "Lưu VP"
  for (std::uint32_t at = span.start; at < span.end; ++at) {
    const char32_t c = text[at];
    if (c == U' ') {
      inside = false;
      continue;
    }
    if (!text::is_letter(c)) return false;
    if (!inside && !text::is_upper(c)) return false;
    if (!inside) ++words;
    mixed = mixed || !text::is_upper(c);
    const bool next_upper = at + 1 < span.end && text::is_upper(text[at + 1]);
    shortened = shortened || (!inside && next_upper);
    inside = true;
  }
  if (words < 2 || words > 6 || (mixed && shortened) || (!mixed && connectives().in(segment.key)))
    return false;
  return ranked || (!names_a_body(segment.key) && offices().begins(segment.key) == Wording::none &&
                    !segment.key.starts_with(U"như "));
}

bool is_signed_mark(const Segment& segment) {
  static const Wording table{"đã ký", "(đã ký)", "ký", "(ký", "(đã ký", "ký tên", "đã ký và đóng dấu"};
  return segment.key.size() < 60 && table.begins(segment.key) != Wording::none;
}

bool is_recipients_head(const Segment& segment) {
  static const Wording table{"nơi nhận", "nơi gửi", "kính gửi nơi nhận"};
  return table.begins(segment.key) != Wording::none;
}

}  // namespace thamdinh::structure
