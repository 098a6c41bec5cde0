#pragma once

#include "batch/manifest_rows.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace thamdinh::batch {

/// What told that a file is a unit's.
enum class MatchBy : std::uint8_t { none, file, number, name, likeness };

[[nodiscard]] std::string_view to_string(MatchBy value);

/// What is known of a file when it is matched.
struct Submitted {
  std::string path;
  std::string unit;  ///< as its letterhead says; empty where that is not known
  std::string parent;
  std::string number;
};

struct UnitMatch {
  std::int64_t entry = -1;     ///< of the manifest; -1 for nobody's
  MatchBy by = MatchBy::none;  ///< `likeness` is doubtful and must be shown as such

  [[nodiscard]] bool is_sure() const noexcept { return entry >= 0 && by != MatchBy::likeness; }
};

/// Whose each file is: by the manifest's file name, else by the number of the plan, else by the unit's name,
/// with abbreviations written out and letter case, tone placement and missing marks forgiven; else by the one
/// entry whose name is very like it. Where the plan names nobody, the name of the file is taken for one, and
/// is doubtful at best.
[[nodiscard]] std::vector<UnitMatch> match_units(const Manifest::Rows& manifest,
                                                 const std::vector<Submitted>& files);

}  // namespace thamdinh::batch
