#include <thamdinh/authoring.hpp>

#include "report/json.hpp"
#include "report/quote.hpp"
#include "report/text_page.hpp"
#include "report/words.hpp"

#include <algorithm>

namespace thamdinh {

namespace {

std::string message_of(const ProfileRemark& remark, Language language) {
  return report::ui("lint." + remark.key, language, remark.arguments);
}

std::string remedy_of(const ProfileRemark& remark, Language language) {
  return report::ui("lint." + remark.key + ".remedy", language, remark.arguments);
}

}  // namespace

std::string lint_text(const std::vector<ProfileRemark>& remarks, const TextOptions& options) {
  report::TextPage page(options);
  const Language language = options.language;
  std::size_t errors = 0;
  for (const ProfileRemark& remark : remarks) {
    errors += remark.error ? 1 : 0;
    const std::string place = remark.where.file + ":" + std::to_string(remark.where.line) + ": ";
    page.paragraph(place, report::shown(message_of(remark, language)), report::Style::plain,
                   remark.error ? report::Style::bad : report::Style::middling);
    page.paragraph("    ", report::shown(remedy_of(remark, language)), report::Style::dim);
  }
  page.paragraph(
      "",
      report::ui("lint_total", language, {std::to_string(errors), std::to_string(remarks.size() - errors)}),
      remarks.empty() ? report::Style::good : report::Style::bold);
  return page.take();
}

std::string lint_json(const std::vector<ProfileRemark>& remarks, Language language) {
  report::Json list = report::Json::array();
  for (const ProfileRemark& remark : remarks) {
    list.push_back({{"file", remark.where.file},
                    {"line", remark.where.line},
                    {"severity", remark.error ? "error" : "warning"},
                    {"key", remark.key},
                    {"message", message_of(remark, language)},
                    {"remedy", remedy_of(remark, language)}});
  }
  return report::dump(list);
}

}  // namespace thamdinh
