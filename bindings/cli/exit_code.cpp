#include "exit_code.hpp"

#include <algorithm>
#include <array>

namespace thamdinh::cli {

Exit graver(Exit a, Exit b) {
  constexpr std::array order{Exit::ok,    Exit::below,  Exit::unreadable,
                             Exit::usage, Exit::output, Exit::interrupted};
  return std::find(order.begin(), order.end(), a) < std::find(order.begin(), order.end(), b) ? b : a;
}

}  // namespace thamdinh::cli
