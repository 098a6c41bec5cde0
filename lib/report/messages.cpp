#include <thamdinh/messages.hpp>

#include "report/message_table.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <stdexcept>

namespace thamdinh {

const std::vector<CodeDescription>& code_descriptions() {
  return report::MessageTable::builtin().codes();
}

const CodeDescription& describe(Code code) {
  const auto& all = code_descriptions();
  const auto found = std::lower_bound(all.begin(), all.end(), code,
                                      [](const auto& row, Code wanted) { return row.code < wanted; });
  if (found == all.end() || found->code != code) throw std::out_of_range("no such code: " + to_string(code));
  return *found;
}

std::string message(const Error& error, Language language) {
  return report::fill(describe(error.code()).message.in(language), error.arguments(), language);
}

std::string message(const Finding& finding, Language language) {
  return report::fill(describe(finding.code).message.in(language), finding.arguments, language);
}

const std::string& interface_text(std::string_view key, Language language) {
  const Text* text = report::MessageTable::builtin().text(key);
  if (!text) throw std::out_of_range("no text " + std::string(key));
  return text->in(language);
}

std::string_view to_string(Severity value) {
  return value == Severity::error ? "error" : value == Severity::warning ? "warning" : "info";
}

}  // namespace thamdinh
