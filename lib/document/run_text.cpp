#include <string>

#include "document/drawing_reader.hpp"
#include "document/inline_reader.hpp"
#include "document/property_values.hpp"
#include "document/symbol_fonts.hpp"
#include "document/xml_names.hpp"
#include "text/unicode.hpp"

// What a run's children add to the reading text: part of InlineReader.

namespace thamdinh::document {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kXmlSpace = " \t\r\n";

/// xml:space of the element, else of what is around it up to the w:p, else of the root. Bounded in levels and
/// attributes.
bool preserves_space(pugi::xml_node node, const XmlPart& part) {
  constexpr int kLevels = 3;
  constexpr int kAttributes = 16;
  for (int level = 0; node && level < kLevels; node = node.parent(), ++level) {
    int seen = 0;
    for (auto attribute = node.first_attribute(); attribute && seen < kAttributes;
         attribute = attribute.next_attribute(), ++seen) {
      if (attribute.name() == "xml:space"sv) return attribute.value() == "preserve"sv;
    }
  }
  return part.preserves_space();
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kXmlSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kXmlSpace) - first + 1);
}

/// The characters of an element whose text is cut by comments or CDATA.
std::string gathered(const pugi::xml_node& node) {
  std::string out = node.value();
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) out += child.value();
  }
  return out;
}

/// Private use codes lead with 0xEF in UTF-8.
bool needs_care(std::string_view text) {
  return text.find('\xEF') != std::string_view::npos || text.find('\n') != std::string_view::npos;
}

}  // namespace

void InlineReader::text(const pugi::xml_node& node, CurrentRun& current) {
  std::string joined;
  std::string_view value = node.value();
  if (node.first_child()) {
    joined = gathered(node);
    value = joined;
  }
  if (value.empty()) return;
  const bool spaced = kXmlSpace.find(value.front()) != std::string_view::npos ||
                      kXmlSpace.find(value.back()) != std::string_view::npos;
  if (spaced && !preserves_space(node, *source_.part)) value = trimmed(value);
  if (value.empty()) return;
  if (!needs_care(value)) return emit(value, current);

  // A line end in the XML is a space to Word; a private use code is a sign of the run's symbol font.
  std::u32string characters = text::to_utf32(value);
  const std::string& font = reading_.formats.font(format_of(current));
  for (char32_t& c : characters) {
    if (c == U'\n') c = U' ';
    if (is_symbol_code(c)) c = symbol_character(font, c);
  }
  emit(characters, current);
}

FormatId InlineReader::format_of(CurrentRun& current) {
  if (!current.format)
    current.format = reading_.formats.of(current.properties, styles_, source_.part->in_place());
  return *current.format;
}

bool InlineReader::shown(CurrentRun& current, bool blank) {
  if (!fields_.shown()) {
    if (!blank) fields_.note_swallowed();
    return false;
  }
  if (!reading_.formats.hidden(format_of(current))) return true;
  // One entry for a stretch, however many runs it is cut into.
  if (!blank && hidden_at_ != builder_.size()) {
    hidden_at_ = builder_.size();
    builder_.hang(Hanger::Kind::unread, reading_.ledger.announce("hidden_text"));
  }
  return false;
}

void InlineReader::emit(std::string_view utf8, CurrentRun& current) {
  if (shown(current, trimmed(utf8).empty())) {
    current.offset += builder_.append_utf8(utf8, format_of(current), current.index, current.offset);
  } else {
    current.offset += builder_.measure_utf8(utf8);
  }
}

void InlineReader::emit(std::u32string_view characters, CurrentRun& current) {
  if (shown(current, characters.size() == 1))
    builder_.append(characters, format_of(current), current.index, current.offset);
  current.offset += static_cast<std::uint32_t>(characters.size());
}

void InlineReader::emit_computed(std::string_view utf8, CurrentRun& current) {
  if (!utf8.empty() && shown(current, false))
    builder_.append_utf8(utf8, format_of(current), Run::kComputed, 0);
}

void InlineReader::symbol(const pugi::xml_node& node, CurrentRun& current, const std::string& prefix) {
  const auto code = hexadecimal(node.attribute((prefix + "char").c_str()).value());
  if (!code) return;
  const char32_t character = symbol_character(node.attribute((prefix + "font").c_str()).value(), *code);
  emit(std::u32string_view(&character, 1), current);
}

void InlineReader::drawing(const pugi::xml_node& node, CurrentRun& current, std::uint32_t depth) {
  if (!shown(current, true)) return skip(node);
  DrawingReader(reading_, source_, builder_).read(node, depth);
}

}  // namespace thamdinh::document
