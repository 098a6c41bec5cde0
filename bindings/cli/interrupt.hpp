#pragma once

namespace thamdinh::cli {

/// From now on the first Ctrl-C is only noted, so that what is under way can end in order; the second one
/// ends the program.
void catch_interrupts();

/// A file that grows over the process's limit is a write that fails, like a full disk, and not the end.
void ignore_file_size_signal();

[[nodiscard]] bool interrupted();

}  // namespace thamdinh::cli
