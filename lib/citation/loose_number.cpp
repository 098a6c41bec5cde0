#include "citation/loose_number.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "citation/date_mention.hpp"
#include "text/unicode.hpp"

namespace thamdinh::citation {

namespace {

/// Units: after a number before one of these no document is meant.
constexpr std::array<std::u32string_view, 28> units{
    U"năm",   U"tháng", U"ngày", U"tuần",  U"quý",    U"giờ", U"phút", U"buổi", U"lần", U"bước",
    U"người", U"km",    U"ha",   U"triệu", U"nghìn",  U"tỷ",  U"cuộc", U"đợt",  U"kỳ",  U"lớp",
    U"trang", U"điều",  U"điểm", U"khoản", U"chương", U"mục", U"tiết", U"hộ"};
/// What else numbers count in plans; said after a document's number now and then ("Nghị quyết 49 tổ chức …").
constexpr std::array<std::u32string_view, 30> counted{
    U"đồng", U"nội",  U"nhiệm",  U"nhóm", U"tiêu", U"phần", U"hội", U"học",  U"bản",    U"đơn",
    U"cơ",   U"chi",  U"trường", U"vụ",   U"mô",   U"văn",  U"đại", U"ý",    U"loại",   U"mức",
    U"cấp",  U"hình", U"khâu",   U"giải", U"đột",  U"đảng", U"cán", U"công", U"phương", U"việc"};

/// What follows a document's number in a sentence.
constexpr std::array<std::u32string_view, 22> following{
    U"và",  U"hoặc", U"của", U"về",  U"là",   U"đã",   U"được", U"trong", U"tại",  U"tới", U"đến",
    U"cho", U"có",   U"để",  U"thì", U"phải", U"theo", U"với",  U"gắn",   U"trên", U"ban", U"khóa"};

template <std::size_t n>
bool contains(const std::array<std::u32string_view, n>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Acts that are cited as "Nghị định 59/2023".
constexpr std::array<std::string_view, 8> numbered_by_year{"NĐ",   "TT",      "TTLT", "PL",
                                                           "Luật", "Bộ luật", "QĐ",   "NQ"};

bool joins_figures(const Passage& passage, TokenIndex at) {
  const auto raw = passage.raw(at);
  const bool joint =
      raw.size() == 1 && std::u32string_view(U"/-.,:").find(raw[0]) != std::u32string_view::npos;
  return joint && passage.touches_next(at) && passage.is_number(at + 1);
}

bool follows_well(const Passage& passage, TokenIndex at) {
  return at >= passage.size() || (!passage.is_word(at) && !passage.is_number(at)) ||
         contains(following, passage.word(at)) || passage.is_capitalised(at);
}

}  // namespace

Looseness judge_loose_number(const Passage& passage, const NumberSymbol& number,
                             const LooseContext& context) {
  const TokenIndex next = number.end;
  if (passage.is_mark(next, U'%') || (passage.touches_next(next - 1) && joins_figures(passage, next)))
    return Looseness::none;
  if (passage.is_word(next) && passage.touches_next(next - 1) && !text::is_upper(passage.raw(next)[0]))
    return Looseness::none;
  if (number.number.size() > 4 || number.value == 0) return Looseness::none;
  if (!number.year().empty()) {
    const bool by_year = std::find(numbered_by_year.begin(), numbered_by_year.end(), context.type.code) !=
                         numbered_by_year.end();
    return by_year && number.parts.front().separator == U"/" &&
                   (number.value > 12 || context.number_word || context.type.law || context.type.code == "NĐ")
               ? Looseness::sure
               : Looseness::none;
  }
  if (context.type.law) return Looseness::none;
  const bool dated = read_date(passage, next).has_value();
  if (contains(units, passage.word(next)) && !dated) return Looseness::none;
  if (contains(counted, passage.word(next))) return context.type.verb ? Looseness::none : Looseness::if_known;
  const bool year_like = number.number.size() == 4 && number.value >= 1945 && number.value <= 2100;
  const bool well = dated || follows_well(passage, next);
  if (context.item) return well && !year_like ? Looseness::sure : Looseness::none;
  if (context.number_word)
    return !context.type.verb || context.capitalised || well ? Looseness::sure : Looseness::if_known;
  if (year_like) return Looseness::none;
  if (context.abbreviated) return context.type.code == "NQ" && well ? Looseness::sure : Looseness::if_known;
  if (!context.capitalised) return Looseness::if_known;
  return !context.type.verb || well ? Looseness::sure : Looseness::if_known;
}

}  // namespace thamdinh::citation
