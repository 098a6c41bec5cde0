#include "citation/number_symbol.hpp"

#include <gtest/gtest.h>

#include "plain_structure.hpp"

namespace thamdinh::citation {
namespace {

std::optional<NumberSymbol> read(std::string_view text, Lead lead = Lead::type_word) {
  const PlainStructure plain(text);
  const Passage passage(plain.get(), 0, 1);
  return read_number_symbol(passage, 0, lead);
}

struct Case {
  std::string text;
  std::string written;
  std::string canonical;
};

TEST(NumberSymbol, WrittenAndCanonical) {
  const std::vector<Case> cases{
      {"49-NQ/TU", "49-NQ/TU", "49-NQ/TU"},
      {"49 – NQ / TU", "49-NQ/TU", "49-NQ/TU"},
      {"49/NQ-TU", "49/NQ-TU", "49-NQ/TU"},
      {"49/-NQ-TU", "49/-NQ-TU", "49-NQ/TU"},
      {"49NQ/TU", "49NQ/TU", "49-NQ/TU"},
      {"49-NQTU", "49-NQTU", "49-NQ/TU"},
      {"49.NQ/TU", "49.NQ/TU", "49-NQ/TU"},
      {"103-KH/UBND", "103-KH/UBND", "103/KH-UBND"},
      {"82/KH-UBND", "82/KH-UBND", "82/KH-UBND"},
      {"59/2023/NĐ-CP", "59/2023/NĐ-CP", "59/2023/NĐ-CP"},
      {"59/2023/ND-CP", "59/2023/NĐ-CP", "59/2023/NĐ-CP"},
      {"10/2022/QH 15", "10/2022/QH15", "10/2022/QH15"},
      {"10/2022-QH15", "10/2022-QH15", "10/2022/QH15"},
      {"71/CP/1998/NĐ", "71/CP/1998/NĐ", "71/1998/NĐ-CP"},
      {"34/2007/PL-UBTVQH11", "34/2007/PL-UBTVQH11", "34/2007/PL-UBTVQH11"},
      {"30c/NQ-CP", "30c/NQ-CP", "30c/NQ-CP"},
      {"18-L/CTN", "18-L/CTN", "18-L/CTN"},
      {"33/CT-TTG", "33/CT-TTg", "33/CT-TTg"},
      {"65-Ctr/TU", "65-CTr/TU", "65-CTr/TU"},
      {"161-kh/đuk", "161-KH/ĐUK", "161-KH/ĐUK"},
      {"771 /QĐ-PGD&ĐT", "771/QĐ-PGDĐT", "771/QĐ-PGDĐT"},
      {"79-CTr/BDVTW-BCSĐCP", "79-CTr/BDVTW-BCSĐCP", "79-CTr/BDVTW-BCSĐCP"},
      {"01/KH-GDNN-GDTX", "01/KH-GDNN-GDTX", "01/KH-GDNN-GDTX"},
      {"24/KH-BTGTU", "24/KH-BTGTU", "24-KH/BTGTU"},
      {"01/KH-BTCKN", "01/KH-BTCKN", "01/KH-BTCKN"},
      {"12-KH/CB1", "12-KH/CB1", "12-KH/CB1"},
      {"3O-CT/TW", "30-CT/TW", "30-CT/TW"},
      {"136-XYZ/TW", "136-XYZ/TW", "136-XYZ/TW"},
  };
  for (const auto& [text, written, canonical] : cases) {
    const auto symbol = read(text);
    ASSERT_TRUE(symbol && symbol->complete()) << text;
    EXPECT_EQ(text::to_utf8(symbol->written()), written) << text;
    EXPECT_EQ(text::to_utf8(symbol->canonical()), canonical) << text;
  }
}

TEST(NumberSymbol, EndsWhereTheSymbolEnds) {
  const auto first = read("161-KH/ĐUK - UBND phối hợp");
  ASSERT_TRUE(first);
  EXPECT_EQ(first->span, (CodePointSpan{0, 10})) << "a hyphen between spaces parts";
  const auto second = read("12-QC/BTCTU-BDVTU, sau đó");
  ASSERT_TRUE(second);
  EXPECT_EQ(second->span, (CodePointSpan{0, 17}));
}

TEST(NumberSymbol, ANumberAlone) {
  for (const char* text : {"49", "49 người", "49/TU", "28/5/2024", "49-KH"}) {
    const auto symbol = read(text);
    ASSERT_TRUE(symbol) << text;
    EXPECT_FALSE(symbol->complete()) << text;
  }
  const auto by_year = read("59/2023");
  ASSERT_TRUE(by_year);
  EXPECT_EQ(by_year->year(), U"2023");
}

TEST(NumberSymbol, LetterHasNoType) {
  const auto symbol = read("1257/VPUBND-THVX", Lead::letter);
  ASSERT_TRUE(symbol && symbol->complete());
  EXPECT_EQ(symbol->type(), U"");
  EXPECT_EQ(text::to_utf8(symbol->canonical()), "1257/VPUBND-THVX");
  EXPECT_FALSE(read("1257/VPUBND-THVX", Lead::none)->complete());
}

TEST(NumberSymbol, NoNumber) {
  EXPECT_FALSE(read("Nghị quyết"));
  EXPECT_FALSE(read("123456-NQ/TU"));
  EXPECT_FALSE(read("1.500 người"));
  EXPECT_FALSE(read(""));
}

}  // namespace
}  // namespace thamdinh::citation
