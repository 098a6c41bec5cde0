#include "document/fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "document/property_values.hpp"
#include "document/symbol_fonts.hpp"
#include "text/unicode.hpp"

namespace thamdinh::document {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMostInstruction = 1024;

/// Fields whose result Word keeps and does not show.
bool hides_result(std::string_view instruction) {
  constexpr std::array kHidden{"SET"sv, "ASK"sv, "XE"sv, "TC"sv, "TA"sv, "RD"sv};
  const std::string name = field_name(instruction);
  return std::find(kHidden.begin(), kHidden.end(), name) != kHidden.end();
}

/// The word after `word`, quotes taken off; and what follows it.
std::pair<std::string_view, std::string_view> next_word(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  text.remove_prefix(first);
  const bool quoted = text.front() == '"';
  if (quoted) text.remove_prefix(1);
  const std::size_t end = std::min(text.find_first_of(quoted ? "\"" : " \t\r\n"), text.size());
  return {text.substr(0, end), text.substr(std::min(end + 1, text.size()))};
}

std::string check_box(const pugi::xml_node& data) {
  const auto box = data.child("w:checkBox");
  const auto checked = box.child("w:checked");
  const auto preset = box.child("w:default");
  const bool on = checked ? is_on(checked) : preset && is_on(preset);
  return on ? "\u2612" : "\u2610";
}

std::string drop_down(const pugi::xml_node& data) {
  const auto list = data.child("w:ddList");
  const auto result = list.child("w:result");
  const std::int32_t chosen = value_number(result ? result : list.child("w:default")).value_or(0);
  std::int32_t index = 0;
  for (const auto& entry : list.children("w:listEntry")) {
    if (index++ == chosen) return entry.attribute("w:val").value();
  }
  return {};
}

std::string symbol(std::string_view arguments) {
  const auto [code_text, rest] = next_word(arguments);
  const bool hexadecimal_code = code_text.starts_with("0x"sv) || code_text.starts_with("0X"sv);
  const auto code = hexadecimal_code ? hexadecimal(code_text.substr(2))
                                     : [&code_text = code_text]() -> std::optional<char32_t> {
    const auto number = whole_number(code_text);
    if (!number || *number < 1 || *number > 0x10FFFF) return std::nullopt;
    return static_cast<char32_t>(*number);
  }();
  if (!code) return {};
  const std::size_t font_at = rest.find("\\f");
  const std::string_view font =
      font_at == std::string_view::npos ? std::string_view() : next_word(rest.substr(font_at + 2)).first;
  const char32_t shown = symbol_character(font, *code);
  return text::to_utf8(std::u32string_view(&shown, 1));
}

}  // namespace

void FieldStack::begin(std::uint32_t ordinal, const pugi::xml_node& node) {
  open_.push_back({ordinal, node, {}, false, true});
  ++hiding_;
}

void FieldStack::separate() {
  if (open_.empty() || open_.back().in_result) return;
  Field& field = open_.back();
  field.in_result = true;
  if (hides_result(field.instruction)) return;
  field.hides = false;
  --hiding_;
}

FieldEnd FieldStack::end() {
  if (open_.empty()) return {};
  Field field = std::move(open_.back());
  open_.pop_back();
  swallowing_ = std::min(swallowing_, open_.size());
  if (field.hides) --hiding_;
  return {std::move(field.instruction), field.node, field.in_result};
}

void FieldStack::note_swallowed() {
  swallowing_ = open_.size();
}

void FieldStack::add_instruction(std::string_view text) {
  if (open_.empty() || open_.back().in_result) return;
  std::string& instruction = open_.back().instruction;
  if (instruction.size() < kMostInstruction)
    instruction.append(text.substr(0, kMostInstruction - instruction.size()));
}

std::vector<std::uint32_t> FieldStack::unclosed() const {
  std::vector<std::uint32_t> out;
  for (std::size_t i = 0; i < swallowing_; ++i) {
    if (open_[i].hides) out.push_back(open_[i].ordinal);
  }
  return out;
}

std::string field_name(std::string_view instruction) {
  std::string name(next_word(instruction).first);
  for (char& c : name) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return name;
}

std::string text_without_result(const FieldEnd& field) {
  const std::string name = field_name(field.instruction);
  const auto data = field.begin.child("w:ffData");
  if (name == "FORMCHECKBOX"sv) return check_box(data);
  if (name == "FORMDROPDOWN"sv) return drop_down(data);
  const std::string_view arguments = next_word(field.instruction).second;
  if (name == "SYMBOL"sv) return symbol(arguments);
  if (name == "MACROBUTTON"sv || name == "GOTOBUTTON"sv) {
    std::string_view text = next_word(arguments).second;
    while (text.ends_with(' ')) text.remove_suffix(1);
    return std::string(text);
  }
  return {};
}

}  // namespace thamdinh::document
