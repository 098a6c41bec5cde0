#include "structure/wording.hpp"

#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace thamdinh::structure {

namespace {

bool in_word(char32_t c) {
  return text::is_letter(c) || text::is_digit(c);
}

bool boundary(std::u32string_view key, std::size_t at) {
  return at == 0 || at >= key.size() || !in_word(key[at]) || !in_word(key[at - 1]);
}

}  // namespace

std::u32string squeeze(std::u32string_view folded) {
  std::u32string out(folded.size(), U' ');
  std::size_t length = 0;
  for (const char32_t c : folded) {
    if (c != U' ' || (length > 0 && out[length - 1] != U' ')) out[length++] = c;
  }
  if (length > 0 && out[length - 1] == U' ') --length;
  out.resize(length);
  return out;
}

std::size_t count_words(std::u32string_view squeezed) {
  std::size_t count = 0;
  bool inside = false;
  for (const char32_t c : squeezed) {
    const bool word = in_word(c);
    if (word && !inside) ++count;
    inside = word || (inside && c != U' ');
  }
  return count;
}

Wording::Wording(std::initializer_list<std::string_view> phrases) {
  for (const auto phrase : phrases) add(phrase);
}

Wording::Wording(const std::vector<std::string_view>& phrases) {
  for (const auto phrase : phrases) add(phrase);
}

void Wording::add(std::string_view phrase) {
  const auto index = static_cast<std::uint16_t>(phrases_.size());
  phrases_.push_back(squeeze(text::fold(phrase)));
  const char32_t letter = phrases_.back().front();
  const auto place = std::lower_bound(initials_.begin(), initials_.end(), letter,
                                      [](const Initial& initial, char32_t c) { return initial.letter < c; });
  auto& initial =
      place != initials_.end() && place->letter == letter ? *place : *initials_.insert(place, {letter, {}});
  const auto shorter = std::find_if(initial.phrases.begin(), initial.phrases.end(), [&](std::uint16_t other) {
    return phrases_[other].size() < phrases_[index].size();
  });
  initial.phrases.insert(shorter, index);
}

const Wording::Initial* Wording::initial(char32_t letter) const {
  const auto place = std::lower_bound(initials_.begin(), initials_.end(), letter,
                                      [](const Initial& initial, char32_t c) { return initial.letter < c; });
  return place != initials_.end() && place->letter == letter ? &*place : nullptr;
}

std::size_t Wording::begins(std::u32string_view key) const {
  const auto* candidates = key.empty() ? nullptr : initial(key.front());
  if (candidates == nullptr) return none;
  for (const auto index : candidates->phrases) {
    const auto& phrase = phrases_[index];
    if (key.starts_with(phrase) && boundary(key, phrase.size())) return index;
  }
  return none;
}

std::size_t Wording::ends(std::u32string_view key) const {
  std::size_t best = none;
  for (std::size_t i = 0; i < phrases_.size(); ++i) {
    const auto& phrase = phrases_[i];
    if (!key.ends_with(phrase) || !boundary(key, key.size() - phrase.size())) continue;
    if (best == none || phrase.size() > phrases_[best].size()) best = i;
  }
  return best;
}

bool Wording::is(std::u32string_view key) const {
  return std::find(phrases_.begin(), phrases_.end(), key) != phrases_.end();
}

bool Wording::in(std::u32string_view key) const {
  for (std::size_t at = 0; at < key.size(); ++at) {
    if (boundary(key, at) && begins(key.substr(at)) != none) return true;
  }
  return false;
}

std::size_t find_phrase(std::u32string_view key, std::u32string_view phrase, std::size_t from) {
  for (std::size_t at = key.find(phrase, from); at != std::u32string_view::npos;
       at = key.find(phrase, at + 1)) {
    if (boundary(key, at) && boundary(key, at + phrase.size())) return at;
  }
  return std::u32string_view::npos;
}

}  // namespace thamdinh::structure
