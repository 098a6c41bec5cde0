#include "batch/disk_groups.hpp"

#include "../check/folder.hpp"

#include <gtest/gtest.h>

#include <thamdinh/error.hpp>

#include <map>
#include <random>

namespace thamdinh::batch {
namespace {

using Groups = std::map<std::uint64_t, std::vector<std::uint32_t>>;

Groups groups_of(DiskGroups& groups) {
  Groups result;
  groups.for_each([&](std::uint64_t key, std::span<const std::uint32_t> values) {
    EXPECT_FALSE(result.contains(key)) << "a key comes once";
    result[key].assign(values.begin(), values.end());
  });
  return result;
}

TEST(DiskGroups, GroupsWhatWasSpilledWithWhatWasNot) {
  const test::Folder folder;
  for (const std::size_t most : {1U, 7U, 1000U, 1000000U}) {
    DiskGroups groups(folder.path(), most);
    Groups expected;
    std::mt19937 random(49);
    for (std::uint32_t i = 0; i < 20000; ++i) {
      const std::uint64_t key = (random() % 500) << (random() % 2 * 40);
      groups.add(key, i);
      expected[key].push_back(i);
    }
    EXPECT_EQ(groups_of(groups), expected) << most;
    EXPECT_TRUE(std::filesystem::is_empty(folder.path())) << "the file has no name";
  }
}

TEST(DiskGroups, HasNothingToTellOfNothing) {
  DiskGroups groups("/nowhere");
  EXPECT_TRUE(groups_of(groups).empty());
}

TEST(DiskGroups, SaysWhenItCannotWrite) {
  DiskGroups groups("/nowhere", 2);
  groups.add(1, 1);
  try {
    groups.add(1, 2);
    FAIL() << "taken";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::output_failed);
  }
}

}  // namespace
}  // namespace thamdinh::batch
