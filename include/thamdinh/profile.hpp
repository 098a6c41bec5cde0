#pragma once

#include <thamdinh/export.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh {

namespace profile {
struct Model;
}

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

  [[nodiscard]] const std::string& id() const noexcept;
  [[nodiscard]] const std::string& version() const noexcept;

  /// Of use inside the library only.
  [[nodiscard]] const profile::Model& model() const noexcept { return *model_; }
  explicit Profile(std::shared_ptr<const profile::Model> model);

 private:
  std::shared_ptr<const profile::Model> model_;
};

}  // namespace thamdinh
