#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::cli {

/// Where results go: standard output, or the file of -o. Every failure is an Error(output_failed).
class Output {
 public:
  /// Opens `path` at once, so that a wrong one is told before any work; empty: standard output. Throws
  /// Error(usage) when it is one of `inputs`.
  Output(const std::string& path, const std::vector<std::string>& inputs);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  [[nodiscard]] bool is_standard() const { return path_.empty(); }

  void write(std::string_view bytes);

  /// Everything is with the system now. To be called once, at the end.
  void finish();

 private:
  [[noreturn]] void fail() const;

  std::string path_;
  std::FILE* file_;
};

}  // namespace thamdinh::cli
