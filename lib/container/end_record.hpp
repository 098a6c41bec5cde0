#pragma once

#include <thamdinh/limits.hpp>

#include <cstddef>
#include <span>

namespace thamdinh::container {

/// Looks at a zip archive's end record before libzip does, since libzip allocates whatever the record claims
/// and weighs every record that it finds: throws Error(damaged) where there is none or a crowd of them,
/// Error(over_limit) where the directory has more members than allowed. Zip64 is understood.
void check_end_record(std::span<const std::byte> bytes, const Limits& limits);

}  // namespace thamdinh::container
