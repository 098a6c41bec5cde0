#pragma once

namespace thamdinh::cli {

/// The whole program: parses the arguments, runs the command, tells errors. Returns the exit code.
int run(int argc, char** argv);

}  // namespace thamdinh::cli
