#include "container/archive_writer.hpp"

#include "container/package.hpp"
#include "zip_writer.hpp"

#include <gtest/gtest.h>

namespace thamdinh {
namespace {

TEST(ArchiveWriter, WhatIsWrittenIsReadBack) {
  const std::string types = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>";
  const std::string rels =
      "<Relationships><Relationship Id='a' Target='word/document.xml' "
      "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'/></"
      "Relationships>";
  const std::string body(100000, 'x');
  const std::string bytes = container::write_archive({{"[Content_Types].xml", types},
                                                      {"_rels/.rels", rels},
                                                      {"word/document.xml", body},
                                                      {"word/empty.xml", ""}});
  const auto package = container::Package::open(test::as_bytes(bytes), {});
  EXPECT_EQ(package.parts().size(), 4U);
  EXPECT_EQ(package.main_part(), "word/document.xml");
  EXPECT_EQ(package.read("word/document.xml"), body);
  EXPECT_EQ(package.read("word/empty.xml"), "");
  EXPECT_LT(bytes.size(), body.size() / 10) << "deflated";
}

TEST(ArchiveWriter, TheSameMembersGiveTheSameBytes) {
  EXPECT_EQ(container::write_archive({{"a", "1"}}), container::write_archive({{"a", "1"}}));
}

}  // namespace
}  // namespace thamdinh
