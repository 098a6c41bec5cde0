#pragma once

#include <cstddef>
#include <cstdint>

namespace thamdinh {

/// Bounds on what one file may cost. Each default is far above any plan that an office writes and far
/// below what would hurt: a hostile file must end within 2 seconds and 256 MB, with a code.
struct Limits {
  std::uint64_t file_bytes = 64ULL << 20;   ///< a plan with photographs stays under 20 MB
  std::uint64_t part_bytes = 48ULL << 20;   ///< one XML part, inflated; 1,000 pages are about 20 MB
  std::uint64_t total_bytes = 96ULL << 20;  ///< all parts that are read, inflated
  std::uint32_t entries = 20'000;           ///< members of the package
  std::uint32_t compression_ratio =
      400;                    ///< inflated to stored size of a part above 1 MB; deflate's own bound is 1,032
  std::uint32_t depth = 400;  ///< nesting of XML elements; Word itself writes under 60
  std::uint32_t paragraphs = 200'000;               ///< over all parts; 1,000 pages are about 20,000
  std::uint32_t paragraph_code_points = 4'000'000;  ///< of one paragraph's reading text
};

}  // namespace thamdinh
