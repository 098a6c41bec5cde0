#pragma once

#include <thamdinh/error.hpp>
#include <thamdinh/export.hpp>
#include <thamdinh/format.hpp>
#include <thamdinh/profile.hpp>
#include <thamdinh/requirement.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the author of a profile needs: to try its examples, to have it looked over, to compare two, to begin
/// one from a superior plan.
namespace thamdinh {

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

/// The remarks of Profile::lint, each with file, line and remedy; then the counts.
[[nodiscard]] THAMDINH_EXPORT std::string lint_text(const std::vector<ProfileRemark>& remarks,
                                                    const TextOptions& options = {});
[[nodiscard]] THAMDINH_EXPORT std::string lint_json(const std::vector<ProfileRemark>& remarks,
                                                    Language language = Language::vi);

/// A verdict that two profiles give differently; one of the two is not_applicable where a profile does not
/// have the requirement.
struct VerdictChange {
  std::string requirement;
  Status before = Status::missing;
  Status after = Status::missing;
};

/// What two profiles make of one plan.
struct PlanChange {
  std::filesystem::path file;
  double score_before = 0, score_after = 0;  ///< as printed
  std::vector<VerdictChange> verdicts;       ///< those that differ
  std::optional<Error> error;                ///< why it could not be read; then there is nothing else

  [[nodiscard]] bool moved() const { return score_before != score_after || !verdicts.empty(); }
};

/// Appraises each file by both profiles, in the order given.
[[nodiscard]] THAMDINH_EXPORT std::vector<PlanChange> compare_on(
    const std::vector<std::filesystem::path>& files, const Profile& before, const Profile& after);

/// What changed from one profile to the other, as lines.
[[nodiscard]] THAMDINH_EXPORT std::string changes_text(const std::vector<ProfileChange>& changes,
                                                       const TextOptions& options = {});

/// The plans whose verdicts or scores moved, then how many of all.
[[nodiscard]] THAMDINH_EXPORT std::string plan_changes_text(const std::vector<PlanChange>& plans,
                                                            const TextOptions& options = {});

/// Both as one line of JSON: {"changes": …, "plans": …}.
[[nodiscard]] THAMDINH_EXPORT std::string changes_json(const std::vector<ProfileChange>& changes,
                                                       const std::vector<PlanChange>& plans,
                                                       Language language = Language::vi);

/// A superior plan read as a first profile, as YAML to edit: a requirement for each of its clauses, with the
/// words by which it may be known, and whom it is addressed to, its deadlines and what it cites as comments.
/// Throws Error with a TD1xx code when the file cannot be read.
[[nodiscard]] THAMDINH_EXPORT std::string draft_profile(const std::filesystem::path& file,
                                                        const std::string& id = "draft");

}  // namespace thamdinh
