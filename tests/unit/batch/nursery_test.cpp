#include "batch/nursery.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <thread>

namespace thamdinh::batch {
namespace {

std::string work(std::string_view request) {
  if (request == "crash") std::raise(SIGSEGV);
  if (request == "abort") std::abort();
  if (request == "throw") throw 1;
  if (request == "hang") {
    for (std::atomic<int> turns = 0;; ++turns) {
    }
  }
  if (request == "leave") std::_Exit(0);
  return "answer to " + std::string(request);
}

TEST(Nursery, AnswersFromAChild) {
  Nursery nursery(1, {}, work);
  EXPECT_EQ(std::get<std::string>(nursery.run("a")), "answer to a");
  EXPECT_EQ(std::get<std::string>(nursery.run("")), "answer to ");
  const std::string large(3U << 20U, 'x');
  EXPECT_EQ(std::get<std::string>(nursery.run(large)), "answer to " + large);
}

TEST(Nursery, SurvivesWhateverAChildDoes) {
  Nursery nursery(1, {1, 256U << 20U}, work);
  for (const char* request : {"crash", "abort", "throw", "leave"})
    EXPECT_EQ(std::get<ChildFailure>(nursery.run(request)), ChildFailure::crashed) << request;
  EXPECT_EQ(std::get<ChildFailure>(nursery.run("hang")), ChildFailure::out_of_time);
  EXPECT_EQ(std::get<std::string>(nursery.run("b")), "answer to b");
}

TEST(Nursery, BoundsMemory) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "the sanitizers need more memory than any bound";
#endif
  const auto hoard = [](std::string_view) {
    try {
      std::string all(1U << 30U, 'x');
      return all.substr(0, 3);
    } catch (const std::bad_alloc&) {
      return std::string("refused");
    }
  };
  Nursery nursery(1, {10, 64U << 20U}, hoard);
  EXPECT_EQ(std::get<std::string>(nursery.run("")), "refused");
}

TEST(Nursery, WorksForSeveralThreads) {
  Nursery nursery(3, {}, work);
  std::atomic<int> right = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 3; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 20; ++i) {
        const std::string request = std::to_string(t) + "/" + std::to_string(i);
        right += std::get<std::string>(nursery.run(request)) == "answer to " + request ? 1 : 0;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(right, 60);
}

}  // namespace
}  // namespace thamdinh::batch
