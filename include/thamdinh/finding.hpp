#pragma once

#include <thamdinh/error.hpp>
#include <thamdinh/place.hpp>

#include <optional>
#include <string>
#include <vector>

namespace thamdinh {

/// Something that a reviewer should look at. Its severity and its text in each language come from the
/// message table by its code.
struct Finding {
  Code code{};
  std::vector<std::string> arguments;  ///< fill {0}, {1} … of the message; UTF-8
  std::optional<Place> where;          ///< nothing where the finding is about the whole document
};

/// Something met in the file that could not be read as text.
struct Unread {
  std::string what;  ///< picture, ole, chart, altchunk, embedded_document, hidden_text, encrypted_part …
  Place where;
};

}  // namespace thamdinh
