#pragma once

#include <thamdinh/messages.hpp>

#include <string_view>
#include <unordered_map>
#include <vector>

namespace thamdinh::report {

/// messages.tsv, parsed once. Immutable; shared between threads.
class MessageTable {
 public:
  /// Throws std::runtime_error for a row that is not as README.md says: a mistake of ours that a test finds.
  explicit MessageTable(std::string_view tsv);

  [[nodiscard]] static const MessageTable& builtin();

  [[nodiscard]] const std::vector<CodeDescription>& codes() const { return codes_; }

  /// The fixed text "ui.…"; nullptr where there is none.
  [[nodiscard]] const Text* text(std::string_view key) const;

 private:
  std::vector<CodeDescription> codes_;  ///< ascending
  std::unordered_map<std::string, Text> texts_;
};

}  // namespace thamdinh::report
