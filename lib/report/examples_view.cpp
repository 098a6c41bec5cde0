#include <thamdinh/authoring.hpp>

#include "report/json.hpp"
#include "report/quote.hpp"
#include "report/text_page.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <set>

namespace thamdinh {

namespace {

constexpr std::size_t kPassageWidth = 400;
constexpr std::size_t kStepWidth = 200;

std::string status_key(Status status) {
  return "status." + std::string(to_string(status));
}

void tell_failure(const ExampleResult& example, report::TextPage& page) {
  const Language language = page.language();
  page.paragraph("",
                 report::ui("example_failed", language,
                            {example.where.file, std::to_string(example.where.line), example.requirement,
                             status_key(example.expected), status_key(example.result.status)}),
                 report::Style::bad);
  page.paragraph("    ", report::quoted(example.text, kPassageWidth));
  for (const Step& step : example.result.derivation)
    page.paragraph("    · ", report::shortened(report::told(step, language), kStepWidth), report::Style::dim);
}

}  // namespace

std::string examples_text(const std::vector<ExampleResult>& results, const TextOptions& options) {
  report::TextPage page(options);
  std::set<std::string> requirements;
  std::size_t passed = 0;
  for (const ExampleResult& example : results) {
    requirements.insert(example.requirement);
    passed += example.passed() ? 1 : 0;
    if (!example.passed()) tell_failure(example, page);
  }
  if (results.empty()) {
    page.paragraph("", report::ui("examples_none", options.language));
    return page.take();
  }
  page.paragraph("",
                 report::ui("examples_total", options.language,
                            {std::to_string(results.size()), std::to_string(requirements.size()),
                             std::to_string(passed), std::to_string(results.size() - passed)}),
                 passed == results.size() ? report::Style::good : report::Style::bad);
  return page.take();
}

std::string examples_json(const std::vector<ExampleResult>& results, Language language) {
  report::Json list = report::Json::array();
  for (const ExampleResult& example : results) {
    report::Json steps = report::Json::array();
    for (const Step& step : example.result.derivation) steps.push_back(report::told(step, language));
    list.push_back({{"requirement", example.requirement},
                    {"file", example.where.file},
                    {"line", example.where.line},
                    {"expected", to_string(example.expected)},
                    {"found", to_string(example.result.status)},
                    {"passed", example.passed()},
                    {"text", example.text},
                    {"derivation", std::move(steps)}});
  }
  return report::dump(list);
}

}  // namespace thamdinh
