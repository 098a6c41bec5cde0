#include "structure/unit_kind.hpp"

#include "structure/lines.hpp"
#include "structure/unit_kind_table.hpp"
#include "structure/wording.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <unordered_map>

namespace thamdinh::structure {

namespace {

/// The rows of a table under their first syllable, longest first.
class KindIndex {
 public:
  explicit KindIndex(std::span<const KindOfBody> rows) {
    for (const auto& row : rows) {
      auto phrase = squeeze(text::fold(row.phrase));
      auto first = phrase.substr(0, phrase.find(U' '));
      rows_[std::move(first)].push_back({std::move(phrase), row.kind});
    }
    for (auto& [first, entries] : rows_) {
      std::stable_sort(entries.begin(), entries.end(),
                       [](const Entry& a, const Entry& b) { return a.phrase.size() > b.phrase.size(); });
    }
  }

  struct Entry {
    std::u32string phrase;
    UnitKind kind;
  };

  /// The longest phrase that begins exactly at `at`; null if none.
  [[nodiscard]] const Entry* at(std::u32string_view key, std::size_t position) const {
    auto end = position;
    while (end < key.size() && key[end] != U' ') ++end;
    auto word = std::u32string(key.substr(position, end - position));
    auto found = rows_.find(word);
    while (found == rows_.end() && !word.empty() && !text::is_letter(word.back())) {
      word.pop_back();
      found = rows_.find(word);
    }
    if (found == rows_.end()) return nullptr;
    for (const auto& entry : found->second) {
      if (find_phrase(key.substr(position, entry.phrase.size() + 1), entry.phrase) == 0) return &entry;
    }
    return nullptr;
  }

 private:
  std::unordered_map<std::u32string, std::vector<Entry>> rows_;
};

const KindIndex& bodies() {
  static const KindIndex index(kinds_of_bodies());
  return index;
}

/// Where the next syllable begins.
std::size_t next_word(std::u32string_view key, std::size_t at) {
  while (at < key.size() && key[at] != U' ') ++at;
  while (at < key.size() && !text::is_letter(key[at])) ++at;
  return at;
}

/// Bodies that a text names because they stand above or issued what is carried out; they tell nothing of the
/// unit.
const Wording& superiors() {
  static const Wording table{"ban thường vụ tỉnh ủy",
                             "tỉnh ủy",
                             "đảng ủy khối",
                             "đảng bộ khối",
                             "ban thường vụ đảng ủy khối",
                             "trung ương",
                             "btv tỉnh ủy",
                             "ban chấp hành đảng bộ tỉnh",
                             "đảng bộ tỉnh",
                             "ubnd tỉnh",
                             "ủy ban nhân dân tỉnh",
                             "hđnd tỉnh",
                             "bộ chính trị",
                             "khối cơ quan",
                             "khối các cơ quan",
                             "hội nghị",
                             "hội đồng"};
  return table;
}

/// Words after which a text names its own unit: surely, and perhaps.
const Wording& own_unit_leads() {
  static const Wording table{"chi bộ", "đảng bộ",       "đảng ủy",      "chi ủy",
                             "cấp ủy", "ban chấp hành", "ban giám đốc", "ban giám hiệu"};
  return table;
}

const Wording& other_leads() {
  static const Wording table{"trong", "tại", "của", "ở", "lãnh đạo"};
  return table;
}

/// The kind of the first body met in `key` within `words` syllables.
UnitKind first_kind(std::u32string_view key, std::size_t words) {
  std::size_t at = 0;
  while (at < key.size() && !text::is_letter(key[at])) ++at;
  for (std::size_t word = 0; word < words && at < key.size(); ++word) {
    const auto* entry = bodies().at(key, at);
    if (entry != nullptr && entry->kind != UnitKind::unknown) return entry->kind;
    at = next_word(key, entry == nullptr ? at : at + entry->phrase.size() - 1);
  }
  return UnitKind::unknown;
}

/// The kind of the last own unit named in a text: "… trong Đảng bộ Tòa án nhân dân tỉnh".
UnitKind kind_in_text(std::u32string_view key) {
  constexpr std::size_t reach = 4;
  UnitKind sure = UnitKind::unknown;
  UnitKind perhaps = UnitKind::unknown;
  for (std::size_t at = 0; at < key.size(); at = next_word(key, at)) {
    const auto own = own_unit_leads().begins(key.substr(at));
    const auto other = other_leads().begins(key.substr(at));
    if (own == Wording::none && other == Wording::none) continue;
    auto name =
        key.substr(at + (own != Wording::none ? own_unit_leads().length(own) : other_leads().length(other)));
    while (!name.empty() && name.front() == U' ') name.remove_prefix(1);
    if (superiors().begins(key.substr(at)) != Wording::none || superiors().begins(name) != Wording::none)
      continue;
    const auto kind = first_kind(name, reach);
    if (kind != UnitKind::unknown) (own != Wording::none ? sure : perhaps) = kind;
  }
  return sure != UnitKind::unknown ? sure : perhaps;
}

UnitKind kind_of_office(std::u32string_view key) {
  static const KindIndex index(kinds_of_offices());
  const auto* entry = index.at(key, 0);
  return entry == nullptr ? UnitKind::unknown : entry->kind;
}

/// By the organ's code in the number-symbol, where no name is left: "12/KH-STP" is a Sở's, "05/KH-BVĐK" a
/// hospital's.
UnitKind kind_of_organ(std::string_view number) {
  const auto code_start = number.find_last_of("-/");
  if (code_start == std::string_view::npos) return UnitKind::unknown;
  const auto code = text::to_utf32(number.substr(code_start + 1));
  const auto begins = [&](std::u32string_view letters) {
    return code.starts_with(letters) && code.size() > letters.size();
  };
  if (begins(U"BV") || begins(U"TTYT") || begins(U"THPT") || begins(U"TT")) return UnitKind::public_service;
  if (begins(U"S") && code.size() >= 3 && std::all_of(code.begin(), code.end(), text::is_upper))
    return UnitKind::government;
  return kind_of_name(squeeze(text::fold(text::to_utf8(code))));
}

std::u32string key_of(std::string_view utf8) {
  return squeeze(text::fold(utf8));
}

class UnitReader {
 public:
  UnitReader(const std::vector<Line>& lines, const Structure& structure)
      : lines_(lines), structure_(structure) {}

  void read(Unit& unit) const {
    const auto settle = [&unit](UnitKind kind, UnitKindSource source) {
      if (unit.kind != UnitKind::unknown || kind == UnitKind::unknown) return;
      unit.kind = kind;
      unit.kind_source = source;
    };
    settle(letterhead(), UnitKindSource::letterhead);
    if (unit.kind != UnitKind::unknown) return;
    settle(kind_in_text(key_of(structure_.form.subject.text)), UnitKindSource::title);
    if (unit.kind != UnitKind::unknown) return;
    settle(opening(), UnitKindSource::opening);
    if (unit.kind != UnitKind::unknown) return;
    settle(signature(), UnitKindSource::signature);
  }

 private:
  /// The issuer's own name; a cell or section of a body, named by number or as its office, has the body's
  /// kind.
  [[nodiscard]] UnitKind letterhead() const {
    const auto issuer = key_of(structure_.form.issuer.text);
    if (issuer.empty()) return kind_of_organ(structure_.form.number.text);
    const auto kind = kind_of_name(issuer);
    if (kind != UnitKind::unknown) return kind;
    const auto parent = key_of(structure_.form.parent.text);
    if (superiors().in(parent)) return UnitKind::unknown;
    return kind_of_name(parent);
  }

  [[nodiscard]] UnitKind opening() const {
    constexpr int paragraphs = 4;
    int seen = 0;
    for (const auto& line : lines_) {
      if (line.zone != Zone::body || line.normal.text.empty()) continue;
      if (line.heading >= 0 || seen++ >= paragraphs) break;
      const auto kind = kind_in_text(squeeze(line.normal.folded));
      if (kind != UnitKind::unknown) return kind;
    }
    return UnitKind::unknown;
  }

  [[nodiscard]] UnitKind signature() const {
    const auto office = kind_of_office(key_of(structure_.form.office.text));
    if (office != UnitKind::unknown) return office;
    for (const auto& line : lines_) {
      if (line.zone != Zone::end) continue;
      for (const auto& segment : segments_of(line, 0)) {
        if (!segment.key.starts_with(U"t/m") && !segment.key.starts_with(U"tm") &&
            !segment.key.starts_with(U"tl"))
          continue;
        const auto kind = kind_of_name(segment.key);
        if (kind != UnitKind::unknown && kind != UnitKind::party) return kind;
      }
    }
    return UnitKind::unknown;
  }

  const std::vector<Line>& lines_;
  const Structure& structure_;
};

}  // namespace

UnitKind kind_of_name(std::u32string_view key) {
  return first_kind(key, key.size());
}

void read_unit(const std::vector<Line>& lines, std::optional<UnitKind> given, Structure& structure) {
  auto& unit = structure.unit;
  unit.name = structure.form.issuer.text;
  unit.parent = structure.form.parent.text;
  if (given && *given != UnitKind::unknown) {
    unit.kind = *given;
    unit.kind_source = UnitKindSource::given;
  } else {
    UnitReader(lines, structure).read(unit);
  }
  if (unit.kind == UnitKind::unknown) structure.findings.push_back({Code::unit_unknown, {}, std::nullopt});
}

}  // namespace thamdinh::structure
