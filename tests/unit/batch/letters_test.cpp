#include "batch/letters.hpp"

#include "../check/folder.hpp"
#include "../document/docx.hpp"
#include "batch/letter_template.hpp"
#include "text/unicode.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thamdinh/batch.hpp>
#include <thamdinh/messages.hpp>

namespace thamdinh {
namespace {

using batch::Addressee;
using batch::Letters;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const profile::Model& model() {
  static const Profile builtin = Profile::builtin("49-nq-tu");
  return builtin.model();
}

std::string text_of(const std::string& docx) {
  std::string result;
  for (const auto& paragraph : test::read_bytes(docx).body) result += text::to_utf8(paragraph.text) + "\n";
  return result;
}

RequirementResult result(const std::string& id, Status status, double points, double max) {
  RequirementResult made;
  made.id = id;
  made.clause = "II.1";
  made.title = {"Nội dung " + id, id};
  made.advice = {"Bổ sung " + id + ".", "Add " + id + "."};
  made.status = status;
  made.points = points;
  made.max = max;
  return made;
}

Report report_of(std::vector<RequirementResult> requirements) {
  ReportData data;
  data.source.path = "in/a.docx";
  data.unit.name = "Sở Xây dựng";
  data.profile.title = {"Bộ tiêu chí", "Profile"};
  data.document.number = "12-KH/CB";
  data.document.date = "2024-07-05";
  data.requirements = std::move(requirements);
  data.score.total = 61.5;
  return Report(std::move(data));
}

std::string slip(const Report& report, const Addressee& to = {}, const std::string& as_of = {}) {
  return text_of(Letters(batch::load_letter_template({}), model(), as_of).write(Outcome(report), to));
}

TEST(Letters, SayTheScoreAndWhatIsLackingTheWeightiestFirst) {
  RequirementResult half = result("b", Status::partial, 1, 2);
  half.lacking = {{"số lượng", "a number"}};
  const std::string text =
      slip(report_of({result("met", Status::met, 3, 3), half, result("c", Status::missing, 0, 4)}));
  EXPECT_THAT(text, AllOf(HasSubstr("Kính gửi: Sở Xây dựng"), HasSubstr("61,5/100"),
                          HasSubstr("số 12-KH/CB ngày 05/7/2024")));
  EXPECT_THAT(text, AllOf(HasSubstr("1\nNội dung c (mục II.1)\nChưa đạt\nBổ sung c.\n2\nNội dung b"),
                          HasSubstr("Còn thiếu: số lượng. Bổ sung b."), Not(HasSubstr("Nội dung met"))));
}

TEST(Letters, WhatDoesNotFitOnThePageIsCounted) {
  std::vector<RequirementResult> many;
  for (int i = 0; i < 60; ++i) many.push_back(result("r" + std::to_string(i), Status::missing, 0, 1));
  Addressee to;
  to.place = 6;
  const std::string text = slip(report_of(many), to);
  std::size_t shown = 0;
  while (text.find("\nNội dung r" + std::to_string(shown) + " ") != std::string::npos) ++shown;
  EXPECT_GT(shown, 5U);
  EXPECT_THAT(text, AllOf(HasSubstr("còn " + std::to_string(60 - shown) + " nội dung"),
                          HasSubstr("plans/00007.html")));
}

TEST(Letters, AReviewersDecisionStandsBesideTheProgramsVerdict) {
  const std::vector<batch::Applied> decisions{
      {{"a.docx", "a", Status::met, "Đã có ở phụ lục", "An"}, Status::missing}};
  Addressee to;
  to.decisions = &decisions;
  EXPECT_THAT(
      slip(report_of({result("a", Status::met, 1, 1)}), to),
      AllOf(HasSubstr("Đạt (người thẩm định quyết định; phần mềm: Chưa đạt)"), HasSubstr("Đã có ở phụ lục")));
}

TEST(Letters, APlanThatLacksNothingHasNoTable) {
  EXPECT_THAT(slip(report_of({result("a", Status::met, 1, 1)})),
              AllOf(Not(HasSubstr("Đề nghị\n")), Not(HasSubstr("TT\n")), HasSubstr("đáp ứng đầy đủ")));
}

TEST(Letters, AreDatedAsTheyAreToldOrNotAtAll) {
  const Report report = report_of({});
  EXPECT_THAT(slip(report, {}, "2026-01-05"), HasSubstr("ngày 05 tháng 01 năm 2026"));
  EXPECT_THAT(slip(report, {}, "2026-11-27"), HasSubstr("ngày 27 tháng 11 năm 2026"));
  EXPECT_THAT(slip(report), HasSubstr("ngày …… tháng …… năm"));
}

TEST(Letters, OfAFileThatCouldNotBeReadSayWhyAndWhatToDo) {
  Failure failure{{}, Error(Code::legacy_doc)};
  failure.source.path = "in/b.doc";
  Addressee to;
  to.unit = "Sở Tài chính";
  const std::string text =
      text_of(Letters(batch::load_letter_template({}), model(), {}).write(Outcome(failure), to));
  EXPECT_THAT(text, AllOf(HasSubstr("Kính gửi: Sở Tài chính"), HasSubstr("in/b.doc"),
                          HasSubstr(describe(Code::legacy_doc).remedy.vi), Not(HasSubstr("{{"))));
}

TEST(Letters, AreNamedByPlaceAndUnit) {
  Addressee to;
  EXPECT_EQ(Letters::name(Outcome(report_of({})), to), "letters/00001-so-xay-dung.docx");
  to.place = 99999;
  to.unit = "../Đảng uỷ  ‘X’/";
  EXPECT_EQ(Letters::name(Outcome(report_of({})), to), "letters/100000-dang-uy-x.docx");
}

TEST(LetterTemplate, AFieldThatIsNoneIsNamed) {
  const test::Folder folder;
  folder.write("form.docx", test::docx({"<w:p><w:r><w:t>{{don_vi}} {{donvi}}</w:t></w:r></w:p>"}));
  try {
    (void)batch::load_letter_template(folder.path() / "form.docx");
    FAIL() << "taken";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::letter_template_invalid);
    EXPECT_EQ(error.arguments().at(1), "donvi");
  }
}

}  // namespace
}  // namespace thamdinh
