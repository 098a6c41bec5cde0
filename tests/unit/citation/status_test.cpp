#include <gtest/gtest.h>

#include "plain_structure.hpp"

namespace thamdinh::citation {
namespace {

/// "id status expected registry" of the first mention, "-" where there is none.
std::string reading(const PlainStructure& plain, std::size_t index = 0) {
  const auto found = plain.find();
  if (index >= found.mentions.size()) return "none";
  const Citation& mention = found.mentions[index];
  return mention.id.value_or("-") + " " + std::string(to_string(mention.status)) + " " +
         mention.expected.value_or("-") + " " + mention.registry.value_or("-");
}

TEST(Status, AgainstTheRegistry) {
  const std::vector<std::pair<std::string, std::string>> cases{
      // another document of the same number is no slip
      {"Nghị quyết số 49-NQ/TW ngày 02/6/2005 của Bộ Chính trị về Chiến lược cải cách tư pháp đến năm 2020",
       "49-NQ/TW unknown - -"},
      {"Nghị quyết số 94-NQ/TU ngày 12/3/2019 của Tỉnh ủy về phát triển nông nghiệp công nghệ cao",
       "94-NQ/TU unknown - -"},
      {"Nghị quyết số 49-NQ/TU của Ban Thường vụ Tỉnh ủy Hải Dương về phát triển dịch vụ",
       "49-NQ/TU unknown - -"},
      {"Nghị quyết số 49-NQ/TU của Ban Thường vụ Thành ủy Hải Phòng", "49-NQ/TU unknown - -"},
      {"Kế hoạch số 82/KH-UBND của UBND huyện Khoái Châu", "82/KH-UBND unknown - -"},
      {"Kết luận số 638-KL/TU ngày 28/11/2022", "638-KL/TU unknown - -"},
      {"Chỉ thị số 31-CT/TW", "31-CT/TW unknown - -"},
      // slips
      {"Nghị quyết số 94-NQ/TU ngày 28/5/2024", "94-NQ/TU conflict 49-NQ/TU NQ|49-NQ/TU|2024-05-28"},
      {"Nghị quyết số 49-NQ/HU của Tỉnh ủy", "49-NQ/HU conflict 49-NQ/TU NQ|49-NQ/TU|2024-05-28"},
      {"Nghị quyết số 449-NQ/TU về thực hiện dân chủ ở cơ sở",
       "449-NQ/TU conflict 49-NQ/TU NQ|49-NQ/TU|2024-05-28"},
      {"Nghị định 59/NĐ-CP ngày 14/8/2023", "59/NĐ-CP conflict 59/2023/NĐ-CP NĐ|59/2023/NĐ-CP|2023-08-14"},
      {"Nghị quyết số 49/NQ-TU ngày 28/6/2024", "49/NQ-TU conflict 49-NQ/TU NQ|49-NQ/TU|2024-05-28"},
      {"Nghị quyết số 49-NQ/TU ngày 05/28/2024", "49-NQ/TU ok - NQ|49-NQ/TU|2024-05-28"},
      {"Nghị quyết số 49-NQ/TU ngày 28/6", "49-NQ/TU conflict - NQ|49-NQ/TU|2024-05-28"},
      {"Chỉ thị số 35-CT/TW năm 2019", "35-CT/TW unknown - -"},
      {"Luật Tố cáo năm 2011", "- unknown - -"},
      {"Luật Thực hiện dân chủ ở cơ sở năm 2023", "10/2022/QH15 conflict - Luật|10/2022/QH15|2022-11-10"},
      {"Quy định số 11-QĐ/TW", "11-QĐi/TW ok - QĐi|11-QĐi/TW|2019-02-18"},
      {"Quyết định số 11-QĐ/TW", "11-QĐ/TW unknown - -"},
      {"Nghị quyết số 49-NQ/TƯ", "49-NQ/TU ok - NQ|49-NQ/TU|2024-05-28"},
  };
  for (const auto& [text, wanted] : cases) EXPECT_EQ(reading(PlainStructure(text)), wanted) << text;
}

TEST(Status, ABareWrongIdIsJudgedByTheRestOfTheText) {
  PlainStructure about_courts(
      "Nghị quyết số 49-NQ/TW ngày 02/6/2005 của Bộ Chính trị về Chiến lược cải cách tư pháp");
  about_courts.add("Kết quả thực hiện Nghị quyết số 48-NQ/TW được ghi nhận");
  EXPECT_EQ(reading(about_courts, 1), "48-NQ/TW unknown - -");

  PlainStructure plan;
  plan.add("thực hiện Nghị quyết số 49-NQ/TU", structure::Zone::title);
  plan.add("Quán triệt Nghị quyết số 49-NQ/HU trong toàn chi bộ");
  EXPECT_EQ(reading(plan, 1), "49-NQ/HU conflict 49-NQ/TU NQ|49-NQ/TU|2024-05-28");
}

TEST(Status, ALooseFormMeansWhatTheTextCites) {
  PlainStructure plan("Thực hiện Nghị quyết số 18-NQ/TW ngày 25/10/2017");
  plan.add("Kết quả thực hiện Nghị quyết 18");
  EXPECT_EQ(reading(plan, 1), "18-NQ/TW unknown - -");
}

TEST(Status, OfTwoDocumentsWithOneNumberItIsTheOneThatAgrees) {
  const Registry registry = Registry::parse(
      "CT|27-CT/TW|2019-01-10\tCT\t27-CT/TW\t2019-01-10\tBộ Chính trị\t\tbảo vệ người tố giác\t\n"
      "CT|27-CT/TW|2023-12-25\tCT\t27-CT/TW\t2023-12-25\tBộ Chính trị\t\ttiết kiệm, chống lãng phí\t\n");
  const auto key_of = [&](const char* text) {
    return PlainStructure(text).find(registry).mentions.at(0).registry.value_or("none");
  };
  EXPECT_EQ(key_of("Chỉ thị số 27-CT/TW ngày 25/12/2023 của Bộ Chính trị"), "CT|27-CT/TW|2023-12-25");
  EXPECT_EQ(key_of("Chỉ thị số 27-CT/TW ngày 10/01/2019 của Bộ Chính trị"), "CT|27-CT/TW|2019-01-10");
  EXPECT_EQ(key_of("Chỉ thị số 27-CT/TW của Bộ Chính trị"), "CT|27-CT/TW|2019-01-10");
}

TEST(Status, ARegistryOfOnesOwn) {
  const Registry registry = Registry::parse(
      "KH|12-KH/ĐU|2024-07-01\tKH\t12-KH/ĐU\t2024-07-01\tĐảng ủy Sở Tư pháp\t\tphổ biến giáo dục pháp luật "
      "năm 2024\t\n");
  const auto found =
      PlainStructure("Kế hoạch số 12-KH/ĐU ngày 01/7/2024 của Đảng ủy Sở Tư pháp").find(registry);
  ASSERT_EQ(found.mentions.size(), 1U);
  EXPECT_EQ(found.mentions[0].registry, "KH|12-KH/ĐU|2024-07-01");
  EXPECT_THROW((void)Registry::parse("key\tKH\t\t\t\t\t\t"), std::invalid_argument);
}

}  // namespace
}  // namespace thamdinh::citation
