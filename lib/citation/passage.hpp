#pragma once

#include <thamdinh/place.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citation/lexicon.hpp"
#include "structure/structure.hpp"
#include "support/span.hpp"
#include "text/syllables.hpp"

namespace thamdinh::citation {

/// Index of a token in a passage.
using TokenIndex = std::uint32_t;

/// The text in which citations are looked for: one line, or the lines of a title block as one text, since a
/// title is broken over paragraphs wherever it gets too long.
///
/// Tokens are the syllables of the normalised text, with what was typed without its space cut apart ("số49",
/// "NQ49", "quyếtsố", "TUngày"). Positions count code points of the passage.
class Passage {
 public:
  /// `count` lines from `first` on, joined by one space. The structure must outlive the passage.
  Passage(const structure::Structure& structure, std::uint32_t first, std::uint32_t count);
  Passage(const Passage&) = delete;
  Passage& operator=(const Passage&) = delete;

  [[nodiscard]] TokenIndex size() const { return static_cast<TokenIndex>(tokens_.size()); }
  /// The first token after a typed label ("2.1.").
  [[nodiscard]] TokenIndex first_token() const { return first_token_; }
  [[nodiscard]] CodePointSpan span(TokenIndex token) const { return tokens_[token].span; }
  [[nodiscard]] bool is_word(TokenIndex token) const { return is_kind(token, text::SyllableKind::word); }
  [[nodiscard]] bool is_number(TokenIndex token) const { return is_kind(token, text::SyllableKind::number); }
  /// Folded text of a token; empty past the end.
  [[nodiscard]] std::u32string_view word(TokenIndex token) const;
  /// Text of a token in its letter case; empty past the end.
  [[nodiscard]] std::u32string_view raw(TokenIndex token) const;
  [[nodiscard]] bool is(TokenIndex token, std::u32string_view folded) const { return word(token) == folded; }
  [[nodiscard]] bool is_mark(TokenIndex token, char32_t mark) const;
  /// Whether nothing stands between a token and the one after it.
  [[nodiscard]] bool touches_next(TokenIndex token) const;
  /// Whether the token begins with a capital letter, in a text that is not all capitals.
  [[nodiscard]] bool is_capitalised(TokenIndex token) const;
  /// Whether the letters of the text are capitals by far: case then tells nothing.
  [[nodiscard]] bool is_all_capitals() const { return all_capitals_; }
  /// The words from one token to another, folded, parted by single spaces.
  [[nodiscard]] std::u32string joined(TokenIndex first, TokenIndex end) const;
  /// The same without marks: the key of a law's name.
  [[nodiscard]] std::u32string joined_words(TokenIndex first, TokenIndex end) const;

  /// The longest phrase of that kind that begins at the token: its lexeme and the token after it.
  struct Found {
    std::uint32_t index = 0;
    TokenIndex end = 0;
    explicit operator bool() const { return end != 0; }
  };
  [[nodiscard]] Found longest(LexemeKind kind, TokenIndex token) const;

  [[nodiscard]] std::u32string_view folded(CodePointSpan span) const {
    return folded_.substr(span.start, span.size());
  }
  /// The first token that begins at or after a position.
  [[nodiscard]] TokenIndex token_at(std::uint32_t position) const;

  [[nodiscard]] std::uint32_t line_at(std::uint32_t position) const;
  [[nodiscard]] Place place(CodePointSpan span) const;
  /// The slice as typed, NFC; the parts in several paragraphs are parted by a line break.
  [[nodiscard]] std::string slice(CodePointSpan span) const;
  /// The paragraph and the source offset of a position.
  [[nodiscard]] const document::Paragraph& paragraph_at(std::uint32_t position) const;
  [[nodiscard]] std::uint32_t source_offset(std::uint32_t position) const;

 private:
  struct Piece {
    std::uint32_t line = 0;
    std::uint32_t offset = 0;  ///< where the line begins in the passage
  };
  void join(std::uint32_t first, std::uint32_t count);
  void look_up();
  [[nodiscard]] const Piece& piece_at(std::uint32_t position) const;
  [[nodiscard]] CodePointSpan source(const Piece& piece, CodePointSpan span) const;
  [[nodiscard]] bool is_kind(TokenIndex token, text::SyllableKind kind) const {
    return token < tokens_.size() && tokens_[token].kind == kind;
  }

  const structure::Structure& structure_;
  std::u32string joined_text_, joined_folded_;
  std::u32string_view text_, folded_;
  std::vector<Piece> pieces_;
  std::vector<text::Syllable> cut_tokens_;  ///< where something was cut apart or joined
  std::span<const text::Syllable> tokens_;
  std::vector<text::PhraseMatch> matches_;  ///< by first syllable, the longest first
  std::vector<std::uint32_t> match_begin_;  ///< of each token: the first of matches_ at or after it
  TokenIndex first_token_ = 0;
  bool all_capitals_ = false;
};

}  // namespace thamdinh::citation
