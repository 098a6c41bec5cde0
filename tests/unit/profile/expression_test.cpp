#include "profile/expression.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace thamdinh::profile {
namespace {

const std::vector<std::string> names{"a", "b", "c"};

bool holds(const std::string& source, unsigned bits) {
  return Expression::parse(source, names).evaluate([&](std::uint32_t i) { return (bits >> i & 1U) != 0; });
}

TEST(Expression, ConjunctionBindsTighterThanDisjunction) {
  EXPECT_TRUE(holds("a | b & c", 0b001));
  EXPECT_FALSE(holds("a | b & c", 0b010));
  EXPECT_TRUE(holds("a | b & c", 0b110));
  EXPECT_FALSE(holds("(a | b) & c", 0b001));
  EXPECT_TRUE(holds("(a | b) & c", 0b101));
}

TEST(Expression, ErrorsSayWhatIsWrong) {
  EXPECT_THROW(Expression::parse("a & d", names), std::invalid_argument);
  EXPECT_THROW(Expression::parse("a &", names), std::invalid_argument);
  EXPECT_THROW(Expression::parse("a b", names), std::invalid_argument);
  EXPECT_THROW(Expression::parse("(a", names), std::invalid_argument);
  EXPECT_THROW(Expression::parse("a)", names), std::invalid_argument);
}

TEST(Expression, AMillionParenthesesDoNotRecurse) {
  const std::string deep = std::string(1'000'000, '(') + "a" + std::string(1'000'000, ')');
  EXPECT_TRUE(holds(deep, 1));
}

TEST(Expression, LackingIsTheShortestWayToHold) {
  const auto lacking = [](const char* source, std::uint32_t held) {
    return Expression::parse(source, names).lacking([&](std::uint32_t i) { return i == held; });
  };
  using Parts = std::vector<std::uint32_t>;
  EXPECT_EQ(lacking("b & a & b", 9), (Parts{1, 0}));
  EXPECT_EQ(lacking("a & (b | c)", 9), (Parts{0, 1}));
  EXPECT_EQ(lacking("a & (b | c)", 2), Parts{0});
  EXPECT_EQ(lacking("a & b | c", 9), Parts{2});
  EXPECT_EQ(lacking("a & b | c", 2), Parts{});
}

}  // namespace
}  // namespace thamdinh::profile
