#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <pugixml.hpp>

#include "document/document.hpp"
#include "document/font_table.hpp"
#include "document/run_properties.hpp"
#include "document/styles.hpp"
#include "text/legacy_encoding.hpp"

namespace thamdinh::document {

using FormatId = std::uint16_t;

/// The styles that a paragraph's runs start from.
struct StyleContext {
  StyleId paragraph = kNoStyle;
  StyleId table = kNoStyle;

  bool operator==(const StyleContext&) const = default;
};

/// Every distinct run format of a document, once. Real files repeat the same w:rPr thousands of times, byte
/// for byte: such a repetition is recognised by its bytes, without reading it again.
class FormatTable {
 public:
  FormatTable(Styles& styles, FontTable& fonts, Revisions revisions);

  /// The format of a run with that w:rPr (or none). `in_place`: XmlPart::in_place of its part.
  FormatId of(const pugi::xml_node& rpr, const StyleContext& context, bool in_place);

  [[nodiscard]] bool hidden(FormatId format) const { return details_[format].hidden; }
  [[nodiscard]] text::LegacyEncoding encoding(FormatId format) const { return details_[format].encoding; }
  [[nodiscard]] const std::string& font(FormatId format) const { return formats_[format].font; }

  /// Whether a format that was changed under tracking has been met (w:rPrChange).
  [[nodiscard]] bool tracked_changes() const noexcept { return tracked_changes_; }

  /// Hands the formats over; the table is empty then.
  [[nodiscard]] std::vector<RunFormat> take() { return std::move(formats_); }

 private:
  struct Details {
    bool hidden = false;
    text::LegacyEncoding encoding = text::LegacyEncoding::none;
  };
  struct Seen {
    std::string_view bytes;
    StyleContext context;
    FormatId format = 0;
  };
  struct FormatHash {
    std::size_t operator()(const RunFormat& format) const noexcept;
  };

  FormatId resolve(const pugi::xml_node& rpr, const StyleContext& context);
  FormatId intern(const RunProperties& properties);

  Styles& styles_;
  FontTable& fonts_;
  Revisions revisions_;
  std::vector<RunFormat> formats_;
  std::vector<Details> details_;
  std::unordered_map<RunFormat, FormatId, FormatHash> ids_;
  std::array<Seen, 256> seen_{};
  bool tracked_changes_ = false;
};

}  // namespace thamdinh::document
