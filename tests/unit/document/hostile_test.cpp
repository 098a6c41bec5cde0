// Files made to hurt: each must end soon, within memory, with a code or a document.

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <optional>
#include <string>

#include "docx.hpp"

namespace thamdinh::document {
namespace {

using test::docx;
using test::Parts;
using test::times;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kMeasured = false;  // Sanitizers cost time and memory of their own.
#else
constexpr bool kMeasured = true;
#endif

std::size_t peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) / 1024;
}

/// Reads within 256 MB more than there was, and ends (ctest's own limit guards that; the benchmark says how
/// fast); returns the code of the refusal, if it is one.
std::optional<Code> outcome(const std::string& bytes) {
  const std::size_t before = peak_megabytes();
  std::optional<Code> code;
  try {
    (void)test::read_bytes(bytes);
  } catch (const Error& error) {
    code = error.code();
  }
  if (kMeasured) {
    EXPECT_LE(peak_megabytes() - before, 256U);
  }
  return code;
}

std::string nested(std::size_t depth, std::string_view open, std::string_view inner, std::string_view close) {
  return times(depth, open) + std::string(inner) + times(depth, close);
}

constexpr std::size_t kDeep = 200'000;

TEST(Hostile, DeepContentControls) {
  EXPECT_EQ(outcome(docx({nested(kDeep, "<w:sdt><w:sdtContent>", "<w:p/>", "</w:sdtContent></w:sdt>")})),
            Code::over_limit);
}

TEST(Hostile, DeepTables) {
  EXPECT_EQ(outcome(docx({nested(kDeep, "<w:tbl><w:tr><w:tc>", "<w:p/>", "</w:tc></w:tr></w:tbl>")})),
            Code::over_limit);
}

TEST(Hostile, DeepTextBoxes) {
  EXPECT_EQ(outcome(docx({nested(kDeep, "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>", "<w:p/>",
                                 "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>")})),
            Code::over_limit);
}

TEST(Hostile, DeepRunsAndWrappers) {
  for (const auto& [open, close] :
       {std::pair{"<w:hyperlink>", "</w:hyperlink>"},
        {"<w:ins>", "</w:ins>"},
        {"<w:x>", "</w:x>"},
        {"<mc:AlternateContent><mc:Choice Requires='wps'>", "</mc:Choice></mc:AlternateContent>"}}) {
    EXPECT_EQ(outcome(docx({"<w:p>" + nested(kDeep, open, "<w:r><w:t>a</w:t></w:r>", close) + "</w:p>"})),
              Code::over_limit)
        << open;
    EXPECT_EQ(outcome(docx({"<w:p><w:r>" + nested(kDeep, open, "<w:t>a</w:t>", close) + "</w:r></w:p>"})),
              Code::over_limit)
        << open;
  }
  const auto math =
      outcome(docx({"<w:p><m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'>" +
                    nested(kDeep, "<m:e>", "<m:r><m:t>a</m:t></m:r>", "</m:e>") + "</m:oMath></w:p>"}));
  EXPECT_EQ(math, Code::over_limit);
}

TEST(Hostile, DeepInWhatIsNotRead) {
  const std::string deep = nested(kDeep, "<w:x>", "", "</w:x>");
  EXPECT_EQ(outcome(docx({"<w:p><w:del>" + deep + "</w:del></w:p>"})), Code::over_limit);
  // Where not even places depend on it, depth does not matter.
  EXPECT_EQ(outcome(docx({"<w:p><w:r><w:drawing>" + deep + "</w:drawing></w:r></w:p>"})), std::nullopt);
  EXPECT_EQ(outcome(docx({"<w:p><w:pPr>" + deep + "</w:pPr></w:p>"})), std::nullopt);
}

TEST(Hostile, MillionsOfParagraphs) {
  EXPECT_EQ(outcome(docx({times(300'000, "<w:p/>")})), Code::over_limit);
  EXPECT_EQ(outcome(docx({times(2'500'000, "<w:p/>")})), Code::over_limit);
  EXPECT_EQ(outcome(docx({times(10'000'000, "<w:p/>")})), Code::over_limit);
  EXPECT_EQ(outcome(docx({times(190'000, "<w:p/>")})), std::nullopt);
}

TEST(Hostile, DenseTree) {
  EXPECT_EQ(outcome(docx({times(9'000'000, "x<a/>")})), Code::over_limit);
  EXPECT_EQ(outcome(docx({"<w:p " + times(5'000'000, "a='' ") + "/>"})), Code::over_limit);
}

TEST(Hostile, OneRunOfManyMegabytes) {
  EXPECT_EQ(outcome(docx({"<w:p><w:r><w:t>" + std::string(40'000'000, 'a') + "</w:t></w:r></w:p>"})),
            Code::over_limit);
  EXPECT_EQ(outcome(docx({"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>" + std::string(40'000'000, 'a') +
                          "</w:t></w:r></w:p>"})),
            Code::over_limit);
  EXPECT_EQ(outcome(docx({"<w:p><w:r><w:t>" + std::string(3'000'000, 'a') + "</w:t></w:r></w:p>"})),
            std::nullopt);
}

TEST(Hostile, ManyRunsInOneParagraph) {
  EXPECT_EQ(outcome(docx({"<w:p>" + times(350'000, "<w:r><w:t>a</w:t></w:r>") + "</w:p>"})), std::nullopt);
  EXPECT_EQ(outcome(docx(
                {"<w:p>" + times(200'000, "<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r>") + "</w:p>"})),
            std::nullopt);
}

TEST(Hostile, FieldsOpenedAndNeverClosed) {
  const std::string begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>";
  EXPECT_EQ(
      outcome(docx({"<w:p>" + times(100'000, begin) + times(100'000, "<w:r><w:t>a</w:t></w:r>") + "</w:p>"})),
      std::nullopt);
  EXPECT_EQ(
      outcome(docx({"<w:p>" + times(100'000, "<w:r><w:fldChar w:fldCharType='end'/></w:r>") + "</w:p>"})),
      std::nullopt);
}

TEST(Hostile, ManyAlternatives) {
  const std::string choices = times(200'000, "<mc:Choice Requires='zz'><w:t>a</w:t></mc:Choice>");
  EXPECT_EQ(
      outcome(docx({"<w:p><w:r><mc:AlternateContent>" + choices + "</mc:AlternateContent></w:r></w:p>"})),
      std::nullopt);
  EXPECT_EQ(outcome(docx({"<w:p><w:r><w:drawing><mc:AlternateContent>" + choices +
                          "</mc:AlternateContent></w:drawing></w:r></w:p>"})),
            std::nullopt);
}

TEST(Hostile, StrangePrefixesUnderManyAncestors) {
  std::string open;
  std::string close;
  for (int i = 0; i < 300; ++i) {
    open += "<w:x " + times(50, "a='' ") + ">";
    close += "</w:x>";
  }
  EXPECT_EQ(outcome(docx({open + "<w:p>" + times(500'000, "<q:z><q:y/></q:z>") + "</w:p>" + close})),
            std::nullopt);
  EXPECT_EQ(outcome(docx({open + "<w:p>" + times(200'000, "<w:r><w:t> a </w:t></w:r>") + "</w:p>" + close})),
            std::nullopt);
}

TEST(Hostile, StylesInACircleAndInALongChain) {
  std::string chain;
  for (int i = 0; i < 50'000; ++i) {
    chain += "<w:style w:type='paragraph' w:styleId='s" + std::to_string(i) + "'><w:basedOn w:val='s" +
             std::to_string(i + 1) + "'/></w:style>";
  }
  const std::string first = "<w:p><w:pPr><w:pStyle w:val='s0'/></w:pPr></w:p>";
  const std::string middle = "<w:p><w:pPr><w:pStyle w:val='s25000'/></w:pPr></w:p>";
  EXPECT_EQ(outcome(docx({middle + first, chain})), std::nullopt);
  EXPECT_EQ(
      outcome(
          docx({first,
                chain + "<w:style w:type='paragraph' w:styleId='s50000'><w:basedOn w:val='s0'/></w:style>"})),
      std::nullopt);
}

TEST(Hostile, ManyLists) {
  std::string numbering =
      "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='8'><w:lvlText "
      "w:val='%1%9'/></w:lvl></w:abstractNum>";
  std::string body;
  for (int i = 1; i < 100'000; ++i) {
    const std::string id = std::to_string(i);
    numbering += "<w:num w:numId='" + id + "'><w:abstractNumId w:val='0'/></w:num>";
    body += "<w:p><w:pPr><w:numPr><w:numId w:val='" + id + "'/></w:numPr></w:pPr></w:p>";
  }
  EXPECT_EQ(outcome(docx({body, "", numbering})), std::nullopt);
}

TEST(Hostile, NumbersOutOfRange) {
  const std::string huge = "'99999999999999999999'";
  const std::string numbering =
      "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='2147483647'/><w:numFmt "
      "w:val='upperLetter'/>"
      "<w:lvlText w:val='%1%9%0%'/><w:lvlRestart w:val=" +
      huge + "/></w:lvl><w:lvl w:ilvl=" + huge +
      "/></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'>"
      "<w:startOverride w:val=" +
      huge + "/></w:lvlOverride></w:num>";
  const std::string numbered =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr><w:ind w:left=" + huge +
      " w:hanging='-99999999999999'/><w:outlineLvl w:val=" + huge +
      "/></w:pPr><w:r><w:rPr><w:sz w:val=" + huge +
      "/></w:rPr><w:sym w:char='FFFFFFFFF'/><w:sym w:char='D800'/><w:t>a</w:t></w:r></w:p>";
  const Document document = test::read_docx({numbered + numbered, "", numbering});
  ASSERT_EQ(document.body.size(), 2U);
  EXPECT_EQ(document.body[0].text, U"a");
  EXPECT_EQ(document.body[1].label->text, U"2147483647%0%");
}

TEST(Hostile, NotesThatReferToEachOther) {
  const auto note = [](const char* id, const char* to) {
    return std::string("<w:footnote w:id='") + id + "'><w:p><w:r><w:t>n</w:t><w:footnoteReference w:id='" +
           to + "'/></w:r></w:p></w:footnote>";
  };
  const Document document = test::read_docx(
      {"<w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p>", "", "", note("1", "2") + note("2", "1")});
  EXPECT_EQ(document.footnotes.size(), 2U);
  EXPECT_EQ(reading_order(document).size(), 3U);
}

TEST(Hostile, NotesReferredToBackwards) {
  std::string notes;
  std::string body;
  for (int i = 0; i < 50'000; ++i) {
    notes += "<w:footnote w:id='" + std::to_string(i) + "'><w:p/></w:footnote>";
    body += "<w:r><w:footnoteReference w:id='" + std::to_string(49'999 - i) + "'/></w:r>";
  }
  EXPECT_EQ(outcome(docx({"<w:p>" + body + "</w:p>", "", "", notes})), std::nullopt);
}

TEST(Hostile, LegacyFontOnMegabytes) {
  const std::string fonts = "<w:rPr><w:rFonts w:ascii='VNI-Times' w:hAnsi='VNI-Times'/></w:rPr>";
  EXPECT_EQ(outcome(docx({times(
                20, "<w:p><w:r>" + fonts + "<w:t>" + times(200'000, "a\xC3\xB9") + "</w:t></w:r></w:p>")})),
            std::nullopt);
}

TEST(Hostile, TextThatIsNoText) {
  using namespace std::string_literals;
  EXPECT_EQ(outcome(docx({"<w:p><w:r><w:t>a&#0;b</w:t></w:r></w:p>"})), Code::malformed_xml);
  EXPECT_EQ(outcome(docx({"<w:p><w:r><w:t>a&#x000;b</w:t></w:r></w:p>"})), Code::malformed_xml);
  EXPECT_EQ(outcome(docx({"<w:p><w:r><w:t>a\0b</w:t></w:r></w:p>"s})), Code::malformed_xml);
  const Document document =
      test::read_docx({"<w:p><w:r><w:t>\xED\xA0\x80&#xD800;&#x10FFFF;</w:t></w:r></w:p>"});
  for (const char32_t c : document.body[0].text)
    EXPECT_TRUE(c < 0xD800 || (c > 0xDFFF && c <= 0x10FFFF)) << std::hex << static_cast<unsigned>(c);
}

}  // namespace
}  // namespace thamdinh::document
