#include "structure/landmarks.hpp"

#include "structure/vocabulary.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <string_view>

namespace thamdinh::structure {

namespace {

/// Longer than any line of a letterhead, with room for both columns in one line.
constexpr std::uint32_t longest_line = 240;

/// Letters of `folded` only, with the way back: finds a phrase however its spaces and dashes are set ("Độc
/// lập- Tự do-Hạnh phúc").
struct Letters {
  std::u32string text;
  std::vector<std::uint32_t> at;
};

Letters letters_of(const Line& line, CodePointSpan span) {
  Letters out;
  for (std::uint32_t at = span.start; at < span.end; ++at) {
    if (!text::is_letter(line.normal.folded[at])) continue;
    out.text.push_back(line.normal.folded[at]);
    out.at.push_back(at);
  }
  return out;
}

/// Phrases without their spaces.
class LetterPhrases {
 public:
  LetterPhrases(std::initializer_list<std::string_view> phrases) {
    for (const auto phrase : phrases) {
      auto letters = text::fold(phrase);
      letters.erase(std::remove(letters.begin(), letters.end(), U' '), letters.end());
      phrases_.push_back(std::move(letters));
    }
  }

  [[nodiscard]] std::optional<CodePointSpan> find(const Letters& letters) const {
    for (const auto& phrase : phrases_) {
      const auto found = letters.text.find(phrase);
      if (found == std::u32string::npos) continue;
      return CodePointSpan{letters.at[found], letters.at[found + phrase.size() - 1] + 1};
    }
    return std::nullopt;
  }

 private:
  std::vector<std::u32string> phrases_;
};

const LetterPhrases& party_header() {
  static const LetterPhrases phrases{"đảng cộng sản việt nam"};
  return phrases;
}

const LetterPhrases& national_name() {
  static const LetterPhrases phrases{"cộng hòa xã hội chủ nghĩa việt nam", "cộng hòa xhcn việt nam",
                                     "chxhcn việt nam"};
  return phrases;
}

const LetterPhrases& motto() {
  static const LetterPhrases phrases{"độc lập tự do hạnh phúc"};
  return phrases;
}

CodePointSpan shifted(CodePointSpan span, std::uint32_t by) {
  return {span.start + by, span.end + by};
}

void read_number(const Line& line, CodePointSpan span, Landmarks& out) {
  const auto text = std::u32string_view(line.normal.text).substr(span.start, span.size());
  const auto folded = std::u32string_view(line.normal.folded).substr(span.start, span.size());
  auto number = read_number_symbol(text, folded, true);
  if (!number) return;
  number->span = shifted(number->span, span.start);
  out.number = std::move(number);
}

/// "………, ngày … tháng … năm": the place is left to fill in too.
bool ends_with_dots(std::u32string_view text) {
  while (!text.empty() && (text.back() == U' ' || text.back() == U',')) text.remove_suffix(1);
  return !text.empty() && (text.back() == U'.' || text.back() == U'…' || text.back() == U'_');
}

void read_date(const Line& line, CodePointSpan span, Landmarks& out) {
  const auto text = std::u32string_view(line.normal.text).substr(span.start, span.size());
  const auto folded = std::u32string_view(line.normal.folded).substr(span.start, span.size());
  auto date = read_place_and_date(text, folded);
  if (!date) return;
  // The date ends the line (a mark or a bracket may follow); inside a sentence it is another document's.
  auto tail = text.substr(date->date.end);
  while (!tail.empty() && !text::is_letter(tail.front()) && !text::is_digit(tail.front()))
    tail.remove_prefix(1);
  if (!tail.empty()) return;
  const bool bare = trim(text, {0, date->date.start}).empty();
  if (date->place.empty() && !bare && !ends_with_dots(text.substr(0, date->date.start))) return;
  date->place = shifted(date->place, span.start);
  date->date = shifted(date->date, span.start);
  out.date = date;
}

}  // namespace

Landmarks read_landmarks(const Line& line, const Segment& segment) {
  Landmarks out;
  out.rest = segment.span;
  if (segment.span.size() > longest_line) return out;
  const auto letters = letters_of(line, segment.span);
  out.party_header = party_header().find(letters);
  out.national_name = national_name().find(letters);
  out.motto = motto().find(letters);
  // A sentence that speaks of the Party, not a header, has more words around.
  if (out.party_header && letters.text.size() > 90) out.party_header.reset();
  read_number(line, segment.span, out);
  const std::uint32_t after_number = out.number ? out.number->span.end : segment.span.start;
  read_date(line, {after_number, segment.span.end}, out);
  std::uint32_t first = segment.span.end;
  const auto reach = [&first](std::uint32_t start) { first = std::min(first, start); };
  if (out.party_header) reach(out.party_header->start);
  if (out.national_name) reach(out.national_name->start);
  if (out.motto) reach(out.motto->start);
  if (out.number) reach(out.number->span.start);
  if (out.date) reach(out.date->place.empty() ? out.date->date.start : out.date->place.start);
  out.rest = trim(line.normal.text, {segment.span.start, first});
  return out;
}

}  // namespace thamdinh::structure
