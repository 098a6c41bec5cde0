// The package layer on raw bytes: it opens and every part can be read within the limits, or it refuses with a
// code.

#include "container/package.hpp"
#include "harness.hpp"

#include <span>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace thamdinh;
  const Limits limits{.part_bytes = 1 << 20, .total_bytes = 4 << 20};
  try {
    const auto package = container::Package::open(std::as_bytes(std::span(data, size)), limits);
    fuzz::promise(package.has(package.main_part()), "the main part is there");
    static_cast<void>(package.relationships(""));
    for (const auto& part : package.parts()) {
      static_cast<void>(package.content_type(part));
      try {
        static_cast<void>(package.relationships(part));
        fuzz::promise(package.read(part).size() <= limits.part_bytes, "a part keeps to its limit");
      } catch (const Error&) {
        continue;  // One damaged part does not make the others unreadable.
      }
    }
  } catch (const Error& error) {
    fuzz::promise(static_cast<int>(error.code()) / 100 == 1, "a refusal has a code of the file");
  }
  return 0;
}
