#pragma once

#include <thamdinh/export.hpp>

namespace thamdinh {

/// "0.1.0", as in CMakeLists.txt.
[[nodiscard]] THAMDINH_EXPORT const char* version() noexcept;

}  // namespace thamdinh
