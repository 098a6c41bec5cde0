#include "structure/document_kinds.hpp"

#include "structure/look.hpp"
#include "structure/wording.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace thamdinh::structure {

namespace {

struct KindRow {
  std::string_view name;
  std::string_view type;
};

/// The Party's 25 types and the State's 29 (399-QĐ/TW; NĐ 30/2020/NĐ-CP, Phụ lục III) that a file among plans
/// may turn out to be.
constexpr std::array kinds{
    KindRow{"kế hoạch", "KH"},
    KindRow{"chương trình", "CTr"},
    KindRow{"chương trình hành động", "CTr"},
    KindRow{"báo cáo", "BC"},
    KindRow{"hướng dẫn", "HD"},
    KindRow{"nghị quyết", "NQ"},
    KindRow{"quyết định", "QĐ"},
    KindRow{"quy định", "QĐi"},
    KindRow{"quy chế", "QC"},
    KindRow{"chỉ thị", "CT"},
    KindRow{"kết luận", "KL"},
    KindRow{"thông báo", "TB"},
    KindRow{"thông tri", "TT"},
    KindRow{"tờ trình", "TTr"},
    KindRow{"đề án", "ĐA"},
    KindRow{"dự án", "DA"},
    KindRow{"phương án", "PA"},
    KindRow{"công văn", "CV"},
    KindRow{"biên bản", "BB"},
    KindRow{"công điện", "CĐ"},
    KindRow{"giấy mời", "GM"},
    KindRow{"kế hoạch hành động", "KH"},
    KindRow{"kế hoạch công tác", "KH"},
    KindRow{"đề cương", "ĐC"},
};

const Wording& kind_names() {
  static const Wording names = [] {
    std::vector<std::string_view> all;
    all.reserve(kinds.size());
    for (const auto& kind : kinds) all.push_back(kind.name);
    return Wording(all);
  }();
  return names;
}

/// Type codes whose letters are not all capitals.
constexpr std::array<std::string_view, 6> mixed_codes{"CTr", "QĐi", "TTr", "QyĐ", "TTg", "TrS"};

std::u32string folded_utf8(std::string_view text) {
  return text::fold(text);
}

/// The name with its letters spaced out: "K Ế   H O Ạ C H".
std::optional<std::string> spaced_out(std::u32string_view key) {
  if (key.size() < 9 || key.size() > 60) return std::nullopt;
  std::u32string letters;
  for (std::size_t at = 0; at < key.size(); ++at) {
    if (key[at] == U' ') continue;
    if (at + 1 < key.size() && key[at + 1] != U' ') return std::nullopt;
    letters.push_back(key[at]);
  }
  for (const auto& kind : kinds) {
    auto name = folded_utf8(kind.name);
    name.erase(std::remove(name.begin(), name.end(), U' '), name.end());
    if (letters == name) return std::string(kind.type);
  }
  return std::nullopt;
}

/// Where `words` syllables of the line end, from `start` on.
std::uint32_t end_of_words(const Line& line, CodePointSpan span, std::size_t words) {
  std::uint32_t at = span.start;
  for (std::size_t word = 0; word < words; ++word) {
    while (at < span.end && line.normal.text[at] == U' ') ++at;
    while (at < span.end && text::is_letter(line.normal.text[at])) ++at;
  }
  return at;
}

}  // namespace

std::optional<DocumentKind> read_document_kind(const Line& line, const Segment& segment) {
  CodePointSpan span = segment.span;
  const auto& written = line.normal.text;
  while (!span.empty() && !text::is_letter(written[span.start])) ++span.start;
  if (span.empty()) return std::nullopt;
  const auto key = squeeze(std::u32string_view(line.normal.folded).substr(span.start, span.size()));
  if (auto type = spaced_out(key)) return DocumentKind{span, *type};
  const std::size_t found = kind_names().begins(key);
  if (found == Wording::none) return std::nullopt;
  const auto name = folded_utf8(kinds[found].name);
  const auto words = static_cast<std::size_t>(std::count(name.begin(), name.end(), U' ')) + 1;
  const CodePointSpan named{span.start, end_of_words(line, span, words)};
  std::u32string_view rest = std::u32string_view(written).substr(named.end, span.end - named.end);
  const bool alone = std::none_of(rest.begin(), rest.end(),
                                  [](char32_t c) { return text::is_letter(c) || text::is_digit(c); });
  if (alone) {
    // "Kế hoạch" alone in a table's head is no title: small letters need the look of one.
    if (!in_capitals(line, named) && !is_centred(line)) return std::nullopt;
    return DocumentKind{named, std::string(kinds[found].type)};
  }
  if (!in_capitals(line, named)) return std::nullopt;
  if (!rest.empty() && rest[0] == U',') return std::nullopt;  // a heading: "CHƯƠNG TRÌNH, NỘI DUNG"
  return DocumentKind{named, std::string(kinds[found].type)};
}

std::string canonical_type_code(std::string_view written) {
  const auto folded = folded_utf8(written);
  for (const auto code : mixed_codes) {
    if (folded == folded_utf8(code)) return std::string(code);
  }
  std::u32string out = text::to_utf32(written);
  std::transform(out.begin(), out.end(), out.begin(), text::upper);
  return text::to_utf8(out);
}

bool is_plan_type(std::string_view type) {
  return type == "KH" || type == "CTr";
}

}  // namespace thamdinh::structure
