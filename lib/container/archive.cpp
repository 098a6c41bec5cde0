#include "container/archive.hpp"

#include <thamdinh/error.hpp>

#include "container/end_record.hpp"
#include "container/part_name.hpp"

#include <zip.h>

#include <algorithm>

namespace thamdinh::container {

namespace {

constexpr std::uint64_t kRatioFrom =
    1ULL << 20;  // Below that, a high ratio costs nothing and is common: styles, blank tables.

struct FileCloser {
  void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};

Member describe(zip_t* archive, zip_uint64_t index) {
  Member member;
  member.index = index;
  zip_stat_t stat;
  zip_stat_init(&stat);
  // Raw: part names are ASCII, and a wrong guess of another encoding would only change them.
  if (zip_stat_index(archive, index, ZIP_FL_ENC_RAW, &stat) != 0) throw Error(Code::damaged);
  if ((stat.valid & ZIP_STAT_NAME) != 0) member.name = stat.name;
  if ((stat.valid & ZIP_STAT_SIZE) != 0) member.claimed_bytes = stat.size;
  if ((stat.valid & ZIP_STAT_COMP_SIZE) != 0) member.stored_bytes = stat.comp_size;
  member.encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
  return member;
}

}  // namespace

void Archive::Closer::operator()(zip* archive) const noexcept {
  zip_discard(archive);
}

Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;

Archive::Archive(std::span<const std::byte> bytes, const Limits& limits) : limits_(limits) {
  check_end_record(bytes, limits);
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) {
    zip_error_fini(&error);
    throw Error(Code::damaged);
  }
  zip_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  zip_error_fini(&error);
  if (!zip_) {
    zip_source_free(source);
    throw Error(Code::damaged);
  }
  list_members();
}

void Archive::list_members() {
  const zip_int64_t count = zip_get_num_entries(zip_.get(), 0);
  if (count < 0) throw Error(Code::damaged);
  if (static_cast<std::uint64_t>(count) > limits_.entries) {
    throw Error(Code::over_limit, {"entries", std::to_string(limits_.entries)});
  }
  members_.reserve(static_cast<std::size_t>(count));
  for (zip_int64_t i = 0; i < count; ++i) {
    Member member = describe(zip_.get(), static_cast<zip_uint64_t>(i));
    if (member.name.empty() || member.name.back() == '/') continue;  // A folder.
    by_name_.try_emplace(fold_part_name(member.name), members_.size());
    members_.push_back(std::move(member));
  }
}

const Member* Archive::find(std::string_view part) const {
  const auto found = by_name_.find(fold_part_name(part));
  return found == by_name_.end() ? nullptr : &members_[found->second];
}

void Archive::charge(const Member& member, std::uint64_t bytes) {
  if (bytes > limits_.part_bytes)
    throw Error(Code::over_limit, {"part_bytes", std::to_string(limits_.part_bytes)});
  if (bytes > kRatioFrom && bytes / limits_.compression_ratio > member.stored_bytes) {
    throw Error(Code::over_limit, {"compression_ratio", std::to_string(limits_.compression_ratio)});
  }
  if (inflated_bytes_ + bytes > limits_.total_bytes) {
    throw Error(Code::over_limit, {"total_bytes", std::to_string(limits_.total_bytes)});
  }
}

std::string Archive::read(const Member& member) {
  if (member.encrypted) throw Error(Code::encrypted, {member.name});
  const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen_index(zip_.get(), member.index, 0));
  if (!file) throw Error(Code::damaged, {member.name});

  // The claim is a hint for the first allocation; what really comes out is what is counted.
  constexpr std::uint64_t kLargestHint = 8ULL << 20;
  constexpr std::size_t kStep = 256U << 10;
  std::string out;
  out.resize(static_cast<std::size_t>(std::min(member.claimed_bytes, kLargestHint)) + 1);
  std::size_t used = 0;
  while (true) {
    if (used == out.size()) out.resize(out.size() + std::max(out.size() / 2, kStep));
    const zip_int64_t got = zip_fread(file.get(), out.data() + used, std::min(out.size() - used, kStep * 4));
    if (got < 0) throw Error(Code::damaged, {member.name});
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    charge(member, used);
  }
  inflated_bytes_ += used;
  out.resize(used);
  return out;
}

}  // namespace thamdinh::container
