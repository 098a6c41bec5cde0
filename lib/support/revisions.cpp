#include <thamdinh/revisions.hpp>

namespace thamdinh {

std::string_view to_string(Revisions value) {
  return value == Revisions::accepted ? "accepted" : "original";
}

std::optional<Revisions> revisions_from(std::string_view id) {
  for (const Revisions value : {Revisions::accepted, Revisions::original}) {
    if (to_string(value) == id) return value;
  }
  return std::nullopt;
}

}  // namespace thamdinh
