#pragma once

#include <thamdinh/error.hpp>
#include <thamdinh/format.hpp>
#include <thamdinh/requirement.hpp>

#include "exit_code.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::cli {

/// What one run of the command knows and comes to.
struct Session {
  Language language = Language::vi;
  Exit exit = Exit::ok;
  std::string language_argument;  ///< where --lang is parsed to; `language` was known before

  void note(Exit code) { exit = graver(exit, code); }

  /// A fixed text in the user's language.
  [[nodiscard]] const std::string& text(std::string_view key) const;

  /// Tells an error on standard error, with what to do about it; `about` is a file's name or empty. Does not
  /// touch `exit`.
  void tell(const Error& error, std::string_view about = {}) const;
};

/// `text` with {0}, {1} … filled.
[[nodiscard]] std::string filled(std::string text, const std::vector<std::string>& values);

/// The exit code that an error of usage, profile, manifest, store or output means; unreadable for one of a
/// file.
[[nodiscard]] Exit exit_of(const Error& error);

/// The language that the arguments ask for, needed before they are parsed: help is in it too.
[[nodiscard]] Language language_in(int argc, const char* const* argv);

/// How text goes to standard output: in colour and as wide as the window on a terminal (NO_COLOR and
/// TERM=dumb kept), else plain and 100 columns wide, so that the same input gives the same bytes.
[[nodiscard]] TextOptions text_options(Language language, bool to_standard_output);

}  // namespace thamdinh::cli
