#include "check/input.hpp"

#include <thamdinh/error.hpp>

#include <openssl/evp.h>

#include <array>
#include <fstream>

namespace thamdinh::check {

namespace {

std::string sha256(std::span<const std::byte> bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (unsigned i = 0; i < size; ++i) {
    text += digits[digest[i] >> 4U];
    text += digits[digest[i] & 15U];
  }
  return text;
}

}  // namespace

std::vector<std::byte> read_file(const std::filesystem::path& file, const Limits& limits) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) throw Error(Code::file_not_found, {file.string()});
  const auto size = std::filesystem::file_size(file, error);
  if (error) throw Error(Code::file_not_found, {file.string()});
  if (size > limits.file_bytes) throw Error(Code::over_limit, {"file_bytes"});
  std::ifstream stream(file, std::ios::binary);
  std::vector<std::byte> bytes(size);
  if (!stream || (size > 0 && !stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size)))) {
    throw Error(Code::file_not_found, {file.string()});
  }
  return bytes;
}

Source source_of(std::span<const std::byte> bytes, std::optional<std::string> path) { return {std::move(path), sha256(bytes), bytes.size()}; }

}  // namespace thamdinh::check
