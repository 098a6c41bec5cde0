#include "progress.hpp"

#include <unistd.h>

#include <cstdio>
#include <string>

namespace thamdinh::cli {

namespace {

constexpr std::chrono::milliseconds kOnTerminal{100};
constexpr std::chrono::seconds kInLines{5};

std::string clock_text(double seconds) {
  const auto whole = static_cast<unsigned long>(seconds + 0.5);
  const std::string rest = std::to_string(whole % 60);
  return std::to_string(whole / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

}  // namespace

Progress::Progress(const Session& session, bool asked_for)
    : session_(session), terminal_(isatty(STDERR_FILENO) != 0), plain_(asked_for && !terminal_) {}

void Progress::show(std::size_t done, std::size_t total) {
  if (!terminal_ && !plain_) return;
  const Clock::time_point now = Clock::now();
  const auto pause = terminal_ ? Clock::duration(kOnTerminal) : Clock::duration(kInLines);
  if (done < total && now - shown_ < pause) return;
  shown_ = now;
  const double seconds = std::chrono::duration<double>(now - begun_).count();
  const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  const double left = rate > 0 ? static_cast<double>(total - done) / rate : 0;
  const std::string line = filled(session_.text("ui.cli.progress_line"),
                                  {std::to_string(done), std::to_string(total),
                                   std::to_string(static_cast<unsigned long>(rate + 0.5)), clock_text(left)});
  std::fputs((terminal_ ? "\r\x1b[K" + line : line + "\n").c_str(), stderr);
}

void Progress::clear() const {
  if (terminal_) std::fputs("\r\x1b[K", stderr);
}

}  // namespace thamdinh::cli
