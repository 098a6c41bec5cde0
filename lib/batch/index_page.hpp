#pragma once

#include <thamdinh/batch.hpp>

#include <string>

namespace thamdinh::batch {

/// index.html around the sections of the plans: everything before them and after them. Self-contained; its
/// one script is named by its hash, so that no other can run whatever a document holds.
[[nodiscard]] std::string page_head(const BatchSummary& summary, const Listing& listing,
                                    const Profile& profile, Language language);
/// `sections`: markup that stands below the table (relations_html.hpp).
[[nodiscard]] std::string page_foot(const Profile& profile, const std::string& sections, Language language);

/// "120 tệp: 118 kế hoạch đọc được, 2 tệp không đọc được. Điểm trung bình 71,3/100."
[[nodiscard]] std::string counts_line(const BatchSummary& summary, Language language);

}  // namespace thamdinh::batch
