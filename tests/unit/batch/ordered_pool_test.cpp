#include "batch/ordered_pool.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

namespace thamdinh::batch {
namespace {

using testing::ElementsAreArray;

std::vector<std::size_t> delivered(std::size_t count, unsigned jobs) {
  std::vector<std::size_t> order;
  run_ordered<std::size_t>(
      count, {jobs, {}},
      [](std::size_t i) {
        // The early ones take longest, so that order is not what the clock would give.
        if (i % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
        return i * i;
      },
      [&](std::size_t&& result) { order.push_back(result); });
  return order;
}

TEST(OrderedPool, DeliversInOrderForAnyNumberOfThreads) {
  std::vector<std::size_t> squares(200);
  for (std::size_t i = 0; i < squares.size(); ++i) squares[i] = i * i;
  for (const unsigned jobs : {1U, 2U, 3U, 16U})
    EXPECT_THAT(delivered(squares.size(), jobs), ElementsAreArray(squares)) << jobs;
}

TEST(OrderedPool, HasNothingToDoForNothing) {
  EXPECT_TRUE(delivered(0, 4).empty());
}

TEST(OrderedPool, DeliversOnTheCallingThread) {
  const auto caller = std::this_thread::get_id();
  run_ordered<int>(
      10, {4, {}}, [](std::size_t) { return 1; },
      [&](int&&) { EXPECT_EQ(std::this_thread::get_id(), caller); });
}

TEST(OrderedPool, ASlowFirstResultHoldsBackABoundedNumberOfOthers) {
  std::atomic<bool> go{false};
  std::atomic<std::size_t> begun{0};
  std::thread releaser([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    EXPECT_LE(begun.load(), slot_count(10'000, 2));
    go = true;
  });
  run_ordered<int>(
      10'000, {2, {}},
      [&](std::size_t i) {
        ++begun;
        while (i == 0 && !go) std::this_thread::yield();
        return 0;
      },
      [](int&&) {});
  releaser.join();
  EXPECT_EQ(begun, 10'000U);
}

TEST(OrderedPool, CancelledDeliversWhatWasBegunAndNoMore) {
  std::atomic<std::size_t> begun{0};
  std::size_t last = 0;
  bool stop = false;
  const std::size_t count = run_ordered<std::size_t>(
      100'000, {2, [&] { return stop; }},
      [&](std::size_t i) {
        ++begun;
        std::this_thread::sleep_for(std::chrono::microseconds(200));
        return i;
      },
      [&](std::size_t&& i) {
        EXPECT_EQ(i, last);
        ++last;
        stop = last >= 20;
      });
  EXPECT_EQ(count, last);
  EXPECT_EQ(count, begun);
  EXPECT_GE(count, 20U);
  EXPECT_LT(count, 100'000U);
}

TEST(OrderedPool, WhatIsThrownReachesTheCaller) {
  const auto work = [](std::size_t i) -> int {
    if (i == 5) throw std::runtime_error("work");
    return 0;
  };
  EXPECT_THROW(run_ordered<int>(1000, {3, {}}, work, [](int&&) {}), std::runtime_error);
  EXPECT_THROW(
      run_ordered<int>(
          1000, {3, {}}, [](std::size_t) { return 0; }, [](int&&) { throw std::logic_error("deliver"); }),
      std::logic_error);
  EXPECT_THROW(run_ordered<int>(
                   1000, {3, []() -> bool { throw std::domain_error("cancelled"); }},
                   [](std::size_t) { return 0; }, [](int&&) {}),
               std::domain_error);
}

TEST(OrderedPool, StartsNoMoreThreadsThanThereIsWork) {
  EXPECT_EQ(thread_count(3, 8), 3U);
  EXPECT_EQ(thread_count(100, 8), 8U);
  EXPECT_EQ(thread_count(0, 8), 1U);
  EXPECT_GE(thread_count(100, 0), 1U);
  EXPECT_LE(thread_count(1'000'000, 1'000'000), 256U);
}

}  // namespace
}  // namespace thamdinh::batch
