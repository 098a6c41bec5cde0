#include "document/font_table.hpp"

namespace thamdinh::document {

namespace {
constexpr std::size_t kMostFonts = 4096;
}

FontTable::FontTable() : names_(2), encodings_(2, text::LegacyEncoding::none) {}

FontId FontTable::intern(std::string_view name) {
  if (name.empty()) return kNoFont;
  if (names_[last_] == name) return last_;
  std::string key(name);
  if (const auto found = ids_.find(key); found != ids_.end()) return last_ = found->second;
  if (names_.size() >= kMostFonts) return kThemeFont;
  const auto id = static_cast<FontId>(names_.size());
  names_.push_back(key);
  encodings_.push_back(text::legacy_encoding_of_font(name));
  ids_.emplace(std::move(key), id);
  return last_ = id;
}

}  // namespace thamdinh::document
