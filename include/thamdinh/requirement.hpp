#pragma once

#include <thamdinh/export.hpp>
#include <thamdinh/place.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh {

enum class Status : std::uint8_t { met, partial, missing, not_applicable, not_evaluated };

/// The two languages in which a user is addressed.
enum class Language : std::uint8_t { vi, en };

/// One text in both languages, UTF-8.
struct Text {
  std::string vi;
  std::string en;

  [[nodiscard]] const std::string& in(Language language) const { return language == Language::vi ? vi : en; }
};

/// Words of the document that prove, or come nearest to, a verdict.
struct Evidence {
  std::string text;  ///< the exact slice at `where`, NFC
  Place where;
  std::string section;  ///< label and text of the heading that it stands under; empty above the first
};

/// One step of how a verdict came about: the row "ui.step.<key>" of the message table, and what fills its
/// places.
struct Step {
  std::string key;
  std::vector<std::string> arguments;
  Text subject;  ///< the part that the step is about; empty where it is about the whole requirement
};

/// The verdict on one requirement of the profile.
struct RequirementResult {
  std::string id;
  std::string group;
  std::string clause;  ///< of the superior plan: "II.2.1"; empty if none
  Text title;
  Text definition;  ///< what is demanded, in the profile's words
  Status status = Status::missing;
  std::optional<double> points;  ///< unrounded; nothing where it does not count
  std::optional<double> max;
  double confidence = 0;  ///< 0 to 1
  std::vector<Evidence> evidence;
  std::vector<Text> found;        ///< titles of the parts found
  std::vector<Text> lacking;      ///< titles of the parts lacking
  std::vector<Evidence> nearest;  ///< for a missing one: the nearest passage
  Text message;
  Text advice;
  std::vector<Step> derivation;  ///< how the verdict came about, step by step; for `explain`
};

struct GroupScore {
  std::string id;
  Text title;
  std::optional<double> points;  ///< unrounded; nothing where nothing in the group counts
  std::optional<double> max;
};

struct Score {
  double total = 0;  ///< 0 to 100, rounded half up to 1 decimal: what is printed is what is compared
  std::vector<GroupScore> groups;
};

[[nodiscard]] THAMDINH_EXPORT std::string_view to_string(Status value);

}  // namespace thamdinh
