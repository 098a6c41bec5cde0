#include <thamdinh/profile.hpp>

#include "profile/bytes.hpp"
#include "profile/changes.hpp"
#include "profile/embedded_builtin_files.hpp"
#include "profile/lint.hpp"
#include "profile/model.hpp"
#include "profile/reader.hpp"
#include "profile/yaml_source.hpp"

#include <set>

namespace thamdinh {

Profile::Profile(std::shared_ptr<const profile::Model> model) : model_(std::move(model)) {}

namespace {

std::shared_ptr<const profile::Model> model_of(const std::vector<profile::YamlFile>& files) {
  try {
    return profile::read_model(profile::merge(files));
  } catch (const YAML::Exception&
               exception) {  // a shape that no reader foresaw: still an error of the profile, never a crash
    const auto line = exception.mark.is_null() ? 0 : static_cast<std::uint32_t>(exception.mark.line) + 1;
    profile::fail(files.front().name, line, exception.msg);
  }
}

}  // namespace

Profile Profile::builtin(std::string_view id) {
  return Profile(model_of(profile::builtin_files_of(id)));
}

// A folder whose name begins with an underscore is a base for others to extend, not a profile to check by.
std::vector<std::string> Profile::builtin_ids() {
  std::set<std::string> ids;
  for (const auto& file : profile::builtin_files()) {
    const std::string_view below = file.path.substr(std::string_view("builtin/").size());
    if (!below.starts_with('_')) ids.emplace(below.substr(0, below.find('/')));
  }
  return {ids.begin(), ids.end()};
}

Profile Profile::load(const std::filesystem::path& path) {
  return Profile(model_of(profile::read_files(path)));
}

Profile Profile::from_yaml(std::string_view text, std::string_view name) {
  return Profile(model_of({{std::string(name), std::string(text)}}));
}

std::map<std::string, std::string> Profile::files() const {
  std::map<std::string, std::string> result;
  for (const profile::YamlFile& file : model_->yaml) result.emplace(file.name, file.content);
  return result;
}

std::string Profile::to_bytes() const {
  return profile::to_bytes(model_->yaml);
}

Profile Profile::from_bytes(std::string_view bytes) {
  return Profile(model_of(profile::files_from_bytes(bytes)));
}

bool Profile::operator==(const Profile& other) const {
  return model_ == other.model_ || model_->source == other.model_->source;
}

std::vector<ProfileRemark> Profile::lint() const {
  return profile::lint(*model_);
}

std::vector<ProfileChange> Profile::changes_to(const Profile& later) const {
  return profile::changes(*model_, *later.model_);
}

const std::string& Profile::id() const noexcept {
  return model_->id;
}
const std::string& Profile::version() const noexcept {
  return model_->version;
}

}  // namespace thamdinh
