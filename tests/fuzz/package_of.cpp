#include "harness.hpp"

#include "../unit/container/zip_writer.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace thamdinh::fuzz {

namespace {

constexpr std::array<std::string_view, 7> kKinds{"styles",   "numbering", "footnotes", "endnotes",
                                                 "comments", "header",    "footer"};

struct NamedPart {
  std::string_view kind;
  std::string_view content;
};

/// Cuts `input` at the lines that begin with "%%" and a known kind; the first part is the main one.
std::vector<NamedPart> cut(std::string_view input) {
  std::vector<NamedPart> parts{{"document", {}}};
  std::size_t begin = 0;
  for (std::size_t at = input.find("\n%%"); at != std::string_view::npos; at = input.find("\n%%", at + 1)) {
    const auto line = input.substr(at + 3, input.find('\n', at + 1) - (at + 3));
    const auto kind = std::find(kKinds.begin(), kKinds.end(), line);
    if (kind == kKinds.end()) continue;
    parts.back().content = input.substr(begin, at - begin);
    begin = std::min(input.size(), at + 3 + line.size() + 1);
    parts.push_back({*kind, {}});
  }
  parts.back().content = input.substr(begin);
  return parts;
}

}  // namespace

std::string package_of(std::string_view input) {
  auto zip = test::package_members();
  std::string relationships =
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
  int number = 0;
  for (const auto& part : cut(input)) {
    std::string name(part.kind);
    if (number > 0) name += std::to_string(number);
    zip.add("word/" + name + ".xml", std::string(part.content));
    if (number > 0) {
      relationships += "<Relationship Id='r" + std::to_string(number) +
                       "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
                       std::string(part.kind) + "' Target='" + name + ".xml'/>";
    }
    ++number;
  }
  zip.add("word/_rels/document.xml.rels", relationships + "</Relationships>");
  return zip.bytes();
}

}  // namespace thamdinh::fuzz
