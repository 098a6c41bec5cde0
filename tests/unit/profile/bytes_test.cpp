#include "profile/bytes.hpp"

#include <thamdinh/error.hpp>
#include <thamdinh/profile.hpp>

#include "../check/folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thamdinh {
namespace {

TEST(ProfileBytes, MakeTheSameProfileAgain) {
  for (const std::string& id : Profile::builtin_ids()) {
    const Profile profile = Profile::builtin(id);
    const Profile again = Profile::from_bytes(profile.to_bytes());
    EXPECT_TRUE(again == profile) << id;
    EXPECT_THAT(profile.changes_to(again), testing::IsEmpty()) << id;
    EXPECT_EQ(again.files(), profile.files());
  }
}

TEST(ProfileBytes, HoldWhatTheProfileExtends) {
  std::string bytes;
  {
    const test::Folder folder;
    folder.write("own.yaml", "extends: 49-nq-tu\nid: own\nversion: \"7\"\n");
    folder.write("third.yaml", "extends: own.yaml\nid: third\nversion: \"8\"\n");
    bytes = Profile::load(folder.path() / "third.yaml").to_bytes();
  }
  const Profile again = Profile::from_bytes(bytes);
  EXPECT_EQ(again.id(), "third");
  EXPECT_EQ(again.files().size(), 1U);
  EXPECT_FALSE(again == Profile::builtin("49-nq-tu"));
}

TEST(ProfileBytes, AreOfAProfileOrRefused) {
  for (const char* wrong : {"", "a", "[]", "[{name: a}]", "[{name: a, content: b, extended: 3}]", "{"}) {
    try {
      (void)Profile::from_bytes(wrong);
      FAIL() << wrong;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), Code::profile_invalid) << wrong;
    }
  }
}

TEST(ProfileFromYaml, AFewLinesThatExtendAShippedOne) {
  const Profile own = Profile::from_yaml("extends: 49-nq-tu\nid: own\nversion: \"2\"\n");
  EXPECT_EQ(own.version(), "2");
  EXPECT_THROW((void)Profile::from_yaml("extends: no-such\nid: own\n"), Error);
}

}  // namespace
}  // namespace thamdinh
