#include "structure/leftovers.hpp"

#include "structure/lines.hpp"
#include "structure/wording.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::structure {

namespace {

/// What a Party organisation is named after.
const Wording& offices() {
  static const Wording table{
      "kho bạc",   "sở",           "ban",          "cục",       "chi cục",   "trường",   "bệnh viện",
      "công ty",   "tổng công ty", "văn phòng",    "trung tâm", "ngân hàng", "viện",     "tòa án",
      "thanh tra", "liên đoàn",    "tỉnh đoàn",    "ủy ban",    "đài",       "báo",      "tạp chí",
      "bưu điện",  "viễn thông",   "điện lực",     "bảo tàng",  "thư viện",  "bảo hiểm", "hải quan",
      "thống kê",  "mặt trận",     "viện kiểm sát"};
  return table;
}

/// The words of the unit's own level: a cell's plan speaks of no other cell, a committee's of no other
/// committee but the superior ones.
std::vector<std::u32string> own_level(std::u32string_view unit) {
  const auto named = [&](std::string_view word) { return unit.starts_with(text::fold(word)); };
  if (named("chi bộ") || named("chi ủy")) return {text::fold("chi bộ")};
  if (named("đảng bộ") || named("đảng ủy")) return {text::fold("đảng bộ")};
  return {};
}

bool after_word(std::u32string_view folded, std::size_t at, std::u32string_view word) {
  return at > word.size() && folded.substr(0, at - 1).ends_with(word);
}

/// Where the office's name behind `at` ends, capital letters and all; npos unless it is another's.
std::size_t end_of_other(const text::Normalised& normal, std::size_t at,
                         const std::vector<std::u32string>& known) {
  const std::u32string_view folded = normal.folded;
  if (at >= folded.size() || !text::is_upper(normal.text[at])) return std::u32string_view::npos;
  const std::size_t office = offices().begins(folded.substr(at));
  if (office == Wording::none) return std::u32string_view::npos;
  const std::size_t end = at + offices().length(office);
  const std::u32string name(folded.substr(at, end - at));
  const bool ours = std::any_of(known.begin(), known.end(), [&](const std::u32string& other) {
    return find_phrase(other, name) != std::u32string::npos;
  });
  return ours ? std::u32string_view::npos : end;
}

}  // namespace

void find_leftovers(Structure& structure) {
  const std::u32string unit = squeeze(text::fold(structure.unit.name));
  const auto level = own_level(unit);
  if (level.empty()) return;
  const std::vector<std::u32string> known{unit, squeeze(text::fold(structure.unit.parent))};
  static const std::u32string congress = text::fold("đại hội");
  std::set<std::string> said;
  for (const auto& line : structure.lines) {
    if (line.zone != Zone::body && line.zone != Zone::appendix) continue;
    const std::u32string_view folded = line.normal.folded;
    for (const std::u32string& head : level) {
      for (auto at = find_phrase(folded, head); at != std::u32string_view::npos;
           at = find_phrase(folded, head, at + head.size())) {
        const auto end = end_of_other(line.normal, at + head.size() + 1, known);
        if (end == std::u32string_view::npos || after_word(folded, at, congress)) continue;
        const CodePointSpan span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
        const std::string name = text_of(line, span);
        if (said.insert(name).second)
          structure.findings.push_back({Code::leftover_unit, {name}, place_of(line, span)});
      }
    }
  }
}

}  // namespace thamdinh::structure
