#include "citation/passage.hpp"

#include <algorithm>
#include <cstddef>

#include "citation/glued_words.hpp"
#include "text/unicode.hpp"

namespace thamdinh::citation {

namespace {

/// Four capitals in five letters, of at least eight: a title or heading in capitals with a mention of, say,
/// "QĐi".
bool is_mostly_capitals(std::u32string_view text) {
  std::size_t letters = 0;
  std::size_t capitals = 0;
  for (const char32_t c : text) {
    if (!text::is_letter(c)) continue;
    ++letters;
    if (text::is_upper(c)) ++capitals;
    if (letters == 200) break;
  }
  return letters >= 8 && capitals * 5 >= letters * 4;
}

}  // namespace

Passage::Passage(const structure::Structure& structure, std::uint32_t first, std::uint32_t count)
    : structure_(structure) {
  const structure::Line& line = structure.lines[first];
  if (count == 1) {
    text_ = line.normal.text;
    folded_ = line.normal.folded;
    pieces_.push_back({first, 0});
    tokens_ = line.syllables;
    if (has_glued_words(text_, tokens_)) {
      cut_tokens_ = cut_glued_words(text_, folded_, line.syllables);
      tokens_ = cut_tokens_;
    }
  } else {
    join(first, count);
    cut_tokens_ = cut_glued_words(text_, folded_, text::syllables(text_));
    tokens_ = cut_tokens_;
  }
  while (first_token_ < size() && tokens_[first_token_].span.start < line.label_end) ++first_token_;
  all_capitals_ = is_mostly_capitals(text_);
  look_up();
}

void Passage::join(std::uint32_t first, std::uint32_t count) {
  for (std::uint32_t k = first; k < first + count; ++k) {
    if (k > first) {
      joined_text_ += U' ';
      joined_folded_ += U' ';
    }
    pieces_.push_back({k, static_cast<std::uint32_t>(joined_text_.size())});
    joined_text_ += structure_.lines[k].normal.text;
    joined_folded_ += structure_.lines[k].normal.folded;
  }
  text_ = joined_text_;
  folded_ = joined_folded_;
}

void Passage::look_up() {
  matches_ = Lexicon::instance().phrases().find(text_, folded_, tokens_);
  std::stable_sort(matches_.begin(), matches_.end(),
                   [](const text::PhraseMatch& a, const text::PhraseMatch& b) {
                     return a.first_syllable != b.first_syllable ? a.first_syllable < b.first_syllable
                                                                 : a.last_syllable > b.last_syllable;
                   });
  match_begin_.reserve(tokens_.size() + 1);
  std::uint32_t next = 0;
  for (TokenIndex token = 0; token <= size(); ++token) {
    while (next < matches_.size() && matches_[next].first_syllable < token) ++next;
    match_begin_.push_back(next);
  }
}

Passage::Found Passage::longest(LexemeKind kind, TokenIndex token) const {
  if (token >= size()) return {};
  for (std::uint32_t k = match_begin_[token]; k < match_begin_[token + 1]; ++k) {
    const Lexeme& lexeme = Lexicon::instance().lexemes()[matches_[k].phrase];
    if (lexeme.kind == kind) return {lexeme.index, matches_[k].last_syllable + 1};
  }
  return {};
}

std::u32string_view Passage::word(TokenIndex token) const {
  if (token >= tokens_.size()) return {};
  return folded_.substr(tokens_[token].span.start, tokens_[token].span.size());
}

std::u32string_view Passage::raw(TokenIndex token) const {
  if (token >= tokens_.size()) return {};
  return text_.substr(tokens_[token].span.start, tokens_[token].span.size());
}

bool Passage::is_mark(TokenIndex token, char32_t mark) const {
  return is_kind(token, text::SyllableKind::mark) && text_[tokens_[token].span.start] == mark;
}

bool Passage::touches_next(TokenIndex token) const {
  return token + 1 < tokens_.size() && tokens_[token].span.end == tokens_[token + 1].span.start;
}

bool Passage::is_capitalised(TokenIndex token) const {
  return !all_capitals_ && is_word(token) && text::is_upper(raw(token).front());
}

std::u32string Passage::joined(TokenIndex first, TokenIndex end) const {
  std::u32string out;
  for (TokenIndex token = first; token < end && token < size(); ++token) {
    if (!out.empty()) out += U' ';
    out += word(token);
  }
  return out;
}

std::u32string Passage::joined_words(TokenIndex first, TokenIndex end) const {
  std::u32string out;
  for (TokenIndex token = first; token < end && token < size(); ++token) {
    if (!is_word(token)) continue;
    if (!out.empty()) out += U' ';
    out += word(token);
  }
  return out;
}

const Passage::Piece& Passage::piece_at(std::uint32_t position) const {
  const auto after =
      std::upper_bound(pieces_.begin(), pieces_.end(), position,
                       [](std::uint32_t value, const Piece& piece) { return value < piece.offset; });
  return *(after - 1);
}

TokenIndex Passage::token_at(std::uint32_t position) const {
  const auto found = std::lower_bound(
      tokens_.begin(), tokens_.end(), position,
      [](const text::Syllable& token, std::uint32_t value) { return token.span.start < value; });
  return static_cast<TokenIndex>(found - tokens_.begin());
}

std::uint32_t Passage::line_at(std::uint32_t position) const {
  return piece_at(position).line;
}

CodePointSpan Passage::source(const Piece& piece, CodePointSpan span) const {
  const text::Normalised& normal = structure_.lines[piece.line].normal;
  const auto length = static_cast<std::uint32_t>(normal.text.size());
  const auto local = [&](std::uint32_t position) {
    return position <= piece.offset ? 0 : std::min(position - piece.offset, length);
  };
  return normal.to_source({local(span.start), local(span.end)});
}

const document::Paragraph& Passage::paragraph_at(std::uint32_t position) const {
  return *structure_.lines[line_at(position)].paragraph;
}

std::uint32_t Passage::source_offset(std::uint32_t position) const {
  const Piece& piece = piece_at(position);
  return structure_.lines[piece.line].normal.offsets[position - piece.offset];
}

Place Passage::place(CodePointSpan span) const {
  const Piece& first = piece_at(span.start);
  const Piece& last = piece_at(span.end > span.start ? span.end - 1 : span.start);
  const document::Paragraph& paragraph = *structure_.lines[first.line].paragraph;
  const CodePointSpan head = source(first, span);
  Place place{paragraph.part, paragraph.index, head.start, head.end, std::nullopt};
  if (last.line != first.line) {
    place.to = PlaceEnd{structure_.lines[last.line].paragraph->index, source(last, span).end};
  }
  return place;
}

std::string Passage::slice(CodePointSpan span) const {
  std::string out;
  const std::uint32_t first = line_at(span.start);
  const std::uint32_t last = line_at(span.end > span.start ? span.end - 1 : span.start);
  for (const Piece& piece : pieces_) {
    if (piece.line < first || piece.line > last) continue;
    const CodePointSpan part = source(piece, span);
    if (piece.line != first) out += '\n';
    out += text::to_nfc_utf8(
        std::u32string_view(structure_.lines[piece.line].paragraph->text).substr(part.start, part.size()));
  }
  return out;
}

}  // namespace thamdinh::citation
