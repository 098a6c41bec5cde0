#pragma once

#include <string>
#include <vector>

namespace thamdinh::container {

/// A member of an archive to be written.
struct NewMember {
  std::string name;   ///< a part name without the first slash: "word/document.xml"
  std::string bytes;  ///< not compressed yet
};

/// A zip of these members, deflated, in this order. The same members give the same bytes: no clock is asked,
/// and every member is dated 1 January 1980, the first day that the format knows. Throws
/// Error(output_failed).
[[nodiscard]] std::string write_archive(const std::vector<NewMember>& members);

}  // namespace thamdinh::container
