#pragma once

#include <cstdint>

namespace thamdinh::cli {

/// What the command tells its caller; the numbers are a contract.
enum class Exit : std::uint8_t {
  ok = 0,
  below = 1,         ///< a plan's score fell under --fail-under
  usage = 2,         ///< wrong usage, or a bad profile or manifest
  unreadable = 3,    ///< a file could not be read; the others were
  output = 4,        ///< a result could not be written
  interrupted = 130  ///< by Ctrl-C, as shells count it
};

/// The one of two that is told when both are due: interrupted, then output, usage, unreadable, below.
[[nodiscard]] Exit graver(Exit a, Exit b);

}  // namespace thamdinh::cli
