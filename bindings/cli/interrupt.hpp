#pragma once

namespace thamdinh::cli {

/// From now on the first Ctrl-C is only noted, so that what is under way can end in order; the second one
/// ends the program.
void catch_interrupts();

[[nodiscard]] bool interrupted();

}  // namespace thamdinh::cli
