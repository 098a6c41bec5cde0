#include "interrupt.hpp"

#include <csignal>

namespace thamdinh::cli {

namespace {

volatile std::sig_atomic_t noted = 0;  // a signal handler can reach nothing but a global

extern "C" void note_interrupt(int) {
  noted = 1;
}

}  // namespace

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = note_interrupt;
  // No SA_RESTART: a read from a terminal or a pipe must end too.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
}

void ignore_file_size_signal() {
  std::signal(SIGXFSZ, SIG_IGN);
}

bool interrupted() {
  return noted != 0;
}

}  // namespace thamdinh::cli
