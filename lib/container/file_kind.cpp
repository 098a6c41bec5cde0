#include "container/file_kind.hpp"

#include "container/part_name.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace thamdinh::container {

namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  FileKind kind;
};

constexpr FileKind other(std::string_view name) {
  return {FileFamily::other_format, name};
}

constexpr std::array kSignatures{
    Signature{"PK\x03\x04"sv, {FileFamily::zip, "zip"}},
    Signature{"PK\x05\x06"sv, {FileFamily::zip, "zip"}},
    Signature{"PK\x07\x08"sv, {FileFamily::zip, "zip"}},
    Signature{"PK00PK\x03\x04"sv, {FileFamily::zip, "zip"}},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, {FileFamily::compound_file, "ole"}},
    Signature{"{\\rtf"sv, other("rtf")},
    Signature{"%PDF-"sv, other("pdf")},
    Signature{"\x89PNG\r\n\x1A\n"sv, other("png")},
    Signature{"\xFF\xD8\xFF"sv, other("jpeg")},
    Signature{"GIF87a"sv, other("gif")},
    Signature{"GIF89a"sv, other("gif")},
    Signature{"II*\0"sv, other("tiff")},
    Signature{"MM\0*"sv, other("tiff")},
    Signature{"Rar!\x1A\x07"sv, other("rar")},
    Signature{"7z\xBC\xAF\x27\x1C"sv, other("7z")},
    Signature{"\x1F\x8B"sv, other("gzip")},
    Signature{"MIME-Version:"sv, other("mhtml")},
    Signature{"\xDB\xA5\x2D\0"sv, other("word 2.0")},
    Signature{"\x31\xBE\0\0"sv, other("write")},
};

std::string_view as_chars(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// The name of the first element, after declarations and comments; `head` is lower case.
std::string_view first_element(std::string_view head) {
  std::size_t at = 0;
  while ((at = head.find('<', at)) != std::string_view::npos && at + 1 < head.size()) {
    if (head[at + 1] != '?' && head[at + 1] != '!') {
      const std::string_view rest = head.substr(at + 1);
      return rest.substr(0, rest.find_first_of(" \t\r\n/>"));
    }
    const bool comment = head.substr(at, 4) == "<!--"sv;
    const std::size_t end = head.find(comment ? "-->"sv : ">"sv, at);
    if (end == std::string_view::npos) break;
    at = end;
  }
  return {};
}

/// Markup by its first element; `head` is lower case.
FileKind markup_kind(std::string_view head) {
  const std::string_view name = first_element(head);
  if (name == "pkg:package"sv ||
      head.find("http://schemas.microsoft.com/office/2006/xmlpackage"sv) != std::string_view::npos) {
    return {FileFamily::flat_opc, "flat opc"};
  }
  if (name == "w:worddocument"sv) return other("word 2003 xml");
  if (name == "office:document"sv) return other("fodt");
  constexpr std::array kHtml{"html"sv,  "head"sv, "body"sv, "meta"sv,  "title"sv,
                             "table"sv, "div"sv,  "p"sv,    "style"sv, "span"sv};
  if (head.find("<!doctype html"sv) != std::string_view::npos ||
      std::find(kHtml.begin(), kHtml.end(), name) != kHtml.end()) {
    return other("html");
  }
  return other(head.find("<?xml"sv) != std::string_view::npos ? "xml"sv : "text"sv);
}

bool is_text_byte(unsigned char c) {
  return c >= 0x20 || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Text: bytes without control characters, or UTF-16 with its mark.
bool looks_like_text(std::string_view head) {
  if (head.starts_with("\xFF\xFE"sv) || head.starts_with("\xFE\xFF"sv)) return true;
  return std::all_of(head.begin(), head.end(),
                     [](char c) { return is_text_byte(static_cast<unsigned char>(c)); });
}

/// Drops every second byte of UTF-16, enough to recognise ASCII markup in it.
std::string narrowed(std::string_view head) {
  const bool little =
      head.starts_with("\xFF\xFE"sv) || (head.size() > 1 && head[0] == '<' && head[1] == '\0');
  const bool big = head.starts_with("\xFE\xFF"sv) || (head.size() > 1 && head[0] == '\0' && head[1] == '<');
  if (!little && !big) return std::string(head);
  std::string out;
  for (std::size_t i = little ? 0 : 1; i < head.size(); i += 2) out += head[i];
  return out;
}

}  // namespace

FileKind file_kind(std::span<const std::byte> bytes) {
  constexpr std::size_t kHead = 4096;
  const std::string_view head = as_chars(bytes.first(std::min(bytes.size(), kHead)));
  for (const auto& signature : kSignatures) {
    if (head.starts_with(signature.bytes)) return signature.kind;
  }
  if (head.starts_with("RIFF"sv) && head.substr(0, 12).ends_with("WEBP"sv)) return other("webp");
  if (head.size() > 12 && head.substr(4, 4) == "ftyp"sv) return other("heic");
  if (head.starts_with("BM"sv) && head.size() > 14 && head.substr(6, 4) == "\0\0\0\0"sv) return other("bmp");
  // Junk before the mark is allowed by readers of PDF, up to 1,024 bytes.
  if (head.substr(0, 1024).find("%PDF-"sv) != std::string_view::npos) return other("pdf");

  std::string lower = ascii_lower(narrowed(head));
  lower.erase(0, lower.starts_with("\xEF\xBB\xBF"sv) ? 3 : 0);
  const std::size_t first = lower.find_first_not_of(" \t\r\n\xFF\xFE");
  if (first != std::string::npos && lower[first] == '<') return markup_kind(lower);
  if (first != std::string::npos && std::string_view(lower).substr(first).starts_with("{\\rtf"))
    return other("rtf");
  if (!head.empty() && looks_like_text(head)) return other("text");
  return {};
}

}  // namespace thamdinh::container
