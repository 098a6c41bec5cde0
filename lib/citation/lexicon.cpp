#include "citation/lexicon.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "citation/embedded_issuers_tsv.hpp"
#include "citation/embedded_laws_tsv.hpp"
#include "citation/embedded_names_tsv.hpp"
#include "citation/embedded_organs_tsv.hpp"
#include "citation/embedded_types_tsv.hpp"
#include "citation/table.hpp"
#include "text/normalised.hpp"
#include "text/syllables.hpp"
#include "text/unicode.hpp"

namespace thamdinh::citation {

namespace {

/// The levels of the Party that a stem combines with: BTG + TU.
constexpr std::array<std::u32string_view, 9> levels{U"tw",  U"tu", U"tư",  U"hu", U"qu",
                                                    U"thu", U"đu", U"đuk", U"tuw"};

constexpr std::uint32_t no_type = 0xFFFFFFFF;

bool has_flag(std::string_view flags, std::string_view flag) {
  const auto items = list_items(flags, ',');
  return std::find(items.begin(), items.end(), flag) != items.end();
}

/// What is left of a code when the stroke of Đ is not typed: "qđ" is "qd".
std::u32string without_stroke(std::u32string code) {
  std::replace(code.begin(), code.end(), U'đ', U'd');
  return code;
}

NumberSystem system_from(std::string_view word) {
  if (word == "party") return NumberSystem::party;
  return word == "state" ? NumberSystem::state : NumberSystem::unknown;
}

IssuerTail tail_from(std::string_view word) {
  if (word == "body") return IssuerTail::body;
  if (word == "place") return IssuerTail::place;
  if (word == "name") return IssuerTail::name;
  return word == "central" ? IssuerTail::central : IssuerTail::none;
}

}  // namespace

const Lexicon& Lexicon::instance() {
  static const Lexicon lexicon;
  return lexicon;
}

Lexicon::Lexicon() {
  std::vector<text::PhraseSet::Entry> entries;
  read_types(entries);
  read_organs();
  read_issuers(entries);
  read_names(entries);
  read_laws();
  phrases_ = std::make_unique<const text::PhraseSet>(entries);
}

void Lexicon::add(std::vector<text::PhraseSet::Entry>& entries, std::string_view phrase, Lexeme lexeme) {
  entries.push_back({std::string(phrase), static_cast<std::uint32_t>(lexemes_.size())});
  lexemes_.push_back(lexeme);
}

void Lexicon::read_types(std::vector<text::PhraseSet::Entry>& entries) {
  for (const auto& row : table_rows(types_tsv)) {
    const std::string_view code = cell(row, 0);
    const std::string_view word = cell(row, 1);
    const std::string_view flags = cell(row, 2);
    const auto index = static_cast<std::uint32_t>(types_.size());
    types_.push_back({std::string(code), has_flag(flags, "verb"), has_flag(flags, "law")});
    if (!word.empty()) add(entries, word, {LexemeKind::type, index});
    const std::u32string stripped = text::strip_marks(text::fold(word));
    if (std::count(stripped.begin(), stripped.end(), U' ') == 1) {
      // Quyết định and Quy định stay apart; Chỉ thị and Chi thi do not matter to each other.
      const auto [slot, fresh] = stripped_types_.try_emplace(stripped, index);
      if (!fresh && types_[slot->second].code != types_[index].code) slot->second = no_type;
    }
    if (has_flag(flags, "short")) add(entries, code, {LexemeKind::abbreviation, index});
    if (code == "Luật" || code == "Bộ luật" || code == "Hiến pháp") continue;
    const std::u32string folded = text::fold(code);
    type_codes_.try_emplace(folded, text::to_utf32(code));
    type_codes_.try_emplace(without_stroke(folded), text::to_utf32(code));
  }
}

void Lexicon::read_organs() {
  for (const auto& row : table_rows(organs_tsv)) {
    std::string_view code = cell(row, 0);
    if (code.empty()) continue;
    const char mark = code.back();
    if (mark == '*' || mark == '+') code.remove_suffix(1);
    const std::u32string folded = text::fold(code);
    if (mark == '*') {
      stems_.push_back(folded);
      continue;
    }
    if (mark == '+') prefixes_.push_back(folded);
    const Organ organ{text::to_utf32(code), system_from(cell(row, 1))};
    organs_.try_emplace(folded, organ);
    organs_.try_emplace(without_stroke(folded), organ);
  }
  organs_.try_emplace(U"đuk", Organ{U"ĐUK", NumberSystem::party});
  organs_.try_emplace(U"duk", Organ{U"ĐUK", NumberSystem::party});
}

void Lexicon::read_issuers(std::vector<text::PhraseSet::Entry>& entries) {
  for (const auto& row : table_rows(issuers_tsv)) {
    const auto index = static_cast<std::uint32_t>(issuers_.size());
    issuers_.push_back({tail_from(cell(row, 1)), text::to_utf32(cell(row, 2)), cell(row, 3) == "high",
                        cell(row, 3) == "weak"});
    add(entries, cell(row, 0), {LexemeKind::issuer, index});
  }
}

void Lexicon::read_names(std::vector<text::PhraseSet::Entry>& entries) {
  for (const auto& row : table_rows(names_tsv)) {
    const std::string_view kind = cell(row, 1);
    names_.push_back(kind == "place" ? NameKind::place : kind == "level" ? NameKind::level : NameKind::name);
    add(entries, cell(row, 0), {LexemeKind::name, static_cast<std::uint32_t>(names_.size() - 1)});
  }
}

void Lexicon::read_laws() {
  for (const auto& row : table_rows(laws_tsv)) {
    const text::Normalised normal = text::normalise(text::to_utf32(cell(row, 0)));
    std::u32string name;
    const auto syllables = text::syllables(normal.text);
    for (const auto& syllable : syllables) {
      if (syllable.kind == text::SyllableKind::mark)
        continue;  // the comma of a name is left out as often as not
      if (!name.empty()) name += U' ';
      name += normal.folded.substr(syllable.span.start, syllable.span.size());
    }
    longest_law_ = std::max(longest_law_, syllables.size());
    laws_.insert(name);
  }
}

const DocumentType* Lexicon::type_without_marks(std::u32string_view stripped) const {
  const auto found = stripped_types_.find(std::u32string(stripped));
  return found == stripped_types_.end() || found->second == no_type ? nullptr : &types_[found->second];
}

const std::u32string* Lexicon::type_code(std::u32string_view folded) const {
  const auto found = type_codes_.find(std::u32string(folded));
  return found == type_codes_.end() ? nullptr : &found->second;
}

std::optional<NumberSystem> Lexicon::composed_system(std::u32string_view folded) const {
  for (const auto& stem : stems_) {
    if (folded.substr(0, stem.size()) != stem) continue;
    const auto rest = folded.substr(stem.size());
    if (std::find(levels.begin(), levels.end(), rest) != levels.end()) return NumberSystem::party;
  }
  for (const auto& prefix : prefixes_) {
    if (folded.substr(0, prefix.size()) == prefix) return NumberSystem::party;
  }
  // CB1, CB2 …: the cells of one committee.
  if (folded.size() > 2 && folded.substr(0, 2) == U"cb" &&
      std::all_of(folded.begin() + 2, folded.end(), [](char32_t c) { return text::is_digit(c); })) {
    return NumberSystem::party;
  }
  // QH15, UBTVQH14.
  const auto assembly = folded.find(U"qh");
  if ((assembly == 0 || folded.substr(0, assembly) == U"ubtv") && folded.size() > assembly + 2 &&
      text::is_digit(folded[assembly + 2])) {
    return NumberSystem::state;
  }
  return std::nullopt;
}

std::optional<std::u32string> Lexicon::organ_code(std::u32string_view folded) const {
  const auto found = organs_.find(std::u32string(folded));
  if (found != organs_.end()) return found->second.canonical;
  if (!composed_system(folded)) return std::nullopt;
  std::u32string canonical(folded);
  std::transform(canonical.begin(), canonical.end(), canonical.begin(), text::upper);
  return canonical;
}

NumberSystem Lexicon::system_of(std::u32string_view organ) const {
  std::u32string folded(organ);
  std::transform(folded.begin(), folded.end(), folded.begin(), text::lower);
  const auto found = organs_.find(folded);
  if (found != organs_.end()) return found->second.system;
  return composed_system(folded).value_or(NumberSystem::unknown);
}

}  // namespace thamdinh::citation
