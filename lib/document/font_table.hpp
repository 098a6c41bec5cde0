#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/legacy_encoding.hpp"

namespace thamdinh::document {

using FontId = std::uint16_t;

inline constexpr FontId kNoFont = 0;     ///< nowhere given
inline constexpr FontId kThemeFont = 1;  ///< given by the theme: a name that this layer does not look up

/// The fonts' names met in a document, each once, with what their names tell of the characters' encoding.
class FontTable {
 public:
  FontTable();

  /// The id of a name; kThemeFont once there are more names than any document has.
  FontId intern(std::string_view name);

  [[nodiscard]] const std::string& name(FontId font) const { return names_[font]; }
  [[nodiscard]] text::LegacyEncoding encoding(FontId font) const { return encodings_[font]; }

 private:
  std::vector<std::string> names_;
  std::vector<text::LegacyEncoding> encodings_;
  std::unordered_map<std::string, FontId> ids_;
  FontId last_ = kNoFont;
};

}  // namespace thamdinh::document
