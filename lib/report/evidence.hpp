#pragma once

#include <thamdinh/report.hpp>

#include <string>
#include <utility>
#include <vector>

namespace thamdinh::report {

/// "II- MỤC TIÊU, đoạn 34", for those who have no report at hand. Safe to show.
[[nodiscard]] std::string place_of(const Evidence& evidence, Language language);

/// Says where words of the document stand: "II- MỤC TIÊU › mục 1, đoạn 23".
class Whereabouts {
 public:
  /// `report` must outlive this.
  Whereabouts(const Report& report, Language language);

  /// Safe to show.
  [[nodiscard]] std::string of(const Evidence& evidence) const;

 private:
  /// The heading that the evidence stands under, or nullptr where that cannot be told from its place.
  [[nodiscard]] const Heading* heading_of(const Evidence& evidence) const;

  /// The titles above a heading and it itself, the outermost first; a numbered sentence by its label alone.
  [[nodiscard]] std::string path_of(const Heading& heading) const;

  Language language_;
  std::vector<const Heading*> headings_;  ///< of the body, in reading order
};

/// The findings that are not said first, those that say the same of several places as one, with the places.
[[nodiscard]] std::vector<std::pair<const Finding*, std::string>> grouped_findings(
    const std::vector<Finding>& findings, Language language);

/// What could not be read, each kind once, with the places.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> grouped_unread(
    const std::vector<Unread>& unread, Language language);

}  // namespace thamdinh::report
