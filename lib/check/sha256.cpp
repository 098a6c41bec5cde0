#include "check/sha256.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace thamdinh::checking {

std::string sha256(std::span<const std::byte> bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
    throw std::runtime_error("SHA-256 is not available from OpenSSL");
  }
  constexpr char hexadecimal[] = "0123456789abcdef";
  std::string result;
  result.reserve(2 * std::size_t{size});
  for (unsigned i = 0; i < size; ++i) {
    result += hexadecimal[digest[i] >> 4U];
    result += hexadecimal[digest[i] & 0xFU];
  }
  return result;
}

}  // namespace thamdinh::checking
