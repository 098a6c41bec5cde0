#pragma once

#include <thamdinh/check.hpp>

#include "report/passage.hpp"

#include <cstddef>
#include <span>
#include <variant>
#include <vector>

namespace thamdinh::checking {

/// A report together with the text that it speaks of, in reading order.
struct Reading {
  Report report;
  std::vector<report::Passage> passages;
};

/// Appraises `bytes`, whose size and hash `source` knows already; never throws on what they hold.
[[nodiscard]] std::variant<Reading, Failure> try_read(std::span<const std::byte> bytes, const Source& source,
                                                      const Profile& profile, const CheckOptions& options);

}  // namespace thamdinh::checking
