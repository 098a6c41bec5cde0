#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::structure {

/// A folded text without leading and trailing spaces and with one space between its syllables: what phrases
/// are compared with.
[[nodiscard]] std::u32string squeeze(std::u32string_view folded);

/// How many syllables (words and numbers between spaces) a squeezed text has.
[[nodiscard]] std::size_t count_words(std::u32string_view squeezed);

/// A small table of phrases, written as an office writes them, compared as whole syllables with squeezed,
/// folded texts. For the few short lines that structure looks at; a whole document is searched by
/// text::PhraseSet.
class Wording {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  Wording(std::initializer_list<std::string_view> phrases);
  explicit Wording(const std::vector<std::string_view>& phrases);

  /// The longest phrase that `key` begins with, by its place in the table; `none` if it begins with no
  /// phrase.
  [[nodiscard]] std::size_t begins(std::u32string_view key) const;
  /// The longest phrase that `key` ends with.
  [[nodiscard]] std::size_t ends(std::u32string_view key) const;
  /// Whether some phrase is the whole of `key`.
  [[nodiscard]] bool is(std::u32string_view key) const;
  /// Whether some phrase stands anywhere in `key`.
  [[nodiscard]] bool in(std::u32string_view key) const;
  /// Code points of a phrase.
  [[nodiscard]] std::size_t length(std::size_t phrase) const { return phrases_[phrase].size(); }

 private:
  struct Initial {
    char32_t letter = 0;
    std::vector<std::uint16_t> phrases;  ///< longest first
  };

  void add(std::string_view phrase);
  [[nodiscard]] const Initial* initial(char32_t letter) const;

  std::vector<std::u32string> phrases_;
  std::vector<Initial> initials_;  ///< by letter
};

/// Where `phrase` stands in `key` as whole syllables, from `from` on; npos if nowhere.
[[nodiscard]] std::size_t find_phrase(std::u32string_view key, std::u32string_view phrase,
                                      std::size_t from = 0);

}  // namespace thamdinh::structure
