#include "batch/nursery.hpp"

#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <system_error>

namespace thamdinh::batch {

namespace {

/// What stands before each message on a socket or a pipe.
struct Head {
  std::uint64_t bytes = 0;
  std::uint8_t state = 0;  ///< of an answer: kAnswered, or 1 + a ChildFailure
};
constexpr std::uint8_t kAnswered = 0;

bool write_all(int descriptor, const void* data, std::size_t size) {
  const auto* bytes = static_cast<const char*>(data);
  while (size > 0) {
    const ssize_t written = ::write(descriptor, bytes, size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes += written;
    size -= static_cast<std::size_t>(written);
  }
  return true;
}

bool read_all(int descriptor, void* data, std::size_t size) {
  auto* bytes = static_cast<char*>(data);
  while (size > 0) {
    const ssize_t got = ::read(descriptor, bytes, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    bytes += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

bool send_message(int descriptor, std::uint8_t state, std::string_view content) {
  Head head;
  head.bytes = content.size();
  head.state = state;
  return write_all(descriptor, &head, sizeof head) && write_all(descriptor, content.data(), content.size());
}

std::optional<std::string> receive_message(int descriptor, std::uint8_t& state) {
  Head head;
  if (!read_all(descriptor, &head, sizeof head)) return std::nullopt;
  state = head.state;
  std::string content(head.bytes, '\0');
  if (!read_all(descriptor, content.data(), content.size())) return std::nullopt;
  return content;
}

void set_limit(decltype(RLIMIT_AS) resource, rlim_t most) {
  const rlimit limit{most, most};
  ::setrlimit(resource, &limit);
}

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define THAMDINH_SHADOW_MEMORY
#endif
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define THAMDINH_SHADOW_MEMORY
#endif

#ifdef THAMDINH_SHADOW_MEMORY
/// None: the sanitizers map terabytes.
void limit_memory(std::uint64_t /*bytes*/) {}
#else
/// `bytes` more than what the parent has mapped already.
void limit_memory(std::uint64_t bytes) {
  std::ifstream about("/proc/self/statm");
  rlim_t pages = 0;
  about >> pages;
  set_limit(RLIMIT_AS, pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + bytes);
}
#endif

[[noreturn]] void be_child(int out, std::string_view request, const ChildLimits& limits,
                           const Nursery::Work& work) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  set_limit(RLIMIT_CORE, 0);
  set_limit(RLIMIT_CPU, limits.seconds + 1);
  limit_memory(limits.memory_bytes);
  try {
    const std::string answer = work(request);
    ::_exit(send_message(out, kAnswered, answer) ? 0 : 1);
  } catch (...) {
    ::_exit(1);
  }
}

/// Reads what the child writes until it closes its end; nothing when the time is over.
std::optional<std::string> gather(int in, unsigned seconds) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  std::string all;
  std::array<char, 1U << 16U> block{};
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
    if (left <= 0) return std::nullopt;
    pollfd waiting{in, POLLIN, 0};
    const int ready = ::poll(&waiting, 1, static_cast<int>(left));
    if (ready < 0 && errno != EINTR) return all;
    if (ready <= 0) continue;
    const ssize_t got = ::read(in, block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return all;
    all.append(block.data(), static_cast<std::size_t>(got));
  }
}

struct ChildAnswer {
  std::uint8_t state = 1 + static_cast<std::uint8_t>(ChildFailure::crashed);
  std::string content;
};

ChildAnswer run_child(std::string_view request, const ChildLimits& limits, const Nursery::Work& work) {
  ChildAnswer answer;
  std::array<int, 2> pipe{};
  if (::pipe(pipe.data()) != 0) return answer;
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(pipe[0]);
    be_child(pipe[1], request, limits, work);
  }
  ::close(pipe[1]);
  if (child > 0) {
    std::optional<std::string> all = gather(pipe[0], limits.seconds);
    if (!all) {
      ::kill(child, SIGKILL);
      answer.state = 1 + static_cast<std::uint8_t>(ChildFailure::out_of_time);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    const bool whole = all && WIFEXITED(status) && WEXITSTATUS(status) == 0 && all->size() >= sizeof(Head);
    if (whole) answer = {kAnswered, all->substr(sizeof(Head))};
  }
  ::close(pipe[0]);
  return answer;
}

[[noreturn]] void serve(int socket, const ChildLimits& limits, const Nursery::Work& work) {
  // Ctrl-C goes to all processes of a terminal: what is under way is finished, and then the other end closes.
  ::signal(SIGINT, SIG_IGN);
  ::signal(SIGPIPE, SIG_IGN);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  std::uint8_t state = 0;
  while (const auto request = receive_message(socket, state)) {
    const ChildAnswer answer = run_child(*request, limits, work);
    if (!send_message(socket, answer.state, answer.content)) break;
  }
  ::_exit(0);
}

}  // namespace

Nursery::Nursery(unsigned count, const ChildLimits& limits, Work work) {
  for (unsigned i = 0; i < count; ++i) fork_helper(limits, work);
}

void Nursery::fork_helper(const ChildLimits& limits, const Work& work) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
    throw std::system_error(errno, std::generic_category(), "socketpair");
  const pid_t process = ::fork();
  if (process < 0) {
    ::close(ends[0]);
    ::close(ends[1]);
    throw std::system_error(errno, std::generic_category(), "fork");
  }
  if (process == 0) {
    ::close(ends[0]);
    // While this one holds the others' ends, closing them would tell the others nothing.
    for (const Helper& other : helpers_) ::close(other.socket);
    serve(ends[1], limits, work);
  }
  ::close(ends[1]);
  idle_.push_back(helpers_.size());
  helpers_.push_back({ends[0], process});
}

Nursery::~Nursery() {
  for (const Helper& helper : helpers_) ::close(helper.socket);
  for (const Helper& helper : helpers_) {
    while (::waitpid(helper.process, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
}

Nursery::Answer Nursery::run(std::string_view request) {
  std::size_t which = 0;
  {
    const std::lock_guard lock(mutex_);
    which = idle_.back();
    idle_.pop_back();
  }
  const int socket = helpers_[which].socket;
  std::uint8_t state = 0;
  std::optional<std::string> answer;
  if (send_message(socket, 0, request)) answer = receive_message(socket, state);
  {
    const std::lock_guard lock(mutex_);
    idle_.push_back(which);
  }
  if (!answer) return ChildFailure::crashed;
  if (state != kAnswered) return static_cast<ChildFailure>(state - 1);
  return std::move(*answer);
}

}  // namespace thamdinh::batch
