#pragma once

#include <thamdinh/format.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace thamdinh::report {

/// How a stretch of text looks on a terminal that has colours.
enum class Style : std::uint8_t { plain, bold, dim, good, middling, bad };

/// Lines for a terminal, wrapped by columns. Whatever comes from a document must have gone through shown()
/// before.
class TextPage {
 public:
  explicit TextPage(const TextOptions& options);

  /// A paragraph of its own lines: `first` before the first line, as many spaces before the others.
  void paragraph(std::string_view first, std::string_view text, Style style = Style::plain,
                 Style first_style = Style::plain);

  /// "Tên: text", further lines a little to the right of the name.
  void field(std::size_t indent, std::string_view name, std::string_view text);

  void blank() { text_ += '\n'; }
  void heading(std::string_view text);

  /// `text` in the escapes of a style; as it is where colour is off.
  [[nodiscard]] std::string styled(std::string_view text, Style style) const;

  [[nodiscard]] Language language() const { return options_.language; }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  /// Writes `text` from `column` on, further lines from `indent` on.
  void wrap(std::string_view text, Style style, std::size_t column, std::size_t indent);

  TextOptions options_;
  std::string text_;
};

}  // namespace thamdinh::report
