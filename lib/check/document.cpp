#include <thamdinh/document.hpp>

#include "check/appraisal.hpp"
#include "check/input.hpp"
#include "citation/citations.hpp"
#include "text/unicode.hpp"

#include <stdexcept>
#include <string>
#include <utility>

namespace thamdinh {

struct Document::State {
  explicit State(checking::ReadDocument&& whole)
      : read(std::move(whole)), citations(citation::find(read.structure, read.document).mentions) {}

  checking::ReadDocument read;
  std::vector<Citation> citations;
  std::vector<DocumentParagraph> paragraphs;
  std::vector<DocumentTable> tables;
  TrackedChanges tracked_changes;
};

namespace {

DocumentParagraph shown(const document::Paragraph& paragraph) {
  DocumentParagraph result;
  result.part = paragraph.part;
  result.index = paragraph.index;
  result.text = text::to_utf8(paragraph.text);
  if (paragraph.label) result.label = text::to_utf8(paragraph.label->text);
  result.style = paragraph.style_name;
  result.outline_level = paragraph.outline_level;
  if (paragraph.cell)
    result.cell = CellPlace{paragraph.cell->table, paragraph.cell->row, paragraph.cell->column};
  return result;
}

std::vector<DocumentParagraph> paragraphs_of(const document::Document& document) {
  std::vector<DocumentParagraph> result;
  for (const document::Paragraph* paragraph : document::reading_order(document))
    result.push_back(shown(*paragraph));
  for (const Part part : {Part::header, Part::footer, Part::comment}) {
    for (const document::Paragraph& paragraph : document.paragraphs(part)) result.push_back(shown(paragraph));
  }
  return result;
}

DocumentTable shown(const document::Document& document, const document::Table& table) {
  DocumentTable result{table.part, table.rows, table.columns, table.header_row, {}};
  const auto& paragraphs = document.paragraphs(table.part);
  for (const document::Cell& cell : table.cells) {
    if (cell.continuation) continue;
    DocumentCell made{cell.row, cell.column, cell.row_span, cell.column_span, {}};
    for (std::uint32_t i = 0; i < cell.paragraph_count; ++i) {
      if (i > 0) made.text += '\n';
      made.text += text::to_utf8(paragraphs.at(cell.first_paragraph + i).text);
    }
    result.cells.push_back(std::move(made));
  }
  return result;
}

}  // namespace

Document::Document(std::shared_ptr<const State> state) : state_(std::move(state)) {}

Document Document::open(std::span<const std::byte> bytes, const CheckOptions& options) {
  Source source;
  source.path = options.path;
  checking::identify(bytes, source);
  return checking::guarded(source, [&] {
    const auto state = std::make_shared<State>(checking::read_document(bytes, source, options));
    state->paragraphs = paragraphs_of(state->read.document);
    for (const document::Table& table : state->read.document.tables)
      state->tables.push_back(shown(state->read.document, table));
    state->tracked_changes = {state->read.document.tracked_changes, options.revisions};
    return Document(state);
  });
}

Document Document::open(const std::filesystem::path& file, const CheckOptions& options) {
  Source source;
  CheckOptions with_path = options;
  with_path.path = file.string();
  const std::string bytes = checking::read_file(file, options.limits, source);
  return open(std::as_bytes(std::span(bytes)), with_path);
}

const Source& Document::source() const noexcept {
  return state_->read.source;
}
const std::vector<DocumentParagraph>& Document::paragraphs() const noexcept {
  return state_->paragraphs;
}
const std::vector<DocumentTable>& Document::tables() const noexcept {
  return state_->tables;
}
const Unit& Document::unit() const noexcept {
  return state_->read.structure.unit;
}
const DocumentInfo& Document::info() const noexcept {
  return state_->read.structure.document;
}
const std::vector<Heading>& Document::headings() const noexcept {
  return state_->read.structure.headings;
}
const std::vector<std::int32_t>& Document::heading_parents() const noexcept {
  return state_->read.structure.parents;
}
const std::vector<Citation>& Document::citations() const noexcept {
  return state_->citations;
}
const std::vector<Assignment>& Document::assignments() const noexcept {
  return state_->read.structure.assignments;
}
const std::vector<Unread>& Document::unread() const noexcept {
  return state_->read.document.unread;
}
const TrackedChanges& Document::tracked_changes() const noexcept {
  return state_->tracked_changes;
}

std::string Document::text_at(const Place& where) const {
  const auto& paragraphs = state_->read.document.paragraphs(where.part);
  const std::uint32_t last = where.to ? where.to->paragraph : where.paragraph;
  if (last < where.paragraph || last >= paragraphs.size()) throw std::out_of_range("no such paragraph");
  std::string result;
  for (std::uint32_t i = where.paragraph; i <= last; ++i) {
    const std::u32string_view text = paragraphs[i].text;
    const std::size_t start = i == where.paragraph ? where.start : 0;
    const std::size_t end = i < last ? text.size() : where.to ? where.to->end : where.end;
    if (start > end || end > text.size()) throw std::out_of_range("outside the paragraph's text");
    if (i > where.paragraph) result += '\n';
    result += text::to_utf8(text.substr(start, end - start));
  }
  return result;
}

Report Document::check(const Profile& profile) const {
  return checking::guarded(state_->read.source, [&] {
    return checking::appraise(state_->read, structure::Structure(state_->read.structure), profile);
  });
}

}  // namespace thamdinh
