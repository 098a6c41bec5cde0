#include "container/part_name.hpp"

#include <optional>

namespace thamdinh::container {

namespace {

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

/// Undoes %XX, but for %2F, %5C and %00, which would change what the name means.
std::string percent_decoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      const auto high = hex_digit(text[i + 1]);
      const auto low = hex_digit(text[i + 2]);
      if (high && low) {
        const auto byte = static_cast<char>(*high * 16 + *low);
        if (byte != '/' && byte != '\\' && byte != '\0') {
          out += byte;
          i += 2;
          continue;
        }
      }
    }
    out += text[i];
  }
  return out;
}

/// Segments joined by '/', "." and empty ones dropped, ".." taking back the one before.
std::string without_dot_segments(std::string_view path) {
  std::string out;
  out.reserve(path.size());
  std::size_t at = 0;
  while (at <= path.size()) {
    std::size_t end = path.find_first_of("/\\", at);
    if (end == std::string_view::npos) end = path.size();
    const std::string_view segment = path.substr(at, end - at);
    if (segment == "..") {
      const std::size_t slash = out.rfind('/');
      out.resize(slash == std::string::npos ? 0 : slash);
    } else if (!segment.empty() && segment != ".") {
      if (!out.empty()) out += '/';
      out += segment;
    }
    at = end + 1;
  }
  return out;
}

}  // namespace

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string fold_part_name(std::string_view name) {
  return ascii_lower(without_dot_segments(percent_decoded(name)));
}

std::string resolve_target(std::string_view source, std::string_view target) {
  target = target.substr(0, target.find_first_of("#?"));
  if (target.empty()) return std::string(source);
  const bool absolute = target.front() == '/' || target.front() == '\\';
  std::string path;
  if (!absolute) {
    const std::size_t slash = source.rfind('/');
    if (slash != std::string_view::npos) path = source.substr(0, slash + 1);
  }
  path += target;
  return without_dot_segments(percent_decoded(path));
}

std::string relationships_part_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  std::string out(part.substr(0, name));
  out += "_rels/";
  out += part.substr(name);
  out += ".rels";
  return out;
}

}  // namespace thamdinh::container
