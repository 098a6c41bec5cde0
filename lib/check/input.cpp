#include "check/input.hpp"

#include <thamdinh/error.hpp>

#include "check/sha256.hpp"

#include <fstream>
#include <system_error>

namespace thamdinh::checking {

namespace {

[[noreturn]] void refuse(const Limits& limits) {
  throw Error(Code::over_limit, {"file_bytes", std::to_string(limits.file_bytes)});
}

/// What can be said about a path before it is opened. A named pipe has no size, and is read as far as the
/// limit goes.
void look_at(const std::filesystem::path& path, const Limits& limits, Source& source) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (error == std::errc::permission_denied) throw Error(Code::file_not_found, {"unreadable"});
  if (!std::filesystem::exists(status)) throw Error(Code::file_not_found, {"not_found"});
  if (std::filesystem::is_directory(status)) throw Error(Code::file_not_found, {"directory"});
  if (!std::filesystem::is_regular_file(status)) return;
  const auto bytes = std::filesystem::file_size(path, error);
  if (error) return;
  source.bytes = bytes;
  if (bytes > limits.file_bytes) refuse(limits);
}

}  // namespace

std::string read_file(const std::filesystem::path& path, const Limits& limits, Source& source) {
  look_at(path, limits, source);
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw Error(Code::file_not_found, {"unreadable"});
  std::string bytes;
  bytes.resize(static_cast<std::size_t>(source.bytes) +
               1);  // one more than the size that it had: whether it has grown shows at once
  std::size_t filled = 0;
  for (;;) {
    stream.read(bytes.data() + filled, static_cast<std::streamsize>(bytes.size() - filled));
    filled += static_cast<std::size_t>(stream.gcount());
    if (filled > limits.file_bytes) refuse(limits);
    if (stream.eof()) break;
    if (!stream) throw Error(Code::file_not_found, {"unreadable"});
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2 + 65'536);
  }
  bytes.resize(filled);
  return bytes;
}

void identify(std::span<const std::byte> bytes, Source& source) {
  source.bytes = bytes.size();
  source.sha256 = sha256(bytes);
}

}  // namespace thamdinh::checking
