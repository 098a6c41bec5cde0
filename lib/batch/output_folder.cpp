#include "batch/output_folder.hpp"

#include <thamdinh/error.hpp>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace thamdinh::batch {

namespace fs = std::filesystem;

OutputFile::OutputFile(fs::path path) : path_(std::move(path)), partial_(path_) {
  partial_ += ".partial";
  stream_.open(partial_, std::ios::binary | std::ios::trunc);
  if (!stream_) fail();
}

OutputFile::~OutputFile() {
  if (committed_) return;
  stream_.close();
  std::error_code ignored;
  fs::remove(partial_, ignored);
}

void OutputFile::fail() const {
  throw Error(Code::output_failed, {path_.string(), std::generic_category().message(errno)});
}

void OutputFile::write(std::string_view bytes) {
  if (!stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()))) fail();
}

void OutputFile::append(OutputFile& other) {
  if (!other.stream_.flush()) other.fail();
  std::ifstream source(other.partial_, std::ios::binary);
  std::array<char, 1U << 16U> block{};
  while (source.read(block.data(), block.size()) || source.gcount() > 0) {
    write({block.data(), static_cast<std::size_t>(source.gcount())});
  }
  if (!source.eof()) other.fail();
}

void OutputFile::commit() {
  stream_.close();
  if (!stream_) fail();
  std::error_code error;
  fs::rename(partial_, path_, error);
  if (error) throw Error(Code::output_failed, {path_.string(), error.message()});
  committed_ = true;
}

FolderLock prepare_folder(const fs::path& folder, const std::vector<std::string>& names, bool overwrite) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error || !fs::is_directory(folder, error))
    throw Error(Code::output_failed, {folder.string(), error.message()});
  FolderLock lock(folder);
  for (const std::string& name : names) {
    // A store without a byte is what a process leaves that was killed while it made it.
    const auto bytes = fs::file_size(folder / name, error);
    const bool there = !error ? bytes > 0 : fs::exists(folder / name);
    if (there && !overwrite) throw Error(Code::store_exists, {(folder / name).string()});
  }
  return lock;
}

void make_empty_folder(const fs::path& folder) {
  std::error_code error;
  fs::remove_all(folder, error);
  if (!error) fs::create_directories(folder, error);
  if (error) throw Error(Code::output_failed, {folder.string(), error.message()});
}

}  // namespace thamdinh::batch
