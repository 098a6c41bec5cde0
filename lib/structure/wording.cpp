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
  std::u32string out;
  out.reserve(folded.size());
  for (const char32_t c : folded) {
    if (c != U' ') {
      out.push_back(c);
    } else if (!out.empty() && out.back() != U' ') {
      out.push_back(U' ');
    }
  }
  if (!out.empty() && out.back() == U' ') out.pop_back();
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
  phrases_.reserve(phrases.size());
  for (const auto phrase : phrases) phrases_.push_back(squeeze(text::fold(phrase)));
}

Wording::Wording(const std::vector<std::string_view>& phrases) {
  phrases_.reserve(phrases.size());
  for (const auto phrase : phrases) phrases_.push_back(squeeze(text::fold(phrase)));
}

std::size_t Wording::begins(std::u32string_view key) const {
  std::size_t best = none;
  for (std::size_t i = 0; i < phrases_.size(); ++i) {
    const auto& phrase = phrases_[i];
    if (!key.starts_with(phrase) || !boundary(key, phrase.size())) continue;
    if (best == none || phrase.size() > phrases_[best].size()) best = i;
  }
  return best;
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
  return std::any_of(phrases_.begin(), phrases_.end(), [&](const auto& phrase) {
    return find_phrase(key, phrase) != std::u32string_view::npos;
  });
}

std::size_t find_phrase(std::u32string_view key, std::u32string_view phrase, std::size_t from) {
  for (std::size_t at = key.find(phrase, from); at != std::u32string_view::npos;
       at = key.find(phrase, at + 1)) {
    if (boundary(key, at) && boundary(key, at + phrase.size())) return at;
  }
  return std::u32string_view::npos;
}

}  // namespace thamdinh::structure
