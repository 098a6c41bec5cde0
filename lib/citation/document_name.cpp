#include "citation/document_name.hpp"

#include <algorithm>
#include <array>

#include "citation/issuer_phrase.hpp"
#include "citation/roman.hpp"
#include "text/unicode.hpp"

namespace thamdinh::citation {

namespace {

/// A body's name in a congress's is never longer: "Đảng bộ Khối cơ quan và doanh nghiệp tỉnh Hưng Yên".
constexpr TokenIndex longest_body = 16;

/// Words that no congress's name holds: the sentence goes on.
constexpr std::array<std::u32string_view, 14> closing_words{U"gắn", U"được", U"đã",    U"là",  U"xác",
                                                            U"đề",  U"đặt",  U"trong", U"tại", U"với",
                                                            U"cấp", U"đến",  U"theo",  U"về"};

class MeetingReader {
 public:
  MeetingReader(const Passage& passage, TokenIndex type) : passage_(passage), begin_(type) {}

  std::vector<DocumentName> read(TokenIndex token) {
    at_ = token;
    if (passage_.is(at_, U"đại") && passage_.is(at_ + 1, U"hội")) {
      read_congresses();
    } else {
      read_plenums();
    }
    return std::move(names_);
  }

 private:
  void read_congresses();
  bool read_congress();
  void read_plenums();
  bool read_plenum_body(std::uint32_t& number);
  void read_terms(std::uint32_t number);
  bool read_body(std::u32string& body, std::uint32_t& number);
  void read_body_after(std::u32string& body);
  std::uint32_t read_ordinal();
  [[nodiscard]] std::uint32_t number_at(TokenIndex at) const;
  void skip_of_party();
  std::u32string read_years();
  void push(Meeting meeting, TokenIndex end) {
    names_.push_back({std::move(meeting), {passage_.span(begin_).start, passage_.span(end - 1).end}, end});
    at_ = end;
  }

  const Passage& passage_;
  TokenIndex begin_;
  TokenIndex at_ = 0;
  std::vector<DocumentName> names_;
};

/// A number as a congress or term bears it: figures, or roman capitals (in a text all in small letters, of
/// two letters at least).
std::uint32_t MeetingReader::number_at(TokenIndex at) const {
  if (at >= passage_.size()) return 0;
  const auto raw = passage_.raw(at);
  if (passage_.is_number(at)) return term_number(raw);
  const bool roman = std::all_of(raw.begin(), raw.end(), [](char32_t c) {
    return std::u32string_view(U"IVXL").find(c) != std::u32string_view::npos;
  });
  const bool small = raw.size() > 1 && std::all_of(raw.begin(), raw.end(), [](char32_t c) {
                       return std::u32string_view(U"ivxl").find(c) != std::u32string_view::npos;
                     });
  return roman || small ? term_number(passage_.word(at)) : 0;
}

/// "lần thứ XIII", "lần thứ tư", "khóa XIX", "lần XIX"; at_ goes behind it.
std::uint32_t MeetingReader::read_ordinal() {
  TokenIndex at = at_;
  if (passage_.is(at, U"khóa") || passage_.is(at, U"thứ")) {
    ++at;
  } else if (passage_.is(at, U"lần")) {
    ++at;
    if (passage_.is(at, U"thứ")) ++at;
  } else {
    return 0;
  }
  const std::uint32_t number =
      std::max(number_at(at), passage_.is_word(at) ? term_number(passage_.word(at)) : 0);
  if (number != 0) at_ = at + 1;
  return number;
}

/// "của Đảng", "Đảng Cộng sản Việt Nam".
void MeetingReader::skip_of_party() {
  TokenIndex at = at_;
  if (passage_.is(at, U"của")) ++at;
  if (!passage_.is(at, U"đảng") || passage_.is(at + 1, U"bộ") || passage_.is(at + 1, U"ủy")) return;
  at_ = at + 1;
  if (passage_.is(at_, U"cộng") && passage_.is(at_ + 1, U"sản")) {
    at_ += 2;
    if (passage_.is(at_, U"việt") && passage_.is(at_ + 1, U"nam")) at_ += 2;
  }
}

/// ", nhiệm kỳ 2020-2025", "(nhiệm kỳ 2020 - 2025)"; the years, empty where none stand.
std::u32string MeetingReader::read_years() {
  TokenIndex at = at_;
  const bool bracket = passage_.is_mark(at, U'(');
  if (bracket || passage_.is_mark(at, U',')) ++at;
  const bool word = passage_.is(at, U"nhiệm") && passage_.is(at + 1, U"kỳ");
  if (word) at += 2;
  const bool years = passage_.is_number(at) && passage_.raw(at).size() == 4 &&
                     passage_.is_mark(at + 1, U'-') && passage_.is_number(at + 2) &&
                     passage_.raw(at + 2).size() == 4;
  if (!years) return {};
  std::u32string out(passage_.raw(at));
  out += U'-';
  out += passage_.raw(at + 2);
  at += 3;
  if (bracket) {
    if (!passage_.is_mark(at, U')')) return {};
    ++at;
  }
  at_ = at;
  return out;
}

/// "Đảng bộ tỉnh khóa XIX", "Chi bộ lần thứ V", "Đảng bộ Bệnh viện nhiệm kỳ 2020-2025": without a number or a
/// term it is no given congress.
bool MeetingReader::read_body(std::u32string& body, std::uint32_t& number) {
  const TokenIndex first = at_;
  for (; at_ < passage_.size() && at_ < first + longest_body; ++at_) {
    const TokenIndex end = at_;
    const bool mark = passage_.is_mark(at_, U'(') || passage_.is_mark(at_, U',');
    if (mark && passage_.is(at_ + 1, U"khóa")) ++at_;
    if (passage_.is(at_, U"khóa") || passage_.is(at_, U"lần")) number = read_ordinal();
    // "Đại hội Đảng XIII", "Đại hội Đảng bộ tỉnh XIX".
    if (number == 0 && passage_.is_word(at_) && !passage_.is_all_capitals() && at_ > first &&
        (number = number_at(at_)) != 0)
      ++at_;
    bool named = number != 0;
    if (named && passage_.is_mark(end, U'(') && passage_.is_mark(at_, U')')) ++at_;
    if (!named && !read_years().empty()) {
      named = true;
      at_ = end;  // the years are read once more, with the name's end
    }
    if (named) {
      body = passage_.joined(first, end);
      return !body.empty();
    }
    if (mark || !passage_.is_word(at_)) return false;
    if (std::find(closing_words.begin(), closing_words.end(), passage_.word(at_)) != closing_words.end())
      return false;
  }
  return false;
}

/// The body after the number: "Đại hội lần thứ XIX Đảng bộ tỉnh", "Đại hội XIII Công đoàn Việt Nam".
void MeetingReader::read_body_after(std::u32string& body) {
  skip_of_party();
  const TokenIndex at = passage_.is(at_, U"của") ? at_ + 1 : at_;
  static constexpr std::array<std::u32string_view, 6> heads{U"đảng bộ", U"chi bộ",     U"công đoàn",
                                                            U"hội",     U"đoàn thanh", U"đoàn tncs"};
  const std::u32string two = passage_.joined(at, at + 2);
  const bool holds_congresses = std::find(heads.begin(), heads.end(), two) != heads.end() ||
                                (passage_.is(at, U"hội") && !passage_.is(at + 1, U"nghị"));
  if (!holds_congresses) return;
  if (const auto found = read_issuer(passage_, at)) {
    body = passage_.joined(at, found->end);
    at_ = found->end;
  }
}

bool MeetingReader::read_congress() {
  at_ += 2;
  if (passage_.is(at_, U"đại") && passage_.is(at_ + 1, U"biểu")) at_ += 2;
  if (passage_.is(at_, U"toàn") && passage_.is(at_ + 1, U"quốc")) at_ += 2;
  std::u32string body;
  std::uint32_t number = number_at(at_);
  if (number != 0) {
    ++at_;
  } else if ((number = read_ordinal()) == 0 && !read_body(body, number)) {
    return false;
  }
  if (body.empty()) read_body_after(body);
  const std::u32string years = read_years();
  push({false, body.empty() ? std::u32string(U"đảng") : body, number, 0, years}, at_);
  return true;
}

void MeetingReader::read_congresses() {
  while (read_congress()) {
    TokenIndex next = at_;
    if (passage_.is_mark(next, U',') || passage_.is_mark(next, U';') || passage_.is(next, U"và")) ++next;
    if (passage_.is(next, U"và")) ++next;
    if (next == at_ || !passage_.is(next, U"đại") || !passage_.is(next + 1, U"hội")) return;
    begin_ = next;
    at_ = next;
  }
}

/// What stands between the type word and the term: "Trung ương 4", "TW 4", "Hội nghị lần thứ tư Ban Chấp hành
/// Trung ương Đảng".
bool MeetingReader::read_plenum_body(std::uint32_t& number) {
  bool central = false;
  number = 0;
  if (passage_.is(at_, U"hội") && passage_.is(at_ + 1, U"nghị")) at_ += 2;
  for (int steps = 0; steps < 6; ++steps) {
    const TokenIndex before = at_;
    if (number == 0 && (number = read_ordinal()) != 0) continue;
    if (passage_.is(at_, U"của")) ++at_;
    if (passage_.is(at_, U"ban") && passage_.is(at_ + 1, U"chấp") && passage_.is(at_ + 2, U"hành")) at_ += 3;
    if (passage_.is(at_, U"bch")) ++at_;
    if (passage_.is(at_, U"trung") && passage_.is(at_ + 1, U"ương")) {
      at_ += 2;
      central = true;
    } else if (passage_.word(at_).size() > 2 && passage_.word(at_).substr(0, 2) == U"tw" &&
               term_number(passage_.word(at_).substr(2)) != 0) {
      number = term_number(passage_.word(at_).substr(2));  // "TW4"
      ++at_;
      central = true;
    } else if (passage_.is(at_, U"tw") || (passage_.is(at_, U"tư") && !passage_.is_capitalised(at_ + 1))) {
      ++at_;
      central = true;
    }
    if (central && number == 0 && (number = number_at(at_)) != 0) ++at_;
    if (central && number == 0 && (passage_.is(at_ + 1, U"khóa") || passage_.is_mark(at_ + 1, U'('))) {
      number = passage_.is(at_, U"bốn") ? 4 : term_number(passage_.word(at_));  // "Trung ương bốn khóa XII"
      if (number != 0) ++at_;
    }
    if (central && passage_.is(at_, U"đảng")) ++at_;
    if (at_ == before) break;
  }
  return central && number != 0;
}

void MeetingReader::read_plenums() {
  std::uint32_t number = 0;
  if (!read_plenum_body(number)) return;
  read_terms(number);
}

/// "khóa XI, khóa XII", "(khóa XII)", "(khóa XI; XII)": one document for each term.
void MeetingReader::read_terms(std::uint32_t number) {
  const TokenIndex name_end = at_;
  TokenIndex at = at_;
  if (passage_.is_mark(at, U',') && passage_.is(at + 1, U"khóa")) ++at;
  const bool bracket = passage_.is_mark(at, U'(');
  if (bracket) ++at;
  bool first = true;
  for (;;) {
    const TokenIndex item = at;
    if (passage_.is(at, U"khóa")) {
      ++at;
    } else if (first) {
      break;
    }
    const std::uint32_t term = number_at(at);
    if (term == 0) break;
    if (!first) begin_ = item;
    first = false;
    push({true, {}, number, term, {}}, at + 1);
    at = at_;
    if (passage_.is_mark(at, U',') || passage_.is_mark(at, U';') || passage_.is(at, U"và")) {
      ++at;
    } else {
      break;
    }
    if (passage_.is(at, U"và")) ++at;
  }
  if (names_.empty()) {
    push({true, {}, number, 0, {}}, name_end);
  } else if (bracket && names_.size() == 1 && passage_.is_mark(at_, U')')) {
    names_[0].span.end = passage_.span(at_).end;
    names_[0].end = ++at_;
  }
}

}  // namespace

bool Meeting::is_same(const Meeting& other) const {
  if (plenum != other.plenum) return false;
  if (plenum) return number == other.number && term == other.term && term != 0;
  if (body != other.body) return false;
  if (number != 0 && other.number != 0) return number == other.number;
  return !years.empty() && years == other.years;
}

std::vector<DocumentName> read_meeting_names(const Passage& passage, TokenIndex type, TokenIndex token) {
  return MeetingReader(passage, type).read(token);
}

}  // namespace thamdinh::citation
