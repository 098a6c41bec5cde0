#include <gtest/gtest.h>

#include "plain_structure.hpp"

namespace thamdinh::citation {
namespace {

using structure::Zone;

std::vector<std::string> texts(const PlainStructure& plain) {
  std::vector<std::string> out;
  for (const auto& mention : plain.find().mentions) out.push_back(mention.text);
  return out;
}

using List = std::vector<std::string>;

TEST(Mentions, SpansThatTheCorpusTableDoesNotShow) {
  const std::vector<std::pair<std::string, List>> cases{
      {"các Luật: Khiếu nại, Tố cáo", {"Luật: Khiếu nại", "Tố cáo"}},
      {"Luật Phòng chống tham nhũng, Luật Thi đua khen thưởng",
       {"Luật Phòng chống tham nhũng", "Luật Thi đua khen thưởng"}},
      {"Luật Đất đai 2013", {"Luật Đất đai 2013"}},
      {"Luật Thực hiện dân chủ ở cơ sở (số 10/2022/QH15)",
       {"Luật Thực hiện dân chủ ở cơ sở (số 10/2022/QH15)"}},
      {"Hiến pháp năm 2013, Hiến pháp và pháp luật", {"Hiến pháp năm 2013"}},
      {"Nghị quyết Đại hội XIII Công đoàn Việt Nam", {"Nghị quyết Đại hội XIII Công đoàn Việt Nam"}},
      {"NQTW4 khóa XII, Nghị quyết TW4 (khoá XI)", {"NQTW4 khóa XII", "Nghị quyết TW4 (khoá XI)"}},
      {"Nghị quyết số 49-NQ/TU¹ ngày 28/5/2024", {"Nghị quyết số 49-NQ/TU¹ ngày 28/5/2024"}},
      {"Chỉ thị số O5-CT/TW, l0-CT/TW", {"Chỉ thị số O5-CT/TW", "l0-CT/TW"}},
      {"kiểm tra việc thực hiện Nghị quyết số 49-NQ/TU của Đảng ủy Sở Tư pháp", {"Nghị quyết số 49-NQ/TU"}},
      {"Nghị quyết Ban Thường vụ Tỉnh ủy số 49-NQ/TU", {"Nghị quyết Ban Thường vụ Tỉnh ủy số 49-NQ/TU"}},
      {"Nghị quyết (số 49-NQ/TU)", {"Nghị quyết (số 49-NQ/TU)"}},
      {"Nghị quyết có số hiệu 49-NQ/TU", {"Nghị quyết có số hiệu 49-NQ/TU"}},
      {"Nghi quyet so 49-NQ/TU, nghị quyêt số 49-NQ/TU",
       {"Nghi quyet so 49-NQ/TU", "nghị quyêt số 49-NQ/TU"}},
      {"Nghị quyết số 49NQTU, Nghị quyết 49 - NQTU", {"Nghị quyết số 49NQTU", "Nghị quyết 49 - NQTU"}},
      {"Nghị quyết số 049-NQ/TU", {"Nghị quyết số 049-NQ/TU"}},
      {"NQ 52-NQ/TW (Bộ Chính trị, 27/9/2019)", {"NQ 52-NQ/TW (Bộ Chính trị, 27/9/2019)"}},
      {"Kế hoạch số 161-KH/ĐUK ngày …/7/2024 của Đảng ủy Khối",
       {"Kế hoạch số 161-KH/ĐUK ngày …/7/2024 của Đảng ủy Khối"}},
      {"Luật Thực hiện dân chủ ở cơ sở - Luật số 10/2022/QH15",
       {"Luật Thực hiện dân chủ ở cơ sở - Luật số 10/2022/QH15"}},
      {"Luật Thực hiện dân chủ ở cơ sở (2022)", {"Luật Thực hiện dân chủ ở cơ sở (2022)"}},
      {"Luật THDC ở cơ sở, Luật BHXH có hiệu lực", {"Luật THDC ở cơ sở", "Luật BHXH"}},
      {"Nghị quyết của Đại hội XIII của Đảng", {"Nghị quyết của Đại hội XIII của Đảng"}},
      {"Nghị quyết Đại hội Đảng bộ tỉnh XIX", {"Nghị quyết Đại hội Đảng bộ tỉnh XIX"}},
      {"Kế hoạch thực hiện Nghị quyết số 49-NQ/TU của Sở Công Thương", {"Nghị quyết số 49-NQ/TU"}},
      {"Nghị quyết chuyên đề số 02 của Chi bộ", {"Nghị quyết chuyên đề số 02 của Chi bộ"}},
      {"Quyết định thành lập số 1234/QĐ-UBND ngày 1/2/2020",
       {"Quyết định thành lập số 1234/QĐ-UBND ngày 1/2/2020"}},
      {"hợp đồng số 12/2024/HĐ-KTDN ngày 3/4/2024, Giấy phép số 15/GP-STTTT", {}},
      {"Kết luận 2 nội dung; Kế hoạch 2024-2025; Quyết định số lượng", {}},
      {"Mẫu số 02-KH/TW kèm theo", {}},
      {"Pháp luật Lao động, kỷ luật Đảng", {}},
      {"Quyết định 30 người dự", {}},
      {"Nghị quyết 6 tháng đầu năm", {}},
  };
  for (const auto& [text, wanted] : cases) EXPECT_EQ(texts(PlainStructure(text)), wanted) << text;
}

TEST(Mentions, ZonesThatCount) {
  PlainStructure plan;
  plan.add("Số 12-KH/CB", Zone::letterhead);
  plan.add("thực hiện Nghị quyết số 49-NQ/TU", Zone::title);
  plan.add("Chỉ thị số 30-CT/TW", Zone::note);
  plan.add("- Như Kế hoạch số 161-KH/ĐUK", Zone::end);
  plan.add("Kết luận số 120-KL/TW", Zone::appendix);
  EXPECT_EQ(texts(plan), (List{"Nghị quyết số 49-NQ/TU", "Chỉ thị số 30-CT/TW", "Kết luận số 120-KL/TW"}));
  EXPECT_EQ(plan.find().lines, (std::vector<std::uint32_t>{1, 2, 4}));
}

TEST(Mentions, ATitleBrokenOverParagraphsIsOneText) {
  PlainStructure plan;
  plan.add("KẾ HOẠCH", Zone::title);
  plan.add("Triển khai thực hiện Nghị quyết số 49-NQ/TU", Zone::title);
  plan.add("ngày 28/5/2024 của Ban Thường vụ Tỉnh ủy về tăng cường", Zone::title);
  plan.add("sự lãnh đạo của Đảng đối với việc thực hiện dân chủ ở cơ sở", Zone::title);
  plan.add("ngày 28/5/2024");
  const auto found = plan.find();
  ASSERT_EQ(found.mentions.size(), 1U);
  const Citation& mention = found.mentions[0];
  EXPECT_EQ(mention.text, "Nghị quyết số 49-NQ/TU\nngày 28/5/2024 của Ban Thường vụ Tỉnh ủy");
  EXPECT_EQ(mention.form, CitationForm::full);
  EXPECT_EQ(mention.where, (Place{Part::body, 1, 21, 43, PlaceEnd{2, 40}}));
  EXPECT_EQ(mention.subject, "tăng cường\nsự lãnh đạo của Đảng đối với việc thực hiện dân chủ ở cơ sở");
  ASSERT_TRUE(mention.subject_where && mention.subject_where->to);
  EXPECT_EQ(mention.subject_where->to->paragraph, 3U);
}

TEST(Mentions, PlacesLeadBackThroughNormalisation) {
  PlainStructure plan(
      "Thực hiê\u0323n Nghị quye\u0302\u0301t số\u00A049\u00AD\u2011NQ/TU\tngày 28/5/2024\u200B.");
  const auto found = plan.find();
  ASSERT_EQ(found.mentions.size(), 1U);
  const Citation& mention = found.mentions[0];
  EXPECT_EQ(mention.id, "49-NQ/TU");
  EXPECT_EQ(mention.text, slice(plan.last_paragraph(), mention.where));
  EXPECT_EQ(mention.text, "Nghị quyết số\u00A049\u00AD\u2011NQ/TU\tngày 28/5/2024");
}

TEST(Mentions, AFootnotesFigureIsKnownByItsSuperscript) {
  PlainStructure plan("Nghị quyết số 72-NQ/TW1 của Bộ Chính trị");
  document::Document document;
  document.formats = {{}, {}};
  document.formats[1].superscript = true;
  plan.last_paragraph().runs = {{0, 22, 0, 0, 0}, {22, 23, 1, 1, 0}, {23, 40, 0, 2, 0}};
  EXPECT_EQ(plan.find().mentions.at(0).id, "72-NQ/TW1")
      << "without the document nothing tells the figure apart";
  const auto found = find(plan.get(), document);
  ASSERT_EQ(found.mentions.size(), 1U);
  EXPECT_EQ(found.mentions[0].id, "72-NQ/TW");
  EXPECT_EQ(found.mentions[0].issuer, "Bộ Chính trị");
}

TEST(Mentions, SubjectEndsWithItsClause) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Nghị quyết số 49-NQ/TU về dân chủ, kỷ cương ở cơ sở, Chi bộ xây dựng kế hoạch",
       "dân chủ, kỷ cương ở cơ sở"},
      {"Nghị quyết số 49-NQ/TU về \"Tăng cường dân chủ\" được học", "Tăng cường dân chủ"},
      {"Nghị quyết số 49-NQ/TU về dân chủ ở cơ sở (sau đây gọi là Nghị quyết)", "dân chủ ở cơ sở"},
      {"Nghị quyết số 49-NQ/TU về việc thực hiện dân chủ; kế hoạch", "thực hiện dân chủ"},
      {"Nghị định số 59/2023/NĐ-CP quy định chi tiết một số điều.", "quy định chi tiết một số điều"},
      {"Nghị định số 59/2023/NĐ-CP quy định rõ số lượng", "-"},
      {"Nghị quyết số 49-NQ/TU được niêm yết", "-"},
  };
  for (const auto& [text, wanted] : cases)
    EXPECT_EQ(PlainStructure(text).find().mentions.at(0).subject.value_or("-"), wanted) << text;
}

TEST(Mentions, AWholeParagraphWithoutEndTakesLinearTime) {
  std::string text;
  for (int k = 0; k < 20000; ++k) text += "Nghị quyết số 49-NQ/TU, của Ban Thường vụ và Luật 49 số về ";
  const PlainStructure plan(text);
  EXPECT_EQ(plan.find().mentions.size(), 20000U);
}

}  // namespace
}  // namespace thamdinh::citation
