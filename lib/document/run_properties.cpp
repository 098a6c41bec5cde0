#include "document/run_properties.hpp"

#include <algorithm>
#include <string_view>

#include "document/property_values.hpp"
#include "document/xml_names.hpp"

namespace thamdinh::document {

namespace {

using namespace std::string_view_literals;

void set(RunProperties& properties, std::uint8_t flag, bool on) {
  properties.given |= flag;
  properties.on = static_cast<std::uint8_t>(on ? properties.on | flag : properties.on & ~flag);
}

FontId font_of(const pugi::xml_node& fonts_element, const char* name, const char* theme, FontTable& fonts) {
  // The theme's attribute wins over the name beside it (29500-1, 17.3.2.26).
  if (fonts_element.attribute(theme)) return kThemeFont;
  return fonts.intern(fonts_element.attribute(name).value());
}

void parse_child(const pugi::xml_node& child, RunProperties& out, FontTable& fonts) {
  switch (tag_of(child.name())) {
    case Tag::w_b:
      return set(out, kBold, is_on(child));
    case Tag::w_i:
      return set(out, kItalic, is_on(child));
    case Tag::w_caps:
      return set(out, kCaps, is_on(child));
    case Tag::w_smallCaps:
      return set(out, kSmallCaps, is_on(child));
    case Tag::w_vanish:
      return set(out, kHidden, is_on(child));
    case Tag::w_u: {
      const std::string_view value = child.attribute("w:val").value();
      return set(out, kUnderline, !value.empty() && value != "none"sv);
    }
    case Tag::w_vertAlign:
      return set(out, kSuperscript, child.attribute("w:val").value() == "superscript"sv);
    case Tag::w_highlight:
      return set(out, kHighlighted, child.attribute("w:val").value() != "none"sv);
    case Tag::w_sz: {
      constexpr std::int32_t kMost = 3276;  // 1,638 points, the most that Word takes.
      const auto size = value_number(child);
      if (size && *size > 0) out.half_points = static_cast<std::uint16_t>(std::min(*size, kMost));
      return;
    }
    case Tag::w_rFonts:
      out.ascii = font_of(child, "w:ascii", "w:asciiTheme", fonts);
      out.high_ansi = font_of(child, "w:hAnsi", "w:hAnsiTheme", fonts);
      return;
    default:
      return;
  }
}

}  // namespace

RunProperties parse_run_properties(const pugi::xml_node& rpr, FontTable& fonts) {
  RunProperties out;
  for (const pugi::xml_node child : rpr.children()) parse_child(child, out, fonts);
  return out;
}

RunProperties laid_over(const RunProperties& lower, const RunProperties& upper) {
  RunProperties out;
  out.given = lower.given | upper.given;
  out.on = static_cast<std::uint8_t>((lower.on & ~upper.given) | upper.on);
  out.half_points = upper.half_points != 0 ? upper.half_points : lower.half_points;
  out.ascii = upper.ascii != kNoFont ? upper.ascii : lower.ascii;
  out.high_ansi = upper.high_ansi != kNoFont ? upper.high_ansi : lower.high_ansi;
  return out;
}

RunProperties effective(const RunLevels& levels) {
  RunProperties out =
      laid_over(laid_over(laid_over(levels.defaults, levels.table), levels.paragraph), levels.character);
  const auto toggled = static_cast<std::uint8_t>(levels.table.on ^ levels.paragraph.on ^ levels.character.on);
  out.on = static_cast<std::uint8_t>((out.on & ~kToggles) | ((levels.defaults.on | toggled) & kToggles));
  return laid_over(out, levels.direct);
}

RunFormat to_format(const RunProperties& properties, const FontTable& fonts) {
  const auto has = [&](std::uint8_t flag) { return (properties.on & flag) != 0; };
  RunFormat format;
  format.bold = has(kBold);
  format.italic = has(kItalic);
  format.underline = has(kUnderline);
  format.caps = has(kCaps);
  format.small_caps = has(kSmallCaps);
  format.superscript = has(kSuperscript);
  format.hidden = has(kHidden);
  format.highlighted = has(kHighlighted);
  format.half_points = properties.half_points;
  format.font = fonts.name(properties.ascii != kNoFont ? properties.ascii : properties.high_ansi);
  return format;
}

}  // namespace thamdinh::document
