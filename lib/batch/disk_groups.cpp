#include "batch/disk_groups.hpp"

#include <thamdinh/error.hpp>

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <tuple>
#include <utility>

namespace thamdinh::batch {

namespace {

constexpr std::size_t kBuckets = 128;  ///< one at a time is put in order: so small a part of all is in memory

/// Keys need not be spread evenly; buckets are.
std::size_t bucket_of(std::uint64_t key) {
  key *= 0x9E3779B97F4A7C15ULL;
  return static_cast<std::size_t>(key >> 57U);
}

}  // namespace

DiskGroups::DiskGroups(std::filesystem::path folder, std::size_t most_in_memory)
    : folder_(std::move(folder)), most_in_memory_(most_in_memory), buckets_(kBuckets) {}

void DiskGroups::add(std::uint64_t key, std::uint32_t value) {
  buckets_[bucket_of(key)].records.push_back({key, value});
  if (++in_memory_ == most_in_memory_) spill();
}

void DiskGroups::spill() {
  if (!file_) open();
  if (std::fseek(file_.get(), 0, SEEK_END) != 0) fail();
  for (Bucket& bucket : buckets_) {
    if (bucket.records.empty()) continue;
    bucket.chunks.push_back({std::ftell(file_.get()), bucket.records.size()});
    if (std::fwrite(bucket.records.data(), sizeof(Record), bucket.records.size(), file_.get()) !=
        bucket.records.size())
      fail();
    bucket.records.clear();
  }
  in_memory_ = 0;
}

void DiskGroups::open() {
  std::string name = (folder_ / "thamdinh-XXXXXX").string();
  const int descriptor = ::mkstemp(name.data());
  if (descriptor < 0) fail();
  ::unlink(name.c_str());
  file_.reset(::fdopen(descriptor, "w+b"));
  if (!file_) fail();
}

void DiskGroups::fail() const {
  throw Error(Code::output_failed, {folder_.string(), std::strerror(errno)});
}

std::vector<DiskGroups::Record> DiskGroups::records_of(const Bucket& bucket) {
  std::vector<Record> records = bucket.records;
  for (const Chunk& chunk : bucket.chunks) {
    const std::size_t known = records.size();
    records.resize(known + chunk.count);
    if (std::fseek(file_.get(), chunk.offset, SEEK_SET) != 0 ||
        std::fread(&records[known], sizeof(Record), chunk.count, file_.get()) != chunk.count)
      fail();
  }
  std::sort(records.begin(), records.end(), [](const Record& a, const Record& b) {
    return std::tie(a.key, a.value) < std::tie(b.key, b.value);
  });
  return records;
}

void DiskGroups::for_each(const std::function<void(std::uint64_t, std::span<const std::uint32_t>)>& group) {
  std::vector<std::uint32_t> values;
  for (const Bucket& bucket : buckets_) {
    const std::vector<Record> records = records_of(bucket);
    for (std::size_t i = 0; i < records.size(); ++i) {
      values.push_back(records[i].value);
      if (i + 1 < records.size() && records[i + 1].key == records[i].key) continue;
      group(records[i].key, values);
      values.clear();
    }
  }
}

}  // namespace thamdinh::batch
