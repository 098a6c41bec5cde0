#include "document/format_table.hpp"

#include <cstring>
#include <functional>

#include "document/xml_names.hpp"

namespace thamdinh::document {

namespace {

constexpr std::size_t kMostFormats = 65'535;
constexpr std::ptrdiff_t kLongestSeen = 4096;

/// The bytes of `rpr` and everything in it, as the parser left them, up to the element after it; empty where
/// that cannot be told. Parsing in place changes bytes by what they are alone, so equal bytes mean equal
/// properties.
std::string_view bytes_of(const pugi::xml_node& rpr) {
  const auto next = rpr.next_sibling();
  if (next.type() != pugi::node_element) return {};
  const char* begin = rpr.name();
  const char* end = next.name();
  const std::less<> before;
  if (!before(begin, end) || end - begin > kLongestSeen) return {};
  return {begin, static_cast<std::size_t>(end - begin)};
}

std::uint64_t hash_bytes(std::string_view bytes) {
  constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15ULL;
  std::uint64_t hash = bytes.size() * kPrime;
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    hash = (hash ^ word) * kPrime;
    hash ^= hash >> 29;
  }
  return hash;
}

}  // namespace

std::size_t FormatTable::FormatHash::operator()(const RunFormat& format) const noexcept {
  const auto bit = [](bool value, unsigned at) { return std::size_t{value} << at; };
  const std::size_t flags = bit(format.bold, 0) | bit(format.italic, 1) | bit(format.underline, 2) |
                            bit(format.caps, 3) | bit(format.small_caps, 4) | bit(format.superscript, 5) |
                            bit(format.hidden, 6) | bit(format.highlighted, 7);
  return std::hash<std::string>{}(format.font) * 31 + (std::size_t{format.half_points} << 8) + flags;
}

FormatTable::FormatTable(Styles& styles, FontTable& fonts, Revisions revisions)
    : styles_(styles), fonts_(fonts), revisions_(revisions) {}

FormatId FormatTable::of(const pugi::xml_node& rpr, const StyleContext& context, bool in_place) {
  const std::string_view bytes = in_place && rpr ? bytes_of(rpr) : std::string_view();
  if (bytes.empty() && rpr) return resolve(rpr, context);
  // A run without properties is remembered under an empty string, which no properties have.
  const std::uint64_t hash = hash_bytes(bytes) + static_cast<std::uint64_t>(context.paragraph) * 7 +
                             static_cast<std::uint64_t>(context.table) * 61;
  Seen& seen = seen_[(hash ^ hash >> 32) % seen_.size()];
  if (!formats_.empty() && seen.context == context && seen.bytes == bytes && seen.bytes.data() != nullptr)
    return seen.format;
  const FormatId format = resolve(rpr, context);
  seen = {bytes.data() == nullptr ? std::string_view("") : bytes, context, format};
  return format;
}

FormatId FormatTable::resolve(const pugi::xml_node& given, const StyleContext& context) {
  pugi::xml_node rpr = given;
  if (const auto change = rpr.child("w:rPrChange")) {
    tracked_changes_ = true;
    if (revisions_ == Revisions::original) rpr = change.child("w:rPr");
  }
  RunLevels levels;
  levels.defaults = styles_.run_defaults();
  levels.table = styles_.at(context.table).run;
  levels.paragraph = styles_.at(context.paragraph).run;
  if (rpr) {
    levels.direct = parse_run_properties(rpr, fonts_);
    if (const auto named = rpr.child("w:rStyle")) {
      levels.character = styles_.at(styles_.find(named.attribute("w:val").value(), StyleKind::character)).run;
    }
  }
  return intern(effective(levels));
}

FormatId FormatTable::intern(const RunProperties& properties) {
  RunFormat format = to_format(properties, fonts_);
  if (const auto found = ids_.find(format); found != ids_.end()) return found->second;
  // No honest file has that many; the text matters more than its look.
  if (formats_.size() >= kMostFormats) return static_cast<FormatId>(formats_.size() - 1);
  const auto id = static_cast<FormatId>(formats_.size());
  const auto encoding = fonts_.encoding(properties.high_ansi);
  details_.push_back(
      {format.hidden, encoding != text::LegacyEncoding::none ? encoding : fonts_.encoding(properties.ascii)});
  formats_.push_back(format);
  ids_.emplace(std::move(format), id);
  return id;
}

}  // namespace thamdinh::document
