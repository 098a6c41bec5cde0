#include "citation/registry_index.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "citation/issuer_phrase.hpp"
#include "citation/passage.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

namespace thamdinh::citation {

namespace {

/// A structure of one line, so that what is written in the registry is read by the readers of documents.
class OneLine {
 public:
  explicit OneLine(std::string_view utf8) {
    auto& line = structure_.lines.emplace_back();
    paragraph_.text = text::to_utf32(utf8);
    line.paragraph = &paragraph_;
    line.normal = text::normalise(paragraph_.text);
    line.syllables = text::syllables(line.normal.text);
  }
  [[nodiscard]] Passage passage() const { return Passage(structure_, 0, 1); }

 private:
  document::Paragraph paragraph_;
  structure::Structure structure_;
};

std::u32string id_key(std::u32string_view id) {
  while (id.size() > 1 && id[0] == U'0' && id[1] >= U'0' && id[1] <= U'9')
    id.remove_prefix(1);  // 05-CT/TW, 5-CT/TW
  std::u32string key(id);
  std::transform(key.begin(), key.end(), key.begin(), text::lower);
  const auto family = key.find(U"qđi");
  if (family != std::u32string::npos) key.erase(family + 2, 1);
  return key;
}

std::uint32_t figures(std::string_view date, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t k = at; k < at + count && k < date.size(); ++k) {
    if (date[k] >= '0' && date[k] <= '9') value = value * 10 + static_cast<std::uint32_t>(date[k] - '0');
  }
  return value;
}

IndexedDocument indexed(const KnownDocument& known) {
  IndexedDocument out;
  out.known = &known;
  out.id = text::to_utf32(known.id);
  if (!known.id.empty()) {
    const OneLine line(known.id);
    if (auto symbol = read_number_symbol(line.passage(), 0, Lead::type_word)) out.symbol = std::move(*symbol);
  }
  for (const auto& issuer : known.issuers) out.issuers.push_back(comparable_issuer(text::fold(issuer)));
  out.subject = subject_words(text::fold(known.subject));
  out.year = figures(known.date, 0, 4);
  out.month = figures(known.date, 5, 2);
  out.day = figures(known.date, 8, 2);
  return out;
}

}  // namespace

RegistryIndex::RegistryIndex(const std::vector<KnownDocument>& documents) {
  documents_.reserve(documents.size());
  for (const KnownDocument& known : documents) {
    const auto index = static_cast<std::uint32_t>(documents_.size());
    documents_.push_back(indexed(known));
    const IndexedDocument& document = documents_.back();
    if (!known.id.empty()) {
      ids_[id_key(document.id)].push_back(index);
      numbers_[{known.type, document.symbol.value}].push_back(index);
    }
    for (const auto& wrong : known.miswritten) miswritten_.try_emplace(id_key(text::to_utf32(wrong)), index);
    add_names(index);
  }
}

void RegistryIndex::add_names(std::uint32_t document) {
  for (const auto& name : documents_[document].known->names) {
    const OneLine line(name);
    const Passage passage = line.passage();
    names_.try_emplace(passage.joined_words(0, passage.size()), document);
    longest_name_ = std::max<std::size_t>(longest_name_, passage.size());
    const auto type = passage.longest(LexemeKind::type, 0);
    if (!type) continue;
    for (auto& found : read_meeting_names(passage, 0, type.end))
      meetings_.emplace_back(std::move(found.meeting), document);
  }
}

std::vector<const IndexedDocument*> RegistryIndex::by_id(std::u32string_view canonical) const {
  std::vector<const IndexedDocument*> out;
  const auto found = ids_.find(id_key(canonical));
  if (found == ids_.end()) return out;
  for (const std::uint32_t index : found->second) out.push_back(&documents_[index]);
  return out;
}

std::vector<const IndexedDocument*> RegistryIndex::by_number(std::string_view type,
                                                             std::uint32_t number) const {
  std::vector<const IndexedDocument*> out;
  const auto found = numbers_.find({std::string(type), number});
  if (found == numbers_.end()) return out;
  for (const std::uint32_t index : found->second) out.push_back(&documents_[index]);
  return out;
}

const IndexedDocument* RegistryIndex::by_miswritten(std::u32string_view written) const {
  const auto found = miswritten_.find(id_key(written));
  return found == miswritten_.end() ? nullptr : &documents_[found->second];
}

const IndexedDocument* RegistryIndex::by_name(const std::u32string& name) const {
  const auto found = names_.find(name);
  return found == names_.end() ? nullptr : &documents_[found->second];
}

const IndexedDocument* RegistryIndex::by_meeting(const Meeting& meeting) const {
  for (const auto& [known, index] : meetings_) {
    if (known.is_same(meeting)) return &documents_[index];
  }
  return nullptr;
}

}  // namespace thamdinh::citation
