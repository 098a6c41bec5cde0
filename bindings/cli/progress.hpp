#pragma once

#include "session.hpp"

#include <chrono>
#include <cstddef>

namespace thamdinh::cli {

/// How far a batch has come, on standard error: how many files, how many a second, how long still. On a
/// terminal one line is written over and over; elsewhere, only when asked for, a plain line now and then.
class Progress {
 public:
  Progress(const Session& session, bool asked_for);

  void show(std::size_t done, std::size_t total);

  /// Takes the line off the terminal.
  void clear() const;

 private:
  using Clock = std::chrono::steady_clock;

  const Session& session_;
  bool terminal_;
  bool plain_;  ///< lines, though it is no terminal
  Clock::time_point begun_ = Clock::now();
  Clock::time_point shown_{};
};

}  // namespace thamdinh::cli
