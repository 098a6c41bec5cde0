#include "report/html_writer.hpp"

#include "report/quote.hpp"

namespace thamdinh::report {

std::string escaped(std::string_view utf8) {
  std::string result;
  for (const char c : shown(utf8)) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

HtmlWriter& HtmlWriter::open(std::string_view element, std::string_view attributes) {
  html_.append("<").append(element);
  if (!attributes.empty()) html_.append(" ").append(attributes);
  html_ += '>';
  return *this;
}

HtmlWriter& HtmlWriter::close(std::string_view element) {
  html_.append("</").append(element).append(">\n");
  return *this;
}

HtmlWriter& HtmlWriter::text(std::string_view utf8) {
  html_ += escaped(utf8);
  return *this;
}

HtmlWriter& HtmlWriter::element(std::string_view name, std::string_view attributes, std::string_view utf8) {
  return open(name, attributes).text(utf8).close(name);
}

HtmlWriter& HtmlWriter::raw(std::string_view markup) {
  html_ += markup;
  return *this;
}

}  // namespace thamdinh::report
