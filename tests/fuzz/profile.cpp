// The profile loader on any bytes as one YAML file: a whole model, or an error of the profile.

#include "harness.hpp"
#include "profile/reader.hpp"
#include "profile/yaml_source.hpp"

#include <thamdinh/error.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace thamdinh;
  try {
    const auto model =
        profile::read_model(profile::merge({{"input.yaml", std::string(fuzz::as_text(data, size))}}));
    fuzz::promise(model != nullptr, "a model is returned");
  } catch (const Error& error) {
    fuzz::promise(static_cast<int>(error.code()) / 100 == 9, "a refusal has a code of the profile");
  }
  return 0;
}
