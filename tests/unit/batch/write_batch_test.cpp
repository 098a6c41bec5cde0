#include <thamdinh/batch.hpp>

#include "../check/folder.hpp"
#include "batch/database.hpp"
#include "batch/folder_lock.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace thamdinh {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

constexpr std::array kFiles{"plans.csv",    "requirements.csv", "citations.csv", "headings.csv",
                            "findings.csv", "index.html",       "results.xlsx"};

const Profile& profile() {
  static const Profile builtin = Profile::builtin("49-nq-tu");
  return builtin;
}

/// Three plans of the corpus, one file that is none, one that is empty.
Listing submitted(const test::Folder& folder) {
  const std::filesystem::path corpus = std::filesystem::path(THAMDINH_SOURCE_DIR) / "corpus" / "plans";
  for (const char* name : {"dt-chi-bo-thanh-tra", "c-cuc-thong-ke", "b-cong-ty-thuy-loi"}) {
    std::filesystem::create_directories(folder.path() / "in" / name);
    std::filesystem::copy_file(corpus / name / "plan.docx", folder.path() / "in" / name / "plan.docx");
  }
  folder.write("in/a text.docx", "no zip at all");
  folder.write("in/empty.docx", "");
  return list_files({folder.path() / "in"});
}

BatchSummary write(const test::Folder& folder, const Listing& listing, const char* out, unsigned jobs,
                   std::function<bool()> cancelled = {}) {
  BatchOptions options;
  options.jobs = jobs;
  options.cancelled = std::move(cancelled);
  WriteOptions to;
  to.folder = folder.path() / out;
  to.fail_under = 100.0;
  return write_batch(listing, profile(), options, to);
}

TEST(WriteBatch, GivesTheSameBytesForAnyNumberOfJobs) {
  const test::Folder folder;
  const Listing listing = submitted(folder);
  const BatchSummary one = write(folder, listing, "one", 1);
  write(folder, listing, "four", 4);
  EXPECT_EQ(one.files, 5U);
  EXPECT_EQ(one.read, 3U);
  EXPECT_EQ(one.unreadable, 2U);
  EXPECT_EQ(one.below, 3U);
  EXPECT_FALSE(one.interrupted);
  EXPECT_EQ(one.page, folder.path() / "one" / "index.html");
  for (const char* name : kFiles) {
    EXPECT_FALSE(folder.read(std::filesystem::path("one") / name).empty()) << name;
    EXPECT_EQ(folder.read(std::filesystem::path("one") / name),
              folder.read(std::filesystem::path("four") / name))
        << name;
  }
  const std::string plans = folder.read("one/plans.csv");
  EXPECT_THAT(plans, StartsWith("\xEF\xBB\xBFpath,unit,parent,kind,kind_source,status,score,"));
  EXPECT_THAT(plans, HasSubstr("empty.docx,,,,,TD102,"));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path() / "one"), {}),
            static_cast<std::ptrdiff_t>(kFiles.size() + 2));  // and the store, the plans' pages
}

TEST(WriteBatch, OverwritesNothing) {
  const test::Folder folder;
  folder.write("out/plans.csv", "mine");
  try {
    write(folder, {}, "out", 1);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::store_exists);
  }
  EXPECT_EQ(folder.read("out/plans.csv"), "mine");
}

TEST(WriteBatch, SaysThatItCannotWrite) {
  const test::Folder folder;
  folder.write("out", "a file");
  try {
    write(folder, {}, "out", 1);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::output_failed);
  }
}

TEST(WriteBatch, KeepsWhatWasDoneWhenInterrupted) {
  const test::Folder folder;
  Listing listing = submitted(folder);
  for (int i = 0; i < 6; ++i)
    listing.files.insert(listing.files.end(), listing.files.begin(), listing.files.begin() + 5);
  const BatchSummary summary = write(folder, listing, "out", 1, [] { return true; });
  EXPECT_TRUE(summary.interrupted);
  EXPECT_LT(summary.read + summary.unreadable, listing.files.size());
  EXPECT_THAT(folder.read("out/index.html"), HasSubstr("Bị dừng giữa chừng"));
  EXPECT_THAT(folder.read("out/plans.csv"), StartsWith("\xEF\xBB\xBFpath,"));
}

TEST(WriteBatch, KeepsInTheStoreWhatWasDoneWhenItFails) {
  const test::Folder folder;
  const Listing listing = submitted(folder);
  WriteOptions to;
  to.folder = folder.path() / "out";
  to.progress = [](std::size_t, std::size_t) { throw std::runtime_error("stop"); };
  EXPECT_THROW(write_batch(listing, profile(), {}, to), std::runtime_error);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(to.folder), {}), 1);
  EXPECT_TRUE(std::filesystem::exists(to.folder / "results.sqlite"));
}

TEST(WriteBatch, ResumesToWhatAnUnbrokenRunWrites) {
  const test::Folder folder;
  const Listing listing = submitted(folder);
  write(folder, listing, "whole", 2);
  int handed_over = 0;
  write(folder, listing, "broken", 1, [&] { return ++handed_over > 1; });
  WriteOptions to;
  to.folder = folder.path() / "broken";
  to.fail_under = 100.0;
  to.resume = true;
  EXPECT_FALSE(write_batch(listing, profile(), {}, to).interrupted);
  for (const char* name : kFiles)
    EXPECT_EQ(folder.read(std::filesystem::path("whole") / name), folder.read(to.folder / name)) << name;
}

TEST(WriteBatch, ChecksAgainOnlyWhatChanged) {
  const test::Folder folder;
  const Listing listing = submitted(folder);
  write(folder, listing, "out", 1);
  folder.write("in/empty.docx", "no longer empty");
  // A result that is not found again would be put once more, under an id of its own.
  const auto results = [&] {
    batch::Database database(folder.path() / "out" / "results.sqlite");
    batch::Statement count(database, "SELECT count(*), max(id) FROM results");
    count.step();
    return std::pair(count.number(0), count.number(1));
  };
  const auto before = results();
  WriteOptions to;
  to.folder = folder.path() / "out";
  to.resume = true;
  write_batch(listing, profile(), {}, to);
  EXPECT_EQ(results(), std::pair(before.first + 1, before.second + 1));
}

TEST(WriteBatch, RefusesAStoreThatAnotherHolds) {
  const test::Folder folder;
  std::filesystem::create_directory(folder.path() / "out");
  const batch::FolderLock other(folder.path() / "out");
  try {
    write(folder, {}, "out", 1);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::store_busy);
  }
}

TEST(WriteBatch, RefusesAStoreOfAnotherSchema) {
  const test::Folder folder;
  std::filesystem::create_directory(folder.path() / "out");
  batch::Database(folder.path() / "out" / "results.sqlite").execute("PRAGMA user_version = 999");
  WriteOptions to;
  to.folder = folder.path() / "out";
  to.resume = true;
  try {
    write_batch({}, profile(), {}, to);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::store_foreign);
  }
}

TEST(WriteBatch, GivesTheSameInProcessesOfTheirOwn) {
  const test::Folder folder;
  const Listing listing = submitted(folder);
  write(folder, listing, "threads", 2);
  BatchOptions options;
  options.jobs = 2;
  options.isolate = true;
  WriteOptions to;
  to.folder = folder.path() / "processes";
  to.fail_under = 100.0;
  write_batch(listing, profile(), options, to);
  for (const char* name : kFiles)
    EXPECT_EQ(folder.read(std::filesystem::path("threads") / name), folder.read(to.folder / name)) << name;
}

TEST(CheckMany, HandsOverEveryFileInOrder) {
  const test::Folder folder;
  const Listing listing = submitted(folder);
  std::vector<std::string> paths;
  const auto sink = [&](Outcome&& outcome) {
    const Report* report = std::get_if<Report>(&outcome);
    paths.push_back(*(report ? report->source() : std::get<Failure>(outcome).source).path);
  };
  EXPECT_EQ(check_many(listing.files, profile(), {}, sink), listing.files.size());
  ASSERT_EQ(paths.size(), listing.files.size());
  for (std::size_t i = 0; i < paths.size(); ++i) EXPECT_EQ(paths[i], listing.files[i].string());
}

TEST(CheckMany, TakesKindsFromTheCaller) {
  const test::Folder folder;
  const Listing listing = submitted(folder);
  BatchOptions options;
  options.unit_kind = [](const std::filesystem::path& file) {
    return file.string().find("thanh-tra") != std::string::npos ? std::optional(UnitKind::press)
                                                                : std::nullopt;
  };
  check_many(listing.files, profile(), options, [](Outcome&& outcome) {
    const Report* report = std::get_if<Report>(&outcome);
    if (!report) return;
    const bool given = report->source().path->find("thanh-tra") != std::string::npos;
    EXPECT_EQ(report->unit().kind_source == UnitKindSource::given, given);
  });
}

}  // namespace
}  // namespace thamdinh
