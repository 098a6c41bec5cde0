#include "profile/expression.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace thamdinh::profile {

namespace {

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

int precedence(char operation) {
  return operation == '&' ? 2 : operation == '|' ? 1 : 0;
}

}  // namespace

// Dijkstra's shunting-yard: conditions are short, but a profile is a user's file and must not be able to
// recurse us to death.
Expression Expression::parse(std::string_view source, const std::vector<std::string>& names) {
  Expression result;
  std::vector<char> pending;
  bool operand_expected = true;
  const auto reduce = [&] {
    result.steps_.push_back({pending.back() == '&' ? Operation::conjunction : Operation::disjunction, 0});
    pending.pop_back();
  };
  for (std::size_t i = 0; i < source.size();) {
    const char c = source[i];
    if (c == ' ') {
      ++i;
    } else if (is_name(c)) {
      if (!operand_expected) throw std::invalid_argument("'&' or '|' expected before a name");
      const std::size_t begin = i;
      while (i < source.size() && is_name(source[i])) ++i;
      const std::string name(source.substr(begin, i - begin));
      const auto found = std::find(names.begin(), names.end(), name);
      if (found == names.end()) throw std::invalid_argument("no part is called '" + name + "'");
      result.steps_.push_back({Operation::name, static_cast<std::uint32_t>(found - names.begin())});
      operand_expected = false;
    } else if (c == '(' && operand_expected) {
      pending.push_back(c), ++i;
    } else if ((c == '&' || c == '|') && !operand_expected) {
      while (!pending.empty() && precedence(pending.back()) >= precedence(c)) reduce();
      pending.push_back(c), ++i;
      operand_expected = true;
    } else if (c == ')' && !operand_expected) {
      while (!pending.empty() && pending.back() != '(') reduce();
      if (pending.empty()) throw std::invalid_argument("')' without '('");
      pending.pop_back(), ++i;
    } else {
      throw std::invalid_argument(std::string("'") + c + "' is out of place");
    }
  }
  if (operand_expected) throw std::invalid_argument("a name is expected at the end");
  while (!pending.empty()) {
    if (pending.back() == '(') throw std::invalid_argument("'(' without ')'");
    reduce();
  }
  return result;
}

bool Expression::evaluate(const std::function<bool(std::uint32_t)>& holds) const {
  std::vector<bool> stack;
  for (const Step& step : steps_) {
    if (step.operation == Operation::name) {
      stack.push_back(holds(step.name));
      continue;
    }
    const bool right = stack.back();
    stack.pop_back();
    stack.back() =
        step.operation == Operation::conjunction ? (stack.back() && right) : (stack.back() || right);
  }
  return !stack.empty() && stack.back();
}

bool Expression::mentions(std::uint32_t name) const {
  return std::any_of(steps_.begin(), steps_.end(), [&](const Step& step) {
    return step.operation == Operation::name && step.name == name;
  });
}

std::vector<std::uint32_t> Expression::lacking(const std::function<bool(std::uint32_t)>& holds) const {
  std::vector<std::vector<std::uint32_t>> stack;
  for (const Step& step : steps_) {
    if (step.operation == Operation::name) {
      stack.push_back(holds(step.name) ? std::vector<std::uint32_t>{} : std::vector{step.name});
      continue;
    }
    const auto right = std::move(stack.back());
    stack.pop_back();
    auto& left = stack.back();
    if (step.operation == Operation::disjunction) {
      if (right.size() < left.size()) left = right;
      continue;
    }
    for (const std::uint32_t name : right) {
      if (std::find(left.begin(), left.end(), name) == left.end()) left.push_back(name);
    }
  }
  return stack.empty() ? std::vector<std::uint32_t>{} : std::move(stack.back());
}

}  // namespace thamdinh::profile
