#include <thamdinh/format.hpp>

#include "scoring/judge.hpp"

namespace thamdinh {

double as_printed(double value, int decimals) {
  return scoring::round_half_up(value, decimals);
}

}  // namespace thamdinh
