#include "container/archive_writer.hpp"

#include <thamdinh/error.hpp>

#include <zip.h>

#include <memory>

namespace thamdinh::container {

namespace {

struct Discarder {
  void operator()(zip_t* archive) const noexcept { zip_discard(archive); }
};
struct Freer {
  void operator()(zip_source_t* source) const noexcept { zip_source_free(source); }
};

[[noreturn]] void fail() {
  throw Error(Code::output_failed, {"zip"});
}

void add(zip_t* archive, const NewMember& member) {
  constexpr zip_uint16_t first_day = (0U << 9U) | (1U << 5U) | 1U;  // of MS-DOS: 1980-01-01
  zip_source_t* content = zip_source_buffer(archive, member.bytes.data(), member.bytes.size(), 0);
  if (content == nullptr) fail();
  const zip_int64_t index = zip_file_add(archive, member.name.c_str(), content, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(content);
    fail();
  }
  const auto at = static_cast<zip_uint64_t>(index);
  if (zip_set_file_compression(archive, at, ZIP_CM_DEFLATE, 0) != 0 ||
      zip_file_set_dostime(archive, at, 0, first_day, 0) != 0)
    fail();
}

std::string content_of(zip_source_t* source) {
  if (zip_source_open(source) != 0) fail();
  std::string bytes;
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0) bytes.resize(stat.size);
  const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (read < 0 || static_cast<std::size_t>(read) != bytes.size()) fail();
  return bytes;
}

}  // namespace

std::string write_archive(const std::vector<NewMember>& members) {
  const std::unique_ptr<zip_source_t, Freer> target(zip_source_buffer_create(nullptr, 0, 0, nullptr));
  if (!target) fail();
  std::unique_ptr<zip_t, Discarder> archive(
      zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, nullptr));
  if (!archive) fail();
  zip_source_keep(target.get());  // the archive lets go of its own hold when it is closed
  for (const NewMember& member : members) add(archive.get(), member);
  if (zip_close(archive.get()) != 0) fail();
  static_cast<void>(archive.release());
  return content_of(target.get());
}

}  // namespace thamdinh::container
