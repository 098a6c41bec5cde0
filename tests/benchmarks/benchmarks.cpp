// The floor, reading alone, and the whole check over the same plans in one run; and a plan as it grows.
// compare.py sets the figures against the budget.

#include "container/package.hpp"
#include "document/document.hpp"
#include "floor.hpp"
#include "plans.hpp"

#include <benchmark/benchmark.h>
#include <thamdinh/thamdinh.hpp>

#include <span>

namespace {

using namespace thamdinh;

std::span<const std::byte> bytes_of(const std::string& plan) {
  return std::as_bytes(std::span(plan));
}

/// Runs `work` over every plan; one iteration is the whole mix.
template <typename Work>
void over_the_mix(benchmark::State& state, Work work) {
  static const auto plans = bench::mixed_plans();
  for (auto _ : state) {
    for (const auto& plan : plans) work(plan);
  }
  state.counters["plans"] = static_cast<double>(plans.size());
}

const Profile& profile() {
  static const auto one = Profile::builtin("49-nq-tu");
  return one;
}

void floor_of_mix(benchmark::State& state) {
  over_the_mix(state,
               [](const std::string& plan) { benchmark::DoNotOptimize(bench::read_at_the_floor(plan)); });
}

void read_mix(benchmark::State& state) {
  over_the_mix(state, [](const std::string& plan) {
    const auto package = container::Package::open(bytes_of(plan), Limits{});
    benchmark::DoNotOptimize(document::read(package));
  });
}

void check_mix(benchmark::State& state) {
  over_the_mix(state,
               [](const std::string& plan) { benchmark::DoNotOptimize(check(bytes_of(plan), profile())); });
}

void json_of_mix(benchmark::State& state) {
  over_the_mix(state, [](const std::string& plan) {
    benchmark::DoNotOptimize(to_json(check(bytes_of(plan), profile())));
  });
}

void check_grown(benchmark::State& state) {
  const auto plan = bench::grown_plan(static_cast<unsigned>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(check(bytes_of(plan), profile()));
  state.counters["bytes"] = static_cast<double>(plan.size());
}

void check_long_paragraph(benchmark::State& state) {
  const auto plan = bench::grown_paragraph(static_cast<unsigned>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(check(bytes_of(plan), profile()));
}

void load_profile(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Profile::builtin("49-nq-tu"));
}

}  // namespace

BENCHMARK(floor_of_mix)->Unit(benchmark::kMillisecond);
BENCHMARK(read_mix)->Unit(benchmark::kMillisecond);
BENCHMARK(check_mix)->Unit(benchmark::kMillisecond);
BENCHMARK(json_of_mix)->Unit(benchmark::kMillisecond);
BENCHMARK(check_grown)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);
BENCHMARK(check_long_paragraph)->Arg(1)->Arg(100)->Unit(benchmark::kMillisecond);
BENCHMARK(load_profile)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
