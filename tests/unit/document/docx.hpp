#pragma once

// Documents made in memory from WordprocessingML literals.

#include "../container/zip_writer.hpp"
#include "container/package.hpp"
#include "document/document.hpp"

#include <string>
#include <string_view>

namespace thamdinh::test {

inline constexpr std::string_view kNamespaces =
    " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
    " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
    " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
    " xmlns:v='urn:schemas-microsoft-com:vml'";

/// A part with its root: w:document, w:styles, w:numbering, w:footnotes.
inline std::string part(std::string_view root, std::string_view content) {
  std::string out = "<w:";
  out += root;
  out += kNamespaces;
  out += ">";
  out += content;
  out += "</w:";
  out += root;
  out += ">";
  return out;
}

struct Parts {
  std::string body;  ///< children of w:body
  std::string styles = {};
  std::string numbering = {};
  std::string footnotes = {};
};

inline std::string docx(const Parts& parts) {
  ZipWriter zip = package_members();
  std::string relationships = "<Relationships>";
  const auto add = [&](const std::string& content, const std::string& name) {
    if (content.empty()) return;
    zip.add("word/" + name + ".xml", part(name, content));
    relationships += "<Relationship Id='" + name +
                     "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + name +
                     "' Target='" + name + ".xml'/>";
  };
  zip.add("word/document.xml", part("document", "<w:body>" + parts.body + "</w:body>"));
  add(parts.styles, "styles");
  add(parts.numbering, "numbering");
  add(parts.footnotes, "footnotes");
  zip.add("word/_rels/document.xml.rels", relationships + "</Relationships>");
  return zip.bytes();
}

inline document::Document read_bytes(std::string_view bytes, const document::ReadOptions& options = {}) {
  const auto package = container::Package::open(as_bytes(bytes), options.limits);
  return document::read(package, options);
}

inline document::Document read_docx(const Parts& parts, const document::ReadOptions& options = {}) {
  return read_bytes(docx(parts), options);
}

inline std::string times(std::size_t count, std::string_view text) {
  std::string out;
  out.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace thamdinh::test
