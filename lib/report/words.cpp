#include "report/words.hpp"

#include "report/message_table.hpp"
#include "scoring/judge.hpp"

#include <array>
#include <charconv>
#include <stdexcept>

namespace thamdinh::report {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The name of a format that is no .docx ("xls"); an embedded object and a whole file may bear one name.
std::string file_term(const std::string& value, Language language) {
  const std::string key = "file." + value;
  const std::string name = term(key, language);
  return name == key ? value : name;
}

/// The argument that a place such as "t0" stands for; sets `lacking` where it has no value.
std::string value_of(std::string_view place, const std::vector<std::string>& arguments, Language language,
                     bool& lacking) {
  const char form = place.empty() || is_digit(place.front()) ? ' ' : place.front();
  if (form != ' ') place.remove_prefix(1);
  std::size_t index = arguments.size();
  std::from_chars(place.data(), place.data() + place.size(), index);
  if (index >= arguments.size() || arguments[index].empty()) {
    lacking = true;
    return {};
  }
  if (form == 't') return term(arguments[index], language);
  if (form == 'f') return file_term(arguments[index], language);
  if (form == 'd') return shown_date(arguments[index], language);
  return arguments[index];
}

/// `pattern` without brackets in it.
std::string fill_plain(std::string_view pattern, const std::vector<std::string>& arguments, Language language,
                       bool& lacking) {
  std::string result;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) return result += pattern;
    result += pattern.substr(0, open);
    result += value_of(pattern.substr(open + 1, close - open - 1), arguments, language, lacking);
    pattern.remove_prefix(close + 1);
  }
  return result;
}

}  // namespace

const std::string& ui(std::string_view key, Language language) {
  const Text* text = MessageTable::builtin().text("ui." + std::string(key));
  if (!text) throw std::out_of_range("no text ui." + std::string(key));
  return text->in(language);
}

std::string ui(std::string_view key, Language language, const std::vector<std::string>& arguments) {
  return fill(ui(key, language), arguments, language);
}

std::string term(std::string_view value, Language language) {
  const Text* text = MessageTable::builtin().text("ui.term." + std::string(value));
  return text ? text->in(language) : std::string(value);
}

std::string fill(std::string_view pattern, const std::vector<std::string>& arguments, Language language) {
  std::string result;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('[');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find(']', open);
    bool lacking = false;
    if (close == std::string_view::npos) return result += fill_plain(pattern, arguments, language, lacking);
    result += fill_plain(pattern.substr(0, open), arguments, language, lacking);
    lacking = false;
    const std::string stretch =
        fill_plain(pattern.substr(open + 1, close - open - 1), arguments, language, lacking);
    if (!lacking) result += stretch;
    pattern.remove_prefix(close + 1);
  }
  return result;
}

std::string decimal(double value, int decimals, Language language) {
  std::array<char, 64> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                 scoring::round_half_up(value, decimals), std::chars_format::fixed, decimals);
  std::string text(buffer.data(), end.ptr);
  if (language == Language::vi) {
    for (char& c : text) c = c == '.' ? ',' : c;
  }
  return text;
}

std::string shown_date(const std::string& iso, Language language) {
  constexpr std::string_view form = "0000-00-00";
  if (language != Language::vi || iso.size() > form.size()) return iso;
  for (std::size_t i = 0; i < iso.size(); ++i) {
    if (form[i] == '-' ? iso[i] != '-' : !is_digit(iso[i])) return iso;
  }
  if (iso.size() != 10 && iso.size() != 7) return iso;
  std::string month = iso.substr(5, 2);
  if (month[0] == '0' && month[1] > '2') month.erase(0, 1);
  const std::string month_and_year = month + "/" + iso.substr(0, 4);
  return iso.size() == 7 ? month_and_year : iso.substr(8, 2) + "/" + month_and_year;
}

std::string shown_place(const Place& place, Language language) {
  const std::string number = std::to_string(place.paragraph + 1U);
  return ui("place." + std::string(name_of(place.part)), language, {number});
}

std::string joined(const std::vector<Text>& texts, Language language, std::string_view separator) {
  std::string result;
  for (const Text& text : texts) {
    if (!result.empty()) result += separator;
    result += text.in(language);
  }
  return result;
}

std::string told(const Step& step, Language language) {
  const Text* row = MessageTable::builtin().text("ui.step." + step.key);
  const std::string text = row ? fill(row->in(language), step.arguments, language) : step.key;
  const std::string& subject = step.subject.in(language);
  return subject.empty() ? text : subject + ": " + text;
}

std::string_view name_of(Part part) {
  constexpr std::array<std::string_view, 7> names{"body",   "footnote", "endnote", "header",
                                                  "footer", "textbox",  "comment"};
  return names[static_cast<std::size_t>(part)];
}

}  // namespace thamdinh::report
