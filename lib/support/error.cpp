#include <thamdinh/error.hpp>

#include <utility>

namespace thamdinh {

namespace {

std::string describe(Code code, const std::vector<std::string>& arguments) {
  std::string text = to_string(code);
  for (const auto& argument : arguments) text += ": " + argument;
  return text;
}

}  // namespace

std::string to_string(Code code) {
  return "TD" + std::to_string(static_cast<unsigned>(code));
}

Error::Error(Code code, std::vector<std::string> arguments)
    : std::runtime_error(describe(code, arguments)), code_(code), arguments_(std::move(arguments)) {}

}  // namespace thamdinh
