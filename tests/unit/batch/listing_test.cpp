#include <thamdinh/batch.hpp>

#include "../check/folder.hpp"
#include "../container/zip_writer.hpp"
#include "batch/inputs.hpp"
#include "batch/store.hpp"
#include "profile/model.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thamdinh {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

std::vector<std::string> names(const Listing& listing, const std::filesystem::path& root) {
  std::vector<std::string> result;
  for (const auto& file : listing.files) result.push_back(file.lexically_relative(root).string());
  return result;
}

TEST(ListFiles, WalksFoldersInByteOrder) {
  const test::Folder folder;
  for (const char* name : {"b.docx", "a/z.docx", "B.DOCX", "a.docx", "a-1.docx", "c/d/e.docm", "đ.docx"})
    folder.write(name);
  const Listing listing = list_files({folder.path()});
  EXPECT_THAT(names(listing, folder.path()),
              ElementsAre("B.DOCX", "a-1.docx", "a.docx", "a/z.docx", "b.docx", "c/d/e.docm", "đ.docx"));
  EXPECT_EQ(listing.skipped, 0U);
  EXPECT_THAT(listing.others, IsEmpty());
}

TEST(ListFiles, ListsWhatMayBeAPlanInAnotherFormat) {
  const test::Folder folder;
  for (const char* name : {"a.doc", "b.rtf", "c.odt", "d.pdf", "e.JPG", "f.dotx", "g.dotm"})
    folder.write(name);
  EXPECT_EQ(list_files({folder.path()}).files.size(), 7U);
}

TEST(ListFiles, CountsWhatItLeavesOut) {
  const test::Folder folder;
  for (const char* name :
       {"~$a.docx", ".hidden.docx", ".git/a.docx", "Thumbs.db", "units.csv", "x.CSV", "y.tar", "README"})
    folder.write(name);
  const Listing listing = list_files({folder.path()});
  EXPECT_THAT(listing.files, IsEmpty());
  EXPECT_EQ(listing.skipped, 4U);
  EXPECT_THAT(listing.others, ElementsAre(Pair("", 1), Pair(".csv", 2), Pair(".tar", 1)));
}

TEST(ListFiles, AStoreStandsForTheFilesOfItsBatch) {
  const test::Folder folder;
  { batch::Store(folder.path()).begin({"b.docx", "a/c.docx"}, Profile::builtin("27-ct-tw").model()); }
  EXPECT_THAT(list_files({folder.path() / "results.sqlite", "d.docx"}).files,
              ElementsAre("b.docx", "a/c.docx", "d.docx"));
  folder.write("other/results.sqlite", "no database at all, though as long as one might be");
  EXPECT_THROW((void)list_files({folder.path() / "other/results.sqlite"}), Error);
}

TEST(ListFiles, WalksAZip) {
  const test::Folder folder;
  test::ZipWriter zip;
  for (const char* name :
       {"b/kế hoạch.docx", "a.docx", "~$a.docx", "__MACOSX/a.docx", "notes.txt", "/etc/evil.docx"})
    zip.add(name, "content of " + std::string(name));
  folder.write("plans.zip", zip.bytes());
  folder.write("broken.zip", "no zip");
  const Listing listing = list_files({folder.path()});
  EXPECT_THAT(names(listing, folder.path()), ElementsAre("broken.zip", "plans.zip/etc/evil.docx",
                                                         "plans.zip/a.docx", "plans.zip/b/kế hoạch.docx"));
  EXPECT_EQ(listing.skipped, 2U);
  EXPECT_THAT(listing.others, ElementsAre(Pair(".txt", 1)));
  batch::Inputs inputs;
  Source source;
  EXPECT_EQ(inputs.read(listing.files[3], {}, source), "content of b/kế hoạch.docx");
  EXPECT_EQ(inputs.read(listing.files[1], {}, source), "content of /etc/evil.docx");
  EXPECT_EQ(source.path, listing.files[1].string());
}

TEST(ListFiles, TakesAFileAsItIsAndEachOnce) {
  const test::Folder folder;
  const auto odd = folder.write("plan.txt");
  const auto plan = folder.write("a.docx");
  EXPECT_THAT(names(list_files({odd, plan, folder.path(), folder.path() / "." / "a.docx"}), folder.path()),
              ElementsAre("plan.txt", "a.docx"));
}

TEST(ListFiles, DoesNotFollowALinkInACircle) {
  const test::Folder folder;
  folder.write("a/a.docx");
  std::filesystem::create_directory_symlink(folder.path(), folder.path() / "a" / "loop");
  std::filesystem::create_symlink(folder.path() / "a" / "a.docx", folder.path() / "b.docx");
  EXPECT_THAT(names(list_files({folder.path()}), folder.path()), ElementsAre("a/a.docx", "b.docx"));
}

TEST(ListFiles, KeepsAPathWhereNothingIs) {
  const test::Folder folder;
  EXPECT_THAT(names(list_files({folder.path() / "none"}), folder.path()), ElementsAre("none"));
}

}  // namespace
}  // namespace thamdinh
