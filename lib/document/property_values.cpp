#include "document/property_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace thamdinh::document {

namespace {

using namespace std::string_view_literals;

std::string_view without_spaces(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

struct Unit {
  std::string_view name;
  double twips;
};

constexpr std::array kUnits{Unit{"mm", 1440 / 25.4}, Unit{"cm", 1440 / 2.54}, Unit{"in", 1440},
                            Unit{"pt", 20},          Unit{"pc", 240},         Unit{"pi", 240}};

std::int32_t clamped(double value) {
  constexpr double kMost = std::numeric_limits<std::int32_t>::max();
  return static_cast<std::int32_t>(std::lround(std::clamp(value, -kMost, kMost)));
}

}  // namespace

bool is_on(const pugi::xml_node& element) {
  const auto attribute = element.attribute("w:val");
  if (!attribute) return true;
  const std::string_view value = attribute.value();
  return value != "0"sv && value != "false"sv && value != "off"sv;
}

std::optional<std::int32_t> whole_number(std::string_view text) {
  text = without_spaces(text);
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty() || text.front() < '0' || text.front() > '9') return std::nullopt;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end == text.data()) return std::nullopt;
  if (error == std::errc::result_out_of_range) value = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t kMost = std::numeric_limits<std::int32_t>::max();
  value = std::min(value, kMost);
  return static_cast<std::int32_t>(negative ? -value : value);
}

std::optional<std::int32_t> value_number(const pugi::xml_node& element) {
  return whole_number(element.attribute("w:val").value());
}

std::optional<std::int32_t> twips(std::string_view text) {
  text = without_spaces(text);
  const auto whole = whole_number(text);
  if (!whole) return std::nullopt;
  const std::size_t unit_at = text.find_first_not_of("+-0123456789.");
  if (unit_at == std::string_view::npos) return whole;
  // from_chars for double is in libstdc++ 11 and later, not in libc++ 14: the fraction is read by hand.
  double value = *whole;
  const std::size_t dot = text.find('.');
  double scale = text.starts_with('-') ? -0.1 : 0.1;
  for (std::size_t i = dot == std::string_view::npos ? unit_at : dot + 1; i < unit_at && i < dot + 8; ++i) {
    if (text[i] < '0' || text[i] > '9') break;
    value += scale * (text[i] - '0');
    scale /= 10;
  }
  const std::string_view unit = text.substr(unit_at);
  for (const auto& known : kUnits) {
    if (unit == known.name) return clamped(value * known.twips);
  }
  return whole;
}

std::optional<char32_t> hexadecimal(std::string_view text) {
  text = without_spaces(text);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
  if (end == text.data() || error != std::errc{} || value == 0 || value > 0x10FFFF) return std::nullopt;
  if (value >= 0xD800 && value <= 0xDFFF) return std::nullopt;
  return static_cast<char32_t>(value);
}

}  // namespace thamdinh::document
