#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::profile {

/// A condition over the parts of a requirement: names joined by & and |, with parentheses. "a & (b | c)".
/// Kept in postfix order, so that neither evaluation nor destruction recurses.
class Expression {
 public:
  Expression() = default;

  /// Throws std::invalid_argument that says what is wrong. Names are looked up in `names`.
  static Expression parse(std::string_view source, const std::vector<std::string>& names);

  [[nodiscard]] bool empty() const { return steps_.empty(); }

  /// Whether the condition holds; `holds(i)` says it of the part names[i]. False for an empty expression.
  [[nodiscard]] bool evaluate(const std::function<bool(std::uint32_t)>& holds) const;

  /// Whether the condition names a part at all.
  [[nodiscard]] bool mentions(std::uint32_t name) const;

  /// The fewest parts that must still be found for the condition to hold, each once; of alternatives that
  /// lack equally many, the first. Empty where it holds.
  [[nodiscard]] std::vector<std::uint32_t> lacking(const std::function<bool(std::uint32_t)>& holds) const;

 private:
  enum class Operation : std::uint8_t { name, conjunction, disjunction };
  struct Step {
    Operation operation = Operation::name;
    std::uint32_t name = 0;
  };
  std::vector<Step> steps_;
};

}  // namespace thamdinh::profile
