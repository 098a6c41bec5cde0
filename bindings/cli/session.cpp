#include "session.hpp"

#include <thamdinh/messages.hpp>

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>

namespace thamdinh::cli {

namespace {

constexpr unsigned kWidest = 120;  ///< longer lines are hard to read

/// A file's name as it may be shown: a terminal would obey control characters in it.
std::string printable(std::string_view name) {
  std::string result(name);
  std::replace_if(
      result.begin(), result.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; },
      '?');
  return result;
}

bool wants_colour() {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return (no_colour == nullptr || *no_colour == '\0') && terminal != nullptr &&
         std::string_view(terminal) != "dumb";
}

}  // namespace

const std::string& Session::text(std::string_view key) const {
  return interface_text(key, language);
}

void Session::tell(const Error& error, std::string_view about) const {
  std::cout.flush();
  std::cerr << "thamdinh: ";
  if (!about.empty()) std::cerr << printable(about) << ": ";
  std::cerr << printable(message(error, language)) << " [" << to_string(error.code()) << "]\n";
  std::cerr << "  " << describe(error.code()).remedy.in(language) << '\n';
}

std::string filled(std::string text, const std::vector<std::string>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::string name = "{" + std::to_string(i) + "}";
    if (const std::size_t place = text.find(name); place != std::string::npos)
      text.replace(place, name.size(), values[i]);
  }
  return text;
}

Exit exit_of(const Error& error) {
  if (error.code() == Code::output_failed) return Exit::output;
  return error.code() >= Code::usage ? Exit::usage : Exit::unreadable;
}

Language language_in(int argc, const char* const* argv) {
  Language language = Language::vi;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--") break;
    if (argument == "--lang=en" ||
        (argument == "--lang" && i + 1 < argc && std::string_view(argv[i + 1]) == "en"))
      language = Language::en;
  }
  return language;
}

TextOptions text_options(Language language, bool to_standard_output) {
  TextOptions options;
  options.language = language;
  if (!to_standard_output || isatty(STDOUT_FILENO) == 0) return options;
  options.colour = wants_colour();
  winsize window{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0)
    options.columns = std::min<unsigned>(window.ws_col, kWidest);
  return options;
}

}  // namespace thamdinh::cli
