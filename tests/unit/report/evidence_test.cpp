#include "report/evidence.hpp"

#include "sample_report.hpp"

namespace thamdinh::report {
namespace {

Heading heading(std::uint8_t level, const char* label, const char* text, std::uint32_t paragraph,
                HeadingKind kind = HeadingKind::title) {
  Heading result;
  result.level = level;
  result.label = label;
  result.text = text;
  result.kind = kind;
  result.where = {Part::body, paragraph, 0, 10, {}};
  return result;
}

Report with_headings() {
  ReportData data;
  data.headings = {
      heading(1, "I-", "MỤC ĐÍCH", 4), heading(1, "II-", "NHIỆM VỤ", 9), heading(2, "1.", "Tuyên truyền", 10),
      heading(3, "1.1.", "Tổ chức học tập Nghị quyết trong toàn cơ quan.", 11, HeadingKind::clause)};
  return Report(data);
}

Evidence at(std::uint32_t paragraph, const char* section, Part part = Part::body) {
  return {"lời văn", {part, paragraph, 0, 7, {}}, section};
}

TEST(Whereabouts, AreThePathOfTitlesAndTheParagraph) {
  const Report report = with_headings();
  const Whereabouts whereabouts(report, Language::vi);
  EXPECT_EQ(whereabouts.of(at(2, "")), "đoạn 3");
  EXPECT_EQ(whereabouts.of(at(5, "I- MỤC ĐÍCH")), "I- MỤC ĐÍCH, đoạn 6");
  EXPECT_EQ(whereabouts.of(at(10, "1. Tuyên truyền")), "II- NHIỆM VỤ › 1. Tuyên truyền, đoạn 11");
}

TEST(Whereabouts, NameANumberedSentenceByItsLabel) {
  const Report report = with_headings();
  EXPECT_EQ(
      Whereabouts(report, Language::vi).of(at(11, "1.1. Tổ chức học tập Nghị quyết trong toàn cơ quan.")),
      "II- NHIỆM VỤ › 1. Tuyên truyền › mục 1.1, đoạn 12");
}

TEST(Whereabouts, DoNotRepeatAHeadingThatIsItselfTheEvidence) {
  const Report report = with_headings();
  Evidence evidence = at(4, "I- MỤC ĐÍCH");
  evidence.where.end = 10;
  EXPECT_EQ(Whereabouts(report, Language::vi).of(evidence), "đoạn 5");
}

TEST(Whereabouts, OutsideTheBodyAreTheSectionAsToldAndThePart) {
  const Report report = with_headings();
  EXPECT_EQ(Whereabouts(report, Language::vi).of(at(0, "II- NHIỆM VỤ", Part::footnote)),
            "II- NHIỆM VỤ, chú thích chân trang, đoạn 1");
}

}  // namespace
}  // namespace thamdinh::report
