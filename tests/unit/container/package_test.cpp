#include "container/package.hpp"

#include "zip_writer.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace thamdinh::container {
namespace {

using namespace std::string_literals;
using test::as_bytes;
using test::package_members;
using test::ZipMember;
using test::ZipOptions;
using test::ZipWriter;

const std::string kMain = "<w:document/>";

/// The error that opening (and reading the main part) ends with; nothing when all is well.
std::optional<Error> error_of(const std::string& bytes, const Limits& limits = {}) {
  try {
    const Package package = Package::open(as_bytes(bytes), limits);
    (void)package.read(package.main_part());
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

void expect_code(const std::string& bytes, Code code, const std::string& argument = "",
                 const Limits& limits = {}) {
  const auto error = error_of(bytes, limits);
  ASSERT_TRUE(error.has_value());
  EXPECT_EQ(error->code(), code) << error->what();
  if (!argument.empty()) {
    ASSERT_FALSE(error->arguments().empty());
    EXPECT_EQ(error->arguments()[0], argument);
  }
}

TEST(Package, OpensAndReads) {
  const std::string bytes = package_members().add("word/document.xml", kMain).bytes();
  const Package package = Package::open(as_bytes(bytes), {});
  EXPECT_EQ(package.main_part(), "word/document.xml");
  EXPECT_EQ(package.read("WORD/document.xml"), kMain);
  EXPECT_TRUE(package.has("/word/document.xml"));
  EXPECT_FALSE(package.has("word/styles.xml"));
  EXPECT_EQ(package.parts().size(), 3U);
  EXPECT_EQ(package.content_type("word/document.xml"), test::kDocumentType);
  EXPECT_EQ(package.content_type("word/other.xml"), "application/xml");
  EXPECT_EQ(package.content_type("word/none"), "");
}

TEST(Package, RefusesOtherFilesByName) {
  expect_code("", Code::file_empty);
  expect_code("{\\rtf1\\ansi}", Code::other_format, "rtf");
  expect_code("%PDF-1.7\n", Code::other_format, "pdf");
  expect_code("\x89PNG\r\n\x1A\n\0\0"s, Code::other_format, "png");
  expect_code("\xFF\xD8\xFF\xE0", Code::other_format, "jpeg");
  expect_code("\xEF\xBB\xBF  <!DOCTYPE html><p>", Code::other_format, "html");
  expect_code("<HTML><body>", Code::other_format, "html");
  expect_code(
      "K\xE1\xBA\xBF ho\xE1\xBA\xA1"
      "ch\r\n",
      Code::other_format, "text");
  expect_code("<?xml version='1.0'?><a/>", Code::other_format, "xml");
  expect_code("<?xml version='1.0'?>\n<!-- <html> -->\n<office:document><table/></office:document>",
              Code::other_format, "fodt");
  expect_code(
      "<?xml version='1.0'?><?mso-application progid='Word.Document'?><pkg:package "
      "xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'/>",
      Code::flat_opc);
  expect_code(std::string(4096, '\0'), Code::not_a_package);
}

TEST(Package, RefusesOtherArchivesByName) {
  expect_code(ZipWriter().add("a.txt", "x").bytes(), Code::not_a_word_document, "zip");
  expect_code(ZipWriter().add("mimetype", "application/vnd.oasis.opendocument.text").bytes(),
              Code::other_format, "odt");
  expect_code(ZipWriter().add("mimetype", "application/vnd.oasis.opendocument.spreadsheet").bytes(),
              Code::not_a_word_document, "ods");
  expect_code(ZipWriter()
                  .add("[Content_Types].xml",
                       test::content_types(
                           "/xl/workbook.xml",
                           "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"))
                  .add("_rels/.rels", test::root_relationships("xl/workbook.xml"))
                  .add("xl/workbook.xml", "<workbook/>")
                  .bytes(),
              Code::not_a_word_document, "xlsx");
  expect_code(ZipWriter().bytes(), Code::not_a_word_document, "zip");
}

std::string compound_file(const std::string& stream) {
  std::string bytes(512 * 3, '\0');
  const auto put = [&](std::size_t at, std::uint32_t value, int width) {
    for (int i = 0; i < width; ++i)
      bytes[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * i));
  };
  put(0, 0xE011CFD0, 4);
  put(4, 0xE11AB1A1, 4);
  put(30, 9, 2);
  put(48, 1, 4);  // The directory is in sector 1.
  put(76, 0, 4);  // The FAT in sector 0.
  put(512, 0xFFFFFFFD, 4);
  put(516, 0xFFFFFFFE, 4);
  const auto entry = [&](std::size_t index, const std::string& name, char type, std::uint32_t child) {
    const std::size_t at = 1024 + 128 * index;
    for (std::size_t i = 0; i < name.size(); ++i) bytes[at + 2 * i] = name[i];
    put(at + 64, static_cast<std::uint32_t>(2 * name.size() + 2), 2);
    bytes[at + 66] = type;
    put(at + 68, 0xFFFFFFFF, 4);
    put(at + 72, 0xFFFFFFFF, 4);
    put(at + 76, child, 4);
  };
  entry(0, "Root Entry", 5, 1);
  entry(1, stream, 2, 0xFFFFFFFF);
  return bytes;
}

TEST(Package, TellsCompoundFilesApart) {
  expect_code(compound_file("WordDocument"), Code::legacy_doc);
  expect_code(compound_file("EncryptedPackage"), Code::encrypted);
  expect_code(compound_file("Workbook"), Code::not_a_word_document, "xls");
  expect_code(compound_file("__nameid"), Code::not_a_word_document, "ole");
  expect_code(compound_file("WordDocument").substr(0, 1100), Code::not_a_word_document, "ole");
  expect_code(compound_file("WordDocument").substr(0, 1200),
              Code::legacy_doc);  // The directory is cut off, the name is there.
}

TEST(Package, FindsTheMainPartByRelationship) {
  for (const std::string target :
       {"/custom/main.xml", "custom/main.xml", "CUSTOM/Main.xml", "./custom/main.xml", "custom\\main.xml"}) {
    const std::string bytes = ZipWriter()
                                  .add("[Content_Types].xml", test::content_types("/custom/main.xml"))
                                  .add("_rels/.rels", test::root_relationships(target))
                                  .add("word/document.xml", "<wrong/>")
                                  .add("custom/main.xml", kMain)
                                  .bytes();
    const Package package = Package::open(as_bytes(bytes), {});
    EXPECT_EQ(package.read(package.main_part()), kMain) << target;
  }
}

TEST(Package, OpensWithoutTypesOrRelationships) {
  EXPECT_FALSE(error_of(ZipWriter().add("word/document.xml", kMain).bytes()));
  EXPECT_FALSE(error_of(
      ZipWriter().add("_rels/.rels", test::root_relationships()).add("word/document.xml", kMain).bytes()));
  EXPECT_FALSE(error_of(ZipWriter()
                            .add("[Content_Types].xml", "<Types")
                            .add("_rels/.rels", test::root_relationships())
                            .add("word/document.xml", kMain)
                            .bytes()));
}

TEST(Package, ReadsRelationshipsOfBothKinds) {
  const std::string rels =
      "<Relationships><Relationship Id='a' "
      "Type='http://purl.oclc.org/ooxml/officeDocument/relationships/styles' "
      "Target='styles.xml'/><Relationship Id='b' "
      "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
      "hyperlink' Target='http://x/a b' TargetMode='External'/></Relationships>";
  const std::string bytes = package_members()
                                .add("word/document.xml", kMain)
                                .add("word/_rels/document.xml.rels", rels)
                                .add("word/styles.xml", "<w:styles/>")
                                .bytes();
  const Package package = Package::open(as_bytes(bytes), {});
  const auto found = package.relationships("word/document.xml");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].type, "styles");
  EXPECT_EQ(found[0].target, "word/styles.xml");
  EXPECT_TRUE(found[1].external);
  EXPECT_EQ(found[1].target, "http://x/a b");
  EXPECT_EQ(package.related("word/document.xml", "styles"), "word/styles.xml");
  EXPECT_EQ(package.related("word/document.xml", "numbering"), std::nullopt);
}

TEST(Package, ReadsZip64AndDataDescriptors) {
  const auto main = [](std::uint16_t flags) {
    return ZipMember{"word/document.xml", kMain, 0, flags, {}, {}};
  };
  EXPECT_FALSE(error_of(package_members().add(main(0)).bytes(ZipOptions{true, {}})));
  EXPECT_FALSE(error_of(package_members().add(main(8)).bytes()));
}

TEST(Package, DuplicateAndTraversalNamesAreHarmless) {
  const std::string bytes = package_members()
                                .add("word/document.xml", kMain)
                                .add("word/document.xml", "<second/>")
                                .add("../../../etc/passwd", "x")
                                .add("/word/styles.xml", "<w:styles/>")
                                .bytes();
  const Package package = Package::open(as_bytes(bytes), {});
  EXPECT_EQ(package.read(package.main_part()), kMain);
  EXPECT_TRUE(package.has("word/styles.xml"));
}

TEST(Package, DamagedArchives) {
  const std::string good = package_members().add("word/document.xml", kMain).bytes();
  for (const std::size_t kept : {std::size_t{4}, std::size_t{30}, good.size() / 2, good.size() - 30}) {
    expect_code(good.substr(0, kept), Code::damaged);
  }
  expect_code(package_members().add(ZipMember{"word/document.xml", kMain, 0, 0, 12345, {}}).bytes(),
              Code::damaged, "word/document.xml");
  expect_code(package_members().add(ZipMember{"word/document.xml", "not deflate", 8, 0, {}, {}}).bytes(),
              Code::damaged, "word/document.xml");
}

TEST(Package, EncryptedMembers) {
  expect_code(package_members().add(ZipMember{"word/document.xml", kMain, 0, 1, {}, {}}).bytes(),
              Code::encrypted);
}

ZipMember bomb(std::size_t bytes, std::optional<std::uint64_t> claim) {
  return {"word/document.xml",  test::deflate_run('a', bytes), 8, 0, test::crc32(std::string(bytes, 'a')),
          claim.value_or(bytes)};
}

TEST(Package, BombsByRatioAndSize) {
  Limits limits;
  limits.compression_ratio = 100;
  expect_code(package_members().add(bomb(4'000'000, {})).bytes(), Code::over_limit, "compression_ratio",
              limits);
  EXPECT_FALSE(error_of(package_members().add(bomb(4'000'000, {})).bytes()));
  limits = Limits{};
  limits.part_bytes = 1'000'000;
  expect_code(package_members().add(bomb(4'000'000, {})).bytes(), Code::over_limit, "part_bytes", limits);
  limits = Limits{};
  limits.total_bytes = 1'000'000;
  expect_code(package_members().add(bomb(4'000'000, {})).bytes(), Code::over_limit, "total_bytes", limits);
  limits = Limits{};
  limits.file_bytes = 100;
  expect_code(package_members().add("word/document.xml", kMain).bytes(), Code::over_limit, "file_bytes",
              limits);
}

TEST(Package, SizesThatLie) {
  // Less than there is: what comes out is counted, not what is claimed. More: no allocation follows the
  // claim.
  Limits limits;
  limits.part_bytes = 1'000'000;
  const auto less = error_of(package_members().add(bomb(4'000'000, 10)).bytes(), limits);
  ASSERT_TRUE(less.has_value());
  const auto more = error_of(package_members().add(bomb(1000, 0xFFFFFFF0ULL)).bytes(), limits);
  EXPECT_TRUE(!more || more->code() == Code::damaged);
}

TEST(Package, BombsByCount) {
  ZipWriter zip = package_members();
  zip.add("word/document.xml", kMain);
  for (int i = 0; i < 30'000; ++i) zip.add("p" + std::to_string(i), "");
  const std::string bytes = zip.bytes();
  expect_code(bytes, Code::over_limit, "entries");
  // An end record that claims few members of a directory that holds many.
  const auto lying = error_of(zip.bytes(ZipOptions{false, std::uint16_t{3}}));
  EXPECT_TRUE(!lying || lying->code() == Code::over_limit || lying->code() == Code::damaged);
}

TEST(Package, ManyEndRecords) {
  std::string bytes = package_members().add("word/document.xml", kMain).bytes();
  const std::string end = bytes.substr(bytes.size() - 22);
  for (int i = 0; i < 100; ++i) bytes += end;
  expect_code(bytes, Code::damaged);
}

}  // namespace
}  // namespace thamdinh::container
