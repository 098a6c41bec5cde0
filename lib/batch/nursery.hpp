#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace thamdinh::batch {

/// What a child process may cost.
struct ChildLimits {
  unsigned seconds = 20;                      ///< from its beginning, by the clock on the wall
  std::uint64_t memory_bytes = 512ULL << 20;  ///< beyond what its parent had mapped
};

/// Why a child gave no answer.
enum class ChildFailure : std::uint8_t { crashed, out_of_time };

/// Does work in processes of their own, one for each piece, so that no piece can take the program with it.
/// The processes are forked from helpers that have one thread each, as forking from many threads is not safe.
class Nursery {
 public:
  using Work = std::function<std::string(std::string_view)>;
  using Answer = std::variant<std::string, ChildFailure>;

  /// Forks `count` helpers; to be called before the process has other threads. `work` is run in the children.
  /// Throws std::system_error.
  Nursery(unsigned count, const ChildLimits& limits, Work work);

  /// Ends the helpers and waits for them.
  ~Nursery();
  Nursery(const Nursery&) = delete;
  Nursery& operator=(const Nursery&) = delete;

  /// work(request) in a child. From any thread, of `count` at a time.
  [[nodiscard]] Answer run(std::string_view request);

 private:
  struct Helper {
    int socket = -1;
    int process = -1;
  };
  void fork_helper(const ChildLimits& limits, const Work& work);

  std::mutex mutex_;
  std::vector<Helper> helpers_;
  std::vector<std::size_t> idle_;
};

}  // namespace thamdinh::batch
