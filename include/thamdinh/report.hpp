#pragma once

#include <thamdinh/citation.hpp>
#include <thamdinh/export.hpp>
#include <thamdinh/finding.hpp>
#include <thamdinh/requirement.hpp>
#include <thamdinh/revisions.hpp>
#include <thamdinh/structure.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace thamdinh {

struct Source {
  std::optional<std::string> path;  ///< as given; nothing for bytes, "-" for standard input
  std::string sha256;               ///< lower-case hexadecimal
  std::uint64_t bytes = 0;
};

struct ProfileIdentity {
  std::string id;
  std::string version;
  Text title;
};

/// Everything that a Report holds, in the order of the JSON report.
struct ReportData {
  Source source;
  ProfileIdentity profile;
  Unit unit;
  DocumentInfo document;
  std::vector<Heading> headings;
  std::vector<Citation> citations;
  std::vector<Assignment> assignments;
  std::vector<RequirementResult> requirements;
  std::vector<Finding> findings;
  std::vector<Unread> unread;
  Score score;
  TrackedChanges tracked_changes;
};

/// The appraisal of one document. Immutable; cheap to copy; may be shared between threads.
class THAMDINH_EXPORT Report {
 public:
  explicit Report(ReportData data);

  [[nodiscard]] const Source& source() const noexcept { return data_->source; }
  [[nodiscard]] const ProfileIdentity& profile() const noexcept { return data_->profile; }
  [[nodiscard]] const Unit& unit() const noexcept { return data_->unit; }
  [[nodiscard]] const DocumentInfo& document() const noexcept { return data_->document; }
  [[nodiscard]] const std::vector<Heading>& headings() const noexcept { return data_->headings; }
  [[nodiscard]] const std::vector<Citation>& citations() const noexcept { return data_->citations; }
  [[nodiscard]] const std::vector<Assignment>& assignments() const noexcept { return data_->assignments; }
  /// Every requirement of the profile, in its order.
  [[nodiscard]] const std::vector<RequirementResult>& requirements() const noexcept {
    return data_->requirements;
  }
  [[nodiscard]] const std::vector<Finding>& findings() const noexcept { return data_->findings; }
  [[nodiscard]] const std::vector<Unread>& unread() const noexcept { return data_->unread; }
  [[nodiscard]] const Score& score() const noexcept { return data_->score; }
  [[nodiscard]] const TrackedChanges& tracked_changes() const noexcept { return data_->tracked_changes; }

 private:
  std::shared_ptr<const ReportData> data_;
};

}  // namespace thamdinh
