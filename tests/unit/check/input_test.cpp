#include "check/input.hpp"

#include <thamdinh/error.hpp>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "../container/zip_writer.hpp"
#include "folder.hpp"

namespace thamdinh::checking {
namespace {

using test::as_bytes;
using test::Folder;

using Arguments = std::vector<std::string>;

/// Why a file was not read; nothing if it was.
std::optional<Error> refusal(const std::filesystem::path& path, Source& source, const Limits& limits = {}) {
  try {
    (void)read_file(path, limits, source);
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

std::optional<Error> refusal(const std::filesystem::path& path) {
  Source source;
  return refusal(path, source);
}

TEST(Input, ReadsAFileWhole) {
  const Folder folder;
  using namespace std::string_literals;
  const std::string content = "a\0b\r\n\xFF"s + std::string(100'000, 'x');
  Source source;
  EXPECT_EQ(read_file(folder.write("kế hoạch.docx", content), {}, source), content);
  EXPECT_EQ(source.bytes, content.size());
  EXPECT_EQ(read_file(folder.write("empty.docx", ""), {}, source), "");
}

TEST(Input, RefusesWhatIsNoFile) {
  const Folder folder;
  const auto missing = refusal(folder.path() / "none.docx");
  ASSERT_TRUE(missing);
  EXPECT_EQ(missing->code(), Code::file_not_found);
  EXPECT_EQ(missing->arguments(), Arguments{"not_found"});
  const auto directory = refusal(folder.path());
  ASSERT_TRUE(directory);
  EXPECT_EQ(directory->code(), Code::file_not_found);
  EXPECT_EQ(directory->arguments(), Arguments{"directory"});
  EXPECT_EQ(refusal("")->arguments(), Arguments{"not_found"});
  std::filesystem::create_symlink("round.docx", folder.path() / "round.docx");
  EXPECT_EQ(refusal(folder.path() / "round.docx")->code(), Code::file_not_found);
}

TEST(Input, AFileOfTheLimitIsReadAndOneMoreIsNot) {
  const Folder folder;
  const auto file = folder.write("a.docx", "12345");
  Limits limits;
  limits.file_bytes = 5;
  Source source;
  EXPECT_EQ(read_file(file, limits, source), "12345");
  limits.file_bytes = 4;
  const auto error = refusal(file, source, limits);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code(), Code::over_limit);
  EXPECT_EQ(error->arguments(), (Arguments{"file_bytes", "4"}));
  EXPECT_EQ(source.bytes, 5U) << "the size is known although nothing was read";
}

TEST(Input, APipeIsReadToItsEndOrTheLimit) {
  const Folder folder;
  const auto pipe = folder.path() / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const std::string content(300'000, 'p');
  const auto fed = [&](const auto& read) {
    std::thread writer([&] { std::ofstream(pipe, std::ios::binary) << content; });
    read();
    writer.join();
  };
  Source source;
  fed([&] { EXPECT_EQ(read_file(pipe, {}, source), content); });
  // What has no end is given up at the limit.
  Limits limits;
  limits.file_bytes = 100'000;
  EXPECT_EQ(refusal("/dev/zero", source, limits)->code(), Code::over_limit);
}

TEST(Input, AFailureOfReadingIsToldAsSuch) {
  // The kernel opens this file for anybody, and fails at its first byte.
  const auto error = refusal("/proc/self/mem");
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code(), Code::file_not_found);
  EXPECT_EQ(error->arguments(), Arguments{"unreadable"});
}

TEST(Input, WhatMayNotBeReadIsNotCalledAbsent) {
  const Folder folder;
  const auto file = folder.write("closed/a.docx");
  const auto closed = file.parent_path();
  const auto both_refused = [&] {
    std::filesystem::permissions(file, std::filesystem::perms::none);
    const auto of_file = refusal(file);
    std::filesystem::permissions(closed, std::filesystem::perms::none);
    const auto of_folder = refusal(file);
    std::filesystem::permissions(closed, std::filesystem::perms::owner_all);
    return std::pair(of_file, of_folder);
  };
  // Root may read everything: then the file is somebody's who is not root.
  const bool root = ::geteuid() == 0;
  constexpr uid_t nobody = 65534;
  if (root) {
    for (const auto& path : {folder.path(), closed, file})
      ASSERT_EQ(::chown(path.c_str(), nobody, nobody), 0);
    ASSERT_EQ(::seteuid(nobody), 0);
  }
  const auto [of_file, of_folder] = both_refused();
  if (root) {
    ASSERT_EQ(::seteuid(0), 0);
  }
  ASSERT_TRUE(of_file && of_folder);
  EXPECT_EQ(of_file->arguments(), Arguments{"unreadable"});
  EXPECT_EQ(of_folder->arguments(), Arguments{"unreadable"});
}

TEST(Input, IdentifiesByLengthAndHash) {
  // The examples of FIPS 180-4.
  Source source;
  identify(as_bytes("abc"), source);
  EXPECT_EQ(source.bytes, 3U);
  EXPECT_EQ(source.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  identify(as_bytes(std::string(1'000'000, 'a')), source);
  EXPECT_EQ(source.bytes, 1'000'000U);
  EXPECT_EQ(source.sha256, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  identify({}, source);
  EXPECT_EQ(source.bytes, 0U);
  EXPECT_EQ(source.sha256, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

}  // namespace
}  // namespace thamdinh::checking
