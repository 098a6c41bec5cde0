#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace thamdinh::batch {

struct PoolOptions {
  unsigned jobs = 0;                ///< threads; 0: as many as the machine has cores
  std::function<bool()> cancelled;  ///< asked on the calling thread; may be empty
};

inline constexpr unsigned kMostThreads = 256;

/// How many results may wait to be delivered: enough for a slow one not to stop the others, and a bound on
/// memory.
[[nodiscard]] std::size_t slot_count(std::size_t count, unsigned jobs);

/// How many threads are meant by `jobs` for `count` pieces of work; at least one.
[[nodiscard]] unsigned thread_count(std::size_t count, unsigned jobs);

/// Calls work(i, slot) for each i below `count` on threads, and deliver(slot) on the calling thread in the
/// order of i; `slot` is below slot_count(). Returns how many were delivered: fewer than `count` only when
/// cancelled, then all that had been begun. What `work` or `deliver` throws ends the run and is thrown on.
std::size_t run_slots(std::size_t count, const PoolOptions& options,
                      const std::function<void(std::size_t, std::size_t)>& work,
                      const std::function<void(std::size_t)>& deliver);

/// The same with results: what `produce` makes on a thread is handed to `consume` on the calling one.
template <class Result>
std::size_t run_ordered(std::size_t count, const PoolOptions& options,
                        const std::function<Result(std::size_t)>& produce,
                        const std::function<void(Result&&)>& consume) {
  std::vector<std::optional<Result>> slots(slot_count(count, options.jobs));
  return run_slots(
      count, options, [&](std::size_t i, std::size_t slot) { slots[slot].emplace(produce(i)); },
      [&](std::size_t slot) {
        Result result = std::move(*slots[slot]);
        slots[slot].reset();
        consume(std::move(result));
      });
}

}  // namespace thamdinh::batch
