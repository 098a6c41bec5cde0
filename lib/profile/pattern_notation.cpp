#include "profile/pattern_notation.hpp"

#include <sstream>
#include <stdexcept>

namespace thamdinh::profile {

namespace {

std::vector<std::string> alternatives(const std::string& word) {
  std::vector<std::string> result;
  std::istringstream stream(word);
  for (std::string name; std::getline(stream, name, '|');) {
    if (name.empty()) throw std::invalid_argument("an empty name beside '|'");
    result.push_back(name);
  }
  return result;
}

}  // namespace

PatternNotation parse_pattern(std::string_view source) {
  PatternNotation result;
  std::istringstream stream{std::string(source)};
  bool operand_expected = true;
  bool excluded = false;
  for (std::string word; stream >> word;) {
    if (word == "+" || word == "-") {
      if (operand_expected) throw std::invalid_argument("'" + word + "' is out of place");
      excluded = word == "-";
      operand_expected = true;
    } else if (operand_expected) {
      (excluded ? result.none : result.all).push_back(alternatives(word));
      operand_expected = false;
    } else {
      throw std::invalid_argument("'+' or '-' is expected before '" + word + "'");
    }
  }
  if (operand_expected || result.all.empty()) throw std::invalid_argument("a concept is expected at the end");
  return result;
}

}  // namespace thamdinh::profile
