#include "sentence_plan.hpp"

#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <utility>

namespace thamdinh::scoring::testing {

namespace {

std::vector<Role> roles_of(const std::string& heading) {
  const std::pair<const char*, Role> words[] = {{"mục đích", Role::purpose},
                                                {"yêu cầu", Role::requirements},
                                                {"mục tiêu", Role::objectives},
                                                {"chỉ tiêu", Role::objectives},
                                                {"cái đích", Role::objectives},
                                                {"kết quả phải đạt", Role::objectives},
                                                {"nhiệm vụ", Role::tasks},
                                                {"nội dung", Role::tasks},
                                                {"việc phải làm", Role::tasks},
                                                {"giải pháp", Role::tasks},
                                                {"tổ chức thực hiện", Role::implementation},
                                                {"phân công", Role::implementation},
                                                {"ai làm", Role::implementation}};
  const std::u32string folded = text::fold(heading);
  std::vector<Role> result;
  for (const auto& [word, role] : words) {
    if (folded.find(text::fold(word)) != std::u32string::npos) result.push_back(role);
  }
  return result;
}

}  // namespace

SentencePlan::SentencePlan(const std::vector<std::string>& lines) {
  document_->body.reserve(lines.size());
  for (const std::string& source : lines) {
    const bool heading = source.starts_with("# ");
    const std::string words = heading ? source.substr(2) : source;
    document::Paragraph paragraph;
    paragraph.index = static_cast<std::uint32_t>(document_->body.size());
    paragraph.text = text::to_utf32(words);
    document_->body.push_back(std::move(paragraph));
    structure::Line line;
    line.paragraph = &document_->body.back();
    line.normal = text::normalise(line.paragraph->text);
    line.syllables = text::syllables(line.normal.text);
    while (line.label_end < line.normal.text.size() &&
           (line.normal.text[line.label_end] == U'-' || line.normal.text[line.label_end] == U' '))
      ++line.label_end;
    line.section = static_cast<std::int32_t>(structure_.headings.size()) - 1;
    if (heading) add_heading(words, line);
    structure_.lines.push_back(std::move(line));
    find_mentions(static_cast<std::uint32_t>(structure_.lines.size() - 1));
  }
}

void SentencePlan::assign(const std::string& lead, std::uint32_t line) {
  Assignment assignment;
  assignment.lead = lead;
  const document::Paragraph& paragraph = *structure_.lines[line].paragraph;
  assignment.where = {Part::body, paragraph.index, 0, static_cast<std::uint32_t>(paragraph.text.size()),
                      std::nullopt};
  structure_.assignments.push_back(std::move(assignment));
}

void SentencePlan::add_heading(const std::string& text, structure::Line& line) {
  Heading heading;
  heading.text = text;
  heading.roles = roles_of(text);
  heading.where = {Part::body, line.paragraph->index, 0,
                   static_cast<std::uint32_t>(line.paragraph->text.size()), std::nullopt};
  line.heading = line.section = static_cast<std::int32_t>(structure_.headings.size());
  structure_.headings.push_back(std::move(heading));
  structure_.parents.push_back(-1);
}

void SentencePlan::find_mentions(std::uint32_t index) {
  const structure::Line& line = structure_.lines[index];
  const std::pair<std::u32string, const char*> known[] = {
      {text::fold("49-NQ/TU"), "NQ|49-NQ/TU|2024-05-28"},
      {text::fold("Nghị quyết 49"), "NQ|49-NQ/TU|2024-05-28"},
      {text::fold("NQ 49"), "NQ|49-NQ/TU|2024-05-28"},
      {text::fold("161-KH/ĐUK"), "KH|161-KH/ĐUK|"},
      {text::fold("Luật"), ""}};
  for (const auto& [words, key] : known) {
    const std::size_t at = line.normal.folded.find(words);
    if (at == std::u32string::npos) continue;
    Citation mention;
    mention.registry = key;
    const CodePointSpan span = line.normal.to_source(
        {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())});
    mention.where = {Part::body, line.paragraph->index, span.start, span.end, std::nullopt};
    citations_.mentions.push_back(mention);
    citations_.lines.push_back(index);
  }
}

}  // namespace thamdinh::scoring::testing
