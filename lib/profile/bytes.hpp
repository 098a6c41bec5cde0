#pragma once

#include "profile/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::profile {

/// Files, with those that they extend, as one text: YAML, for that is what a profile's readers have at hand.
[[nodiscard]] std::string to_bytes(const std::vector<YamlFile>& files);

/// The files again. Throws Error(profile_invalid) for a text that to_bytes() did not write.
[[nodiscard]] std::vector<YamlFile> files_from_bytes(std::string_view bytes);

}  // namespace thamdinh::profile
