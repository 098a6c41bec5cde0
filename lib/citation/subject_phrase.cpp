#include "citation/subject_phrase.hpp"

#include <algorithm>
#include <array>

#include "citation/issuer_phrase.hpp"
#include "text/unicode.hpp"

namespace thamdinh::citation {

namespace {

/// A hostile paragraph without a full stop must not make every mention's subject run to its end.
constexpr TokenIndex longest_subject = 120;
/// Fewer words in quotation marks are a catchword, no subject.
constexpr TokenIndex shortest_quoted = 5;

template <std::size_t n>
bool contains(const std::array<std::u32string_view, n>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Syllables found in the subject of nearly every document.
constexpr std::array<std::u32string_view, 37> common_words{
    U"về",   U"và",    U"của",  U"các",  U"trong", U"đối",  U"với",  U"việc",  U"công", U"tác",
    U"sự",   U"đến",   U"cho",  U"ở",    U"tại",   U"một",  U"số",   U"những", U"thực", U"hiện",
    U"tăng", U"cường", U"tiếp", U"tục",  U"đẩy",   U"mạnh", U"nâng", U"cao",   U"nghị", U"quyết",
    U"chỉ",  U"thị",   U"ngày", U"đảng", U"lãnh",  U"đạo",  U"quy"};

/// Predicates: what stands before them is the subject, what follows is said of the document.
constexpr std::array<std::u32string_view, 4> predicates{U"là", U"đã", U"sẽ", U"không"};
/// Beginnings of a main clause after a comma.
constexpr std::array<std::u32string_view, 20> clause_starts{
    U"chi",  U"đảng", U"đơn", U"cơ",  U"trường", U"công", U"ban",  U"căn",   U"sở",    U"cục",
    U"tỉnh", U"đề",   U"để",  U"các", U"cấp",    U"nay",  U"đồng", U"trung", U"phòng", U"kế"};

class SubjectReader {
 public:
  explicit SubjectReader(const Passage& passage) : passage_(passage) {}

  std::optional<SubjectPhrase> read(TokenIndex token) {
    TokenIndex at = token;
    if (passage_.is_mark(at, U',')) ++at;
    // “Về việc …”: the quotation marks before the word that opens.
    const bool whole_quoted = passage_.is_mark(at, U'"');
    if (whole_quoted) ++at;
    const bool about = passage_.is(at, U"về");
    const bool abbreviated =
        passage_.is(at, U"v") && passage_.is_mark(at + 1, U'/') && passage_.is(at + 2, U"v");
    if (about) {
      ++at;
      if (passage_.is(at, U"việc")) ++at;
      if (passage_.is_mark(at, U':')) ++at;
    } else if (abbreviated) {
      at += 3;
    } else if (whole_quoted) {
      if (end_of_quotation(at) < at + shortest_quoted) return std::nullopt;
    } else if (at != token || !(opens_with_verb(at) || opens_in_grounds(at))) {
      return std::nullopt;
    }
    const bool quoted = whole_quoted || passage_.is_mark(at, U'"');
    if (quoted && !whole_quoted) ++at;
    const TokenIndex end = quoted ? end_of_quotation(at) : end_of_clause(at);
    if (end <= at) return std::nullopt;
    return SubjectPhrase{{passage_.span(at).start, passage_.span(end - 1).end}, at, end};
  }

 private:
  /// "ban hành Quy chế …", "quy định chi tiết …", "phê duyệt …": a subject without "về"; "quy định rõ …"
  /// tells what it says.
  [[nodiscard]] bool opens_with_verb(TokenIndex at) const {
    const auto second = passage_.word(at + 1);
    if (passage_.is(at, U"ban") && second == U"hành")
      return passage_.is_word(at + 2) && !passage_.is(at + 2, U"ngày");
    if (passage_.is(at, U"quy") && second == U"định") {
      const auto third = passage_.word(at + 2);
      return third == U"chi" || third == U"về" || third == U"việc" || third == U"một" || third == U"chế" ||
             third == U"chức" || third == U"trách" || third == U"thi" || third == U"quy" || third == U"tiêu";
    }
    if (passage_.is(at, U"hướng") && second == U"dẫn") {
      const auto third = passage_.word(at + 2);
      return third == U"thực" || third == U"thi" || third == U"một" || third == U"chi" || third == U"về" ||
             third == U"việc";
    }
    if (passage_.is(at, U"phê") && second == U"duyệt") return true;
    if (passage_.is(at, U"quán") && second == U"triệt") return true;
    if (passage_.is(at, U"triển") && second == U"khai") return true;
    if (passage_.is(at, U"kiện") && second == U"toàn") return true;
    if (passage_.is(at, U"thành") && second == U"lập") return true;
    if (passage_.is(at, U"sửa") && second == U"đổi") return true;
    return passage_.is(at, U"quy") && second == U"trình";
  }

  /// In a line of grounds ("Căn cứ …;") nothing but the subject follows date and issuer.
  [[nodiscard]] bool opens_in_grounds(TokenIndex at) const {
    static constexpr std::array<std::u32string_view, 18> going_on{
        U"và",  U"hoặc", U"cùng", U"là",  U"được", U"đã",   U"phải", U"có",  U"trong",
        U"tại", U"để",   U"cho",  U"với", U"của",  U"ngày", U"nêu",  U"năm", U"khóa"};
    TokenIndex first = passage_.first_token();
    while (first < at && !passage_.is_word(first)) ++first;
    const bool grounds = passage_.is(first, U"căn") && passage_.is(first + 1, U"cứ");
    return grounds && passage_.is_word(at) && !passage_.is_capitalised(at) &&
           !contains(going_on, passage_.word(at)) && !passage_.longest(LexemeKind::type, at);
  }

  [[nodiscard]] TokenIndex end_of_quotation(TokenIndex first) const {
    TokenIndex at = first;
    while (at < passage_.size() && at < first + longest_subject && !passage_.is_mark(at, U'"')) ++at;
    return at;
  }

  [[nodiscard]] TokenIndex end_of_clause(TokenIndex first) {
    int brackets = 0;
    TokenIndex at = first;
    holds_document_ = false;
    for (; at < passage_.size() && at < first + longest_subject; ++at) {
      holds_document_ = holds_document_ || passage_.longest(LexemeKind::type, at);
      if (passage_.is_mark(at, U'(')) {
        if (passage_.is(at + 1, U"sau") || passage_.is(at + 1, U"gọi") || passage_.is(at + 1, U"viết") ||
            passage_.longest(LexemeKind::type, at + 1) ||
            passage_.longest(LexemeKind::abbreviation, at + 1)) {
          break;
        }
        ++brackets;
      }
      if (passage_.is_mark(at, U')') && --brackets < 0) break;
      if (brackets <= 0 && ends_clause(at)) break;
    }
    return at;
  }

  /// Whether a comma parts the subject from what follows: another document, or a body that does something. A
  /// list of bodies, or of documents inside the subject, goes on.
  [[nodiscard]] bool starts_anew(TokenIndex at) const {
    if (passage_.longest(LexemeKind::type, at)) return !holds_document_;
    if (!passage_.is_capitalised(at) && !starts_clause(at)) return false;
    const auto body = read_issuer(passage_, at);
    const bool listed = body && (body->end >= passage_.size() || !passage_.is_word(body->end) ||
                                 passage_.is(body->end, U"và"));
    return !listed;
  }

  [[nodiscard]] bool ends_clause(TokenIndex at) const {
    if (passage_.is_mark(at, U';') || passage_.is_mark(at, U':')) return true;
    if (passage_.is_mark(at, U'.')) return !passage_.touches_next(at);
    if (passage_.is_mark(at, U',')) return starts_anew(at + 1);
    if (!passage_.is_word(at)) return false;
    if (contains(predicates, passage_.word(at))) return true;
    if (passage_.is(at, U"phải") && passage_.is(at + 1, U"được")) return true;
    return passage_.is(at, U"có") && passage_.is(at + 1, U"hiệu") && passage_.is(at + 2, U"lực");
  }

  /// A comma in a subject joins like words ("khiếu nại, tố cáo"); before the name of a body it ends the
  /// clause.
  [[nodiscard]] bool starts_clause(TokenIndex at) const {
    return contains(clause_starts, passage_.word(at)) && bool{passage_.longest(LexemeKind::issuer, at)};
  }

  const Passage& passage_;
  bool holds_document_ = false;  ///< the subject names another document: "tiếp tục thực hiện Chỉ thị số …"
};

}  // namespace

std::optional<SubjectPhrase> read_subject(const Passage& passage, TokenIndex token) {
  return SubjectReader(passage).read(token);
}

SubjectWords subject_words(std::u32string_view folded) {
  SubjectWords words;
  std::u32string word;
  const auto flush = [&] {
    if (word.size() > 1 && !contains(common_words, std::u32string_view(word))) words.push_back(word);
    word.clear();
  };
  for (const char32_t c : folded) {
    if (text::is_letter(c) || text::is_digit(c)) {
      word += c;
    } else {
      flush();
    }
  }
  flush();
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

Likeness likeness(const SubjectWords& a, const SubjectWords& b) {
  const std::size_t smaller = std::min(a.size(), b.size());
  const std::size_t larger = std::max(a.size(), b.size());
  if (smaller == 0) return {};
  SubjectWords shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  const auto count = static_cast<double>(shared.size());
  return {count / static_cast<double>(smaller), count / static_cast<double>(larger), smaller};
}

}  // namespace thamdinh::citation
