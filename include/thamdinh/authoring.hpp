#pragma once

#include <thamdinh/export.hpp>
#include <thamdinh/format.hpp>
#include <thamdinh/profile.hpp>
#include <thamdinh/requirement.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// What the author of a profile needs: to try its examples, to have it looked over, to compare two, to begin
/// one from a superior plan.
namespace thamdinh {

/// A line of a profile's YAML.
struct ProfilePlace {
  std::string file;
  std::uint32_t line = 0;  ///< from 1; 0 where it is about the whole file
};

/// An example of a requirement, and what the profile's rules say of it.
struct ExampleResult {
  std::string requirement;
  std::string text;
  ProfilePlace where;
  Status expected = Status::met;
  RequirementResult result;

  [[nodiscard]] bool passed() const { return result.status == expected; }
};

/// Judges every example of the profile as a small document; or those of one requirement. Throws Error(usage)
/// for an id that the profile does not have.
[[nodiscard]] THAMDINH_EXPORT std::vector<ExampleResult> try_examples(const Profile& profile,
                                                                      std::string_view requirement = {});

/// Each failing example with its place, what was expected and why the rules say otherwise; then the counts.
[[nodiscard]] THAMDINH_EXPORT std::string examples_text(const std::vector<ExampleResult>& results,
                                                        const TextOptions& options = {});

/// Every example as one line of JSON in a list.
[[nodiscard]] THAMDINH_EXPORT std::string examples_json(const std::vector<ExampleResult>& results,
                                                        Language language = Language::vi);

}  // namespace thamdinh
