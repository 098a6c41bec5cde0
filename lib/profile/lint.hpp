#pragma once

#include <thamdinh/profile.hpp>

#include "profile/model.hpp"

#include <vector>

namespace thamdinh::profile {

/// What is well formed and still does not work, in the order of the files.
[[nodiscard]] std::vector<ProfileRemark> lint(const Model& model);

/// Remarks under way: knows where things are written and what is inherited.
class Remarks {
 public:
  explicit Remarks(const Model& model) : model_(model) {}

  /// What an ancestor wrote is its author's business: a remark on it is dropped.
  void add(const char* key, std::vector<std::string> arguments, const Origin& origin, bool error = false);

  [[nodiscard]] const Model& model() const { return model_; }
  [[nodiscard]] std::vector<ProfileRemark> take();

 private:
  struct Placed {
    Origin origin;
    ProfileRemark remark;
  };
  const Model& model_;
  std::vector<Placed> placed_;
};

/// Concepts: phrases that can never match or stand twice, and what nothing uses.
void lint_concepts(Remarks& remarks);

/// Rules: patterns that no passage can match, parts that no condition names.
void lint_rules(Remarks& remarks);

}  // namespace thamdinh::profile
