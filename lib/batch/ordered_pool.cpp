#include "batch/ordered_pool.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

namespace thamdinh::batch {

namespace {

constexpr std::size_t kSlotsPerThread = 8;
constexpr std::chrono::milliseconds kAskEvery{100};

/// What the threads of one run share; everything below the mutex is guarded by it.
class Run {
 public:
  Run(std::size_t count, std::size_t slots, const PoolOptions& options,
      const std::function<void(std::size_t, std::size_t)>& work)
      : count_(count), options_(options), work_(work), done_(slots, 0) {}

  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  ~Run() {
    stop();
    for (std::thread& thread : threads_) thread.join();
  }

  /// A machine that is short of threads does with fewer; without any, the error is the caller's.
  void start(unsigned threads) {
    for (unsigned i = 0; i < threads; ++i) {
      try {
        threads_.emplace_back([this] { serve(); });
      } catch (const std::system_error&) {
        if (threads_.empty()) throw;
        return;
      }
    }
  }

  std::size_t deliver_all(const std::function<void(std::size_t)>& deliver) {
    while (const std::optional<std::size_t> slot = next_ready()) {
      deliver(*slot);
      {
        const std::lock_guard lock(mutex_);
        done_[*slot] = 0;
        ++delivered_;
      }
      room_.notify_all();
    }
    if (failure_) std::rethrow_exception(failure_);
    return delivered_;
  }

 private:
  void stop() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    room_.notify_all();
  }

  [[nodiscard]] bool may_begin() const { return begun_ < count_ && begun_ < delivered_ + done_.size(); }

  void serve() {
    std::unique_lock lock(mutex_);
    for (;;) {
      room_.wait(lock, [this] { return stopped_ || begun_ == count_ || may_begin(); });
      if (stopped_ || begun_ == count_) return;
      const std::size_t i = begun_++;
      const std::size_t slot = i % done_.size();
      lock.unlock();
      std::exception_ptr failure;
      try {
        work_(i, slot);
      } catch (...) {
        failure = std::current_exception();
      }
      lock.lock();
      if (failure) {
        if (!failure_) failure_ = failure;
        stopped_ = true;
        room_.notify_all();
      }
      done_[slot] = 1;
      ready_.notify_one();
    }
  }

  /// The slot of the next result in order; nothing when all are delivered, or the run has ended.
  std::optional<std::size_t> next_ready() {
    std::unique_lock lock(mutex_);
    for (;;) {
      const std::size_t slot = delivered_ % done_.size();
      if (failure_) return std::nullopt;
      if (delivered_ < begun_ && done_[slot] != 0) {
        lock.unlock();
        if (!asked_lately()) ask();
        return slot;
      }
      if (delivered_ == count_ || (stopped_ && delivered_ == begun_)) return std::nullopt;
      if (ready_.wait_for(lock, kAskEvery,
                          [&] { return failure_ || (delivered_ < begun_ && done_[slot] != 0); }))
        continue;
      lock.unlock();
      ask();
      lock.lock();
    }
  }

  bool asked_lately() const { return std::chrono::steady_clock::now() - asked_ < kAskEvery; }

  void ask() {
    asked_ = std::chrono::steady_clock::now();
    if (options_.cancelled && options_.cancelled()) stop();
  }

  const std::size_t count_;
  const PoolOptions& options_;
  const std::function<void(std::size_t, std::size_t)>& work_;
  std::chrono::steady_clock::time_point asked_{};  ///< on the calling thread only

  std::mutex mutex_;
  std::condition_variable ready_;  ///< a result is done
  std::condition_variable room_;   ///< a slot is free, or the run has ended
  std::vector<std::uint8_t> done_;
  std::size_t begun_ = 0;
  std::size_t delivered_ = 0;
  bool stopped_ = false;
  std::exception_ptr failure_;
  std::vector<std::thread> threads_;
};

}  // namespace

unsigned thread_count(std::size_t count, unsigned jobs) {
  const unsigned wanted = std::clamp(jobs > 0 ? jobs : std::thread::hardware_concurrency(), 1U, kMostThreads);
  return static_cast<unsigned>(std::clamp<std::size_t>(count, 1, wanted));
}

std::size_t slot_count(std::size_t count, unsigned jobs) {
  return thread_count(count, jobs) * kSlotsPerThread;
}

std::size_t run_slots(std::size_t count, const PoolOptions& options,
                      const std::function<void(std::size_t, std::size_t)>& work,
                      const std::function<void(std::size_t)>& deliver) {
  if (count == 0) return 0;
  Run run(count, slot_count(count, options.jobs), options, work);
  run.start(thread_count(count, options.jobs));
  return run.deliver_all(deliver);
}

}  // namespace thamdinh::batch
