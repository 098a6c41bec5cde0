// Files that cannot be read: each has a code, by both doors.

#include <thamdinh/check.hpp>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "folder.hpp"
#include "plan.hpp"

namespace thamdinh {
namespace {

using test::as_bytes;
using test::Folder;
using test::ShortPlan;
using test::the_profile;

/// The code that stands for a file's content, by both doors, which must agree; nothing where it is read.
std::optional<Code> code_of(std::string_view bytes, const CheckOptions& options = {}) {
  std::optional<Code> thrown;
  try {
    (void)check(as_bytes(bytes), the_profile(), options);
  } catch (const Error& error) {
    thrown = error.code();
  }
  const Outcome outcome = try_check(as_bytes(bytes), the_profile(), options);
  const auto* failure = std::get_if<Failure>(&outcome);
  EXPECT_EQ(failure ? std::optional(failure->error.code()) : std::nullopt, thrown);
  return thrown;
}

TEST(BadFile, HasACode) {
  const std::string good = ShortPlan{}.docx();
  EXPECT_EQ(code_of(good), std::nullopt);
  EXPECT_EQ(code_of(""), Code::file_empty);
  EXPECT_EQ(code_of(std::string(64, '\0')), Code::not_a_package);
  EXPECT_EQ(code_of("%PDF-1.7\n"), Code::other_format);
  EXPECT_EQ(code_of(std::string_view(good).substr(0, good.size() / 2)), Code::damaged);
  EXPECT_EQ(code_of(test::package_members().bytes()), Code::not_a_word_document);
  EXPECT_EQ(code_of(test::docx({"<w:p>"})), Code::malformed_xml);
  EXPECT_EQ(code_of(test::docx({test::times(200'000, "<w:sdt><w:sdtContent>") +
                                test::times(200'000, "</w:sdtContent></w:sdt>")})),
            Code::over_limit);
  CheckOptions options;
  options.limits.paragraphs = 3;
  EXPECT_EQ(code_of(good, options), Code::over_limit);
}

TEST(BadFile, AnyCutIsARowOrAReport) {
  const std::string good = ShortPlan{}.docx();
  for (std::size_t size = 0; size < good.size(); size += 7) {
    const auto code = code_of(std::string_view(good).substr(0, size));
    ASSERT_TRUE(code) << size;
    EXPECT_EQ(to_string(*code).substr(0, 3), "TD1") << size;
    EXPECT_NE(*code, Code::isolated_failure) << size;
  }
}

TEST(BadFile, SaysWhatIsKnownOfTheFile) {
  const Folder folder;
  const auto missing = folder.path() / "none.docx";
  const Outcome absent = try_check(missing, the_profile());
  EXPECT_EQ(std::get<Failure>(absent).source.path, missing.string());
  EXPECT_EQ(std::get<Failure>(absent).source.sha256, "");
  EXPECT_EQ(std::get<Failure>(absent).error.code(), Code::file_not_found);
  const Outcome bad = try_check(folder.write("a.docx", "abc"), the_profile());
  EXPECT_EQ(std::get<Failure>(bad).source.bytes, 3U);
  EXPECT_EQ(std::get<Failure>(bad).source.sha256,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CheckOptions options;
  options.path = "from the post.docx";
  EXPECT_EQ(std::get<Failure>(try_check(as_bytes("abc"), the_profile(), options)).source.path, options.path);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST(BadFileDeathTest, WhatDoesNotFitIntoMemoryIsOverALimit) {
  const Folder folder;
  const auto file = folder.write("huge.docx", "");
  constexpr std::uint64_t gigabyte = 1ULL << 30;
  std::filesystem::resize_file(file, 2 * gigabyte);  // a hole: takes no room on the disk
  const auto attempt = [&] {
    const rlimit memory{gigabyte, gigabyte};
    setrlimit(RLIMIT_AS, &memory);
    CheckOptions options;
    options.limits.file_bytes = 4 * gigabyte;
    const Outcome outcome = try_check(file, the_profile(), options);
    std::_Exit(std::get<Failure>(outcome).error.code() == Code::over_limit ? 0 : 1);
  };
  (void)the_profile();  // read before memory is short
  EXPECT_EXIT(attempt(), ::testing::ExitedWithCode(0), "");
}
#endif

}  // namespace
}  // namespace thamdinh
