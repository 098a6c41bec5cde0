#include "citation/date_mention.hpp"

#include <gtest/gtest.h>

#include "plain_structure.hpp"

namespace thamdinh::citation {
namespace {

struct Case {
  std::string text;
  std::string iso;   ///< "-" for none
  std::string span;  ///< "-" where there is no date at all
};

TEST(DateMention, EveryForm) {
  const std::vector<Case> cases{
      {"ngày 28/5/2024 của", "2024-05-28", "ngày 28/5/2024"},
      {", ngày 28/05/2024", "2024-05-28", "ngày 28/05/2024"},
      {"ngày 28-5-2024", "2024-05-28", "ngày 28-5-2024"},
      {"ngày 28.5.2024.", "2024-05-28", "ngày 28.5.2024"},
      {"ngày 28 / 5 / 2024", "2024-05-28", "ngày 28 / 5 / 2024"},
      {"ngày 28 tháng 5 năm 2024", "2024-05-28", "ngày 28 tháng 5 năm 2024"},
      {"(28/5/2024) và", "2024-05-28", "(28/5/2024)"},
      {"(ngày 28/5/2024)", "2024-05-28", "(ngày 28/5/2024)"},
      {"ký ngày 28/5/2024", "2024-05-28", "ký ngày 28/5/2024"},
      {"được ban hành ngày 28/5/2024", "2024-05-28", "được ban hành ngày 28/5/2024"},
      {"cùng ngày 12/12/2013", "2013-12-12", "cùng ngày 12/12/2013"},
      {"tháng 5/2025", "2025-05", "tháng 5/2025"},
      {"tháng 5 năm 2025", "2025-05", "tháng 5 năm 2025"},
      {"(tháng 5/2024)", "2024-05", "(tháng 5/2024)"},
      {"năm 2014 và", "2014", "năm 2014"},
      {"ngày 28/5 mới", "-", "ngày 28/5"},
      {"ngày … tháng 5 năm 2024", "2024-05", "ngày … tháng 5 năm 2024"},
      {"ngày 30/02/2024", "-", "ngày 30/02/2024"},
      {"ngày 29/02/2024", "2024-02-29", "ngày 29/02/2024"},
      {"ngày 28 tháng Năm năm 2024", "2024-05-28", "ngày 28 tháng Năm năm 2024"},
      {"ngày …/…/2024", "2024", "ngày …/…/2024"},
      {"ngày    /7/2024", "2024-07", "ngày    /7/2024"},
      {", ban hành 28/5/2024", "2024-05-28", "ban hành 28/5/2024"},
      {"năm 2020-2025", "-", "-"},
      {"năm học 2024", "-", "-"},
      {", năm 2024 chi bộ", "-", "-"},
      {"(hoàn thành trước ngày 30/9/2024)", "-", "-"},
      {"28/5", "-", "-"},
      {"ngày 45/5/2024", "-", "-"},
      {"tháng 7", "-", "-"},
      {"ngày", "-", "-"},
  };
  for (const auto& [text, iso, span] : cases) {
    const PlainStructure plain(text);
    const Passage passage(plain.get(), 0, 1);
    const auto date = read_date(passage, 0);
    EXPECT_EQ(date ? passage.slice(date->span) : "-", span) << text;
    EXPECT_EQ(date ? date->iso().value_or("-") : "-", iso) << text;
  }
}

}  // namespace
}  // namespace thamdinh::citation
