#pragma once

#include <thamdinh/export.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh {

namespace profile {
struct Model;
}

/// A line of a profile's YAML.
struct ProfilePlace {
  std::string file;
  std::uint32_t line = 0;  ///< from 1; 0 where it is about the whole file
};

/// Something in a profile that its author should look at: the row "ui.lint.<key>" of the message table, and
/// what fills its places.
struct ProfileRemark {
  std::string key;
  std::vector<std::string> arguments;
  ProfilePlace where;
  bool error = false;  ///< the profile cannot mean what it says; else a warning
};

/// Something in which one profile differs from another: the row "ui.diff.<key>" of the message table, and
/// what fills its places.
struct ProfileChange {
  std::string key;
  std::vector<std::string> arguments;
};

/// What a plan must contain, and how that is recognised: read from YAML, checked whole, never changed.
/// Cheap to copy; copies share one model and may be used from any thread.
class THAMDINH_EXPORT Profile {
 public:
  /// The profile shipped with the library under that id. Throws Error(profile_unknown).
  [[nodiscard]] static Profile builtin(std::string_view id);

  /// The ids of the shipped profiles, in byte order.
  [[nodiscard]] static std::vector<std::string> builtin_ids();

  /// A profile from a folder or a single YAML file. Throws Error(profile_invalid) that names file, line and
  /// remedy.
  [[nodiscard]] static Profile load(const std::filesystem::path& path);

  /// A profile from one YAML text, such as a few lines that extend a shipped one. `name` stands for a file in
  /// messages. Throws Error(profile_invalid).
  [[nodiscard]] static Profile from_yaml(std::string_view text, std::string_view name = "profile.yaml");

  /// The YAML of its own files, by name; not of what it extends.
  [[nodiscard]] std::map<std::string, std::string> files() const;

  /// All that it was read from, extended files included, as bytes: from_bytes() makes the same profile of
  /// them on a machine that has none of the files. Throws Error(profile_invalid).
  [[nodiscard]] std::string to_bytes() const;
  [[nodiscard]] static Profile from_bytes(std::string_view bytes);

  /// Whether both were read from the same texts.
  [[nodiscard]] bool operator==(const Profile& other) const;

  /// What is well formed and still does not work: phrases and patterns that can never match, concepts that
  /// nothing uses, weights that do not add up, requirements without examples; in the order of the files. Of
  /// what it inherits only where its own files make it so.
  [[nodiscard]] std::vector<ProfileRemark> lint() const;

  /// What `later` says otherwise: identity, weights, requirements added, dropped and changed (down to the
  /// pattern), phrases of concepts and whom they touch. Empty where the two judge alike.
  [[nodiscard]] std::vector<ProfileChange> changes_to(const Profile& later) const;

  [[nodiscard]] const std::string& id() const noexcept;
  [[nodiscard]] const std::string& version() const noexcept;

  /// Of use inside the library only.
  [[nodiscard]] const profile::Model& model() const noexcept { return *model_; }
  explicit Profile(std::shared_ptr<const profile::Model> model);

 private:
  std::shared_ptr<const profile::Model> model_;
};

}  // namespace thamdinh
