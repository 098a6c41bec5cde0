#include <thamdinh/format.hpp>

#include "report/quote.hpp"
#include "report/text_page.hpp"
#include "report/words.hpp"

#include <array>

namespace thamdinh::report {

namespace {

constexpr std::size_t kHeadingWidth =
    160;  ///< a numbered sentence is no title: its beginning tells which it is

Style style_of(HeadingKind kind) {
  return kind == HeadingKind::title ? Style::plain : Style::dim;
}

std::string roles_of(const Heading& heading, Language language) {
  std::string names;
  for (const Role role : heading.roles) {
    if (role != Role::other)
      names += (names.empty() ? "" : ", ") + term("role." + std::string(to_string(role)), language);
  }
  return names.empty() ? names : "  [" + names + "]";
}

std::string outline(const Report& report, const TextOptions& options) {
  TextPage page(options);
  if (report.headings().empty()) page.paragraph("", ui("no_headings", options.language), Style::dim);
  for (const Heading& heading : report.headings()) {
    const std::string indent((heading.level - 1U) * 2U, ' ');
    const std::string label = heading.label.empty() ? "" : shown(heading.label) + " ";
    page.paragraph(indent + label,
                   shortened(heading.text, kHeadingWidth) + roles_of(heading, options.language),
                   style_of(heading.kind), Style::bold);
  }
  return page.take();
}

std::pair<const char*, Style> mark_of(CitationStatus status) {
  constexpr std::array<std::pair<const char*, Style>, 4> marks{
      {{"✓ ", Style::good}, {"✗ ", Style::bad}, {"✗ ", Style::bad}, {"? ", Style::dim}}};
  return marks[static_cast<std::size_t>(status)];
}

/// What a reader must know beside the words: whether it is right, and what it must have meant.
std::string remark_on(const Citation& citation, Language language) {
  std::string remark = citation.id && citation.form != CitationForm::by_name ? shown(*citation.id) : "";
  if (citation.status != CitationStatus::ok) {
    remark +=
        (remark.empty() ? "" : ", ") + term("citation." + std::string(to_string(citation.status)), language);
  }
  if (citation.expected) remark += ui("expected", language, {shown(*citation.expected)});
  return remark.empty() ? remark : " [" + remark + "]";
}

std::string citations(const Report& report, const TextOptions& options) {
  TextPage page(options);
  for (const Citation& citation : report.citations()) {
    const auto [sign, style] = mark_of(citation.status);
    page.paragraph(sign,
                   shown(citation.text) + remark_on(citation, options.language) + " — " +
                       shown_place(citation.where, options.language),
                   Style::plain, style);
  }
  page.paragraph("", ui("citations_count", options.language, {std::to_string(report.citations().size())}),
                 Style::dim);
  return page.take();
}

}  // namespace

}  // namespace thamdinh::report

namespace thamdinh {

std::string outline_text(const Report& report, const TextOptions& options) {
  return report::outline(report, options);
}

std::string citations_text(const Report& report, const TextOptions& options) {
  return report::citations(report, options);
}

}  // namespace thamdinh
