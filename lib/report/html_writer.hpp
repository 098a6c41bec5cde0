#pragma once

#include <string>
#include <string_view>

namespace thamdinh::report {

/// Markup with everything that is text escaped. Names of elements and classes are ours; text is anybody's.
class HtmlWriter {
 public:
  /// Opens an element; `attributes` as they stand in markup ("class=\"score\"").
  HtmlWriter& open(std::string_view element, std::string_view attributes = {});
  HtmlWriter& close(std::string_view element);

  /// Text made safe: markup escaped, control and direction marks gone.
  HtmlWriter& text(std::string_view utf8);

  /// An element that holds text alone.
  HtmlWriter& element(std::string_view name, std::string_view attributes, std::string_view utf8);

  /// Markup of our own, as it is.
  HtmlWriter& raw(std::string_view markup);

  [[nodiscard]] std::string take() { return std::move(html_); }

 private:
  std::string html_;
};

/// The text of an attribute's value, without the quotation marks around it.
[[nodiscard]] std::string escaped(std::string_view utf8);

}  // namespace thamdinh::report
