#include <thamdinh/version.hpp>

namespace thamdinh {

const char* version() noexcept {
  return THAMDINH_VERSION;
}

}  // namespace thamdinh
