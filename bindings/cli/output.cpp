#include "output.hpp"

#include <thamdinh/error.hpp>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace thamdinh::cli {

Output::Output(const std::string& path, const std::vector<std::string>& inputs) : path_(path), file_(stdout) {
  if (path_.empty()) return;
  for (const std::string& input : inputs) {
    std::error_code error;
    if (std::filesystem::equivalent(path_, input, error))
      throw Error(Code::usage, {"-o " + path_ + " = " + input});
  }
  file_ = std::fopen(path_.c_str(), "wb");
  if (file_ == nullptr) fail();
}

Output::~Output() {
  if (file_ != nullptr && file_ != stdout) std::fclose(file_);
}

void Output::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) fail();
  // What is done shows at once, and in step with what is told on standard error.
  if (is_standard() && std::fflush(file_) != 0) fail();
}

void Output::finish() {
  if (std::fflush(file_) != 0) fail();
  if (is_standard()) return;
  if (std::fclose(std::exchange(file_, nullptr)) != 0) fail();
}

void Output::fail() const {
  throw Error(Code::output_failed, {path_.empty() ? "stdout" : path_, std::strerror(errno)});
}

}  // namespace thamdinh::cli
