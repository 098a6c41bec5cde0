#include "batch/inputs.hpp"

#include "check/input.hpp"

#include <span>

namespace thamdinh::batch {

std::string Inputs::read(const std::filesystem::path& file, const Limits& limits, Source& source) {
  source.path = file.string();
  const auto member = member_path(file);
  std::string bytes = member ? archive(member->archive).read(member->member, limits)
                             : checking::read_file(file, limits, source);
  checking::identify(std::as_bytes(std::span(bytes.data(), bytes.size())), source);
  return bytes;
}

PlanArchive& Inputs::archive(const std::filesystem::path& file) {
  const std::lock_guard lock(mutex_);
  auto& archive = archives_[file.string()];
  if (!archive) archive = std::make_unique<PlanArchive>(file);
  return *archive;
}

}  // namespace thamdinh::batch
