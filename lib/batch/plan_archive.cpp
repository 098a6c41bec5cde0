#include "batch/plan_archive.hpp"

#include <thamdinh/error.hpp>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <limits>

namespace thamdinh::batch {

namespace fs = std::filesystem;

namespace {

/// The archive may be as large as it likes; each plan in it may not.
Limits archive_limits() {
  Limits limits;
  limits.entries = 500'000;
  limits.total_bytes = std::numeric_limits<std::uint64_t>::max();
  limits.part_bytes = limits.file_bytes;
  return limits;
}

}  // namespace

PlanArchive::Mapping::Mapping(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw Error(Code::file_not_found, {"unreadable"});
  struct stat about {};
  const bool known = ::fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode);
  size_ = known ? static_cast<std::size_t>(about.st_size) : 0;
  void* const start = size_ > 0 ? ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0) : MAP_FAILED;
  ::close(descriptor);
  if (start == MAP_FAILED) throw Error(size_ > 0 ? Code::file_not_found : Code::file_empty);
  data_ = static_cast<const std::byte*>(start);
}

PlanArchive::Mapping::~Mapping() {
  ::munmap(const_cast<std::byte*>(data_), size_);
}

PlanArchive::PlanArchive(const fs::path& file)
    : mapping_(file), archive_(mapping_.bytes(), archive_limits()) {
  for (const container::Member& member : archive_.members()) {
    if (by_name_.emplace(member.name, &member).second) names_.push_back(member.name);
  }
}

std::string PlanArchive::read(const std::string& name, const Limits& limits) {
  const auto found = by_name_.find(name);
  if (found == by_name_.end()) throw Error(Code::file_not_found, {"not_found"});
  if (found->second->claimed_bytes > limits.file_bytes)
    throw Error(Code::over_limit, {"file_bytes", std::to_string(limits.file_bytes)});
  const std::lock_guard lock(mutex_);
  return archive_.read(*found->second);
}

std::optional<MemberPath> member_path(const fs::path& path) {
  const std::string& text = path.native();
  std::error_code error;
  for (std::size_t slash = text.find('/', 1); slash != std::string::npos; slash = text.find('/', slash + 1)) {
    const std::string_view before(text.data(), slash);
    if (!is_zip_name(before) || slash + 1 == text.size()) continue;
    if (fs::is_regular_file(fs::path(before), error)) return MemberPath{before, text.substr(slash + 1)};
  }
  return std::nullopt;
}

bool is_zip_name(std::string_view name) {
  constexpr std::string_view ending = ".zip";
  if (name.size() <= ending.size()) return false;
  return std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
}

}  // namespace thamdinh::batch
