#include "document/number_format.hpp"

#include <algorithm>
#include <array>

namespace thamdinh::document {

namespace {

using namespace std::string_view_literals;

struct Named {
  std::string_view name;
  NumberFormat format;
};

constexpr std::array kFormats{
    Named{"decimal", NumberFormat::decimal},
    Named{"upperRoman", NumberFormat::upper_roman},
    Named{"lowerRoman", NumberFormat::lower_roman},
    Named{"upperLetter", NumberFormat::upper_letter},
    Named{"lowerLetter", NumberFormat::lower_letter},
    Named{"bullet", NumberFormat::bullet},
    Named{"none", NumberFormat::none},
    Named{"decimalZero", NumberFormat::decimal_zero},
    Named{"ordinal", NumberFormat::ordinal},
    Named{"cardinalText", NumberFormat::cardinal_text},
    Named{"ordinalText", NumberFormat::ordinal_text},
    Named{"vietnameseCounting", NumberFormat::vietnamese_counting},
    Named{"numberInDash", NumberFormat::in_dashes},
    Named{"decimalEnclosedCircle", NumberFormat::enclosed_circle},
    Named{"decimalEnclosedParen", NumberFormat::enclosed_parenthesis},
    Named{"decimalEnclosedFullstop", NumberFormat::enclosed_full_stop},
    Named{"decimalFullWidth", NumberFormat::full_width},
    Named{"hex", NumberFormat::hexadecimal},
    Named{"chicago", NumberFormat::chicago},
};

std::u32string widen(std::string_view ascii) {
  return {ascii.begin(), ascii.end()};
}

std::u32string decimal(std::int32_t value, std::size_t width = 1) {
  std::string digits = std::to_string(value);
  const std::size_t sign = value < 0 ? 1 : 0;
  if (digits.size() < width + sign) digits.insert(sign, width + sign - digits.size(), '0');
  return widen(digits);
}

std::u32string roman(std::int32_t value, bool upper) {
  struct Step {
    std::int32_t value;
    std::string_view letters;
  };
  constexpr std::array kSteps{Step{1000, "m"}, Step{900, "cm"}, Step{500, "d"}, Step{400, "cd"},
                              Step{100, "c"},  Step{90, "xc"},  Step{50, "l"},  Step{40, "xl"},
                              Step{10, "x"},   Step{9, "ix"},   Step{5, "v"},   Step{4, "iv"},
                              Step{1, "i"}};
  if (value < 1 || value > 3999) return decimal(value);
  std::u32string out;
  for (const auto& step : kSteps) {
    for (; value >= step.value; value -= step.value) {
      for (const char c : step.letters) out += static_cast<char32_t>(upper ? c - 'a' + 'A' : c);
    }
  }
  return out;
}

/// One sign of `count`, repeated once more each time round: a … z, aa … zz.
std::u32string repeated(std::int32_t value, std::u32string_view signs) {
  const auto count = static_cast<std::int32_t>(signs.size());
  if (value < 1 || value > 30 * count) return decimal(value);
  return std::u32string(static_cast<std::size_t>((value - 1) / count + 1),
                        signs[static_cast<std::size_t>((value - 1) % count)]);
}

constexpr std::u32string_view kUpper = U"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::u32string_view kLower = U"abcdefghijklmnopqrstuvwxyz";

std::u32string ordinal(std::int32_t value) {
  constexpr std::array kSuffixes{U"th"sv, U"st"sv, U"nd"sv, U"rd"sv};
  const std::int32_t last = value % 10;
  const bool teen = value % 100 / 10 == 1;
  return decimal(value) + std::u32string(last > 0 && last < 4 && !teen
                                             ? kSuffixes[static_cast<std::size_t>(last)]
                                             : kSuffixes[0]);
}

constexpr std::array kSmallCardinals{"Zero"sv,    "One"sv,     "Two"sv,       "Three"sv,    "Four"sv,
                                     "Five"sv,    "Six"sv,     "Seven"sv,     "Eight"sv,    "Nine"sv,
                                     "Ten"sv,     "Eleven"sv,  "Twelve"sv,    "Thirteen"sv, "Fourteen"sv,
                                     "Fifteen"sv, "Sixteen"sv, "Seventeen"sv, "Eighteen"sv, "Nineteen"sv};
constexpr std::array kSmallOrdinals{"Zeroth"sv,    "First"sv,       "Second"sv,     "Third"sv,
                                    "Fourth"sv,    "Fifth"sv,       "Sixth"sv,      "Seventh"sv,
                                    "Eighth"sv,    "Ninth"sv,       "Tenth"sv,      "Eleventh"sv,
                                    "Twelfth"sv,   "Thirteenth"sv,  "Fourteenth"sv, "Fifteenth"sv,
                                    "Sixteenth"sv, "Seventeenth"sv, "Eighteenth"sv, "Nineteenth"sv};
constexpr std::array kTens{""sv,      ""sv,      "Twenty"sv,  "Thirty"sv, "Forty"sv,
                           "Fifty"sv, "Sixty"sv, "Seventy"sv, "Eighty"sv, "Ninety"sv};

std::u32string in_words(std::int32_t value, bool ordinal_words) {
  if (value < 0 || value > 99) return ordinal_words ? ordinal(value) : decimal(value);
  const auto number = static_cast<std::size_t>(value);
  const auto& small = ordinal_words ? kSmallOrdinals : kSmallCardinals;
  if (number < small.size()) return widen(small[number]);
  std::string tens(kTens[number / 10]);
  if (number % 10 == 0) {
    if (ordinal_words) tens.replace(tens.size() - 1, 1, "ieth");
    return widen(tens);
  }
  std::string unit(small[number % 10]);
  unit[0] = static_cast<char>(unit[0] - 'A' + 'a');
  return widen(tens + "-" + unit);
}

std::u32string vietnamese(std::int32_t value) {
  constexpr std::array kDigits{U"không"sv, U"một"sv, U"hai"sv, U"ba"sv,  U"bốn"sv,
                               U"năm"sv,   U"sáu"sv, U"bảy"sv, U"tám"sv, U"chín"sv};
  if (value < 0 || value > 99) return decimal(value);
  const auto ten = static_cast<std::size_t>(value / 10);
  const auto unit = static_cast<std::size_t>(value % 10);
  std::u32string out;
  if (ten == 1) out = U"mười";
  if (ten > 1) out = std::u32string(kDigits[ten]) + U" mươi";
  if (ten > 0 && unit == 0) return out;
  if (!out.empty()) out += U' ';
  if (ten > 1 && unit == 1) return out + U"mốt";
  if (ten > 0 && unit == 5) return out + U"lăm";
  return out + std::u32string(kDigits[unit]);
}

std::u32string sign_from(std::int32_t value, char32_t first, std::int32_t most) {
  if (value < 1 || value > most) return decimal(value);
  return {first + static_cast<char32_t>(value - 1)};
}

std::u32string full_width(std::int32_t value) {
  std::u32string out = decimal(value);
  for (char32_t& c : out) {
    if (c >= U'0' && c <= U'9') c = c - U'0' + U'\uFF10';
  }
  return out;
}

std::u32string hexadecimal_digits(std::int32_t value) {
  if (value < 1) return decimal(value);
  std::u32string out;
  for (; value > 0; value /= 16) out.insert(out.begin(), U"0123456789ABCDEF"[value % 16]);
  return out;
}

}  // namespace

NumberFormat number_format_of(std::string_view value, std::string_view custom) {
  if (value == "custom"sv) {
    if (custom.starts_with("00001"sv)) return NumberFormat::decimal_zero_5;
    if (custom.starts_with("0001"sv)) return NumberFormat::decimal_zero_4;
    if (custom.starts_with("001"sv)) return NumberFormat::decimal_zero_3;
    return NumberFormat::decimal;
  }
  const auto found =
      std::find_if(kFormats.begin(), kFormats.end(), [&](const Named& named) { return named.name == value; });
  return found == kFormats.end() ? NumberFormat::decimal : found->format;
}

std::u32string format_number(std::int32_t value, NumberFormat format) {
  switch (format) {
    case NumberFormat::decimal:
      return decimal(value);
    case NumberFormat::decimal_zero:
      return decimal(value, 2);
    case NumberFormat::decimal_zero_3:
      return decimal(value, 3);
    case NumberFormat::decimal_zero_4:
      return decimal(value, 4);
    case NumberFormat::decimal_zero_5:
      return decimal(value, 5);
    case NumberFormat::upper_roman:
      return roman(value, true);
    case NumberFormat::lower_roman:
      return roman(value, false);
    case NumberFormat::upper_letter:
      return repeated(value, kUpper);
    case NumberFormat::lower_letter:
      return repeated(value, kLower);
    case NumberFormat::ordinal:
      return ordinal(value);
    case NumberFormat::cardinal_text:
      return in_words(value, false);
    case NumberFormat::ordinal_text:
      return in_words(value, true);
    case NumberFormat::vietnamese_counting:
      return vietnamese(value);
    case NumberFormat::in_dashes:
      return U"- " + decimal(value) + U" -";
    case NumberFormat::enclosed_circle:
      return sign_from(value, U'\u2460', 20);
    case NumberFormat::enclosed_parenthesis:
      return sign_from(value, U'\u2474', 20);
    case NumberFormat::enclosed_full_stop:
      return sign_from(value, U'\u2488', 20);
    case NumberFormat::full_width:
      return full_width(value);
    case NumberFormat::hexadecimal:
      return hexadecimal_digits(value);
    case NumberFormat::chicago:
      return repeated(value, U"*\u2020\u2021\u00A7");
    case NumberFormat::bullet:
    case NumberFormat::none:
      return {};
  }
  return decimal(value);
}

}  // namespace thamdinh::document
